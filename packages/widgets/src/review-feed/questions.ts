import type { Site } from '@stoa/core';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing } from 'lit';
import type { Teller } from '../features/acts.ts';
import { addressOfPart } from './addresses.ts';
import type { Thread } from '../features/thread/thread.ts';
import { skeleton } from '../parts/skeleton.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { questionsStyles } from './questions.styles.ts';

export interface QuestionsOptions {
  readonly widget: Teller;
  /** How many questions and answers everybody sees, as the server says. */
  readonly count: () => number;
  /** What the team may do about one. */
  readonly tools: (on: string, comment: Comment) => unknown;
}

/** Questions on the item, and their answers: they load when somebody looks. */
export class Questions {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: QuestionsOptions;
  #isOpen = false;
  #thread: Thread | undefined;
  /** The latest asked for. */
  #asked = 0;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, options: QuestionsOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
  }

  /** Lets go of the widget around it; another item has other questions. */
  leave(): void {
    this.#thread?.leave();
    this.#thread = undefined;
    this.#isOpen = false;
    this.#asked++;
  }

  /** Shows them, at `goTo` where that is one of them. */
  async open(goTo?: string): Promise<void> {
    if (this.#isOpen) return;
    this.#isOpen = true;
    if (this.#thread) return;
    const asked = ++this.#asked;
    const host = this.#host;
    const { itemId = '' } = host;
    adopt(host.shadowRoot, [questionsStyles]);
    host.requestUpdate();
    const { widget, count, tools } = this.#options;
    try {
      const { Thread } = await import('../features/thread/thread.ts');
      if (asked !== this.#asked) return;
      const on = `items/${itemId}`;
      this.#thread = new Thread(host, this.#site, {
        ...{ on, count, goTo, about: 'questions', acts: widget, words: this.#strings },
        hrefOf: (id) => addressOfPart(host, { kind: 'question', id }),
        tools: (comment) => tools(on, comment),
      });
    } catch {
      this.#isOpen = false;
      widget.tell(this.#strings.unread.offline);
    }
    host.requestUpdate();
  }

  /** The team has published one. */
  reload(): void {
    this.#thread?.reload();
  }

  render(): unknown {
    const { questions, loading } = this.#strings;
    return html`<details part="questions" ?open=${this.#isOpen} @toggle=${this.#toggle}>
      <summary>${questions(this.#options.count())}</summary>
      ${this.#thread?.render() ?? (this.#isOpen ? skeleton(2, loading) : nothing)}
    </details>`;
  }

  readonly #toggle = ({ target }: Event) => {
    if ((target as HTMLDetailsElement).open) void this.open();
    else this.#isOpen = false;
  };
}
