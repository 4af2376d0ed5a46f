import { html, type TemplateResult } from 'lit';
import { Modal } from '../../base/modal.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import { adopt } from '../../styles/adopt.ts';
import type { StaffContext } from './context.ts';
import { moderationStyles } from './moderation.styles.ts';

/** What is wrong with an answer. */
export interface Wrong {
  readonly sentence: string;
  /** Name of the field to go to. */
  readonly field: string;
}

/** A form in a dialog. */
export interface Question {
  readonly title: string;
  readonly hint?: string;
  /** The fields; `changed` is to be called with each change of what they hold. */
  readonly fields: (changed: () => void, wrong: Wrong | undefined) => unknown;
  /** Text of the button that answers. */
  readonly yes: () => string;
  readonly wrong: () => Wrong | undefined;
  /** Whether something typed would be lost. */
  readonly isTouched: () => boolean;
}

/** Asks a moderator before something is done; resolves with whether they have answered. */
export async function ask(
  { host, strings, gone }: Pick<StaffContext, 'host' | 'strings' | 'gone'>,
  question: Question,
): Promise<boolean> {
  let wrong: Wrong | undefined;
  let isAnswered = false;
  const modal = new Modal(host, { locale: strings.locale, mayLeave: () => !question.isTouched() });
  adopt(host.shadowRoot, moderationStyles);
  gone.addEventListener('abort', () => modal.close());
  const leave = () => modal.close();
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    wrong = question.wrong();
    show();
    if (wrong) modal.find(`[name=${wrong.field}]`)?.focus();
    else {
      isAnswered = true;
      modal.close();
    }
  };
  const changed = () => {
    wrong = undefined;
    show();
  };
  const show = () =>
    modal.show(html`
      ${dialogHeader({ title: question.title, hint: question.hint, close: strings.close, leave })}
      <form class="stack" method="dialog" novalidate @submit=${answer}>
        ${question.fields(changed, wrong)} ${complaint(wrong?.sentence)}
        <p class="buttons">
          <button class="primary">${question.yes()}</button>
          <button type="button" class="quiet" @click=${leave}>${strings.cancel}</button>
        </p>
      </form>
    `);
  show();
  (modal.find('input:checked') ?? modal.find('input'))?.focus();
  await modal.closed;
  return isAnswered;
}

/** One of several to choose. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: unknown;
}

/** Radio buttons, one below the other. `legend` names them for readers only, unless it says otherwise. */
export function choices<Value extends string>(
  { name, legend, all, chosen }: Choices<Value>,
  choose: (value: Value) => void,
): TemplateResult {
  return html`
    <fieldset class="choices">
      <legend class="visually-hidden">${legend}</legend>
      ${all.map(
        ({ value, label }) => html`
          <label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

interface Choices<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly all: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
}

/** What a text field is. */
export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Beside the label, such as that it may stay empty. */
  readonly aside?: string | undefined;
  readonly text: string;
  /** Lines; a single one is an input. */
  readonly rows?: number;
  readonly isWrong: boolean;
}

/** A text field with its label and what it is for. */
export function textField(
  { name, label, hint, aside, text, rows, isWrong }: TextField,
  type: (text: string) => void,
): TemplateResult {
  const id = `stoa-${name}`;
  const typed = ({ target }: Event) => type((target as HTMLInputElement).value);
  const described = isWrong ? 'complaint' : `${id}-hint`;
  return html`
    <div class="field">
      <label for=${id}>${label}${aside ? html` <span class="optional">${aside}</span>` : ''}</label>
      ${
        rows
          ? html`<textarea
              id=${id}
              name=${name}
              rows=${rows}
              dir="auto"
              aria-invalid=${isWrong}
              aria-describedby=${described}
              .value=${text}
              @input=${typed}
            ></textarea>`
          : html`<input
              id=${id}
              name=${name}
              dir="auto"
              autocomplete="off"
              aria-invalid=${isWrong}
              aria-describedby=${described}
              .value=${text}
              @input=${typed}
            />`
      }
      <p class="hint" id="${id}-hint">${hint}</p>
    </div>
  `;
}
