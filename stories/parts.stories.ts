import { watchPage } from '@stoa/widgets/base/page-watch';
import { observeSurroundings } from '@stoa/widgets/base/surroundings';
import { authorLine, authorLineStyles } from '@stoa/widgets/parts/author-line';
import { avatar, avatarStyles } from '@stoa/widgets/parts/avatar';
import { closingLine, closingLineStyles } from '@stoa/widgets/parts/closing-line';
import { closingSpaceStyles } from '@stoa/widgets/parts/closing-space';
import { googleIcon, mailIcon } from '@stoa/widgets/features/sign-in/icons';
import { failure, failureStyles } from '@stoa/widgets/parts/failure';
import { alertIcon, checkIcon, clockIcon, closeIcon, commentIcon, plusIcon } from '@stoa/widgets/parts/icons';
import { notice, noticeStyles } from '@stoa/widgets/parts/notice';
import { skeleton, skeletonStyles } from '@stoa/widgets/parts/skeleton';
import { statusChip, statusChipStyles } from '@stoa/widgets/parts/status-chip';
import { votedStyles, voteButton, voteButtonStyles } from '@stoa/widgets/parts/vote-button';
import { directionOf, loadStrings, type StringsOf } from '@stoa/widgets/strings/load';
import { base } from '@stoa/widgets/styles/base';
import { fields } from '@stoa/widgets/styles/fields';
import { late } from '@stoa/widgets/styles/late';
import { tokens } from '@stoa/widgets/styles/tokens';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';

/** Shows parts where they are used: in a shadow root, with a widget's tokens, styles and surroundings. */
class PartsFrame extends LitElement {
  static override styles = [
    tokens,
    base,
    late,
    fields,
    authorLineStyles,
    avatarStyles,
    closingLineStyles,
    closingSpaceStyles,
    failureStyles,
    noticeStyles,
    skeletonStyles,
    statusChipStyles,
    voteButtonStyles,
    votedStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(3 * var(--_space));
      }
      .stack {
        display: grid;
        gap: calc(4 * var(--_space));
      }
      .room {
        padding-block-start: 6em;
      }
    `,
  ];

  parts: TemplateResult = html``;
  locale = 'en';
  #stops: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [observeSurroundings(this), watchPage()];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  override render() {
    return html`<div part="base" lang=${this.locale} dir=${directionOf(this.locale)}>${this.parts}</div>`;
  }
}
customElements.define('parts-frame', PartsFrame);

type Strings = StringsOf<'idea-box'>;
interface Loaded {
  readonly strings: Strings;
}

/** A story of what `parts` draws with the widget's words in the language that the toolbar chose. */
const draw = (parts: (strings: Strings) => TemplateResult): StoryObj => ({
  render: (_args, { loaded }) => {
    const { strings } = loaded as Loaded;
    return html`<parts-frame .locale=${strings.locale} .parts=${parts(strings)}></parts-frame>`;
  },
});

const meta: Meta = {
  title: 'Parts',
  loaders: [
    async ({ globals }): Promise<Loaded> => ({
      strings: await loadStrings('idea-box', String(globals['language'])),
    }),
  ],
};
export default meta;

const names = [
  'Calm Otter',
  'Priya Raman',
  '李小龍',
  'نور حداد',
  '🛶 Sam',
  'Maeve O’Connor',
  'Tomasz Zieliński',
];
const hourMs = 3_600_000;

export const Avatar = draw(
  () => html`<div class="row">${names.map((name, i) => avatar(`member-${i}`, name))}</div>`,
);

export const AuthorLine = draw(
  ({ locale }) =>
    html`<div class="stack">
      ${names.map((name, i) =>
        authorLine(
          {
            by: `member-${i}`,
            name,
            label: ['', 'ambassador', 'employee'][i % 3] ?? '',
            at: new Date(Date.now() - hourMs * 7 ** i),
          },
          locale,
        ),
      )}
    </div>`,
);

export const VoteButton = draw(
  ({ numbers, vote }) =>
    html`<div class="row">
      ${[0, 7, 42, 999, 1234, 98_765, 1_234_567].map((votes, i) =>
        voteButton(
          { id: `idea-${i}`, votes, voted: i % 2 === 1, pending: i % 3 === 2, label: vote(`${i}`, votes) },
          numbers,
        ),
      )}
    </div>`,
);

export const StatusChip = draw(
  ({ statuses }) =>
    html`<div class="row">
      ${Object.entries(statuses).map(([status, word]) => statusChip(status, word))}
    </div>`,
);

export const Buttons = draw(
  ({ post, cancel, showMore }) =>
    html`<div class="row">
      <button class="primary">${post}</button><button class="quiet">${cancel}</button
      ><button>${showMore}</button><button disabled>${showMore}</button>
    </div>`,
);

export const Field = draw(
  ({ titleLabel, titleHint, textLabel, textHint }) =>
    html`<div class="stack">
      <div><label for="title">${titleLabel}</label><input id="title" placeholder=${titleHint} /></div>
      <div>
        <label for="text">${textLabel}</label><textarea id="text" rows="3" placeholder=${textHint}></textarea>
      </div>
    </div>`,
);

export const Notice = draw(
  ({ posted, undo, dismiss }) => html`<div class="room">${notice(posted, { undo, dismiss })}</div>`,
);

export const Failure = draw(
  ({ failed, errors, retry }) =>
    html`<div class="stack">
      ${failure({ what: failed, safe: errors.offline, retry })}
      ${failure({ what: failed, safe: errors.corrupt })}
    </div>`,
);

export const Skeleton = draw(({ loadingIdeas }) => skeleton(3, loadingIdeas));

const idle = { signIn: () => undefined, openAccount: () => undefined };

export const ClosingLine = draw(
  (strings) =>
    html`${closingLine({ ...idle, visitor: undefined, more: html`<span>${strings.demo}</span>` }, strings)}
    ${closingLine({ ...idle, visitor: { uid: 'a', kind: 'guest', verified: false, name: 'Calm Otter' } }, strings)}
    ${closingLine({ ...idle, visitor: { uid: 'b', kind: 'member', verified: true, name: 'Priya Raman' } }, strings)}
    ${closingLine({ ...idle, visitor: { uid: 'c', kind: 'member', verified: true, name: '' } }, strings)}`,
);

export const Icons = draw(
  () =>
    html`<div class="row">
      ${checkIcon()}${clockIcon()}${alertIcon()}${commentIcon()}${closeIcon()}${plusIcon()}${mailIcon()}${googleIcon()}
    </div>`,
);
