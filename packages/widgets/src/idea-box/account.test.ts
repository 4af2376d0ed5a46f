import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { postIdea, StoaError, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../strings/features.ts';
import { isAccessible } from '../testing/accessible.ts';
import { dialogOf, focusedIn } from '../testing/dialog.ts';
import { forgetVisitor, showIdeaBox, type Shown, type ShownBox } from '../testing/idea-box.ts';

const signInWords = await loadFeatureStrings('sign-in', 'en');
const personWords = await loadFeatureStrings('person', 'en');
const account = { email: 'ann@example.com', password: 'a boat in spring' };

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

/** A site whose acts take an identity. */
const taking = (need: StoredMap): Shown => ({
  demo: { settings: { ...(sampleOf(siteSettings) as StoredMap), moderation: 'after', need } },
});

const haveAccount = (site: Site) => signIn(site, { how: 'sign-up', ...account });

const isPressed = (box: ShownBox) => box.find('[part~=vote]').ariaPressed === 'true';

/** Makes an account in the box's dialog. */
async function signUp(box: ShownBox): Promise<void> {
  const dialog = await dialogOf(box, 'form');
  dialog.press(signInWords.makeAccount);
  dialog.type('email', account.email);
  dialog.type('password', account.password);
  dialog.submit();
  await dialog.gone();
}

async function post(box: ShownBox, title: string): Promise<void> {
  await box.press(box.words.newIdea);
  await until('the form', () => box.has('form'));
  await box.type('title', title);
  await box.press(box.words.post);
}

describe('a vote that takes an account', () => {
  it('asks to sign in, and is cast once somebody has', async () => {
    const box = await showIdeaBox(taking({ idea: 'guest', vote: 'member' }));
    box.find('[part~=vote]').click();
    const dialog = await dialogOf(box, 'form');
    expect(dialog.text()).to.include(signInWords.signInTo.vote);
    await signUp(box);
    await until('my vote', () => isPressed(box) && !box.has('[data-pending]'));
  });

  it('is forgotten when nobody wants to, with the focus where it was', async () => {
    const box = await showIdeaBox(taking({ idea: 'guest', vote: 'member' }));
    const button = box.find('[part~=vote]');
    const before = button.textContent;
    button.focus();
    button.click();
    (await dialogOf(box, 'form')).press(signInWords.close);
    await until('nothing waits', () => !box.has('dialog') && !box.has('[data-pending]'));
    await until('the focus', () => focusedIn(box) === box.find('[part~=vote]'));
    expect([isPressed(box), box.find('[part~=vote]').textContent]).to.deep.equal([false, before]);
  });

  it('says to a member that the session has ended, also where guests may vote', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    const { session } = box.site;
    session.start = async () => {
      await session.end();
      throw new StoaError('sign-in', 'The session has ended.');
    };
    box.find('[part~=vote]').click();
    const dialog = await dialogOf(box, 'form');
    expect(dialog.text()).to.include(signInWords.ended).and.not.include(signInWords.signInTo.vote);
    await isAccessible(box);
  });

  it('is no error to the page', async () => {
    const box = await showIdeaBox(taking({ idea: 'guest', vote: 'member' }));
    let heard = 0;
    box.element.addEventListener('stoa-error', () => heard++);
    box.find('[part~=vote]').click();
    await dialogOf(box, 'form');
    expect(heard).to.equal(0);
  });
});

describe('an idea that takes an account', () => {
  const title = 'Lend neoprene gloves to children';

  it('asks to sign in, and is posted once somebody has', async () => {
    const box = await showIdeaBox(taking({ idea: 'member', vote: 'guest' }));
    await post(box, title);
    const dialog = await dialogOf(box, 'form');
    expect(dialog.text()).to.include(signInWords.signInTo.post);
    await signUp(box);
    await until('the row', () => box.titles().includes(title));
    expect(box.has('.own')).to.be.false;
  });

  it('stays with its text when nobody wants to, and asks again when told to', async () => {
    const box = await showIdeaBox(taking({ idea: 'member', vote: 'guest' }));
    await post(box, title);
    (await dialogOf(box, 'form')).press(signInWords.close);
    await until('the sentence', () => box.find('.own').textContent.includes(box.words.errors['sign-in']));
    expect(box.find('.own').textContent).to.include(title);
    await isAccessible(box);
    await box.press(box.words.signInToPost);
    await signUp(box);
    await until('the row', () => box.titles().includes(title));
  });

  it('goes when its author throws it away', async () => {
    const box = await showIdeaBox(taking({ idea: 'member', vote: 'guest' }));
    await post(box, title);
    (await dialogOf(box, 'form')).press(signInWords.close);
    await until('the sentence', () => box.has('.own .refused'));
    await box.press(box.words.discard);
    await until('nothing of mine', () => !box.has('.own'));
  });

  it('waits in the list of who comes back, without a dialog in their way', async () => {
    const box = await showIdeaBox({
      ...taking({ idea: 'member', vote: 'guest' }),
      before: (site) => site.act(postIdea, { id: site.store.newId(), title, body: '' }).kept,
    });
    await until('the sentence', () => box.has('.own .refused'));
    expect(box.has('dialog')).to.be.false;
  });

  it('asks for a confirmed address where it takes one', async () => {
    const box = await showIdeaBox({ ...taking({ idea: 'verified', vote: 'guest' }), before: haveAccount });
    await post(box, title);
    const dialog = await dialogOf(box);
    expect(dialog.text()).to.include(signInWords.verifyTo.post);
    dialog.press(signInWords.sendMail);
    await until('sent', () => dialog.text().includes(signInWords.confirmed));
    dialog.press(signInWords.confirmed);
    await until('the row', () => box.titles().includes(title));
  });
});

describe('who is banned', () => {
  /** Bans the box's person for a week. */
  async function ban({ session, store }: Site): Promise<void> {
    const path = `members/${session.current!.uid}`;
    const bannedUntil = new Date(Date.now() + 7 * 86_400_000);
    await store.commit([
      { kind: 'update', path, fields: { bannedUntil } },
      {
        kind: 'set',
        path: `${path}/private/ban`,
        fields: { reason: 'Advertising', by: 'mo', at: new Date() },
      },
    ]);
    store.commit = () => Promise.reject(new StoaError('denied', 'The rules refuse.'));
  }

  it('is told until when and why, and keeps what was written', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    await post(box, 'Soup after the paddle');
    await until('the row', () => box.titles().includes('Soup after the paddle'));
    await ban(box.site);
    await post(box, 'Soup before the paddle');
    await until('the reason', () => box.has('.own') && box.find('.own').textContent.includes('Advertising'));
    expect(box.find('.own').textContent)
      .to.include('Soup before the paddle')
      .and.match(/You can read here but not post or vote until .*\d{4}/);
    await isAccessible(box);
  });

  it('is told so in the account dialog, and beside a name that is refused', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    await post(box, 'Soup after the paddle');
    await until('the row', () => box.titles().includes('Soup after the paddle'));
    await box.site.store.commit([{ kind: 'update', path: '', fields: { gapSeconds: 0 } }]);
    await ban(box.site);
    box.find('[part~=closing] button').click();
    const dialog = await dialogOf(box, '.ban');
    const sentence = dialog.element.querySelector('.ban')!.textContent;
    expect(sentence).to.match(/not post or vote until .*\d{4}.* Reason: Advertising\.$/);
    dialog.type('typedName', 'Ann Lee');
    dialog.press(personWords.rename);
    await until('the sentence', () => dialog.complaint() === sentence.replace(/\s+/g, ' '));
    await isAccessible(box);
  });
});

describe('being told when something moves', () => {
  async function voteAsGuest(): Promise<ShownBox> {
    const box = await showIdeaBox();
    box.find('[part~=vote]').click();
    await until('the offer', () => box.has('.next'));
    return box;
  }

  it('is offered to a guest after an act has arrived, and takes an address with consent', async () => {
    const box = await voteAsGuest();
    await isAccessible(box);
    await box.press(personWords.tellMe);
    const dialog = await dialogOf(box, 'form');
    expect(dialog.text()).to.include(personWords.tellMeConsent);
    dialog.submit();
    expect(dialog.complaint()).to.equal(personWords.errors.email);
    dialog.type('email', account.email);
    dialog.submit();
    await dialog.gone();
    await until('the word', () => box.text().includes(personWords.tellMeDone));
    const { uid } = box.site.session.current!;
    const stored = await box.site.store.get(`members/${uid}/private/contact`);
    expect(stored?.fields['email']).to.equal(account.email);
  });

  it('is not offered again to who has said no on this device', async () => {
    const box = await voteAsGuest();
    await box.press(box.words.dismiss);
    const [, second] = box.element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=vote]');
    const voted = oneEvent(box.element, 'stoa-idea-voted');
    second!.click();
    await voted;
    await until('the vote', () => second!.ariaPressed === 'true' && !box.has('[data-pending]'));
    expect(box.has('.next')).to.be.false;
  });

  it('is not offered to a member', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    const voted = oneEvent(box.element, 'stoa-idea-voted');
    box.find('[part~=vote]').click();
    await voted;
    expect(box.has('.next')).to.be.false;
  });
});

describe('a guest who has an account already', () => {
  it('is told that what they did comes along', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    await box.element.signOut();
    await box.site.session.start();
    void box.element.signIn();
    const dialog = await dialogOf(box, 'form');
    dialog.type('email', account.email);
    dialog.type('password', account.password);
    dialog.submit();
    await dialog.gone();
    const { name } = box.site.session.current!;
    await until('the word', () =>
      box.find('[part~=notice]').textContent.includes(signInWords.welcomeBack(name)),
    );
  });
});

describe('somebody else', () => {
  it('sees nothing of who was here before', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    box.find('[part~=vote]').click();
    await until('my vote', () => isPressed(box) && !box.has('[data-pending]'));
    const gone = oneEvent(box.element, 'stoa-sign-out');
    await box.element.signOut();
    await gone;
    await until('no vote of mine', () => !isPressed(box));
    await until('nobody', () => box.find('[part~=closing]').textContent.includes(box.words.nobody));
    expect(box.find('[part~=notice]').textContent.trim()).to.equal('');
  });

  it('is announced to the page by their own name', async () => {
    const box = await showIdeaBox();
    const told: (string | undefined)[] = [];
    box.element.addEventListener('stoa-sign-in', ({ detail }) => told.push(detail.member.kind));
    box.element.addEventListener('stoa-sign-out', () => told.push(undefined));
    await haveAccount(box.site);
    await until('the member', () => told.includes('member'));
    await box.element.signOut();
    await until('nobody', () => told.at(-1) === undefined && told.length > 1);
  });

  it('is told of when the page opens with a session', async () => {
    const first = await showIdeaBox({ before: haveAccount });
    const twin = document.createElement('stoa-idea-box');
    twin.site = first.site;
    const told = oneEvent(twin, 'stoa-sign-in');
    first.element.after(twin);
    const { detail } = (await told) as CustomEvent<{ member: { uid: string } }>;
    expect(detail.member.uid).to.equal(first.site.session.current?.uid);
    twin.remove();
  });
});

describe('the methods of a widget', () => {
  it('give out what the site holds of the person', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    await post(box, 'Soup after the paddle');
    await until('the row', () => box.titles().includes('Soup after the paddle'));
    const held = JSON.stringify(await box.element.exportData());
    expect(held).to.include('Soup after the paddle').and.include(account.email);
  });

  it('erase the person, who is then nobody', async () => {
    const box = await showIdeaBox({ before: haveAccount });
    await post(box, 'Soup after the paddle');
    await until('the row', () => box.titles().includes('Soup after the paddle'));
    await box.element.eraseMe();
    expect(box.site.session.current).to.equal(undefined);
  });
});
