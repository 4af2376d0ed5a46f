import { clear, createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/** An act as it is kept until the server has answered for good. */
export interface QueuedAct {
  readonly id: string;
  /** The command's name. */
  readonly command: string;
  readonly input: unknown;
  /** The member who did it; missing until a session was made for it. */
  readonly uid?: string;
  /** When the person did it, in milliseconds since 1970. */
  readonly at: number;
  /** How often it was sent; counted before sending, since the tab may die before the answer. */
  readonly tries: number;
  /** Not to be sent before, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Code and message of the refusal that it waits with. */
  readonly refused?: { readonly code: string; readonly message: string };
}

/** Acts in the order in which they were done: in IndexedDB, or in memory where the page may not store. */
export class Queue {
  readonly #open: () => UseStore;
  readonly #memory = new Map<string, QueuedAct>();
  #store: UseStore | undefined;

  /** `database` is the name of the IndexedDB database, made at the first write. */
  constructor(database: string) {
    this.#open = () => (this.#store ??= createStore(database, 'acts'));
  }

  /** Every act, oldest first. */
  async all(): Promise<QueuedAct[]> {
    const kept = await this.#try((store) => entries<string, QueuedAct>(store), []);
    const acts = new Map([...kept, ...this.#memory]);
    return [...acts.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }

  async get(id: string): Promise<QueuedAct | undefined> {
    return this.#memory.get(id) ?? (await this.#try((store) => get<QueuedAct>(id, store), undefined));
  }

  async put(act: QueuedAct): Promise<void> {
    this.#memory.set(act.id, act);
    await this.#try(async (store) => {
      await set(act.id, act, store);
      this.#memory.delete(act.id);
    }, undefined);
  }

  async remove(id: string): Promise<void> {
    this.#memory.delete(id);
    await this.#try((store) => del(id, store), undefined);
  }

  async clear(): Promise<void> {
    this.#memory.clear();
    await this.#try((store) => clear(store), undefined);
  }

  /** Runs `work` on IndexedDB, or gives `otherwise` where the page may not store. */
  async #try<T>(work: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work(this.#open());
    } catch {
      return otherwise;
    }
  }
}
