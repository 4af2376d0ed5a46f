import type { ReactiveController } from 'lit';
import type { ActHost } from '../acts.ts';

/** What the team presses. */
const tools = '[part~=team], [part~=team-tools]';

/** Keeps the focus among the team's tools when what was pressed is gone by what it did. */
export class RowFocus implements ReactiveController {
  readonly #host: ActHost;
  #pressed: HTMLElement | undefined;
  /** Id of the comment in whose tools the focus was; undefined for those of the idea. */
  #comment: string | undefined;

  constructor(host: ActHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Goes back among the idea's tools, where there are some, from what a dialog has left the focus on. */
  back(): void {
    if (!this.#root?.activeElement?.closest(tools)) this.#first?.focus();
  }

  hostUpdate(): void {
    const active = this.#root?.activeElement;
    this.#pressed = active instanceof HTMLElement && active.closest(tools) ? active : undefined;
    const inComment = this.#pressed?.closest('[part~=team-tools]')?.closest<HTMLElement>('[data-id]');
    this.#comment = inComment?.dataset['id'];
  }

  hostUpdated(): void {
    if (!this.#pressed || this.#pressed.isConnected) return;
    const comment =
      this.#comment !== undefined &&
      this.#root?.querySelector<HTMLElement>(`[data-id="${CSS.escape(this.#comment)}"]`);
    const next = comment
      ? (comment.querySelector<HTMLElement>('[part~=team-tools] button') ?? comment)
      : this.#first;
    next?.focus();
  }

  get #first() {
    return this.#root?.querySelector<HTMLElement>('[part~=team] button');
  }

  get #root() {
    return this.#host.shadowRoot;
  }
}
