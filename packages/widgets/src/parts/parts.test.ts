import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { contrast, parseColour } from '../base/colour.ts';
import { observeSurroundings } from '../base/surroundings.ts';
import { numbersOf } from '../strings/numbers.ts';
import { base } from '../styles/base.ts';
import { late } from '../styles/late.ts';
import { tokens } from '../styles/tokens.ts';
import { authorLine, authorLineStyles } from './author-line.ts';
import { avatar, avatarStyles, hueOf, initialsOf } from './avatar.ts';
import { failure, failureStyles, RetryEvent } from './failure.ts';
import { DismissEvent, notice, noticeStyles, UndoEvent } from './notice.ts';
import { number } from './number.ts';
import { skeleton, skeletonStyles } from './skeleton.ts';
import { statusChip, statusChipStyles } from './status-chip.ts';
import { relativeTime } from './time.ts';
import { VoteEvent, voteButton, voteButtonStyles } from './vote-button.ts';

const sheets = [
  tokens,
  base,
  late,
  authorLineStyles,
  avatarStyles,
  failureStyles,
  noticeStyles,
  skeletonStyles,
  statusChipStyles,
  voteButtonStyles,
].map(({ styleSheet }) => styleSheet!);

const draw = (root: ShadowRoot, parts: TemplateResult) => render(html`<div part="base">${parts}</div>`, root);

/** Shows parts in a shadow root as a widget does. */
async function show(parts: TemplateResult, page = '') {
  const main = await fixture<HTMLElement>(html`<main style=${page}><section></section></main>`);
  const host = main.querySelector('section')!;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  draw(root, parts);
  observeSurroundings(host);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.all(root.getAnimations().map(({ finished }) => finished));
  return root;
}

/** The first event of a type that reaches the root. */
const heard = (root: ShadowRoot, type: string, act: () => void) => {
  let found: Event | undefined;
  root.addEventListener(type, (event) => (found = event), { once: true });
  act();
  return found;
};

const english = numbersOf('en');
const light = 'background: #fff; color: #222';
const cream = 'background: #fbf3e4; color: #4a3322';
const dark = 'background: #14181d; color: #e5eaf0';

describe('voteButton', () => {
  const vote = { id: 'i1', votes: 1234, voted: false, label: '1,234 votes. Vote for “Gloves”' };

  it('asks to vote, and once voted to take the vote back', async () => {
    const root = await show(voteButton(vote, english));
    const button = root.querySelector('button')!;
    expect(button.textContent.trim()).to.equal('1.2k');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    const cast = heard(root, VoteEvent.type, () => button.click()) as VoteEvent;
    expect([cast.id, cast.up, cast.composed]).to.deep.equal(['i1', true, false]);

    draw(root, voteButton({ ...vote, voted: true, pending: true }, english));
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(button.hasAttribute('data-pending')).to.be.true;
    expect((heard(root, VoteEvent.type, () => button.click()) as VoteEvent).up).to.be.false;
  });

  it('is as large as a finger', async () => {
    const { width, height } = (await show(voteButton(vote, english)))
      .querySelector('button')!
      .getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });
});

describe('notice', () => {
  it('is a live region that is there before it has anything to say, and takes no room', async () => {
    const words = { undo: 'Undo', dismiss: 'Close' };
    const root = await show(notice('', words));
    const region = root.querySelector('[role=status]')!;
    draw(root, notice('Vote withdrawn.', words));
    expect(root.querySelector('[role=status]')).to.equal(region);
    expect(region.textContent).to.include('Vote withdrawn.');
    expect(region.getBoundingClientRect().height).to.equal(0);
    const [undo, dismiss] = root.querySelectorAll('button');
    expect(heard(root, UndoEvent.type, () => undo!.click())).to.be.instanceOf(UndoEvent);
    expect(heard(root, DismissEvent.type, () => dismiss!.click())).to.be.instanceOf(DismissEvent);
  });

  it('closes at the end of its first line, however long it is', async () => {
    const long = 'Your vote could not be counted. You can read here but not post or vote until Monday.';
    for (const said of ['Posted.', long]) {
      const root = await show(notice(said, { next: 'Tell me', dismiss: 'Close' }), 'inline-size: 328px');
      const around = root.querySelector('[role=status] > div')!.getBoundingClientRect();
      const close = root.querySelector('.quiet')!.getBoundingClientRect();
      const { top, right } = root.querySelector('span')!.getBoundingClientRect();
      expect(close.left).to.be.at.least(right);
      expect([close.right <= around.right, close.bottom <= around.bottom]).to.deep.equal([true, true]);
      expect(Math.abs(close.top - top)).to.be.below(12);
    }
  });
});

describe('failure', () => {
  it('says what happened and what is safe, with one button', async () => {
    const root = await show(
      failure({ what: 'Not posted.', safe: 'Your draft is kept.', retry: 'Try again' }),
    );
    expect(root.querySelector('[role=alert]')!.textContent).to.match(/Not posted\.\s+Your draft is kept\./);
    expect(root.querySelectorAll('button')).to.have.length(1);
    expect(heard(root, RetryEvent.type, () => root.querySelector('button')!.click())).to.be.instanceOf(
      RetryEvent,
    );
  });
});

describe('avatar', () => {
  it('takes the letters that people would', () => {
    const names = [
      'Calm Otter',
      'bob',
      'María-José de Núñez',
      '李小龙',
      'أحمد علي',
      '👩‍👩‍👧 family',
      '(Zoë) ölmez',
      'é́x',
      ' ',
      '',
    ];
    expect(names.map(initialsOf)).to.deep.equal(['CO', 'B', 'MN', '李', 'أ', '👩‍👩‍👧', 'ZÖ', 'É́', '', '']);
  });

  it('spreads hues, and keeps one to a person', () => {
    const hues = Array.from({ length: 300 }, (_, i) => hueOf(`u${i}`));
    expect(new Set(hues).size).to.equal(30);
    expect(hueOf('u1')).to.equal(hueOf('u1'));
  });

  for (const page of [light, cream, dark])
    it(`is readable in every hue on ${page}`, async () => {
      const root = await show(
        html`${Array.from({ length: 90 }, (_, i) => avatar(`person${i}`, 'Calm Otter'))}`,
        page,
      );
      const ruler = root.querySelector<HTMLElement>('div')!;
      for (const each of root.querySelectorAll('[part=avatar]')) {
        const { backgroundColor, color } = getComputedStyle(each);
        expect(contrast(parseColour(backgroundColor, ruler), parseColour(color, ruler))).to.be.at.least(4.5);
      }
    });
});

describe('time and number', () => {
  it('says how long ago in the largest unit', () => {
    const now = Date.UTC(2026, 5, 15);
    const ago = (ms: number, locale = 'en') => relativeTime(new Date(now - ms), locale, now);
    expect(
      [0, -5_000, 90_000, 3 * 3_600_000, 26 * 3_600_000, 15 * 86_400_000, 800 * 86_400_000].map((ms) =>
        ago(ms),
      ),
    ).to.deep.equal(['now', 'now', '1 minute ago', '3 hours ago', 'yesterday', '2 weeks ago', '2 years ago']);
    expect(ago(3 * 86_400_000, 'zh-CN')).to.equal('3天前');
  });

  it('shows a short number and says the whole one', async () => {
    const root = await show(
      html`<p>${number(1234, english)}</p>
        <p>${number(12, english)}</p>`,
    );
    const [long, short] = root.querySelectorAll('p');
    expect(long!.querySelector('[aria-hidden]')!.textContent).to.equal('1.2k');
    expect(long!.querySelector('.visually-hidden')!.textContent).to.equal('1,234');
    expect(short!.textContent).to.equal('12');
  });
});

describe('all parts', () => {
  const author = { by: 'u1', name: 'Calm Otter', label: 'Ambassador', at: new Date(0) };
  const all = html`
    <h2>Ideas</h2>
    <p style="color: var(--_muted)">Muted <a href="#">link</a></p>
    ${authorLine(author, 'en')}
    ${['new', 'review', 'planned', 'progress', 'done', 'declined'].map((status) => statusChip(status, status))}
    ${voteButton({ id: 'a', votes: 3, voted: true, label: '3 votes. Vote for “A”' }, english)}
    ${failure({ what: 'Not posted.', safe: 'Your draft is kept.', retry: 'Try again' })}
    <button class="primary">Post idea</button><button class="quiet">Cancel</button><button>Show more</button>
    <p role="alert">Waiting</p>
    <label for="title">Your idea</label><input id="title" placeholder="What would you like?" />
    ${skeleton(2, 'Loading…')} ${notice('Posted.', { dismiss: 'Close' })}
  `;

  for (const page of [
    light,
    cream,
    dark,
    `${light}; accent-color: #ffd400`,
    `${dark}; accent-color: #1b4fd6`,
  ])
    it(`are accessible on ${page}`, async () => {
      const root = await show(all, page);
      await expect(root.host).to.be.accessible();
    });

  it('keep no look of their own against a page that sets everything', async () => {
    const css = document.head.appendChild(document.createElement('style'));
    css.textContent = '* { all: unset !important } button { display: none !important }';
    const root = await show(all, dark);
    expect(root.querySelector('button')!.getBoundingClientRect().height).to.be.above(20);
    expect(getComputedStyle(root.querySelector('h2')!).display).to.equal('block');
    css.remove();
  });

  it('fit 280 px and a right-to-left page', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const root = await show(html`<div dir=${dir}>${all}</div>`, 'inline-size: 280px');
      const [host, inner] = [root.host, root.querySelector('div')!];
      expect(inner.scrollWidth, dir).to.be.at.most(host.clientWidth);
    }
  });

  it('fill a flex row', async () => {
    const root = await show(all, 'display: flex; inline-size: 500px');
    expect((root.host as HTMLElement).offsetWidth).to.equal(500);
  });
});
