/**
 * What a page has and Node lacks: IndexedDB and `localStorage`. Import it before anything of ours.
 * Channels and timers that a page drops when it closes do not hold Node back either.
 */
import 'fake-indexeddb/auto';
import { timeoutManager } from '@tanstack/query-core';

const kept = new Map<string, string>();

/** This process's `localStorage`: empty at the start, shared by every page that a test opens. */
export const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
  clear: () => kept.clear(),
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

timeoutManager.setTimeoutProvider({
  setTimeout: (callback, ms) => setTimeout(callback, ms).unref(),
  clearTimeout: (timer) => clearTimeout(timer),
  setInterval: (callback, ms) => setInterval(callback, ms).unref(),
  clearInterval: (timer) => clearInterval(timer),
});
