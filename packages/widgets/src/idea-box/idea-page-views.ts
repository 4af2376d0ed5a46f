import type { PendingAct } from '@stoa/core';
import type { EditIdeaInput } from '@stoa/core/ideas/edit';
import type { Idea, IdeaMove } from '@stoa/core/ideas/kind';
import type { Voter } from '@stoa/core/ideas/page-queries';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../parts/avatar.ts';
import { alertIcon, clockIcon } from '../parts/icons.ts';
import { statusChip } from '../parts/status-chip.ts';
import { time } from '../parts/time.ts';
import type { FeatureStringsOf } from '../strings/features.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';

export type PageStrings = FeatureStringsOf<'idea-page'>;

/** The faces of who voted last, their names, and how many more there are. */
export function votersView(
  { votes, voted, uid }: { readonly votes: number; readonly voted: boolean; readonly uid: string },
  voters: readonly Voter[],
  strings: PageStrings,
): TemplateResult | typeof nothing {
  const others = voters.filter((voter) => voter.uid !== uid || !uid);
  const names = [...(voted ? [strings.you] : []), ...others.map(({ name }) => name)];
  const more = votes - names.length;
  if (votes <= 0 || names.length === 0) return nothing;
  const list = new Intl.ListFormat(strings.locale, { type: more > 0 ? 'unit' : 'conjunction' });
  return html`<div class="voters" role="group" aria-label=${strings.voters}>
    <span class="faces" aria-hidden="true">
      ${others.map(({ uid: by, name }) => html`<span title=${name}>${avatar(by || name, name)}</span>`)}
    </span>
    <p>
      ${list.formatToParts(names).map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value))}${
        more > 0 ? strings.moreVoters(more) : nothing
      }
    </p>
  </div>`;
}

/** What became of an idea: from where to where, who, when and why; `all` is missing where nothing is folded. */
export function historyView(
  moves: readonly IdeaMove[],
  {
    reason,
    all,
    level,
  }: { readonly reason: string | null; readonly all?: () => void; readonly level: number },
  strings: PageStrings,
  { statuses }: Pick<StringsOf<'idea-box'>, 'statuses'>,
): TemplateResult | typeof nothing {
  if (moves.length === 0) return nothing;
  return html`<section class="history">
    <h3 aria-level=${level}>${strings.history}</h3>
    <ol>
      ${moves.map(
        (move, place) =>
          html`<li>
            <p class="move">
              <span class="visually-hidden">${strings.became(statuses[move.from], statuses[move.to])}</span>
              <span class="from" aria-hidden="true">${statuses[move.from]}</span>
              <span class="arrow" aria-hidden="true">→</span>
              <span aria-hidden="true">${statusChip(move.to, statuses[move.to])}</span>
              <span class="who"><bdi>${move.name}</bdi> ${time(move.at, strings.locale)}</span>
            </p>
            ${
              // The newest one's stands above already.
              move.reason && !(place === 0 && move.reason === reason)
                ? html`<p class="why" dir="auto">${move.reason}</p>`
                : nothing
            }
          </li>`,
      )}
    </ol>
    ${all ? html`<button type="button" class="quiet" @click=${all}>${strings.earlier}</button>` : nothing}
  </section>`;
}

/** Why nobody else sees an idea; nothing where everybody does. */
export function heldView({ state, why }: Pick<Idea, 'state' | 'why'>, strings: PageStrings): unknown {
  if (state === 'pending') return html`<p class="stands">${clockIcon()} ${strings.pending}</p>`;
  if (state !== 'rejected') return nothing;
  return html`<p class="stands">
    ${alertIcon()} ${strings.rejected} ${why ? strings.verdicts[why] : nothing}
  </p>`;
}

/** What may be done about a change that the server has refused. */
export interface ChangeActs {
  readonly retry: () => void;
  readonly discard: () => void;
  /** Signs in or confirms the address, for which it waits. */
  readonly admit: () => void;
}

/** How it goes with a change of mine. */
export function changeView(
  { error, input }: PendingAct<EditIdeaInput>,
  { retry, discard, admit }: ChangeActs,
  strings: PageStrings,
  words: StringsOf<'idea-box'>,
): TemplateResult {
  if (!error)
    return html`<p class="stands">${clockIcon()} ${navigator.onLine ? strings.saving : strings.offline}</p>`;
  const isWaiting = error.code === 'sign-in' || error.code === 'verify';
  return html`<div role=${isWaiting ? 'group' : 'alert'} class="refused">
    <p>${isWaiting ? nothing : strings.editFailed} ${sentenceFor(words.errors, error.code)}</p>
    <blockquote dir="auto"><b>${input.title}</b><br />${input.body}</blockquote>
    <p class="buttons">
      ${
        isWaiting
          ? html`<button type="button" class="primary" @click=${admit}>
              ${error.code === 'verify' ? words.verifyToPost : words.signInToPost}
            </button>`
          : html`<button type="button" @click=${retry}>${words.retry}</button>`
      }
      <button type="button" class="quiet" @click=${discard}>${words.discard}</button>
    </p>
  </div>`;
}
