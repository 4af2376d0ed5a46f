/* Who is signed in, in the header: copy this file and the markup of `.account`. It comes before the script tag of Stoa. */
/* global customElements, document */
const box = document.querySelector('stoa-idea-box');
const account = document.querySelector('.account');
const name = account.querySelector('[role=status]');
const button = account.querySelector('button');
let isIn = false;

/** Guests have a name too; a place in the header is for those with an account. */
function show(member) {
  isIn = member?.kind === 'member';
  name.textContent = isIn ? member.name : '';
  button.textContent = isIn ? button.dataset.out : button.dataset.in;
}

document.addEventListener('stoa-sign-in', (event) => show(event.detail.member));
document.addEventListener('stoa-sign-out', () => show());
button.addEventListener('click', async () => {
  await customElements.whenDefined('stoa-idea-box');
  await (isIn ? box.signOut() : box.signIn());
});
