/*
 * The bakery's customers have accounts there: its own login takes the place of the widgets'.
 * FOR THE DEMO ONLY: nobody checks who you are, and the token is made in this page, so that only an emulator takes it.
 * A real page asks its server, which signs the token: examples/brand-login.
 */
/* global btoa, document, location, TextEncoder, URLSearchParams */
const words = {
  en: {
    in: 'Log in at Levain',
    title: 'Levain & Daughters: your account',
    demo: 'Demo only. No password, no server: this page makes the token itself, and only an emulator takes it.',
    as: 'Log in as',
    leave: 'Not now',
  },
  'zh-CN': {
    in: '用面包店账号登录',
    title: 'Levain & Daughters 账号',
    demo: '仅供演示：没有密码，也没有服务器，令牌由本页自己生成，只有模拟器会接受。',
    as: '登录为',
    leave: '以后再说',
  },
}[document.documentElement.lang];

const customers = { 'levain-1042': 'Odile Martin', 'levain-1077': 'Mr Okonkwo' };

/** What the bakery's server would answer. */
function tokenOf(uid) {
  const encode = (part) =>
    btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(part))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const now = Math.floor(Date.now() / 1000);
  const issuer = 'demo@levain.example';
  const aud = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';
  const claims = { name: customers[uid] };
  const payload = { iss: issuer, sub: issuer, aud, iat: now, exp: now + 3600, uid, claims };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
}

/** The bakery's login, as far as a demo needs one. */
function makeLogin() {
  const dialog = document.createElement('dialog');
  dialog.className = 'login';
  dialog.setAttribute('aria-labelledby', 'login-title');
  const title = document.createElement('h2');
  title.id = 'login-title';
  title.textContent = words.title;
  const demo = document.createElement('p');
  demo.textContent = words.demo;
  const form = document.createElement('form');
  form.method = 'dialog';
  for (const [value, text] of [
    ...Object.entries(customers).map(([uid, customer]) => [uid, `${words.as} ${customer}`]),
    ['', words.leave],
  ]) {
    const button = document.createElement('button');
    button.className = value ? 'button' : 'button plain';
    button.value = value;
    button.textContent = text;
    form.append(button);
  }
  dialog.append(title, demo, form);
  document.body.append(dialog);
  return dialog;
}

if (new URLSearchParams(location.search).get('brand') === 'bakery') {
  const button = document.querySelector('.account button');
  button.dataset.in = button.textContent = words.in;
  const dialog = makeLogin();
  document.addEventListener('stoa-sign-in-request', (event) => {
    event.preventDefault();
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    const uid = dialog.returnValue;
    if (uid) void document.querySelector('stoa-idea-box').identify(tokenOf(uid));
  });
}
