import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { ErrorCode, Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { siteSettings, type WayToSignIn } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import { isAccessible } from '../../testing/accessible.ts';
import { dialogOf, focusedIn, refuseSignIn, type ShownDialog } from '../../testing/dialog.ts';
import { forgetVisitor, showIdeaBox, type Shown, type ShownBox } from '../../testing/idea-box.ts';

const words = await loadFeatureStrings('sign-in', 'en');
const address = 'ann@example.com';
const password = 'a boat in spring';

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

const offering = (...signIn: WayToSignIn[]): Shown => ({
  demo: { settings: { ...(sampleOf(siteSettings) as StoredMap), signIn } },
});

/** A box whose person has pressed "Sign in" in the closing line, with the dialog. */
async function asked(
  shown: Shown = {},
  ready = 'form',
): Promise<{ readonly box: ShownBox; readonly dialog: ShownDialog }> {
  const box = await showIdeaBox(shown);
  box.button(box.words.signIn).focus();
  await box.press(box.words.signIn);
  return { box, dialog: await dialogOf(box, ready) };
}

function fill(dialog: ShownDialog): void {
  dialog.type('email', address);
  dialog.type('password', password);
}

const haveAccount = (site: Site) => signIn(site, { how: 'sign-up', email: address, password });

describe('the dialog that signs in', () => {
  it('opens with the cursor in the address, and gives the focus back when Escape closes it', async () => {
    const { box, dialog } = await asked();
    expect(dialog.element.matches(':modal')).to.be.true;
    expect(focusedIn(box)).to.equal(dialog.field('email'));
    // What the browser does with the Escape key.
    dialog.element.dispatchEvent(new Event('cancel', { cancelable: true }));
    dialog.element.close();
    await dialog.gone();
    expect(focusedIn(box)).to.equal(box.button(box.words.signIn));
    await isAccessible(box);
  });

  it('has the fields that password managers look for', async () => {
    const { dialog } = await asked();
    const described = () =>
      ['email', 'password'].map((name) => {
        const { type, autocomplete, form } = dialog.field(name);
        return [type, autocomplete, form !== null];
      });
    expect(described()).to.deep.equal([
      ['email', 'username', true],
      ['password', 'current-password', true],
    ]);
    dialog.press(words.makeAccount);
    expect(described()).to.deep.equal([
      ['email', 'username', true],
      ['password', 'new-password', true],
    ]);
  });

  it('takes what a manager has filled in and told nobody of', async () => {
    const { dialog } = await asked();
    dialog.field('email').value = address;
    dialog.field('password').value = password;
    dialog.submit();
    await until('the service’s answer', () => dialog.complaint() === words.errors.wrong);
  });

  it('makes an account, closes, and says so to the page and in the closing line', async () => {
    const { box, dialog } = await asked();
    dialog.press(words.makeAccount);
    fill(dialog);
    const signedIn = oneEvent(box.element, 'stoa-sign-in');
    dialog.submit();
    const { detail } = (await signedIn) as CustomEvent<{ member: { kind: string; uid: string } }>;
    await dialog.gone();
    expect(detail.member).to.deep.include({ kind: 'member', uid: box.site.session.current?.uid });
    await until('no way to sign in any more', () => !box.text().includes(box.words.signIn));
    expect(focusedIn(box)?.closest('[part~=closing]')).to.exist;
  });

  it('keeps what was typed when the person turns from signing in to making an account and back', async () => {
    const { dialog } = await asked();
    fill(dialog);
    dialog.press(words.makeAccount);
    expect([dialog.field('email').value, dialog.field('password').value]).to.deep.equal([address, password]);
    dialog.press(words.signIn);
    expect([dialog.field('email').value, dialog.field('password').value]).to.deep.equal([address, password]);
  });

  it('shows the password when asked, and hides it before it is sent', async () => {
    const { box, dialog } = await asked();
    refuseSignIn(box.site, 'wrong');
    fill(dialog);
    dialog.press(words.showPassword);
    expect(dialog.field('password').type).to.equal('text');
    dialog.submit();
    await until('the answer', () => dialog.complaint() !== '');
    expect(dialog.field('password').type).to.equal('password');
  });

  it('asks for a whole address and for a password that is long enough before it asks the service', async () => {
    const { box, dialog } = await asked();
    dialog.press(words.makeAccount);
    dialog.type('email', 'ann');
    dialog.submit();
    expect(dialog.complaint()).to.equal(words.errors.email);
    expect(focusedIn(box)).to.equal(dialog.field('email'));
    expect(dialog.field('email').ariaInvalid).to.equal('true');
    const { nextElementSibling: said } = dialog.field('email');
    expect([said?.id, said?.role]).to.deep.equal([
      dialog.field('email').getAttribute('aria-describedby'),
      'alert',
    ]);
    dialog.type('email', address);
    dialog.type('password', 'short');
    expect(dialog.complaint()).to.equal('');
    dialog.submit();
    expect(dialog.complaint()).to.equal(words.passwordShort);
    expect(focusedIn(box)).to.equal(dialog.field('password'));
    await isAccessible(box);
  });

  it('goes to signing in when the address has an account, with the address kept', async () => {
    const { box, dialog } = await asked();
    refuseSignIn(box.site, 'taken');
    dialog.press(words.makeAccount);
    fill(dialog);
    dialog.submit();
    await until('the sentence', () => dialog.complaint() === words.errors.taken);
    expect(dialog.field('email').value).to.equal(address);
    expect(dialog.field('password').autocomplete).to.equal('current-password');
    expect(focusedIn(box)).to.equal(dialog.field('password'));
  });

  const codes = 'wrong weak email popup closed link offline blocked busy quota auth'.split(' ');
  for (const code of codes as ErrorCode[])
    it(`says what to do about “${code}”, and keeps what was typed`, async () => {
      const { box, dialog } = await asked();
      refuseSignIn(box.site, code);
      fill(dialog);
      dialog.submit();
      await until('the sentence', () => dialog.complaint() === sentenceFor(words.errors, code));
      expect([dialog.field('email').value, dialog.field('password').value]).to.deep.equal([
        address,
        password,
      ]);
      expect(dialog.element.open).to.be.true;
    });

  it('is not sent twice while it is on its way', async () => {
    const { box, dialog } = await asked();
    let sent = 0;
    box.site.session.signIn = () => {
      sent++;
      return new Promise(() => undefined);
    };
    fill(dialog);
    dialog.submit();
    dialog.submit();
    dialog.press(words.google);
    expect(sent).to.equal(1);
    expect(dialog.element.querySelector('[aria-busy=true]')?.textContent.trim()).to.equal(words.signIn);
  });

  it('mails a link that sets a new password, and says so alike for every address', async () => {
    const { box, dialog } = await asked();
    dialog.type('email', address);
    dialog.press(words.forgotPassword);
    expect(dialog.field('email').value).to.equal(address);
    dialog.submit();
    await until('sent', () => dialog.text().includes(words.resetSent(address)));
    await isAccessible(box);
    dialog.press(words.back);
    expect(dialog.field('password').autocomplete).to.equal('current-password');
  });

  it('mails a link that signs in where the owner offers that alone', async () => {
    const { dialog } = await asked(offering('link'));
    expect(dialog.element.querySelector('[name=password]')).to.equal(null);
    dialog.type('email', address);
    dialog.submit();
    await until('sent', () => dialog.text().includes(words.linkSent(address)));
  });

  it('offers Google first where the owner says so', async () => {
    const { dialog } = await asked(offering('google', 'password'));
    const google = dialog.button(words.google);
    expect(google.compareDocumentPosition(dialog.element.querySelector('form')!)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('signs in with Google', async () => {
    const { box, dialog } = await asked();
    dialog.press(words.google);
    await dialog.gone();
    expect(box.site.session.current?.kind).to.equal('member');
  });

  it('says what to do where there is no way at all', async () => {
    const { dialog } = await asked(offering(), '.stack > p');
    expect(dialog.text()).to.include(words.noWay);
  });

  it('tells a guest that nothing is left behind, and keeps who they are', async () => {
    const { box, dialog } = await asked({ before: (site) => site.session.start() });
    const { uid } = box.site.session.current!;
    expect(dialog.text()).to.include(words.comesAlong);
    dialog.press(words.makeAccount);
    fill(dialog);
    dialog.submit();
    await dialog.gone();
    expect(box.site.session.current).to.deep.include({ uid, kind: 'member' });
  });

  it('stays when somebody presses beside it after typing, and closes before', async () => {
    const { box, dialog } = await asked();
    const pressBeside = (): void => {
      for (const type of ['pointerdown', 'click'])
        dialog.element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    };
    dialog.type('email', 'a');
    pressBeside();
    expect(dialog.element.open).to.be.true;
    dialog.type('email', '');
    pressBeside();
    await dialog.gone();
    expect(box.element.isConnected).to.be.true;
  });

  it('goes with the box that leaves the page, and can be opened in another', async () => {
    const { box, dialog } = await asked();
    box.element.remove();
    expect(dialog.element.isConnected && dialog.element.open).to.be.false;
    await asked();
  });

  it('leaves the asking to a page that has its own login, and hears when that is done', async () => {
    const box = await showIdeaBox();
    box.element.addEventListener('stoa-sign-in-request', (event) => event.preventDefault());
    const asked = oneEvent(box.element, 'stoa-sign-in-request');
    const isIn = box.element.signIn();
    await asked;
    await haveAccount(box.site);
    expect(await isIn).to.be.true;
    expect(box.has('dialog')).to.be.false;
  });

  it('resolves with false for a page whose visitor does not want to', async () => {
    const box = await showIdeaBox();
    const isIn = box.element.signIn();
    (await dialogOf(box, 'form')).press(words.close);
    expect(await isIn).to.be.false;
  });

  it('asks for a confirmed address where an act takes one, and goes on once it is', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    const { openSignIn } = await import('./sign-in.ts');
    const isIn = openSignIn(box.element, box.site, { verify: true, for: 'post' });
    const dialog = await dialogOf(box);
    await until('the address', () => dialog.text().includes(words.verifyText(address)));
    dialog.press(words.sendMail);
    await until('sent', () => dialog.text().includes(words.verifySent(address)));
    await isAccessible(box);
    dialog.press(words.confirmed);
    expect(await isIn).to.be.true;
    expect(box.site.session.current?.verified).to.be.true;
  });

  it('signs in behind the link of a mail that was sent from this browser', async () => {
    const box = await showIdeaBox(offering('link'));
    box.site.keeper.write('sign-in:link-mail', address);
    const { openSignIn } = await import('./sign-in.ts');
    const isIn = openSignIn(box.element, box.site, { link: 'https://example.com/?mode=signIn&oobCode=1' });
    expect(await isIn).to.be.true;
    expect(box.site.session.current?.kind).to.equal('member');
  });

  it('goes on behind the link of a mail that has opened the page', async () => {
    const { href } = location;
    const address = new URL(href);
    address.searchParams.append('mode', 'signIn');
    address.searchParams.append('oobCode', '1');
    history.replaceState(null, '', address);
    try {
      const box = await showIdeaBox(offering('link'));
      const dialog = await dialogOf(box, 'form');
      expect(dialog.text()).to.include(words.finishText);
      dialog.type('email', 'ann@example.com');
      dialog.submit();
      await dialog.gone();
      expect(box.site.session.current?.kind).to.equal('member');
      expect(location.search).not.to.include('oobCode');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('is not asked of who is signed in', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    expect(await box.element.signIn()).to.be.true;
    expect(box.has('dialog')).to.be.false;
  });

  it('is written from right to left in Arabic', async () => {
    const box = await showIdeaBox({ lang: 'ar' });
    await box.press(box.words.signIn);
    const { element } = await dialogOf(box, 'form');
    expect([element.dir, element.lang]).to.deep.equal(['rtl', 'ar']);
    await isAccessible(box);
  });
});
