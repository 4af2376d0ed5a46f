import type { PendingAct } from '@stoa/core';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, clockIcon } from '../parts/icons.ts';
import type { StringsOf, WidgetName } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { isAboutAccount } from './about-account.ts';

/** What may be done about an own post, or a change of one, that the server has refused. */
export interface RefusalActs {
  readonly retry: () => void;
  readonly discard: () => void;
  /** Signs in or confirms the address, for which it waits. */
  readonly admit: () => void;
}

/** What is said of one kind of post. */
export interface OutcomeWords {
  /** By core's error codes, instead of what every widget says. */
  readonly errors: Readonly<Record<string, string>>;
  readonly signIn: string;
  readonly verify: string;
}

/** That something waits: on its way, for the network, or for a moderator. */
export const waits = (sentence: string): TemplateResult =>
  html`<p class="waits">${clockIcon()} ${sentence}</p>`;

/** How it goes with an act of mine: it waits, or it was refused, and then what to do. */
export function outcomeOf(
  { error }: Pick<PendingAct, 'error'>,
  failed: string,
  { retry, discard, admit }: RefusalActs,
  { errors, signIn, verify }: OutcomeWords,
  words: Pick<StringsOf<WidgetName>, 'retry' | 'discard' | 'sending' | 'offline' | 'errors'>,
): TemplateResult {
  if (!error) return waits(navigator.onLine ? words.sending : words.offline);
  const isWaiting = isAboutAccount(error);
  const why = errors[error.code] ?? sentenceFor(words.errors, error.code);
  return html`<div role=${isWaiting ? 'group' : 'alert'} class="refused">
    ${isWaiting ? nothing : alertIcon()}
    <p>${isWaiting ? nothing : failed} ${why}</p>
    <p class="buttons">
      ${
        isWaiting
          ? html`<button type="button" class="primary" @click=${admit}>
              ${error.code === 'verify' ? verify : signIn}
            </button>`
          : html`<button type="button" @click=${retry}>${words.retry}</button>`
      }
      <button type="button" class="quiet" @click=${discard}>${words.discard}</button>
    </p>
  </div>`;
}
