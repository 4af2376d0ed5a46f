import { expect, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { postIdea, voteForIdea, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { isAccessible } from '../../testing/accessible.ts';
import { dialogOf, focusedIn, type ShownDialog } from '../../testing/dialog.ts';
import { forgetVisitor, showIdeaBox, type ShownBox } from '../../testing/idea-box.ts';

const words = await loadFeatureStrings('person', 'en');
const account = { email: 'ann@example.com', password: 'a boat in spring' };

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

/** Somebody who has posted without an account. */
async function guest(site: Site): Promise<void> {
  const arrived = new Promise((done) => site.overlay.onSettled(done));
  await site.act(postIdea, { id: site.store.newId(), title: 'Gloves for children', body: '' }).kept;
  await arrived;
}

async function member(site: Site): Promise<void> {
  await guest(site);
  await signIn(site, { how: 'sign-up', ...account });
}

/** The account dialog, opened by the name in the closing line. */
async function accountOf(
  who: (site: Site) => Promise<void>,
): Promise<{ readonly box: ShownBox; readonly dialog: ShownDialog }> {
  const box = await showIdeaBox({ before: who });
  const name = await until(
    'the name',
    () => box.has('[part~=closing] button') && box.find('[part~=closing] button'),
  );
  name.focus();
  name.click();
  const dialog = await dialogOf(box, '#stoa-contact');
  return { box, dialog };
}

describe('the account dialog', () => {
  it('opens from the closing line, and gives the focus back to it', async () => {
    const { box, dialog } = await accountOf(member);
    expect(dialog.text()).to.include(account.email).and.include(words.unverified);
    await isAccessible(box);
    dialog.press(words.close);
    await dialog.gone();
    expect(focusedIn(box)).to.equal(box.find('[part~=closing] button'));
  });

  it('changes the name, here and in the closing line', async () => {
    const { box, dialog } = await accountOf(guest);
    // The demo's limit between two acts is waited for.
    await box.site.store.commit([{ kind: 'update', path: '', fields: { gapSeconds: 0 } }]);
    dialog.type('typedName', '  Ann Lee ');
    dialog.press(words.rename);
    await until('saved', () => dialog.text().includes(words.renamed));
    expect(box.find('[part~=closing]').textContent).to.include('Ann Lee');
  });

  it('says how long a name may be', async () => {
    const { box, dialog } = await accountOf(guest);
    dialog.type('typedName', 'x'.repeat(41));
    dialog.press(words.rename);
    expect(dialog.complaint()).to.equal(words.nameLong(40));
    expect(focusedIn(box)).to.equal(dialog.field('typedName'));
  });

  it('takes an address for news, and gives it up again', async () => {
    const { box, dialog } = await accountOf(member);
    const path = `members/${box.site.session.current!.uid}/private/contact`;
    expect(dialog.field('typedEmail').value).to.equal(account.email);
    dialog.press(words.tellOn);
    await until('told', () => dialog.text().includes(words.told(account.email)));
    expect((await box.site.store.get(path))?.fields['email']).to.equal(account.email);
    dialog.press(words.tellOff);
    await until('not told', () => dialog.text().includes(words.tellOn));
    expect(await box.site.store.get(path)).to.equal(undefined);
  });

  it('signs a member out, and closes', async () => {
    const { box, dialog } = await accountOf(member);
    dialog.press(words.signOut);
    await dialog.gone();
    expect(box.site.session.current).to.equal(undefined);
    await until('nobody', () => box.text().includes(box.words.nobody));
  });

  it('asks a guest first, who cannot come back', async () => {
    const { box, dialog } = await accountOf(guest);
    dialog.press(words.leave);
    expect(dialog.text()).to.include(words.leaveSure);
    expect(box.site.session.current).to.exist;
    dialog.press(words.leaveYes);
    await dialog.gone();
    expect(box.site.session.current).to.equal(undefined);
  });

  it('gives what the site holds as one file', async () => {
    const { dialog } = await accountOf(member);
    const known = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    const made = URL.createObjectURL.bind(URL);
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob: Blob) => made((file = blob));
    // Instead of the download, which no page can see.
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
      configurable: true,
      value: function (this: HTMLAnchorElement) {
        name = this.download;
      },
    });
    try {
      dialog.press(`${words.download} ${words.downloadHint}`);
      await until('the file', () => name !== '');
    } finally {
      Object.defineProperty(URL, 'createObjectURL', known);
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect(name).to.match(/^my-data-\d{4}-\d\d-\d\d\.json$/);
    expect(await file!.text()).to.include('Gloves for children');
  });

  it('says what goes and what stays before it erases anything, and then that it is done', async () => {
    const { box, dialog } = await accountOf(member);
    const { uid } = box.site.session.current!;
    dialog.press(words.erase);
    expect(dialog.text()).to.include(words.eraseGoes).and.include(words.eraseStays);
    expect(focusedIn(box)?.id).to.equal('dialog-title');
    await isAccessible(box);
    dialog.press(words.eraseNo);
    dialog.press(words.erase);
    dialog.press(words.eraseYes);
    await until('erased', () => dialog.text().includes(words.erased));
    expect((await box.site.store.get(`members/${uid}`))?.fields['name']).to.equal('');
    expect(box.site.session.current).to.equal(undefined);
  });

  it('says that erasing has failed, and goes on with it', async () => {
    const { box, dialog } = await accountOf(member);
    const commit = box.site.store.commit.bind(box.site.store);
    box.site.store.commit = () => Promise.reject(new TypeError('The test was told to fail.'));
    dialog.press(words.erase);
    dialog.press(words.eraseYes);
    await until('the failure', () => dialog.complaint() === words.errors.unknown);
    expect(dialog.text()).to.include(words.eraseFailed);
    box.site.store.commit = commit;
    dialog.press(words.eraseAgain);
    await until('erased', () => dialog.text().includes(words.erased));
  });

  it('closes when somebody else is here', async () => {
    const { box, dialog } = await accountOf(member);
    await box.site.session.end();
    await dialog.gone();
    expect(box.has('dialog')).to.be.false;
  });
});

describe('the card of an author', () => {
  const nameOf = (box: ShownBox) => box.find('[part~=list] [part~=author] button');
  const card = (box: ShownBox) =>
    until('the card', () => box.has('[part~=person] b') && box.find('[part~=person]'));
  const gone = (box: ShownBox) => until('no card', () => !box.has('[part~=person]'));
  const point = (element: Element, type: string, relatedTarget: Element | null = null) =>
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', relatedTarget }));

  it('opens with a press, with the newest posts, and is read at once', async () => {
    const box = await showIdeaBox();
    const button = nameOf(box);
    button.click();
    const panel = await card(box);
    await until('the posts', () => box.has('[part~=person] li'));
    expect(panel.textContent).to.include(button.textContent.replace(/^\W*[A-Z]{1,2}/, '').trim());
    expect(panel.textContent).to.include(words.newestPosts);
    expect(focusedIn(box)).to.equal(panel);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await isAccessible(box);
  });

  it('closes with Escape and gives the focus back', async () => {
    const box = await showIdeaBox();
    nameOf(box).click();
    (await card(box)).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await gone(box);
    expect(focusedIn(box)).to.equal(nameOf(box));
    expect(nameOf(box).hasAttribute('aria-expanded')).to.be.false;
  });

  it('is left with Tab to what follows the name, and with Shift and Tab to the name', async () => {
    const box = await showIdeaBox();
    for (const shiftKey of [false, true]) {
      nameOf(box).click();
      const panel = await card(box);
      const tab = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true });
      panel.dispatchEvent(tab);
      expect(box.has('[part~=person]')).to.be.false;
      expect(focusedIn(box)).to.equal(nameOf(box));
      expect(tab.defaultPrevented, 'the browser goes on from the name').to.equal(shiftKey);
    }
  });

  it('opens for who points at a name for a while, stays while they point at it, and goes after', async () => {
    const box = await showIdeaBox();
    const button = nameOf(box);
    point(button, 'pointerover');
    await until('the card', () => {
      // The pointer moves on the name: the code that follows it may be on its way.
      point(button.querySelector('bdi')!, 'pointerover');
      return box.has('[part~=person] b');
    });
    const panel = await card(box);
    expect(focusedIn(box)).to.equal(null);
    point(button, 'pointerout', panel);
    point(panel, 'pointerover', button);
    await nextFrame();
    expect(box.has('[part~=person]')).to.be.true;
    point(panel, 'pointerout', document.body);
    await gone(box);
  });

  it('opens for who comes by keyboard, who goes on where they are, and closes behind them', async () => {
    const box = await showIdeaBox();
    const button = nameOf(box);
    button.focus();
    expect(button.matches(':focus-visible'), 'as with the Tab key').to.be.true;
    const panel = await card(box);
    expect(focusedIn(box)).to.equal(button);
    button.click();
    expect(focusedIn(box)).to.equal(panel);
    box.find('[part~=vote]').focus();
    await gone(box);
  });

  it('closes when somebody presses elsewhere', async () => {
    const box = await showIdeaBox();
    nameOf(box).click();
    await card(box);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await gone(box);
  });

  it('moves nothing, and stays inside the window', async () => {
    const box = await showIdeaBox();
    const before = box.element.getBoundingClientRect().height;
    nameOf(box).click();
    const panel = await card(box);
    await until('the posts', () => box.has('[part~=person] li'));
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    expect(box.element.getBoundingClientRect().height).to.equal(before);
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('says that it could not be loaded, and tries again', async () => {
    const box = await showIdeaBox();
    const get = box.site.store.get.bind(box.site.store);
    box.site.store.get = () => Promise.reject(new TypeError('The test was told to fail.'));
    nameOf(box).click();
    await until('the failure', () => box.has('[part~=person] [role=alert]'));
    box.site.store.get = get;
    box.find('[part~=person] button').click();
    await until('the posts', () => box.has('[part~=person] li'));
  });

  it('calls who has erased themselves a former member', async () => {
    const box = await showIdeaBox();
    const path = `members/${(nameOf(box) as HTMLButtonElement).value}`;
    await box.site.store.commit([{ kind: 'update', path, fields: { name: '', label: '' } }]);
    nameOf(box).click();
    await until(
      'the card',
      () => box.has('[part~=person]') && box.find('[part~=person]').textContent.includes(words.formerMember),
    );
  });

  it('goes with the box that leaves the page', async () => {
    const box = await showIdeaBox();
    nameOf(box).click();
    await card(box);
    box.element.remove();
    expect(box.has('[part~=person]')).to.be.false;
  });
});

describe('news in the closing line', () => {
  /** I have voted for an idea; the team has moved it since. */
  async function moved(site: Site): Promise<void> {
    const arrived = new Promise((done) => site.overlay.onSettled(done));
    await site.act(voteForIdea, { id: 'gloves', up: true }).kept;
    await arrived;
    const fields = { status: 'planned', happenedAt: new Date() };
    await site.store.commit([{ kind: 'update', path: 'ideas/gloves', fields }]);
  }

  it('are counted, listed when pressed, and then seen', async () => {
    const box = await showIdeaBox({ before: moved });
    const button = await until('the count', () => box.has('.news') && box.find('.news'));
    expect(button.textContent.trim()).to.equal(words.newsCount(1));
    button.focus();
    button.click();
    const list = await until('the list', () => box.has('[part~=news] li') && box.find('[part~=news]'));
    expect(list.textContent).to.include(words.statuses.planned);
    await isAccessible(box);
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until('no news', () => !box.has('[part~=news]') && !box.has('.news'));
  });

  it('are not asked for without a session', async () => {
    const box = await showIdeaBox();
    expect(box.has('.news')).to.be.false;
  });
});
