# Python ≥ 3.8: pip install cryptography
import base64, json, time
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

AUDIENCE = "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit"

def stoa_token(account, uid, name):
    """A token that signs `uid` in to the community; `account` is the service account's JSON file, parsed."""
    encode = lambda data: base64.urlsafe_b64encode(data).rstrip(b"=")
    email, now = account["client_email"], int(time.time())
    claims = {"iss": email, "sub": email, "aud": AUDIENCE, "iat": now, "exp": now + 3600,
              "uid": uid, "claims": {"name": name}}
    unsigned = encode(b'{"alg":"RS256","typ":"JWT"}') + b"." + encode(json.dumps(claims).encode())
    key = serialization.load_pem_private_key(account["private_key"].encode(), None)
    return (unsigned + b"." + encode(key.sign(unsigned, PKCS1v15(), hashes.SHA256()))).decode()
