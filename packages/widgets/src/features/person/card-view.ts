import type { Person } from '@stoa/core/members/person';
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../parts/avatar.ts';
import { statusChip } from '../../parts/status-chip.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';

/** What a person's card shows: them, that there is nobody, or how it goes with asking. */
export type CardView = Person | null | 'waiting' | 'failed';

const skeleton = (label: string) => html`
  <p role="status" class="visually-hidden">${label}</p>
  <div class="bones"><i></i><i></i><i></i></div>
`;

/** A member as others see them. `name` is what the list calls them, until more is known. */
export function cardView(
  view: CardView,
  { uid, name, retry }: { readonly uid: string; readonly name: string; readonly retry: () => void },
  strings: FeatureStringsOf<'person'>,
): TemplateResult {
  const person = typeof view === 'object' ? view : undefined;
  const called = (person ? person.name : name) || strings.formerMember;
  const role = person && (person.label || strings.roles[person.role]);
  return html`
    <div class="head">
      ${avatar(uid, person ? person.name : name)}
      <p>
        <b><bdi>${called}</bdi></b>
        ${role ? html`<em>${role}</em>` : nothing}
        ${person?.name ? html`<span>${strings.since(monthOf(person.since, strings.locale))}</span>` : nothing}
      </p>
    </div>
    ${body(view, retry, strings)}
  `;
}

function body(view: CardView, retry: () => void, strings: FeatureStringsOf<'person'>): unknown {
  if (view === 'waiting') return skeleton(strings.loading);
  if (view === 'failed')
    return html`<p role="alert">${strings.cardFailed} <button @click=${retry}>${strings.retry}</button></p>`;
  if (!view) return html`<p class="quiet">${strings.cardMissing}</p>`;
  if (!view.name) return nothing;
  if (!view.posts.length) return html`<p class="quiet">${strings.noPosts}</p>`;
  return html`
    <p class="quiet">${strings.newestPosts}</p>
    <ul>
      ${view.posts.map(
        ({ title, votes, status }) => html`
          <li>
            <bdi>${title}</bdi>
            <span class="quiet">
              ${strings.votes(votes)}
              ${status === 'new' ? nothing : statusChip(status, strings.statuses[status])}
            </span>
          </li>
        `,
      )}
    </ul>
    ${view.hasMore ? html`<p class="quiet">${strings.morePosts}</p>` : nothing}
  `;
}

const monthOf = (date: Date, locale: string) =>
  date.toLocaleDateString(locale, { year: 'numeric', month: 'long' });

/** What floats beside what it is about; `base/floating.ts` puts it there. */
export const floatingStyles = css`
  [popover] {
    --_muted: var(--stoa-text-muted, color-mix(in oklab, currentColor 78%, var(--_raised)));
    position: fixed;
    inset: auto;
    inline-size: 20em;
    max-inline-size: calc(100vw - 1em);
    max-block-size: calc(100vh - 1em);
    margin: 0;
    padding: calc(4 * var(--_space));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_raised);
    color: var(--_text, inherit);
    font-size: max(0.9em, 12px);
    line-height: 1.4;
    box-shadow: var(--_shadow);
    animation: stoa-appear 120ms ease-out;

    &:focus {
      outline: none;
    }
    & ul {
      display: grid;
      gap: calc(2.5 * var(--_space));
    }
    & .quiet {
      color: var(--_muted);
      font-size: 0.9em;
    }
  }
  @keyframes stoa-appear {
    from {
      opacity: 0;
      translate: 0 0.25em;
    }
  }
`;

export const cardStyles = css`
  [part~='person'] {
    & .head {
      display: flex;
      align-items: center;
      gap: calc(3 * var(--_space));
      margin-block-end: calc(3 * var(--_space));

      & [part~='avatar'] {
        font-size: 1.1em;
      }
      & p {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.5em;
      }
      & b {
        font-size: 1.1em;
      }
      & p > span {
        flex-basis: 100%;
      }
      & em,
      & p span {
        color: var(--_muted);
        font-size: 0.9em;
        font-style: normal;
      }
    }
    & > .quiet + ul {
      margin-block-start: var(--_space);
    }
    & ul + .quiet {
      margin-block-start: calc(2 * var(--_space));
    }
    & li > .quiet {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(3 * var(--_space));
    }
    & .bones {
      display: grid;
      gap: calc(2.5 * var(--_space));
      min-block-size: 6em;
      align-content: start;

      & i {
        block-size: 0.9em;
        border-radius: var(--_radius);
        background: var(--_tint);
      }
      & i:last-child {
        inline-size: 60%;
      }
    }
  }
`;
