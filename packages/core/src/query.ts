import type { Me } from './members/me.ts';
import type { SiteSettings } from './sites/kind.ts';
import type { Write } from './store/store.ts';

/** A cache key: led by the site's id, then the kind; only `…Keys` objects make one. */
export type QueryKey = readonly unknown[];

/** What a widget asks for: a cache key, how to fetch it, and how to follow it once fetched. */
export interface Query<T> {
  readonly key: QueryKey;
  readonly fetch: (signal: AbortSignal) => Promise<T>;
  /** Pushes fresh data until the returned function is called. */
  readonly watch?: (push: (data: T) => void, failed: (error: Error) => void) => () => void;
  /** How long the data counts as fresh, in milliseconds; 5 minutes when missing. */
  readonly freshMs?: number;
}

/** What an act does to cached data: every entry whose key starts with `key` becomes `change(data, key)`. */
export interface Patch {
  readonly key: QueryKey;
  readonly change: (data: unknown, key: QueryKey) => unknown;
}

/** A patch whose data has the type that its key promises. */
export const patch = <T>(key: QueryKey, change: (data: T, key: QueryKey) => T): Patch => ({
  key,
  change: change as Patch['change'],
});

/** What a command knows when it is sent. */
export interface ActContext {
  readonly site: string;
  readonly me: Me;
  readonly settings: SiteSettings;
  /** Whether the session has no account. */
  readonly guest: boolean;
  /** The server's time, as well as it is known. */
  readonly now: Date;
}

/**
 * What a widget does. A command is found again by its name after a reload, so its input is plain data,
 * and the ids of what it makes are part of the input.
 */
export interface Command<Input> {
  readonly name: string;
  /** The writes of one commit. Called when it is sent, with the member's card at hand. */
  write(input: Input, context: ActContext): Write[];
  /** What it changes on the page at once; pure. `uid` is missing before the first act. */
  patch(
    input: Input,
    about: { readonly site: string; readonly uid: string | undefined; readonly at: Date },
  ): Patch[];
  /** What it leaves in the cache when it has succeeded; `patch` when missing. `at` is the commit's time. */
  readonly settled?: (input: Input, context: ActContext, at: Date) => Patch[];
  /** The document that tells whether a lost answer was a success, below the site. */
  target(input: Input, uid: string): { readonly path: string; readonly exists: boolean };
  /** Whether the member's card limits how often it may be done. */
  readonly limited?: boolean;
  /** Two waiting acts with the same slot are opposites: the second takes the first back before it is sent. */
  readonly slot?: (input: Input) => string;
  /** The setting that says which identity it takes; a post is also refused to guests where they may only read. */
  readonly need?: {
    readonly act: 'idea' | 'vote' | 'comment' | 'report' | 'review';
    readonly post?: boolean;
  };
  /** Whether it stays on the page with its error when it is refused, so that nothing typed is lost. */
  readonly kept?: boolean;
}

/** Whether `key` starts with `prefix`. */
export const startsWith = (key: QueryKey, prefix: QueryKey): boolean =>
  prefix.every((part, index) => JSON.stringify(part) === JSON.stringify(key[index]));
