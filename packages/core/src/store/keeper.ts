/**
 * Small texts kept for this origin: the session marker, drafts, my votes. Where the page may not store
 * (an opaque origin, a policy, a full disk) they live in memory until it closes.
 */
export class Keeper {
  readonly #prefix: string;
  readonly #memory = new Map<string, string>();

  /** `prefix` goes before every name, e.g. `stoa:paddle-culture:`. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  read(name: string): string | undefined {
    // What could not be stored is newer than what is.
    const unstored = this.#memory.get(name);
    if (unstored !== undefined) return unstored;
    try {
      return localStorage.getItem(this.#prefix + name) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps `text`, or forgets `name` when it is undefined. */
  write(name: string, text: string | undefined): void {
    try {
      if (text === undefined) localStorage.removeItem(this.#prefix + name);
      else localStorage.setItem(this.#prefix + name, text);
      this.#memory.delete(name);
    } catch {
      if (text !== undefined) this.#memory.set(name, text);
    }
    if (text === undefined) this.#memory.delete(name);
  }

  /** Forgets everything under this prefix. */
  forget(): void {
    this.#memory.clear();
    try {
      const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
      for (const name of names) if (name?.startsWith(this.#prefix)) localStorage.removeItem(name);
    } catch {
      // Where nothing may be stored, nothing is.
    }
  }

  /** Calls `listener` when another tab has written `name`. */
  onChanged(name: string, listener: () => void): void {
    if (!('window' in globalThis)) return;
    addEventListener('storage', ({ key }) => {
      // Without a key everything was cleared.
      if (key === null || key === this.#prefix + name) listener();
    });
  }

  /** Parsed JSON, or undefined when there is none or it is broken. */
  readJson(name: string): unknown {
    try {
      return JSON.parse(this.read(name) ?? '') as unknown;
    } catch {
      return undefined;
    }
  }

  writeJson(name: string, value: unknown): void {
    this.write(name, JSON.stringify(value));
  }
}
