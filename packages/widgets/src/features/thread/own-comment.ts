import type { PendingAct, StoaError } from '@stoa/core';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../../parts/icons.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import type { WidgetName, StringsOf } from '../../strings/load.ts';
import { waits, type ThreadStrings } from './comment-view.ts';

/** What every widget says, as far as a thread says it too. */
export type SharedWords = Pick<
  StringsOf<WidgetName>,
  'retry' | 'discard' | 'sending' | 'offline' | 'pending' | 'draftKept' | 'errors' | 'unread'
>;

/** What may be done about an own comment, or a change of one, that the server has refused. */
export interface RefusalActs {
  readonly retry: () => void;
  readonly discard: () => void;
  /** Signs in or confirms the address, for which it waits. */
  readonly admit: () => void;
}

/** Whether an act waits for who does it to sign in or to confirm their address. */
export const isAboutAccount = ({ code }: StoaError): boolean => code === 'sign-in' || code === 'verify';

/** How it goes with an act of mine: it waits, or it was refused, and then what to do. */
export function outcomeOf(
  { error }: Pick<PendingAct, 'error'>,
  failed: string,
  { retry, discard, admit }: RefusalActs,
  strings: ThreadStrings,
  words: SharedWords,
): TemplateResult {
  if (!error) return waits(navigator.onLine ? words.sending : words.offline);
  const isWaiting = isAboutAccount(error);
  const own: Readonly<Record<string, string>> = strings.errors;
  const why = own[error.code] ?? sentenceFor(words.errors, error.code);
  return html`<div role=${isWaiting ? 'group' : 'alert'} class="refused">
    ${isWaiting ? nothing : alertIcon()}
    <p>${isWaiting ? nothing : failed} ${why}</p>
    <p class="buttons">
      ${
        isWaiting
          ? html`<button type="button" class="primary" @click=${admit}>
              ${error.code === 'verify' ? strings.verify : strings.signIn}
            </button>`
          : html`<button type="button" @click=${retry}>${words.retry}</button>`
      }
      <button type="button" class="quiet" @click=${discard}>${words.discard}</button>
    </p>
  </div>`;
}

/** Where an own comment stands that nobody else sees; nothing where everybody does. */
export function standingOf(
  { state, why }: Pick<Comment, 'state' | 'why'>,
  strings: ThreadStrings,
  words: SharedWords,
): TemplateResult | undefined {
  if (state === 'pending') return waits(words.pending);
  if (state !== 'rejected') return undefined;
  return html`<p class="waits">
    ${alertIcon()} ${strings.rejected} ${why ? strings.verdicts[why] : nothing}
  </p>`;
}

/** Asks once more before a comment goes that cannot come back. */
export const sureToRemove = (
  { remove, keep }: { readonly remove: () => void; readonly keep: () => void },
  strings: ThreadStrings,
): TemplateResult => html`
  <div class="does">
    <button type="button" data-does="remove" @click=${remove}>${strings.removeSure}</button>
    <button type="button" class="quiet" data-does="keep" @click=${keep}>${strings.keep}</button>
  </div>
`;
