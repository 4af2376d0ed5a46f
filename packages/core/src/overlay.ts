import { startsWith, type Command, type Patch, type QueryKey } from './query.ts';
import type { StoaError } from './store/errors.ts';

/** An act that the person has done and the server has not confirmed. */
export interface PendingAct<Input = unknown> {
  readonly id: string;
  readonly command: Command<Input>;
  readonly input: Input;
  readonly at: Date;
  /** Who did it, where that is not who is here. */
  readonly uid?: string;
  /** Why it was refused; it is then kept for the person to send again or discard. */
  readonly error?: StoaError;
}

/** Pending acts laid over cached data until the server answers. */
export class Overlay {
  readonly #site: string;
  readonly #uid: () => string | undefined;
  readonly #acts = new Map<string, PendingAct>();
  readonly #listeners = new Set<() => void>();
  /** By act, the keys whose cached data contains it already. */
  readonly #folded = new Map<string, Set<string>>();
  readonly #arrivals = new Set<(act: PendingAct) => void>();
  readonly #refusals = new Set<(error: StoaError, act: PendingAct | undefined) => void>();

  constructor(site: string, uid: () => string | undefined) {
    this.#site = site;
    this.#uid = uid;
  }

  /** The pending acts of a command, oldest first. */
  of<Input>({ name }: Pick<Command<Input>, 'name'>): PendingAct<Input>[] {
    return [...this.#acts.values()].filter(({ command }) => command.name === name) as PendingAct<Input>[];
  }

  /** `data` as the person sees it: with every pending act that touches `key`. */
  apply<T>(key: QueryKey, data: T): T {
    let shown: unknown = data;
    for (const act of this.#acts.values()) {
      if (act.error || this.#folded.get(act.id)?.has(JSON.stringify(key))) continue;
      for (const { key: prefix, change } of this.patches(act))
        if (startsWith(key, prefix)) shown = change(shown, key);
    }
    return shown as T;
  }

  /** What an act changes. */
  patches({ command, input, at }: PendingAct): Patch[] {
    return command.patch(input, { site: this.#site, uid: this.#uid(), at });
  }

  /** Lays an act over the data, or replaces the one with its id. */
  put(act: PendingAct): void {
    this.#acts.set(act.id, act);
    this.#tell();
  }

  /** Marks an act as contained in what the cache holds for `key`: it is laid over that no more. */
  fold(id: string, key: QueryKey): void {
    const keys = this.#folded.get(id) ?? new Set();
    this.#folded.set(id, keys.add(JSON.stringify(key)));
  }

  drop(id: string): void {
    this.#folded.delete(id);
    if (this.#acts.delete(id)) this.#tell();
  }

  /** Takes every act away: they are another person's. */
  clear(): void {
    this.#acts.clear();
    this.#folded.clear();
    this.#tell();
  }

  /** Takes away an act that the server has carried out. */
  settle(id: string): void {
    const act = this.#acts.get(id);
    this.drop(id);
    if (act) for (const listener of this.#arrivals) listener(act);
  }

  /** Calls `listener` with every act of this page that the server has carried out. */
  onSettled(listener: (act: PendingAct) => void): () => void {
    this.#arrivals.add(listener);
    return () => this.#arrivals.delete(listener);
  }

  /** Marks an act as refused: a kept one stays with its error, any other is announced once and gone. */
  refuse(id: string, error: StoaError): void {
    for (const listener of this.#refusals) listener(error, this.#acts.get(id));
    this.#tell();
  }

  /** Calls `listener` with every refusal. */
  onRefused(listener: (error: StoaError, act: PendingAct | undefined) => void): () => void {
    this.#refusals.add(listener);
    return () => this.#refusals.delete(listener);
  }

  get(id: string): PendingAct | undefined {
    return this.#acts.get(id);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
