/**
 * What a page has and Node lacks: IndexedDB and `localStorage`. Import it before anything of ours.
 * Channels and long timers, which a page drops when it closes, do not hold Node back either.
 */
import 'fake-indexeddb/auto';

const kept = new Map<string, string>();

/** This process's `localStorage`: empty at the start, shared by every page that a test opens. */
export const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
  clear: () => kept.clear(),
  key: (index: number) => [...kept.keys()][index] ?? null,
  get length() {
    return kept.size;
  },
};

Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });

globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    // Node's channel has it; the DOM's type does not.
    (this as unknown as { unref(): void }).unref();
  }
};

const nodesOwn = globalThis.setTimeout;
const waitsMs = 5_000;

globalThis.setTimeout = Object.assign(
  (callback: () => void, ms = 0, ...rest: []) => {
    const timer = nodesOwn(callback, ms, ...rest);
    return ms > waitsMs ? timer.unref() : timer;
  },
  { __promisify__: nodesOwn.__promisify__ },
) as typeof setTimeout;
