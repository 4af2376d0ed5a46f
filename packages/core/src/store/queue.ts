import { clear, createStore, del, entries, get, promisifyRequest, set, type UseStore } from 'idb-keyval';

/** An act as it is kept until the server has answered for good. */
export interface QueuedAct {
  readonly id: string;
  /** The command's name. */
  readonly command: string;
  readonly input: unknown;
  /** Who did it; missing for a newcomer's until it is sent. */
  readonly uid?: string;
  /** When the person did it, in milliseconds since 1970. */
  readonly at: number;
  /** How often it did not get through. */
  readonly tries: number;
  /** When it was first sent, in milliseconds since 1970; from then on it may have been carried out. */
  readonly sentAt?: number;
  /** Not to be sent before, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Code and message of the refusal that it waits with. */
  readonly refused?: { readonly code: string; readonly message: string };
}

/** What becomes of an act: another one in its place, removed, or nothing. */
type Edit = QueuedAct | 'remove' | undefined;

/** Edits an act within one transaction, which no other tab can come between. */
const editIn = <E extends Edit>(
  store: UseStore,
  id: string,
  change: (act: QueuedAct) => E,
): Promise<E | undefined> =>
  store('readwrite', (acts) => {
    let edit: E | undefined;
    const read = acts.get(id) as IDBRequest<QueuedAct | undefined>;
    read.onsuccess = () => {
      edit = read.result && change(read.result);
      if (edit === 'remove') acts.delete(id);
      else if (edit) acts.put(edit, id);
    };
    return promisifyRequest(acts.transaction).then(() => edit);
  });

/** Acts in the order in which they were done: in IndexedDB, or in memory where the page may not store. */
export class Queue {
  readonly #open: () => UseStore;
  readonly #memory = new Map<string, QueuedAct>();
  /** What is done with, even where the disk would not let go of it. */
  readonly #removed = new Set<string>();
  #store: UseStore | undefined;

  /** `database` is the name of the IndexedDB database, made at the first write. */
  constructor(database: string) {
    this.#open = () => (this.#store ??= createStore(database, 'acts'));
  }

  /** Every act, oldest first. */
  async all(): Promise<QueuedAct[]> {
    const kept = await this.#try((store) => entries<string, QueuedAct>(store), []);
    const acts = new Map([...kept, ...this.#memory]);
    return [...acts.values()]
      .filter(({ id }) => !this.#removed.has(id))
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  async get(id: string): Promise<QueuedAct | undefined> {
    if (this.#removed.has(id)) return undefined;
    return this.#memory.get(id) ?? (await this.#try((store) => get<QueuedAct>(id, store), undefined));
  }

  async put(act: QueuedAct): Promise<void> {
    this.#removed.delete(act.id);
    this.#memory.set(act.id, act);
    await this.#try(async (store) => {
      await set(act.id, act, store);
      this.#memory.delete(act.id);
    }, undefined);
  }

  /**
   * Changes an act in one step among all tabs, or removes it; nothing happens when it is gone, or when `change`
   * gives undefined. Resolves with what `change` gave.
   */
  async edit<E extends Edit>(id: string, change: (act: QueuedAct) => E): Promise<E | undefined> {
    const stored = this.#memory.has(id)
      ? undefined
      : await this.#try(async (store) => ({ edit: await editIn(store, id, change) }), undefined);
    if (stored) return stored.edit;
    const act = await this.get(id);
    const edit = act && change(act);
    if (edit === 'remove') await this.remove(id);
    else if (edit) this.#memory.set(id, edit);
    return edit;
  }

  async remove(id: string): Promise<void> {
    this.#memory.delete(id);
    this.#removed.add(id);
    await this.#try((store) => del(id, store), undefined);
  }

  async clear(): Promise<void> {
    this.#memory.clear();
    await this.#try((store) => clear(store), undefined);
  }

  /** Runs `work` on IndexedDB, or gives `otherwise` where the page may not store. */
  async #try<T, O>(work: (store: UseStore) => Promise<T>, otherwise: O): Promise<T | O> {
    try {
      return await work(this.#open());
    } catch {
      return otherwise;
    }
  }
}
