import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../../parts/icons.ts';
import type { WidgetName, StringsOf } from '../../strings/load.ts';
import { waits } from '../outcome.ts';
import type { ThreadStrings } from './comment-view.ts';

/** What every widget says, as far as a thread says it too. */
export type SharedWords = Pick<
  StringsOf<WidgetName>,
  'retry' | 'discard' | 'sending' | 'offline' | 'pending' | 'draftKept' | 'errors' | 'unread'
>;

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
