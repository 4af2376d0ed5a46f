import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { alertIcon, closeIcon } from '../../parts/icons.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { pictureUrl } from './picture-url.ts';
import { makePicture, type Picture, type PictureError, type PictureProblem } from './resize.ts';

type Strings = FeatureStringsOf<'media'>;

/** A chosen file on its way to be a picture. */
interface Tile {
  readonly key: string;
  /** The file's name. */
  readonly name: string;
  readonly file?: Blob;
  readonly picture?: Picture;
  readonly problem?: PictureProblem;
}

export interface PicturesOptions {
  /** Most pictures; what is chosen beyond is left out, and said to be. */
  readonly most: number;
  /** Called when there is something new to draw. */
  readonly changed: () => void;
}

/** The pictures that somebody chooses for what they write: made ready one by one, described, removed. */
export class Pictures {
  readonly #most: number;
  readonly #changed: () => void;
  #tiles: readonly Tile[] = [];
  #isWorking = false;
  #stopped = new AbortController();
  #isOver = false;

  constructor({ most, changed }: PicturesOptions) {
    this.#most = most;
    this.#changed = changed;
  }

  /** Those that are ready, with what their author says of them. */
  get ready(): readonly Picture[] {
    return this.#tiles.flatMap(({ picture }) => picture ?? []);
  }

  /** Whether some are still being made ready. */
  get isWaiting(): boolean {
    return this.#tiles.some(({ file }) => file);
  }

  /** How many more fit. */
  get room(): number {
    return this.#most - this.#tiles.filter(({ problem }) => !problem).length;
  }

  /** Takes files: the first that fit. */
  add(files: Iterable<File>): void {
    const all = [...files];
    if (all.length === 0) return;
    this.#isOver = all.length > this.room;
    const taken = all.slice(0, Math.max(0, this.room));
    const tiles = taken.map((file) => ({ key: crypto.randomUUID(), name: file.name, file }));
    // Earlier refusals have been read by now.
    this.#show([...this.#tiles.filter(({ problem }) => !problem), ...tiles]);
    if (!this.#isWorking) void this.#work();
  }

  /** Forgets them all, as when they are on their way. */
  clear(): void {
    this.#stopped.abort();
    this.#stopped = new AbortController();
    this.#isOver = false;
    this.#show([]);
  }

  /** One at a time: a photo takes a hundred megabytes while it is made small. */
  async #work() {
    this.#isWorking = true;
    for (let tile = this.#next(); tile; tile = this.#next()) {
      const { key, file } = tile;
      const { signal } = this.#stopped;
      try {
        this.#settle(key, { picture: await makePicture(file, signal) });
      } catch (error) {
        if (!signal.aborted) this.#settle(key, { problem: (error as PictureError).code });
      }
    }
    this.#isWorking = false;
  }

  #next() {
    const tile = this.#tiles.find(({ file }) => file);
    return tile?.file && { ...tile, file: tile.file };
  }

  #settle(key: string, outcome: Pick<Tile, 'picture'> | Pick<Tile, 'problem'>) {
    this.#show(this.#tiles.map((tile) => (tile.key === key ? { key, name: tile.name, ...outcome } : tile)));
  }

  #show(tiles: readonly Tile[]) {
    this.#tiles = tiles;
    this.#changed();
  }

  /** The tiles, with what there is to say of them. */
  render(strings: Strings): TemplateResult {
    const ready = this.ready.length;
    const said = this.#isOver ? strings.tooMany(this.#most) : ready ? strings.ready(ready) : '';
    return html`<div part="pictures">
      <p role="status" class=${this.#isOver ? '' : 'visually-hidden'}>${said}</p>
      ${
        this.#tiles.length
          ? html`<ul aria-label=${strings.pictures}>
              ${repeat(
                this.#tiles,
                ({ key }) => key,
                (tile) => html`<li>${this.#tile(tile, strings)}</li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  /** The button that chooses files. */
  button(strings: Strings, icon: TemplateResult): TemplateResult {
    return html`<input
        type="file"
        accept="image/*"
        ?multiple=${this.#most > 1}
        hidden
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          this.add(input.files ?? []);
          // The same file may be chosen again.
          input.value = '';
        }}
      /><button
        type="button"
        class="quiet add"
        ?disabled=${this.room <= 0}
        @click=${({ currentTarget }: Event) =>
          ((currentTarget as HTMLElement).previousElementSibling as HTMLElement).click()}
      >
        ${icon}<span>${strings.add}</span>
      </button>`;
  }

  #tile({ key, name, picture, problem }: Tile, strings: Strings) {
    return html`${this.#face(picture, problem)}
      ${
        picture
          ? html`<input
              aria-label=${`${strings.alt}: ${name}`}
              placeholder=${strings.alt}
              title=${strings.altHint}
              maxlength="200"
              autocomplete="off"
              .value=${live(picture.alt)}
              @input=${({ target }: Event) =>
                this.#settle(key, { picture: { ...picture, alt: (target as HTMLInputElement).value } })}
            />`
          : html`<p role=${problem ? 'alert' : nothing} class=${problem ? 'refused' : ''}>
              <bdi>${name}</bdi> ${problem ? strings.problems[problem] : strings.preparing}
            </p>`
      }
      <button
        type="button"
        class="quiet"
        aria-label=${strings.remove(name)}
        @click=${(event: Event) => this.#remove(key, event)}
      >
        ${closeIcon()}
      </button>`;
  }

  #face(picture: Picture | undefined, problem: PictureProblem | undefined) {
    if (problem) return html`<span class="face">${alertIcon()}</span>`;
    if (!picture) return html`<span class="face" aria-busy="true"></span>`;
    return html`<img class="face" alt="" src=${pictureUrl(picture.thumb)} />`;
  }

  #remove(key: string, { currentTarget }: Event) {
    const tile = (currentTarget as Element).closest('li');
    const near = (tile?.nextElementSibling ?? tile?.previousElementSibling)?.querySelector('button');
    const list = (currentTarget as Element).closest('[part~=composer]');
    this.#isOver = false;
    this.#show(this.#tiles.filter((each) => each.key !== key));
    // The button that had the focus is about to go.
    (near ?? list?.querySelector('textarea'))?.focus();
  }
}
