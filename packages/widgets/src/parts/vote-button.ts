import { css, html, type TemplateResult } from 'lit';
import type { Numbers } from '../strings/types.ts';

/** Points up; a triangle when `filled` and drawn with a fill. */
const caretIcon = (filled: boolean): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d=${`m3.5 10.5 4.5-5 4.5 5${filled ? 'z' : ''}`} />
  </svg>`;

/** Asks to cast a vote, or to withdraw it. */
export class VoteEvent extends Event {
  static readonly type = 'stoa-cast-vote';
  /** Id of what is voted for. */
  readonly id: string;
  /** Cast, or withdrawn. */
  readonly up: boolean;

  constructor(id: string, up: boolean) {
    super(VoteEvent.type, { bubbles: true });
    this.id = id;
    this.up = up;
  }
}

export interface Vote {
  /** Id of what is voted for. */
  readonly id: string;
  readonly votes: number;
  /** This person has voted. */
  readonly voted: boolean;
  /** Not yet sent. */
  readonly pending?: boolean;
  /** Name of the button: what it votes for, and the count. */
  readonly label: string;
  /** Stands below the count of who has voted. */
  readonly word?: string | undefined;
}

/** The count of votes, as a button that adds one's own or takes it back. Fires `VoteEvent`. */
export const voteButton = (
  { id, votes, voted, pending = false, label, word }: Vote,
  { short }: Numbers,
): TemplateResult =>
  html`<button
    type="button"
    part="vote"
    aria-label=${label}
    aria-pressed=${voted ? 'true' : 'false'}
    ?data-pending=${pending}
    data-word=${word ?? ''}
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new VoteEvent(id, !voted))}
  >
    ${caretIcon(voted)}${short(votes)}
  </button>`;

export const voteButtonStyles = css`
  [part~='vote'] {
    flex: none;
    display: grid;
    align-self: start;
    justify-items: center;
    align-content: center;
    gap: 0.1em;
    min-inline-size: 3.75em;
    min-block-size: 3.25em;
    padding: 0.3em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    transition:
      background-color var(--_motion),
      border-color var(--_motion);
  }
`;

/** The look of a vote of one's own, and of one that is about to be: it comes with the open site. */
export const votedStyles = css`
  [part~='vote'] {
    &[aria-pressed='true'] {
      border-color: var(--_accent);
      color: var(--_accent);

      & svg {
        fill: currentColor;
      }
      /* In the place of the caret: the button keeps its height. */
      &:not([data-word='']) svg {
        display: none;
      }
      &::after {
        content: attr(data-word);
        font-size: 0.75em;
        font-weight: 500;
      }
    }
    &[data-pending] {
      border-style: dashed;
    }
    @media (hover: hover) {
      &:hover {
        border-color: var(--_accent);
      }
    }
  }
`;
