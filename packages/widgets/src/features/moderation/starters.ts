import { html, type TemplateResult } from 'lit';
import type { FeatureStringsOf } from '../../strings/features.ts';

/** Three first ideas, each of which `use` puts into the form. */
export const starters = (
  use: (title: string, body: string) => void,
  { startersTitle, startersHint, starters: prompts }: FeatureStringsOf<'moderation'>,
): TemplateResult => html`
  <section part="starters" aria-labelledby="stoa-starters">
    <p class="label" id="stoa-starters">${startersTitle}</p>
    <p>${startersHint}</p>
    <ul>
      ${Object.values(prompts).map(
        ({ title, body }) => html`
          <li>
            <button type="button" @click=${() => use(title, body)}>
              <b>${title}</b><span>${body}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  </section>
`;
