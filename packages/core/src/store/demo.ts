import { clear, createStore, entries, setMany, type UseStore } from 'idb-keyval';
import { StoaError, type ErrorCode } from './errors.ts';
import { idOf, newId } from './id.ts';
import type {
  ListQuery,
  Page,
  ReadOptions,
  Store,
  Stored,
  StoredDocument,
  StoredMap,
  Transform,
  Write,
} from './store.ts';
import { selectionOf } from './order.ts';
import { compare, isMap, matches, orderOf, valuesOf } from './demo-query.ts';

/** What a demo store holds, and what it pretends, so that every state of a widget can be shown. */
export interface DemoOptions {
  /** The story to start from; `empty` holds the settings only. */
  readonly story?: 'full' | 'empty';
  /** Reads never answer, or fail with a code. */
  readonly reads?: 'waiting' | ErrorCode;
  /** Writes never answer, or fail with a code. */
  readonly writes?: 'waiting' | ErrorCode;
  /** Keeps nothing in this browser: each page starts from the story. */
  readonly forgetful?: boolean;
  /** Settings of the site to start with instead of the story's. */
  readonly settings?: StoredMap;
}

/** A document to start from. */
interface StartingDocument {
  readonly path: string;
  readonly fields: StoredMap;
}

interface Kept {
  readonly fields: StoredMap;
  readonly version: string;
}

/**
 * A store in this browser: memory, kept in IndexedDB after the first commit, told to other tabs. No network, no rules.
 */
export class DemoStore implements Store {
  readonly #name: string;
  readonly #options: DemoOptions;
  readonly #documents = new Map<string, Kept>();
  readonly #watchers = new Set<() => void>();
  readonly #loaded: Promise<void>;
  readonly #channel: BroadcastChannel | undefined;
  #disk: UseStore | undefined;
  #version = 0;

  /** `name` names the database; `start` brings the documents to begin with. */
  constructor(name: string, options: DemoOptions, start: () => Promise<readonly StartingDocument[]>) {
    this.#name = name;
    this.#options = options;
    this.#loaded = this.#load(start);
    if (!options.forgetful && typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<[string, Kept | undefined][]>) => this.#put(data);
    }
  }

  async get(path: string, { signal }: ReadOptions = {}): Promise<StoredDocument | undefined> {
    await this.#answer(this.#options.reads, signal);
    return this.#read(path);
  }

  async getMany(
    paths: readonly string[],
    { signal }: ReadOptions = {},
  ): Promise<(StoredDocument | undefined)[]> {
    await this.#answer(this.#options.reads, signal);
    return paths.map((path) => this.#read(path));
  }

  async list(query: ListQuery, { signal }: ReadOptions = {}): Promise<Page<StoredDocument>> {
    await this.#answer(this.#options.reads, signal);
    return this.#list(query);
  }

  watch(
    query: ListQuery,
    next: (page: Page<StoredDocument>) => void,
    failed: (error: Error) => void,
  ): () => void {
    let last = '';
    const look = () => {
      const page = this.#list(query);
      const now = JSON.stringify(page.items.map(({ path, version }) => [path, version]));
      if (now !== last) next(page);
      last = now;
    };
    let stopped = false;
    this.#answer(this.#options.reads).then(() => {
      if (stopped) return;
      this.#watchers.add(look);
      look();
    }, failed);
    return () => {
      stopped = true;
      this.#watchers.delete(look);
    };
  }

  async commit(writes: readonly Write[]): Promise<{ readonly at: Date }> {
    await this.#answer(this.#options.writes);
    const at = new Date();
    const changes = new Map<string, Kept | undefined>();
    const present = (path: string) => (changes.has(path) ? changes.get(path) : this.#documents.get(path));
    for (const write of writes) {
      check(write, present(write.path));
      const version = `${at.getTime()}.${++this.#version}`;
      changes.set(
        write.path,
        write.kind === 'delete'
          ? undefined
          : { version, fields: applied(write, present(write.path)?.fields, at) },
      );
    }
    this.#put([...changes]);
    this.#channel?.postMessage([...changes]);
    await this.#keep([...changes]);
    return { at };
  }

  newId(): string {
    return newId();
  }

  serverNow(): Date {
    return new Date();
  }

  /** Forgets what this browser kept. */
  async reset(): Promise<void> {
    if (this.#disk) await clear(this.#disk);
  }

  async #load(start: () => Promise<readonly StartingDocument[]>) {
    for (const { path, fields } of await start())
      if (this.#options.story !== 'empty' || path === '' || path.startsWith('secrets/'))
        this.#documents.set(path, { fields, version: '0' });
    if (this.#options.settings) this.#documents.set('', { fields: this.#options.settings, version: '0' });
    if (this.#options.forgetful || !(await isKept(this.#name))) return;
    this.#put(await entries<string, Kept | undefined>(this.#open()));
  }

  /** Waits for the start, then pretends what the options say. */
  async #answer(pretence: DemoOptions['reads'], signal?: AbortSignal) {
    await this.#loaded;
    signal?.throwIfAborted();
    if (pretence === 'waiting') await new Promise<never>(() => undefined);
    else if (pretence) throw new StoaError(pretence, 'The demo store was told to fail.');
  }

  #read(path: string): StoredDocument | undefined {
    const kept = this.#documents.get(path);
    return kept && { id: idOf(path), path, version: kept.version, fields: structuredClone(kept.fields) };
  }

  #list(query: ListQuery): Page<StoredDocument> {
    const found: StoredDocument[] = [];
    for (const [path, kept] of this.#documents)
      if (isIn(query, path) && matches(kept.fields, query)) found.push({ id: idOf(path), path, ...kept });
    const inOrder = orderOf(query);
    found.sort((one, other) => inOrder(valuesOf(one, query), valuesOf(other, query)));
    const after = query.after as Stored[] | undefined;
    const rest = after ? found.filter((each) => inOrder(valuesOf(each, query), after) > 0) : found;
    const items = rest.slice(0, query.limit);
    const last = items.length === query.limit ? items.at(-1) : undefined;
    const select = selectionOf(query);
    return {
      items: items.map((each) => ({
        ...each,
        fields: structuredClone(select ? picked(each.fields, select) : each.fields),
      })),
      ...(last && { next: valuesOf(last, query) }),
    };
  }

  #put(changes: readonly (readonly [string, Kept | undefined])[]) {
    for (const [path, kept] of changes) {
      if (kept) this.#documents.set(path, kept);
      else this.#documents.delete(path);
    }
    for (const look of this.#watchers) look();
  }

  async #keep(changes: [string, Kept | undefined][]) {
    if (this.#options.forgetful) return;
    // Where the page may not store, the demo lasts as long as the page.
    await setMany(changes, this.#open()).catch(() => undefined);
  }

  #open(): UseStore {
    return (this.#disk ??= createStore(this.#name, 'documents'));
  }
}

/** Whether this browser has a database of that name; asking by opening would make one. */
async function isKept(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((each) => each.name === name);
  } catch {
    return false;
  }
}

/** Whether the document at `path` lies in the collection, or in one of that name. */
function isIn({ collection, group }: ListQuery, path: string): boolean {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return group ? idOf(parent) === collection : parent === collection;
}

const picked = (fields: StoredMap, names: readonly string[]): StoredMap =>
  Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

function check(write: Write, present: Kept | undefined) {
  const when = write.when ?? (write.kind === 'update' ? { exists: true } : undefined);
  if (!when) return;
  const holds =
    'exists' in when ? when.exists === (present !== undefined) : when.version === present?.version;
  if (holds) return;
  const missing = 'exists' in when && !present;
  throw new StoaError(missing ? 'missing' : 'conflict', `${write.path}: the precondition does not hold.`);
}

function applied(
  write: Exclude<Write, { kind: 'delete' }>,
  before: StoredMap | undefined,
  at: Date,
): StoredMap {
  const fields = write.kind === 'set' ? mapFrom(undefined) : mapFrom(before);
  for (const [name, value] of Object.entries(write.fields)) {
    const segments = write.kind === 'set' ? [name] : name.split('.');
    let level = fields;
    for (const segment of segments.slice(0, -1)) {
      const next = mapFrom(level[segment]);
      level[segment] = next;
      level = next;
    }
    const last = segments.at(-1) as string;
    if (!isTransform(value)) level[last] = structuredClone(value);
    else if (value.transform === 'delete') Reflect.deleteProperty(level, last);
    else level[last] = transformed(value, level[last], at);
  }
  return fields;
}

/** A copy of a map, or an empty one in place of anything else; no prototype, so that `constructor` is only a name. */
function mapFrom(value: Stored | undefined): StoredMap {
  const map = Object.create(null) as StoredMap;
  return isMap(value) ? Object.assign(map, value) : map;
}

const isTransform = (value: Stored | Transform): value is Transform =>
  typeof value === 'object' && value !== null && 'transform' in value && typeof value.transform === 'string';

function transformed(
  transform: Exclude<Transform, { transform: 'delete' }>,
  before: Stored | undefined,
  at: Date,
): Stored {
  if (transform.transform === 'time') return at;
  if (transform.transform === 'increment') return (typeof before === 'number' ? before : 0) + transform.by;
  const present = Array.isArray(before) ? before : [];
  const added: Stored[] = [];
  for (const value of transform.values)
    if (![...present, ...added].some((each) => compare(each, value) === 0))
      added.push(structuredClone(value));
  return [...present, ...added];
}
