import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { markdown } from '../../parts/markdown.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import type { PictureChoice } from './composer.ts';
import { markIcons, pictureIcon } from './icons.ts';
import type { Mark } from './marks.ts';
import { keysOf } from './shortcuts.ts';

type Strings = FeatureStringsOf<'composer'>;

/** What the host says of the text. */
export interface ComposerWords {
  readonly label: string;
  readonly hint?: string;
  /** After the label of a text that may be missing. */
  readonly optional?: string;
}

export interface ComposerView {
  readonly id: string;
  readonly most: number;
  readonly words: ComposerWords;
  readonly text: string;
  readonly complaint: string;
  readonly isPreviewing: boolean;
  readonly isDropping: boolean;
  readonly markdown: typeof markdown | 'waiting' | 'failed';
  readonly tool: number;
  readonly choice: PictureChoice | undefined;
}

export interface ComposerActs {
  readonly type: (event: InputEvent) => void;
  readonly mark: (mark: Mark) => void;
  /** The tool that Tab leads to from now on. */
  readonly toTool: (tool: number) => void;
  readonly show: (isPreviewing: boolean) => void;
  readonly bringMarkdown: () => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly drag: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
}

const marks: readonly Mark[] = ['bold', 'italic', 'link', 'list', 'quote', 'code'];

/** How much must be filled before it is said how much. */
const nearlyFull = 0.8;

export function composerView(view: ComposerView, acts: ComposerActs, strings: Strings): TemplateResult {
  const { id, most, words, text, complaint, isPreviewing, isDropping, choice } = view;
  return html`<div
    part="composer"
    ?data-dropping=${isDropping}
    @keydown=${acts.press}
    @dragenter=${acts.drag}
    @dragover=${acts.drag}
    @dragleave=${acts.drag}
    @drop=${acts.drop}
  >
    <div class="head">
      <label for=${id}>
        ${words.label} ${words.optional ? html`<span class="optional">${words.optional}</span>` : nothing}
      </label>
      ${tabs(view, acts, strings)}
    </div>
    <div class="box" role="tabpanel" id="${id}-panel" aria-labelledby="${id}-tab-${isPreviewing ? 1 : 0}">
      ${isPreviewing ? preview(view, acts, strings) : nothing}
      <div class="writing" ?hidden=${isPreviewing}>
        <textarea
          id=${id}
          name=${id}
          rows="4"
          dir="auto"
          placeholder=${words.hint ?? ''}
          aria-invalid=${complaint ? 'true' : 'false'}
          aria-describedby="${id}-note"
          .value=${live(text)}
          @input=${acts.type}
          @paste=${acts.paste}
        ></textarea>
        ${tools(view, acts, strings)}
      </div>
      ${isDropping && choice ? html`<p class="drop">${pictureIcon()} ${choice.strings.drop}</p>` : nothing}
    </div>
    <p class="under" id="${id}-note">
      <span class="complaint" aria-live="polite">${complaint}</span>
      ${text.length >= most * nearlyFull ? html`<span class="filled">${strings.filled(text.length, most)}</span>` : nothing}
    </p>
    ${choice?.pictures.render(choice.strings)}
  </div>`;
}

function tabs({ id, isPreviewing }: ComposerView, { show }: ComposerActs, strings: Strings) {
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${strings.tabs}
    @keydown=${rove((at) => show(at === 1))}
  >
    ${[strings.write, strings.preview].map(
      (name, at) =>
        html`<button
          type="button"
          class="quiet"
          role="tab"
          id="${id}-tab-${at}"
          aria-controls="${id}-panel"
          aria-selected=${isPreviewing === (at === 1) ? 'true' : 'false'}
          tabindex=${isPreviewing === (at === 1) ? 0 : -1}
          @click=${() => show(at === 1)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

function tools({ id, tool, choice }: ComposerView, { mark: act, toTool }: ComposerActs, strings: Strings) {
  return html`<div class="bar">
    <div
      class="tools"
      role="toolbar"
      aria-label=${strings.tools}
      aria-controls=${id}
      @keydown=${rove(toTool)}
    >
      ${marks.map((mark, at) => {
        const keys = keysOf(mark);
        return html`<button
          type="button"
          class="quiet"
          aria-label=${strings[mark]}
          title=${strings[mark] + (keys ? ` (${keys.printed})` : '')}
          aria-keyshortcuts=${keys?.aria ?? nothing}
          tabindex=${at === tool ? 0 : -1}
          @click=${() => act(mark)}
        >
          ${markIcons[mark]()}
        </button>`;
      })}
    </div>
    ${choice?.pictures.button(choice.strings, pictureIcon())}
  </div>`;
}

function preview({ text, markdown }: ComposerView, acts: ComposerActs, strings: Strings) {
  const shown = () => {
    if (!text.trim()) return html`<p class="nothing">${strings.emptyPreview}</p>`;
    if (markdown === 'waiting') return html`<p class="nothing" role="status">${strings.loadingPreview}</p>`;
    if (markdown !== 'failed') return markdown(text);
    return html`<div role="alert">
      <p>${strings.previewFailed}</p>
      <button type="button" @click=${acts.bringMarkdown}>${strings.retry}</button>
    </div>`;
  };
  return html`<div class="preview">${shown()}</div>`;
}

/** Arrow keys, Home and End lead from one button of a row to another, and `to` is told which. */
const rove = (to: (at: number) => void) => (event: KeyboardEvent) => {
  const row = event.currentTarget as HTMLElement;
  const buttons = [...row.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at - 1,
    [forward]: at + 1,
    Home: 0,
    End: -1,
  };
  const next = steps[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  const place = (next + buttons.length) % buttons.length;
  to(place);
  buttons[place]?.focus();
};
