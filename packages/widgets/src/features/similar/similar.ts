import type { IdeaRow } from '@stoa/core';
import { findIdeas } from '@stoa/core/ideas/page-queries';
import { askedTerms, likeness } from '@stoa/core/search/terms';
import { css, html, nothing } from 'lit';
import { QueryController } from '../../base/query-controller.ts';
import type { Numbers } from '../../strings/types.ts';
import { adopt } from '../../styles/adopt.ts';
import type { BoardHost } from '../acts.ts';
import { isEnough } from './enough.ts';

/** How long typing rests before it is compared, in milliseconds. */
export const restMs = 300;

/** Most questions for one title: 9 billed reads each. */
const mostAsked = 6;

/** Most ideas shown. */
const mostShown = 3;

/** The least share of what is typed that a title must answer. */
const leastLikeness = 0.4;

/** What it says. */
export interface SimilarWords {
  readonly similar: (ideas: number) => string;
  readonly similarHint: string;
  readonly voteInstead: string;
  readonly voteInsteadFor: (title: string) => string;
  readonly voted: string;
  readonly votes: (votes: number) => string;
  readonly numbers: Numbers;
}

export interface SimilarActs {
  readonly hrefOf: (id: string) => string;
  readonly isVoted: (id: string) => boolean;
  readonly vote: (id: string) => void;
}

/** The ideas whose titles are like the one that is being typed: a vote for one of them is better than the same again. */
export class Similar {
  readonly #host: BoardHost;
  readonly #acts: SimilarActs;
  readonly #found: QueryController<readonly IdeaRow[]>;
  #text = '';
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** What was asked since the last new beginning. */
  #asked = new Set<string>();
  /** The answer to the question before, until the next is there. */
  #shown: readonly IdeaRow[] = [];

  constructor(host: BoardHost, acts: SimilarActs) {
    this.#host = host;
    this.#acts = acts;
    this.#found = new QueryController(host, (site) =>
      this.#text ? findIdeas(site, this.#text, host.board) : undefined,
    );
    adopt(host.shadowRoot, [similarStyles]);
  }

  /** Compares a title once it is no longer typed. */
  ask(title: string): void {
    clearTimeout(this.#resting);
    const text = title.trim();
    this.#resting = setTimeout(() => this.#compare(text), text ? restMs : 0);
  }

  leave(): void {
    clearTimeout(this.#resting);
    this.#found.hostDisconnected();
    this.#host.removeController(this.#found);
  }

  render(words: SimilarWords): unknown {
    const rows = this.#rows;
    return html`<div part="similar" ?data-full=${rows.length > 0}>
      <p role="status">
        ${rows.length ? html`<b>${words.similar(rows.length)}</b> ${words.similarHint}` : nothing}
      </p>
      <ul>
        ${rows.map((row) => this.#row(row, words))}
      </ul>
    </div>`;
  }

  #row({ id, title, votes }: IdeaRow, words: SimilarWords) {
    return html`<li>
      <span
        ><a href=${this.#acts.hrefOf(id)} data-place=${id}><bdi>${title}</bdi></a>
        <small>${words.votes(votes)}</small></span
      >
      ${
        this.#acts.isVoted(id)
          ? html`<small>${words.voted}</small>`
          : html`<button
              type="button"
              aria-label=${words.voteInsteadFor(title)}
              @click=${() => this.#acts.vote(id)}
            >
              ${words.voteInstead}
            </button>`
      }
    </li>`;
  }

  get #rows(): readonly IdeaRow[] {
    if (!this.#text) return [];
    const found = this.#found.data;
    const terms = askedTerms(this.#text);
    if (found)
      this.#shown = found.filter(({ title }) => likeness(terms, title) >= leastLikeness).slice(0, mostShown);
    return this.#shown;
  }

  #compare(text: string) {
    const question = askedTerms(text).join(' ');
    if (!text) this.#asked.clear();
    else if (!isEnough(text) || (!this.#asked.has(question) && this.#asked.size >= mostAsked)) return;
    else this.#asked.add(question);
    this.#text = question && text;
    if (!this.#text) this.#shown = [];
    this.#host.requestUpdate();
  }
}

const similarStyles = css`
  [part~='similar'] {
    display: grid;
    gap: calc(2 * var(--_space));

    &[data-full] {
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    & li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(4 * var(--_space));
      padding-block: calc(2 * var(--_space));
      border-block-start: 1px solid var(--_line);
    }
    & li > span {
      flex: 1 1 12em;
    }
    & a {
      color: inherit;
      font-weight: 600;
      text-decoration-color: var(--_line);
    }
    & small {
      color: var(--_muted);
      font-size: var(--_small);
    }
  }
`;
