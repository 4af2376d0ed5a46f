import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { StringsOf } from '../strings/load.ts';
import { tagOf, type Aspect } from './aspects.ts';
import type { ReviewDraft } from './draft.ts';

interface Said {
  readonly aspects: readonly Aspect[];
  readonly tags: readonly string[];
  readonly recommend: boolean | null;
}

const steps = ['1', '2', '3', '4', '5'];

/** What may be said beside the text: a value of each aspect, and whether one would recommend it. */
export function aspectFields(
  { aspects, tags, recommend }: Said,
  change: (change: Partial<ReviewDraft>) => void,
  strings: StringsOf<'review-feed'>,
): TemplateResult {
  const choose = (aspect: Aspect, value: string) => {
    const others = tags.filter((tag) => !tag.startsWith(tagOf(aspect, '')));
    change({ tags: value ? [...others, tagOf(aspect, value)] : others });
  };
  return html`<div class="aspects">
    ${aspects.map((aspect) =>
      aspect.choices.length
        ? choiceField(aspect, tags, (value) => choose(aspect, value), strings)
        : radios(
            {
              name: aspect.name,
              all: steps.map((step) => ({
                value: step,
                label: strings.numbers.full(Number(step)),
                says: strings.scaleOf(aspect.name, Number(step)),
              })),
              chosen: steps.find((step) => tags.includes(tagOf(aspect, step))),
            },
            (value) => choose(aspect, value),
          ),
    )}
    ${radios(
      {
        name: strings.recommend,
        all: [
          { value: 'yes', label: strings.yes },
          { value: 'no', label: strings.no },
        ],
        chosen: recommend === null ? undefined : recommend ? 'yes' : 'no',
      },
      (value) => change({ recommend: value === '' ? null : value === 'yes' }),
    )}
  </div>`;
}

interface Radios {
  readonly name: string;
  readonly all: readonly { readonly value: string; readonly label: string; readonly says?: string }[];
  readonly chosen: string | undefined;
}

/** A row of radio buttons; pressing the chosen one again takes the answer back. */
const radios = ({ name, all, chosen }: Radios, choose: (value: string) => void) => html`
  <fieldset class="steps">
    <legend><bdi>${name}</bdi></legend>
    ${all.map(
      ({ value, label, says }) =>
        html`<label
          ><input
            type="radio"
            name=${`aspect-${name}`}
            value=${value}
            aria-label=${says ?? nothing}
            .checked=${live(value === chosen)}
            @click=${() => value === chosen && choose('')}
            @change=${() => choose(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>
`;

const choiceField = (
  aspect: Aspect,
  tags: readonly string[],
  choose: (value: string) => void,
  strings: StringsOf<'review-feed'>,
) => {
  const id = `aspect-${aspect.name}`;
  return html`<div class="choice">
    <label for=${id}><bdi>${aspect.name}</bdi></label>
    <select id=${id} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      <option value="">${strings.noAnswer}</option>
      ${aspect.choices.map(
        (choice) =>
          html`<option value=${choice} ?selected=${tags.includes(tagOf(aspect, choice))}>${choice}</option>`,
      )}
    </select>
  </div>`;
};
