import { itemTypes, type ItemType } from '@stoa/core/reviews/item';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing, type TemplateResult } from 'lit';
import { authorLine } from '../parts/author-line.ts';
import { stars } from '../parts/stars.ts';
import type { FirstStringsOf } from '../strings/first.ts';

type Strings = FirstStringsOf<'review-feed'>;

/** What an attribute says may be reviewed; a product where it says nothing that is known. */
export const typeOf = (attribute: string): ItemType =>
  itemTypes.find((each) => each === attribute) ?? 'product';

/** What a row shows, and what may be done there. */
export interface ReviewRowView {
  readonly row: ReviewRow;
  readonly itemType: ItemType;
  /** Level of its heading. */
  readonly level: number;
  /** The whole text, once somebody reads on. */
  readonly body?: unknown;
  /** Reads on. */
  readonly read: () => void;
  /** Asks for its pictures. */
  readonly look: () => void;
  /** Its pictures, once somebody asks for them. */
  readonly pictures?: unknown;
  /** The team's answer as it is shown once markdown can be. */
  readonly reply?: unknown;
  /** What may be done about it, once something may. */
  readonly does?: unknown;
  /** Where it stands, beside its badges. */
  readonly badge?: string | undefined;
  /** Where it stands, below its text. */
  readonly note?: unknown;
}

/** One review of a list: its stars, who wrote it, what they say, what the team answers. */
export function reviewRow(view: ReviewRowView, strings: Strings): TemplateResult {
  const { row, level, body, note } = view;
  const { rating, title, excerpt, pictures, editedAt } = row;
  const isLong = excerpt.endsWith('…') && body === undefined;
  return html`
    <h3 aria-level=${level}>
      ${stars(rating, strings.stars(strings.numbers.full(rating)))} ${title && html`<bdi>${title}</bdi>`}
    </h3>
    <div class="by">
      ${authorLine({ ...row, name: row.name || strings.formerMember }, strings.locale)}
      ${editedAt ? html`<span class="meta">${strings.edited}</span>` : nothing} ${badges(view, strings)}
    </div>
    ${about(row, strings)}
    ${body ?? (excerpt && html`<p class="text" tabindex="-1"><bdi>${excerpt}</bdi></p>`)}
    ${
      isLong
        ? html`<button
            class="read"
            aria-label="${strings.readMore}: ${title || row.name}"
            @click=${view.read}
          >
            ${strings.readMore}
          </button>`
        : nothing
    }
    ${
      view.pictures ??
      (pictures.length
        ? html`<p>
            <button part="photo" class="quiet" type="button" @click=${view.look}>
              ${strings.photos(pictures.length)}
            </button>
          </p>`
        : nothing)
    }
    ${note ? html`<div class="note">${note}</div>` : nothing}
    <div class="does">${view.does}</div>
    ${response(view, strings)}
  `;
}

const badges = ({ row: { receipt, source }, itemType, badge }: ReviewRowView, strings: Strings) => html`
  ${receipt ? html`<span part="verified" class="badge">${checkIcon()} ${strings.verified[itemType]}</span>` : nothing}
  ${
    source
      ? html`<span part=${source === 'rewarded' ? source : 'imported'} class="badge"
          >${(strings.sources as Readonly<Record<string, string>>)[source] ?? source}</span
        >`
      : nothing
  }
  ${badge ? html`<span class="badge">${badge}</span>` : nothing}
`;

/** Which variant it is about, what it says of the item's aspects, whether its author recommends it. */
function about({ tags, recommend }: ReviewRow, strings: Strings) {
  if (!tags.length && recommend === null) return nothing;
  return html`<p class="about">
    ${tags.map((tag) => aspect(tag, strings))}
    ${
      recommend === null
        ? nothing
        : html`<span>${recommend ? strings.recommends : strings.recommendsNot}</span>`
    }
  </p>`;
}

/** `Fit:4` as a small scale, `Level:Club` as words; which of a group's items it is about starts with `@`. */
function aspect(tag: string, strings: Strings) {
  if (tag.startsWith('@')) return html`<bdi>${tag.slice(1)}</bdi>`;
  const colon = tag.lastIndexOf(':');
  const name = tag.slice(0, colon);
  const value = tag.slice(colon + 1);
  const isScale = /^[1-5]$/.test(value);
  return html`<span part="aspect"
    ><bdi>${name}</bdi> ${
      isScale
        ? html`<span role="img" aria-label=${strings.ofFive(Number(value))} class="scale"
            >${[1, 2, 3, 4, 5].map((step) => html`<i ?data-on=${step <= Number(value)}></i>`)}</span
          >`
        : html`<b><bdi>${value}</bdi></b>`
    }</span
  >`;
}

/** The merchant's public answer. */
function response({ row: { reply }, reply: shown }: ReviewRowView, strings: Strings) {
  if (!reply) return nothing;
  return html`<div part="response">
    <div class="by">
      <span class="meta">${strings.reply}</span>
      ${authorLine({ ...reply, name: reply.name || strings.formerMember }, strings.locale)}
    </div>
    ${shown ?? html`<p class="text"><bdi>${reply.body}</bdi></p>`}
  </div>`;
}

// Not from `parts/icons.ts`, which comes with the open site.
const checkIcon = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.3 3.3L13 5" /></svg>`;
