import type { StoaError } from '@stoa/core';
import { getAdmission, type Admission } from '@stoa/core/sites/admission';
import { html, nothing } from 'lit';
import { localeOf } from '../base/host.ts';
import { QueryController } from '../base/query-controller.ts';
import { skeleton } from '../parts/skeleton.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../strings/features.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting.ts';
import { boardGateStyles } from './board-gate.styles.ts';
import { lockIcon } from './icons.ts';

export interface BoardGateOptions {
  /** Called when who is here may enter. */
  readonly opened: () => void;
  /** Why something could not be read, for people. */
  readonly reasonFor: (error: StoaError) => string;
  readonly heading: string;
  readonly retry: string;
  readonly loading: string;
}

/** The door of a gated board: who it is for, and what is missing, until who is here may enter. */
export class BoardGate {
  readonly #host: ActingHost;
  readonly #options: BoardGateOptions;
  readonly #strings: FeatureStringsOf<'board'>;
  readonly #admission: QueryController<Admission | null>;
  #wasOpen = false;
  /** The board that the owner was told of. */
  #told: string | undefined;

  private constructor(host: ActingHost, options: BoardGateOptions, strings: FeatureStringsOf<'board'>) {
    this.#host = host;
    this.#options = options;
    this.#strings = strings;
    this.#admission = new QueryController(host, (site) =>
      host.board ? getAdmission(site, host.board) : undefined,
    );
    adopt(host.shadowRoot, [boardGateStyles]);
    host.addController(this);
  }

  static async meet(host: ActingHost, options: BoardGateOptions): Promise<BoardGate> {
    return new BoardGate(host, options, await loadFeatureStrings('board', localeOf(host)));
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
    if (this.isOpen && !this.#wasOpen) this.#options.opened();
    this.#wasOpen = this.isOpen;
  }

  render(): unknown {
    const strings = this.#strings;
    const { data, error, fetching } = this.#admission;
    if (data === null)
      return html`<p part="gate" role="alert" lang="en" dir="ltr">${strings.unknown(this.#host.board)}</p>`;
    if (data) return this.#door(data);
    if (!error || fetching) return skeleton(3, this.#options.loading);
    return html`<div role="alert">
      <p>${strings.failed} ${this.#options.reasonFor(error)}</p>
      <button type="button" @click=${() => this.#admission.refetch()}>${this.#options.retry}</button>
    </div>`;
  }

  #door({ gate: { roles, points }, points: mine }: Admission) {
    const strings = this.#strings;
    const isKnown = this.#host.community?.session.current?.kind === 'member';
    return html`<header part="header">
        <slot name="heading"><h2 aria-level=${this.#host.headingLevel}>${this.#options.heading}</h2></slot>
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
