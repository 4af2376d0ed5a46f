import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { markdown } from '../../parts/markdown.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import type { Pictures } from '../media/pictures.ts';
import type { Picture } from '../media/resize.ts';
import { composerStyles } from './composer.styles.ts';
import { marked, type Mark } from './marks.ts';
import { shortcutOf } from './shortcuts.ts';
import { composerView, type ComposerActs, type ComposerWords } from './views.ts';

export type ComposerHost = ReactiveControllerHost & HTMLElement;

export interface ComposerOptions {
  /** Id of the text area; those of the parts around it begin with it. */
  readonly id: string;
  /** Most characters. */
  readonly most: number;
  /** Where what is typed is kept while it is not sent. */
  readonly draft: { readonly read: () => string; readonly keep: (text: string) => void };
  /** BCP 47 language of what it says. */
  readonly locale: string;
  /** Most pictures; none when missing. */
  readonly pictures?: number;
  /** Called when the keyboard asks to send; `check()` then says whether that may be. */
  readonly submitted: () => void;
  /** Called when Escape asks to close. */
  readonly cancelled?: () => void;
}

export interface PictureChoice {
  readonly pictures: Pictures;
  readonly strings: FeatureStringsOf<'media'>;
}

/** Brings a composer for a widget, with its words, and with what takes pictures where it may. */
export async function openComposer(host: ComposerHost, options: ComposerOptions): Promise<Composer> {
  const { locale, pictures: most = 0 } = options;
  const [strings, choice] = await Promise.all([
    loadFeatureStrings('composer', locale),
    most > 0 ? bringPictures(host, most, locale) : undefined,
  ]);
  return new Composer(host, options, strings, choice);
}

async function bringPictures(host: ComposerHost, most: number, locale: string): Promise<PictureChoice> {
  const [{ Pictures }, { mediaStyles }, strings] = await Promise.all([
    import('../media/pictures.ts'),
    import('../media/media.styles.ts'),
    loadFeatureStrings('media', locale),
  ]);
  adopt(host.shadowRoot, [mediaStyles]);
  return { pictures: new Pictures({ most, changed: () => host.requestUpdate() }), strings };
}

/** Where somebody writes markdown: tools, a preview, pictures, and a draft that is kept. Brought by `openComposer`. */
export class Composer implements ReactiveController {
  readonly #host: ComposerHost;
  readonly #options: ComposerOptions;
  readonly #strings: FeatureStringsOf<'composer'>;
  readonly #choice: PictureChoice | undefined;
  #text: string;
  #isPreviewing = false;
  #markdown: typeof markdown | 'waiting' | 'failed' = 'waiting';
  /** The tool that Tab leads to. */
  #tool = 0;
  /** Height of what is written, px, so that the preview moves nothing. */
  #height = 0;
  /** Files are held over it. */
  #isDropping = false;
  /** What the host, or sending too early, has to complain about. */
  #complaint = '';

  constructor(
    host: ComposerHost,
    options: ComposerOptions,
    strings: FeatureStringsOf<'composer'>,
    choice?: PictureChoice,
  ) {
    this.#host = host;
    this.#options = options;
    this.#strings = strings;
    this.#choice = choice;
    this.#text = options.draft.read();
    host.addController(this);
  }

  hostConnected(): void {
    adopt(this.#host.shadowRoot, composerStyles);
  }

  hostUpdated(): void {
    const field = this.#field;
    // By the object model: strict pages allow no style attributes.
    const preview = field?.closest('[part~=composer]')?.querySelector<HTMLElement>('.preview');
    if (preview) preview.style.minBlockSize = `${this.#height}px`;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  /** What is typed. */
  get text(): string {
    return this.#text;
  }

  /** The pictures that are ready. */
  get pictures(): readonly Picture[] {
    return this.#choice?.pictures.ready ?? [];
  }

  /** Whether pictures are still being made ready. */
  get isWaiting(): boolean {
    return this.#choice?.pictures.isWaiting ?? false;
  }

  /** Puts a text in the place of what is typed, and keeps it as the draft. */
  set(text: string): void {
    this.#text = text;
    this.#complaint = '';
    this.#options.draft.keep(text);
    this.#host.requestUpdate();
  }

  /** Begins anew, as after sending; the draft is the host's to forget. */
  clear(): void {
    this.#text = '';
    this.#complaint = '';
    this.#isPreviewing = false;
    this.#choice?.pictures.clear();
    this.#host.requestUpdate();
  }

  /** Takes the draft of who is here now; pictures are another person's. */
  reload(): void {
    this.clear();
    this.#text = this.#options.draft.read();
  }

  /** Puts the cursor where writing goes on. */
  async focus(): Promise<void> {
    this.#isPreviewing = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#field?.focus();
  }

  /** Whether it may be sent as it is; if not, says why and puts the cursor there. An empty text may: ask `text`. */
  check(): boolean {
    const isRight = this.#text.length <= this.#options.most && !this.isWaiting;
    if (this.isWaiting) this.refuse(this.#strings.picturesWaiting);
    if (!isRight) void this.focus();
    return isRight;
  }

  /** Shows a complaint until something else is typed. */
  refuse(sentence: string): void {
    this.#complaint = sentence;
    this.#host.requestUpdate();
  }

  render(words: ComposerWords): TemplateResult {
    const { id, most } = this.#options;
    const over = this.#text.length - most;
    // The pictures have become ready since.
    if (this.#complaint === this.#strings.picturesWaiting && !this.isWaiting) this.#complaint = '';
    return composerView(
      {
        ...{ id, most, words },
        text: this.#text,
        complaint: over > 0 ? this.#strings.tooLong(over) : this.#complaint,
        isPreviewing: this.#isPreviewing,
        isDropping: this.#isDropping,
        markdown: this.#markdown,
        tool: this.#tool,
        choice: this.#choice,
      },
      this.#acts,
      this.#strings,
    );
  }

  get #field() {
    const found = this.#host.shadowRoot?.getElementById(this.#options.id);
    return found as HTMLTextAreaElement | null | undefined;
  }

  readonly #acts: ComposerActs = {
    type: ({ target }) => this.set((target as HTMLTextAreaElement).value),
    mark: (mark) => this.#mark(mark),
    toTool: (tool) => {
      this.#tool = tool;
      this.#host.requestUpdate();
    },
    show: (isPreviewing) => this.#show(isPreviewing),
    bringMarkdown: () => void this.#bringMarkdown(),
    press: (event) => this.#press(event),
    paste: (event) => this.#paste(event),
    drag: (event) => this.#drag(event),
    drop: (event) => this.#drop(event),
  };

  #show(isPreviewing: boolean) {
    if (isPreviewing) {
      this.#height = this.#field?.closest('[role=tabpanel]')?.clientHeight ?? this.#height;
      if (typeof this.#markdown !== 'function') void this.#bringMarkdown();
    }
    this.#isPreviewing = isPreviewing;
    this.#host.requestUpdate();
  }

  async #bringMarkdown() {
    this.#markdown = 'waiting';
    this.#host.requestUpdate();
    try {
      const { markdown, markdownStyles } = await import('../../parts/markdown.ts');
      adopt(this.#host.shadowRoot, [markdownStyles]);
      this.#markdown = markdown;
    } catch {
      this.#markdown = 'failed';
    }
    this.#host.requestUpdate();
  }

  #mark(mark: Mark) {
    const field = this.#field;
    if (!field) return;
    const { value: text, selectionStart: start, selectionEnd: end } = field;
    const change = marked(mark, { text, start, end }, this.#strings.linkText);
    field.focus();
    field.setSelectionRange(change.from, change.to);
    // Unlike setting the value, it can be undone by the keyboard. An empty text it takes for none.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const isDone = document.execCommand(change.insert ? 'insertText' : 'delete', false, change.insert);
    if (!isDone) field.setRangeText(change.insert);
    field.setSelectionRange(change.from + change.start, change.from + change.end);
    this.set(field.value);
  }

  #press(event: KeyboardEvent) {
    // A key that chooses or ends a word of an input method is the method's own; Safari tells the last one by its code only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return;
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    if (shortcut === 'close') {
      this.#options.cancelled?.();
      return;
    }
    if (shortcut !== 'send' && event.target !== this.#field) return;
    event.preventDefault();
    if (shortcut === 'send') this.#options.submitted();
    else this.#mark(shortcut);
  }

  #paste(event: ClipboardEvent) {
    const { clipboardData: pasted } = event;
    // A table of a spreadsheet comes as text and as a picture of it: the text is meant.
    if (!this.#choice || !pasted?.files.length || pasted.types.includes('text/plain')) return;
    event.preventDefault();
    this.#choice.pictures.add(pasted.files);
  }

  #drag(event: DragEvent) {
    if (!this.#choice || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const { type, relatedTarget, currentTarget } = event;
    const isInside = (currentTarget as Node).contains(relatedTarget as Node | null);
    const isDropping = type !== 'dragleave' || isInside;
    if (isDropping === this.#isDropping) return;
    this.#isDropping = isDropping;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent) {
    const { files } = event.dataTransfer ?? {};
    if (!this.#choice || !files?.length) return;
    event.preventDefault();
    this.#isDropping = false;
    this.#choice.pictures.add(files);
  }
}
