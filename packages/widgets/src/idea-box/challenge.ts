import type { Site, SiteSettings } from '@stoa/core';
import { html, nothing } from 'lit';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { challengeStyles } from './challenge.styles.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** The end of a day such as `2027-03-31` where the reader is; undefined for what is no such day. */
export function endOf(day: string): Date | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, date = 0] = parts;
  const start = new Date(year, month - 1, date);
  // The 31st of February would be a day in March.
  return start.getMonth() === month - 1 && start.getDate() === date
    ? new Date(year, month - 1, date + 1)
    : undefined;
}

/** Ideas of one category that compete until a day: how long that is, and what came of it. */
export class Challenge {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #settings: () => SiteSettings | undefined;
  #ticking: ReturnType<typeof setTimeout> | undefined;
  /** The sentence that the owner was told last. */
  #told = '';

  constructor(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'idea-box'>,
    { settings }: { readonly settings: () => SiteSettings | undefined },
  ) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#settings = settings;
    adopt(host.shadowRoot, [challengeStyles]);
    host.addController(this);
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#ticking);
  }

  leave(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  hostUpdated(): void {
    const wrong = this.#mistake;
    if (wrong && wrong !== this.#told) console.error(`<${this.#host.localName}>: ${wrong}`);
    this.#told = wrong ?? '';
  }

  get isOver(): boolean {
    return (this.#left ?? 1) <= 0;
  }

  render(): unknown {
    const wrong = this.#mistake;
    if (wrong) return html`<p role="alert" lang="en" dir="ltr">${wrong}</p>`;
    const left = this.#left;
    const end = endOf(this.#host.ends);
    if (left === undefined || !end) return nothing;
    const strings = this.#strings;
    const day = new Date(end.getTime() - 1).toLocaleDateString(strings.locale, { dateStyle: 'long' });
    return this.isOver
      ? html`<slot name="ended"><p part="countdown">${strings.ended(day)}</p></slot>
          <p class="result">${strings.result}</p>`
      : html`<p part="countdown">
          <b
            >${
              left > 2 * dayMs
                ? strings.daysLeft(Math.ceil(left / dayMs))
                : strings.hoursLeft(Math.ceil(left / hourMs))
            }</b
          >
          <time datetime=${this.#host.ends}>${strings.endsOn(day)}</time>
        </p>`;
  }

  /** Until the end, in milliseconds; undefined for a challenge without one. */
  get #left(): number | undefined {
    const end = endOf(this.#host.ends);
    return end && end.getTime() - this.#site.store.serverNow().getTime();
  }

  /** What the owner has to put right: one sentence. */
  get #mistake(): string | undefined {
    const { ends, challenge } = this.#host;
    if (ends && !endOf(ends)) return `ends must be a day such as "2027-03-31", not "${ends}".`;
    const categories = this.#settings()?.categories;
    if (categories && !categories.includes(challenge))
      return `challenge must be one of the settings' categories (${categories.join(', ') || 'there are none yet'}), not "${challenge}": run "stoa settings".`;
    return undefined;
  }

  /** Says how long there is at every full hour, and at the end. */
  #tick() {
    clearTimeout(this.#ticking);
    const left = this.#left;
    if (left === undefined || left <= 0) return;
    const next = left % hourMs || hourMs;
    this.#ticking = setTimeout(() => {
      this.#host.requestUpdate();
      this.#tick();
    }, next + 50);
  }
}
