import type { Observed } from '@stoa/core';
import type { Idea, IdeaRow } from '@stoa/core/ideas/kind';
import { findIdeas } from '@stoa/core/ideas/page-queries';
import { boardOf } from '@stoa/core/store/board';
import { html, nothing, type TemplateResult } from 'lit';
import { Modal } from '../../base/modal.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import { statusChip } from '../../parts/status-chip.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import type { StaffContext } from './context.ts';
import { isolated } from './isolated.ts';
import type { MergeJob, Merging } from './merging.ts';

type Strings = FeatureStringsOf<'moderation'>;

/** How long typing rests before it is searched for, in milliseconds. */
const restMs = 300;

/** How far a merge has come, as a bar and in numbers. */
export const mergeProgress = ({ kind, progress }: MergeJob, strings: Strings): TemplateResult => {
  const { done, all } = progress;
  const label = kind === 'merge' ? strings.merging : strings.splitting;
  return html`
    <p class="label">${label}</p>
    <progress aria-label=${label} .max=${all || 1} .value=${all ? done : 0}></progress>
    ${all ? html`<p class="aside">${strings.mergeProgress(done, all)}</p>` : nothing}
  `;
};

/** The dialog that merges an idea, or shows how that goes. */
export class MergeDialog {
  /** The merge's idea. */
  readonly id: string;
  readonly closed: Promise<void>;
  readonly #context: StaffContext;
  readonly #merging: Merging;
  readonly #modal: Modal;
  readonly #idea: Idea | undefined;
  #text: string;
  #found: Observed<readonly IdeaRow[]> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #into: IdeaRow | undefined;
  #sentence: string | undefined;

  /** Shows the merge of `idea` that is on its way, or asks what it is to be merged into. */
  constructor(context: StaffContext, merging: Merging, idea: Idea | string) {
    const { host, strings, gone } = context;
    this.#context = context;
    this.#merging = merging;
    this.id = typeof idea === 'string' ? idea : idea.id;
    this.#idea = typeof idea === 'string' ? undefined : idea;
    this.#text = this.#idea?.title ?? '';
    this.#modal = new Modal(host, { locale: strings.locale, mayLeave: () => true });
    gone.addEventListener('abort', () => this.#modal.close());
    this.draw();
    if (!this.#job) this.#search();
    this.#focus();
    this.closed = this.#modal.closed.then(() => this.#stopSearching());
  }

  /** Draws it anew, as the merge goes on. */
  draw(): void {
    const { strings } = this.#context;
    const leave = () => this.#modal.close();
    this.#modal.show(html`
      ${dialogHeader({ title: strings.mergeTitle, close: strings.close, leave })}
      <div class="stack merge">
        ${this.#job ? this.#going(this.#job) : this.#into ? this.#sure(this.#into) : this.#searching()}
      </div>
    `);
    if (this.#job?.error && this.#sentence === undefined) void this.#explain(this.#job);
  }

  get #job(): MergeJob | undefined {
    return this.#merging.of(this.id);
  }

  #focus() {
    (this.#modal.find('input') ?? this.#modal.find('#dialog-title'))?.focus();
  }

  #searching() {
    const { strings } = this.#context;
    const typed = ({ target }: Event) => {
      this.#text = (target as HTMLInputElement).value;
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#search(), restMs);
    };
    return html`
      <div class="field">
        <label for="stoa-merge">${strings.mergeSearch}</label>
        <input
          id="stoa-merge"
          name="search"
          type="search"
          dir="auto"
          autocomplete="off"
          .value=${this.#text}
          @input=${typed}
        />
      </div>
      ${this.#results()}
    `;
  }

  #results() {
    const { strings } = this.#context;
    const { data, error, fetching } = this.#found?.result ?? {};
    const rows = data?.filter(({ id }) => id !== this.id);
    if (!rows && error && !fetching)
      return html`
        <p role="alert">
          ${strings.mergeFailed} <button @click=${() => this.#found?.refetch()}>${strings.retry}</button>
        </p>
      `;
    return html`
      <p class="aside" role="status">
        ${!rows ? strings.loading : rows.length ? strings.mergeFound(rows.length) : strings.mergeNone}
      </p>
      <ul class="found">
        ${rows?.map(
          (row) => html`
            <li>
              <button @click=${() => this.#choose(row)}>
                <bdi>${row.title}</bdi>
                <span
                  >${strings.votes(row.votes)} ${statusChip(row.status, strings.statuses[row.status])}</span
                >
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  /** What will happen. */
  #sure(into: IdeaRow) {
    const { strings } = this.#context;
    const { title = '', votes = 0 } = this.#idea ?? {};
    return html`
      <p>${strings.mergeSure(isolated(title), isolated(into.title))}</p>
      <ul class="points">
        <li>${strings.mergeVotes(votes)}</li>
        <li>${strings.mergeLeads}</li>
        ${votes ? html`<li>${strings.mergeCosts(2 * votes)}</li>` : nothing}
      </ul>
      <p class="buttons">
        <button class="primary" @click=${() => this.#start(into.id, 'merge')}>${strings.mergeYes}</button>
        <button class="quiet" @click=${() => this.#choose(undefined)}>${strings.back}</button>
      </p>
    `;
  }

  #going(job: MergeJob) {
    const { strings } = this.#context;
    const { kind, state, into } = job;
    if (state === 'running')
      return html`
        <div class="progress">${mergeProgress(job, strings)}</div>
        <p class="aside">${strings.mergeStays}</p>
      `;
    if (state === 'failed')
      return html`
        ${complaint(this.#sentence)}
        <p>${strings.mergeStopped}</p>
        <p class="buttons">
          <button class="primary" @click=${() => this.#start(into, kind)}>${strings.mergeGoOn}</button>
        </p>
      `;
    if (kind === 'split') return html`<p role="status">${strings.split}</p>`;
    return html`
      <p role="status">${strings.merged}</p>
      <p class="buttons">
        <button class="primary" @click=${() => this.#open(into)}>${strings.mergeOpen}</button>
        <button @click=${() => this.#start(into, 'split')}>${strings.mergeUndo}</button>
      </p>
    `;
  }

  #choose(into: IdeaRow | undefined) {
    this.#into = into;
    this.draw();
    if (into) this.#modal.find('.primary')?.focus();
    else this.#focus();
  }

  #start(into: string, kind: MergeJob['kind']) {
    this.#sentence = undefined;
    this.#merging.start({ from: this.id, into, kind });
    this.draw();
    this.#modal.find('#dialog-title')?.focus();
  }

  #open(into: string) {
    this.#modal.close();
    this.#context.widget.open(into);
  }

  async #explain({ error }: MergeJob) {
    if (!error) return;
    this.#sentence = '';
    this.#sentence = await this.#context.acts.reasonFor(error);
    this.draw();
  }

  #search() {
    const { site } = this.#context;
    this.#found?.stop();
    this.#found = site.cache.observe(findIdeas(site, this.#text, boardOf(this.#idea?.id ?? '')), () =>
      queueMicrotask(() => this.draw()),
    );
    this.draw();
  }

  #stopSearching() {
    clearTimeout(this.#resting);
    this.#found?.stop();
  }
}
