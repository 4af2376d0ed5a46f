import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { identify } from '@stoa/core/members/account';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../strings/features.ts';
import { isAccessible } from '../testing/accessible.ts';
import type { IdeaBox } from './idea-box.ts';
import { forgetVisitor, meet, showIdeaBox, type ShownBox } from '../testing/idea-box.ts';

/** A token as the demo takes it. */
const demoToken = (uid: string) => `.${btoa(JSON.stringify({ uid }))}.`;

beforeEach(forgetVisitor);

const focused = ({ element }: ShownBox) => element.shadowRoot!.activeElement;

/** Opens the form as a member does. */
async function write(box: ShownBox): Promise<void> {
  await box.press(box.words.newIdea);
  await until('the cursor in the title', () => focused(box) === box.field('title'));
}

describe('the form', () => {
  it('opens with the cursor where writing starts, in place of the button', async () => {
    const box = await showIdeaBox();
    await write(box);
    expect(box.button(box.words.newIdea).hidden).to.be.true;
    await isAccessible(box);
  });

  it('posts what was typed, less the spaces around it, and gives the focus back', async () => {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', '  Soup after the paddle ​');
    await box.type('body', '\n Lentils.\n');
    const posted = oneEvent(box.element, 'stoa-idea-posted');
    await box.press(box.words.post);
    const { detail } = (await posted) as CustomEvent<{ id: string }>;
    await until('the row', () => box.titles()[0] === 'Soup after the paddle');
    const stored = await box.site.store.get(`ideas/${detail.id}`);
    expect(stored?.fields).to.deep.include({ title: 'Soup after the paddle', body: 'Lentils.' });
    expect(box.has('form')).to.be.false;
    expect(box.find('[part~=notice]').textContent).to.include(box.words.posted);
    expect(focused(box)).to.equal(box.button(box.words.newIdea));
    await write(box);
    expect(box.field('title').value).to.equal('');
  });

  it('posts once when it is sent twice at once', async () => {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', 'Soup after the paddle');
    const posted = oneEvent(box.element, 'stoa-idea-posted');
    const button = box.button(box.words.post);
    button.click();
    button.click();
    await posted;
    await until('the row', () => box.titles()[0] === 'Soup after the paddle');
    expect(box.titles().filter((title) => title === 'Soup after the paddle')).to.have.length(1);
    expect(box.has('.own')).to.be.false;
  });

  it('posts into the category that was chosen, and keeps the choice with the draft', async () => {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', 'Soup after the paddle');
    await until('the categories', () => box.has('[name=category] option[value=Gear]'));
    const select = box.find('[name=category]') as HTMLSelectElement;
    select.value = 'Gear';
    select.dispatchEvent(new Event('change'));
    await box.press(box.words.cancel);
    await write(box);
    const posted = oneEvent(box.element, 'stoa-idea-posted');
    await box.press(box.words.post);
    const { detail } = (await posted) as CustomEvent<{ id: string }>;
    const stored = await box.site.store.get(`ideas/${detail.id}`);
    expect(stored?.fields['category']).to.equal('Gear');
  });

  it("shows nobody another person's draft, and gives it back", async () => {
    const box = await showIdeaBox();
    await identify(box.site, demoToken('mother'));
    await write(box);
    await box.type('title', 'A surprise for my son');
    await identify(box.site, demoToken('son'));
    await until('her form is gone', () => !box.has('form'));
    await write(box);
    expect(box.field('title').value).to.equal('');
    await box.press(box.words.cancel);
    await identify(box.site, demoToken('mother'));
    await until('her form is back', () => box.has('form'));
    expect(box.field('title').value).to.equal('A surprise for my son');
  });

  it('keeps a draft when it is closed, for this page and the next', async () => {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', 'Soup after');
    expect(box.text()).to.include(box.words.draftKept);
    await box.press(box.words.cancel);
    expect(focused(box)).to.equal(box.button(box.words.newIdea));
    await write(box);
    expect(box.field('title').value).to.equal('Soup after');
    fixtureCleanup();

    const next: IdeaBox = document.createElement('stoa-idea-box');
    next.site = box.site;
    document.body.append(next);
    const later = await meet(next, box.site);
    await until('the form with the draft', () => later.has('form'));
    expect(later.field('title').value).to.equal('Soup after');
    expect(focused(later)).to.equal(null);
    next.remove();
  });

  it('closes with Escape, but not while a word is being composed', async () => {
    const box = await showIdeaBox();
    await write(box);
    const escape = (isComposing: boolean) =>
      box
        .find('[name=title]')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true }));
    escape(true);
    await box.element.updateComplete;
    expect(box.has('form')).to.be.true;
    escape(false);
    await until('no form', () => !box.has('form'));
  });

  it('keeps what is typed from the page’s shortcuts', async () => {
    const box = await showIdeaBox();
    await write(box);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    const types = ['keydown', 'keypress', 'keyup'] as const;
    for (const type of types) document.addEventListener(type, listen);
    const press = (selector: string, key: string) => {
      for (const type of types)
        box.find(selector).dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    };
    press('[name=title]', '/');
    press('#idea-body', 'j');
    expect(heard).to.deep.equal([]);
    press('[part~=vote]', 'k');
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['k', 'k', 'k']);
  });

  /** What refuses the title, once the form has been sent. */
  async function complaintAbout(title: string): Promise<{ readonly box: ShownBox; readonly said: string }> {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', title);
    box.button(box.words.post).focus();
    await box.press(box.words.post);
    const input = box.field('title');
    expect(focused(box)).to.equal(input);
    expect(input.ariaInvalid).to.equal('true');
    expect(box.has('form')).to.be.true;
    expect(box.has('.own')).to.be.false;
    const note = box.find(`#${input.getAttribute('aria-describedby') ?? ''}`);
    const live = note.querySelector('[aria-live]');
    expect(live?.textContent, 'announced as well').to.equal(note.querySelector('.complaint')?.textContent);
    return { box, said: live?.textContent ?? '' };
  }

  it('asks for a longer title, aloud and where the cursor is', async () => {
    const { box, said } = await complaintAbout('abc');
    expect(said).to.equal(box.words.titleShort(4));
    await box.type('title', 'abcd');
    expect(box.text()).not.to.include(box.words.titleShort(4));
    await isAccessible(box);
  });

  it('takes a title of nothing but invisible characters for none', async () => {
    const { box, said } = await complaintAbout('​‍⁠​﻿­');
    expect(said).to.equal(box.words.titleShort(4));
  });

  it('says by how much a title that was pasted is too long', async () => {
    const { box, said } = await complaintAbout('x'.repeat(123));
    expect(said).to.equal(box.words.tooLong(3));
  });

  it('says by how much a text is too long while it is typed, and does not post it', async () => {
    const box = await showIdeaBox();
    await write(box);
    await box.type('title', 'Soup after the paddle');
    await box.type('body', 'x'.repeat(4002));
    const { tooLong, filled } = await loadFeatureStrings('composer', 'en');
    expect(box.text()).to.include(tooLong(2)).and.include(filled(4002, 4000));
    await box.press(box.words.post);
    expect(focused(box)).to.equal(box.field('body'));
    expect(box.field('body').ariaInvalid).to.equal('true');
    expect(box.has('.own')).to.be.false;
    await isAccessible(box);
  });
});
