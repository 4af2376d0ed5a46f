import type { Tally } from '@stoa/core/reviews/tally';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import type { audit, AuditView } from './audit.ts';

/** What stands below the audit line; it loads when that is opened. */
export class AuditLine {
  readonly #host: ActingHost;
  readonly #strings: StringsOf<'review-feed'>;
  #audit: typeof audit | undefined;

  constructor(host: ActingHost, strings: StringsOf<'review-feed'>) {
    this.#host = host;
    this.#strings = strings;
  }

  async open(): Promise<void> {
    try {
      this.#audit = (await import('./audit.ts')).audit;
      this.#host.requestUpdate();
    } catch {
      // Without its code the line still says how many came.
    }
  }

  /** Undefined while something of it is awaited. */
  render(
    tally: Tally,
    known: { readonly [Name in 'item' | 'holdDays' | 'waiting']: AuditView[Name] | undefined },
  ): unknown {
    const { item, holdDays, waiting } = known;
    return item && holdDays !== undefined
      ? this.#audit?.({ tally, item, holdDays, waiting }, this.#strings)
      : undefined;
  }
}
