<?php // PHP ≥ 8, with its usual extension openssl.

/** A token that signs $uid in to the community; $account is the service account's JSON file, decoded as an array. */
function stoa_token(array $account, string $uid, string $name): string
{
    $encode = fn (string $bytes) => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    $email = $account['client_email'];
    $unsigned = $encode(json_encode(['alg' => 'RS256', 'typ' => 'JWT'])) . '.' . $encode(json_encode([
        'iss' => $email, 'sub' => $email, 'uid' => $uid, 'claims' => ['name' => $name],
        'aud' => 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
        'iat' => time(), 'exp' => time() + 3600,
    ], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR));
    openssl_sign($unsigned, $signature, $account['private_key'], OPENSSL_ALGO_SHA256);
    return $unsigned . '.' . $encode($signature);
}
