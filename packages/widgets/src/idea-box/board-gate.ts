import { getAdmission, type Admission } from '@stoa/core/sites/admission';
import { html, nothing } from 'lit';
import { localeOf } from '../base/host.ts';
import { QueryController } from '../base/query-controller.ts';
import { skeleton } from '../parts/skeleton.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../strings/features.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { boardGateStyles } from './board-gate.styles.ts';
import { lockIcon } from './icons.ts';

/** The door of a gated board: who it is for, and what is missing, until who is here may enter. */
export class BoardGate {
  readonly #host: ActingHost;
  readonly #words: StringsOf<'idea-box'>;
  readonly #opened: () => void;
  readonly #strings: FeatureStringsOf<'board'>;
  readonly #admission: QueryController<Admission | null>;
  #wasOpen = false;
  /** The board that the owner was told of. */
  #told: string | undefined;

  private constructor(
    host: ActingHost,
    words: StringsOf<'idea-box'>,
    strings: FeatureStringsOf<'board'>,
    opened: () => void,
  ) {
    this.#host = host;
    this.#words = words;
    this.#opened = opened;
    this.#strings = strings;
    this.#admission = new QueryController(host, (site) =>
      host.board ? getAdmission(site, host.board) : undefined,
    );
    adopt(host.shadowRoot, [boardGateStyles]);
    host.addController(this);
  }

  /** `opened` is called when who is here may enter. */
  static async meet(host: ActingHost, words: StringsOf<'idea-box'>, opened: () => void): Promise<BoardGate> {
    return new BoardGate(host, words, await loadFeatureStrings('board', localeOf(host)), opened);
  }

  leave(): void {
    this.#admission.hostDisconnected();
    for (const each of [this.#admission, this]) this.#host.removeController(each);
  }

  get isOpen(): boolean {
    return this.#admission.data?.isOpen ?? false;
  }

  /** Whether it is known if who is here may enter. */
  get isReady(): boolean {
    return this.#admission.data !== undefined || this.#admission.error !== undefined;
  }

  hostUpdated(): void {
    const { board, localName } = this.#host;
    if (this.#admission.data === null && this.#told !== board)
      console.error(`<${localName}>: ${(this.#told = board) && this.#strings.unknown(board)}`);
    if (this.isOpen && !this.#wasOpen) this.#opened();
    this.#wasOpen = this.isOpen;
  }

  render(): unknown {
    const strings = this.#strings;
    const { data, error, fetching } = this.#admission;
    if (data === null)
      return html`<p part="gate" role="alert" lang="en" dir="ltr">${strings.unknown(this.#host.board)}</p>`;
    if (data) return this.#door(data);
    if (!error || fetching) return skeleton(3, this.#words.loadingIdeas);
    return html`<div role="alert">
      <p>${strings.failed} ${sentenceFor(this.#words.unread, error.code)}</p>
      <button type="button" @click=${() => this.#admission.refetch()}>${this.#words.retry}</button>
    </div>`;
  }

  #door({ gate: { roles, points }, points: mine }: Admission) {
    const strings = this.#strings;
    const isKnown = this.#host.community?.session.current?.kind === 'member';
    return html`<header part="header">
        <slot name="heading"><h2 aria-level=${this.#host.headingLevel}>${this.#words.heading}</h2></slot>
      </header>
      <div part="gate">
        ${lockIcon()}
        <slot name="gate"><p>${strings.isFor(roles, points)}</p></slot>
        ${isKnown && points !== null ? html`<p>${strings.yours(mine, points - mine)}</p>` : nothing}
        ${
          isKnown
            ? nothing
            : html`<p>
                <button type="button" class="primary" @click=${() => void this.#host.signIn()}>
                  ${strings.signIn}
                </button>
              </p>`
        }
      </div>`;
  }
}
