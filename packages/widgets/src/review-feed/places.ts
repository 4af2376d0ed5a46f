import type { Site } from '@stoa/core';
import type { ReviewRow } from '@stoa/core/reviews/row';
import type { Item } from '@stoa/core/reviews/tally';
import type { Comment } from '@stoa/core/threads/kind';
import { html, type TemplateResult } from 'lit';
import type { Teller } from '../features/acts.ts';
import { copyAddress } from '../features/thread/copy.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import { addressOfPart, namedPart } from './addresses.ts';
import { LinkedReview } from './linked-review.ts';
import { Questions } from './questions.ts';
import type { ReviewRowView } from './review-row.ts';

export interface PlacesOptions {
  readonly widget: Teller;
  readonly item: () => Item | null | undefined;
  /** The reviews that are listed; undefined while they are awaited. */
  readonly rows: () => readonly ReviewRow[] | undefined;
  /** What a row shows on the open site. */
  readonly viewOf: (row: ReviewRow) => ReviewRowView;
  /** What the team may do about a question. */
  readonly tools: (on: string, comment: Comment) => unknown;
}

/** What of the feed has an address of its own: each review, and each question. The one that the page's address names is shown. */
export class Places {
  readonly #host: ActingHost;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #widget: Teller;
  readonly #questions: Questions;
  #linked: LinkedReview | undefined;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, options: PlacesOptions) {
    const { widget, item, rows, viewOf, tools } = options;
    this.#host = host;
    this.#strings = strings;
    this.#widget = widget;
    this.#questions = new Questions(host, site, strings, {
      ...{ widget, tools },
      count: () => item()?.comments ?? 0,
    });
    const named = host.view === 'feed' ? namedPart(host) : undefined;
    if (named?.kind === 'question') void this.#questions.open(named.id);
    if (named?.kind === 'review') this.#linked = new LinkedReview(host, named.id, strings, { rows, viewOf });
  }

  /** Lets go of the item that was shown. */
  leave(): void {
    this.#questions.leave();
    this.#linked?.leave();
    this.#linked = undefined;
  }

  /** The team has published a question. */
  reload(): void {
    this.#questions.reload();
  }

  /** The line that opens the questions, and them once they are open. */
  questions(): unknown {
    return this.#questions.render();
  }

  /** The review that the page's address names, where the list does not have it. */
  linked(): unknown {
    return this.#linked?.render();
  }

  /** Copies the address of a review. */
  link({ id, name }: ReviewRow): TemplateResult {
    const strings = this.#strings;
    return html`<a
      class="link"
      href=${addressOfPart(this.#host, { kind: 'review', id })}
      @click=${(event: Event) => void copyAddress(event, strings, (news) => this.#widget.tell(news))}
      >${strings.copyLink}<span class="visually-hidden"
        >${strings.reviewBy(name || strings.formerMember)}</span
      ></a
    >`;
  }
}
