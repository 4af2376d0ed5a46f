import { Cache } from './cache.ts';
import {
  dropOthersMine,
  mineKeys,
  noteUnsaved,
  personalKeys,
  readMine,
  writeMine,
  type MyActs,
} from './members/mine.ts';
import type { Outbox } from './outbox.ts';
import { Overlay, type PendingAct } from './overlay.ts';
import { startsWith, type Command, type Patch } from './query.ts';
import { DeferredStore } from './store/deferred.ts';
import type { DemoOptions } from './store/demo.ts';
import { pageRegistry } from './store/early.ts';
import { StoaError } from './store/errors.ts';
import { PageCache } from './store/page-cache.ts';
import { askFirst } from './store/public-list.ts';
import { emulatorOf, siteRootOf, urlOf, type Endpoint } from './store/rest.ts';
import { decodePage } from './store/wire.ts';
import { Keeper } from './store/keeper.ts';
import { MarkedSession, type Session } from './store/marker.ts';
import type { Store } from './store/store.ts';

/** Where a community lives and how it is reached. */
export interface SiteConfig {
  /** Firebase project id, e.g. `paddle-culture`. Not needed for a demo. */
  readonly project?: string;
  /** The project's web API key. */
  readonly key?: string;
  /** Id of the site in the project; `main` when missing. */
  readonly site?: string;
  /** `firestore=host:port,auth=host:port` of the official emulators. */
  readonly emulators?: string;
  /** Serves the demo store in this browser instead of Firebase. */
  readonly demo?: boolean | DemoOptions;
  /** Keeps public lists for the tab's next pages even before the visitor's first act. */
  readonly cache?: boolean;
  /** Reads first pages and titles from what `stoa snapshot` or a moderator's browser has put together, where that is fresh. */
  readonly snapshot?: boolean;
  /** Language of generated names and of the demo, as BCP 47. */
  readonly locale?: string;
}

/** An act that is shown and on its way. */
export interface StartedAct {
  readonly id: string;
  /** Resolves when the act is kept and outlives the page; rejects when the code that keeps it did not load. */
  readonly kept: Promise<void>;
}

/** One community on one page. The first argument of every query; the same object for the same project, site and store. */
export interface Site {
  readonly id: string;
  readonly project: string;
  readonly locale: string;
  readonly isDemo: boolean;
  /** Whether first pages and titles are read from snapshots where these are fresh. */
  readonly usesSnapshots: boolean;
  readonly store: Store;
  readonly session: Session;
  readonly cache: Cache;
  readonly overlay: Overlay;
  readonly keeper: Keeper;
  /** Does what a command says: shown at once, kept, sent. */
  act<Input>(command: Command<Input>, input: Input): StartedAct;
  /** Brings the code that acting needs, Firebase's excepted: an act may then be done and kept without a network. */
  prepare(): void;
  /** The acts on their way. Loads the code that sends them, and no Firebase. */
  outbox(): Promise<Outbox>;
}

/** How long after a member's last act their own index is saved, in milliseconds. */
const quietMs = 5000;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const projectPattern = /^[a-z][a-z0-9-]{3,29}$/;

/** Checks what an owner wrote; each sentence names the attribute at fault. */
function check({ project = '', site = 'main', demo, key, emulators = '' }: SiteConfig): void {
  if (!idPattern.test(site))
    throw new StoaError('config', `data-site must be 1 to 64 letters, digits, "-" or "_", not "${site}".`);
  if (demo) return;
  if (emulators && !/^ *((firestore|auth)=[\w.-]+:\d+ *(, *|$))+$/.test(emulators))
    throw new StoaError(
      'config',
      `data-emulators must read "firestore=host:port,auth=host:port", not "${emulators}".`,
    );
  if (!project)
    throw new StoaError('config', 'data-project is missing: put your Firebase project id on the script tag.');
  if (!projectPattern.test(project))
    throw new StoaError(
      'config',
      `data-project must be a Firebase project id such as "paddle-culture", not "${project}".`,
    );
  if (!key)
    throw new StoaError('config', 'data-key is missing: put your Firebase web API key on the script tag.');
}

/**
 * The community that `config` names: the same object for the same project, site and store.
 * Throws `StoaError('config')` with one sentence that names the attribute.
 */
export function openSite(config: SiteConfig): Site {
  check(config);
  const { sites } = pageRegistry();
  const { project = 'demo', site = 'main', demo } = config;
  const name = `${demo ? `demo:${JSON.stringify(demo)}` : project}/${site}`;
  const known = sites.get(name);
  if (known) return known as Site;
  const opened = new OpenSite(config);
  sites.set(name, opened);
  return opened;
}

/** Sessions are a project's: two sites of it on one page share one. */
function sessionOf(name: string, open: () => Session): Session {
  const { sessions } = pageRegistry();
  const known = sessions.get(name);
  if (known) return known as Session;
  const session = open();
  sessions.set(name, session);
  return session;
}

class OpenSite implements Site {
  readonly id: string;
  readonly project: string;
  readonly locale: string;
  readonly isDemo: boolean;
  readonly usesSnapshots: boolean;
  readonly store: Store;
  readonly session: Session;
  readonly cache = new Cache();
  readonly overlay: Overlay;
  readonly keeper: Keeper;
  readonly #name: string;
  #uid: string | undefined;
  #outbox: Promise<Outbox> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(config: SiteConfig) {
    const { project = 'demo', site = 'main', key = '', locale = 'en', demo } = config;
    this.id = site;
    this.project = project;
    this.locale = locale;
    this.isDemo = Boolean(demo);
    this.usesSnapshots = Boolean(config.snapshot) && !this.isDemo;
    this.#name = `stoa:${this.isDemo ? 'demo' : project}:${site}`;
    this.keeper = new Keeper(`stoa:${this.isDemo ? 'demo' : project}:`);
    this.session = sessionOf(this.isDemo ? 'demo' : project, () =>
      this.isDemo
        ? new MarkedSession(this.keeper, async () => {
            const { DemoAuthenticator } = await import('./store/demo-auth.ts');
            return new DemoAuthenticator(this.session.current);
          })
        : new MarkedSession(this.keeper, async () => {
            const { FirebaseAuthenticator } = await import('./store/session.ts');
            return new FirebaseAuthenticator({
              project,
              key,
              emulator: emulatorOf(config.emulators, 'auth'),
            });
          }),
    );
    this.store = demo
      ? new DeferredStore(() => this.#openDemo(demo === true ? {} : demo))
      : this.#firebaseStore(
          { project, key, emulator: emulatorOf(config.emulators, 'firestore') },
          config.cache,
        );
    this.overlay = new Overlay(site, () => this.session.current?.uid);
    this.#uid = this.session.current?.uid;
    this.session.subscribe(() => this.#personChanged());
    // Only after an earlier act may something wait to be sent; a newcomer's first may have no session yet.
    if (this.session.current || this.keeper.read(this.#actedName)) void this.#resume().catch(() => undefined);
  }

  act<Input>(command: Command<Input>, input: Input): StartedAct {
    const act: PendingAct = {
      id: this.store.newId(),
      command: command as unknown as Command<unknown>,
      input,
      at: this.store.serverNow(),
    };
    this.overlay.put(act);
    this.keeper.write(this.#actedName, 'yes');
    const kept = this.outbox().then((outbox) => outbox.add(act));
    kept.catch((cause: unknown) => {
      const error = new StoaError('offline', 'The code that sends acts did not load.', { cause });
      this.overlay.put({ ...act, error });
    });
    return { id: act.id, kept };
  }

  prepare(): void {
    const parts = [
      import('./outbox.ts'),
      ...(this.isDemo ? [] : [import('./store/firebase.ts'), import('./store/commit.ts')]),
    ];
    // What did not load is asked for again by the act itself.
    void Promise.allSettled(parts);
  }

  outbox(): Promise<Outbox> {
    return (this.#outbox ??= import('./outbox.ts').then(
      ({ Outbox }) =>
        new Outbox({
          ...this.#parts(),
          settled: (patches, uid, where) => this.#keepMine(patches, uid, where),
        }),
    )).catch((error: unknown) => {
      this.#outbox = undefined;
      throw error;
    });
  }

  /** The keeper's note that something was done here. */
  get #actedName() {
    return `${this.id}:acted`;
  }

  #firebaseStore(endpoint: Endpoint, keeps = false): Store {
    const { id, session } = this;
    const kept = new PageCache(endpoint, id, () => keeps || session.current !== undefined);
    const root = siteRootOf(endpoint, id);
    return new DeferredStore(
      async () => {
        const { FirebaseStore } = await import('./store/firebase.ts');
        return new FirebaseStore(endpoint, id, session, kept);
      },
      async (query, { path, body, ask }) =>
        decodePage(root, await askFirst(urlOf(endpoint, root + path), body, kept, ask), query),
    );
  }

  #parts() {
    const { id, locale, store, session, cache, overlay } = this;
    return { id, locale, store, session, cache, overlay, name: this.#name };
  }

  /** My own acts are kept in this browser beside the cache. */
  #keepMine(patches: readonly Patch[], uid: string, where: 'here' | 'elsewhere') {
    if (uid !== this.session.current?.uid) return;
    const key = mineKeys.all(this.id);
    const before = readMine(this);
    const after = patches
      .filter(({ key: prefix }) => startsWith(key, prefix))
      .reduce<unknown>((mine, { change }) => change(mine, key), before) as MyActs;
    if (after === before) return;
    writeMine(this, noteUnsaved(before, after));
    // A guest has one browser, which knows.
    if (where === 'here' && this.session.current.kind === 'member') this.#saveMine();
  }

  /** Brings the member's own index up to date, once nothing has happened for a while. */
  #saveMine() {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      // What was not saved is, with the next act or the next page.
      void import('./members/saved.ts').then(({ saveMine }) => saveMine(this)).catch(() => undefined);
    }, quietMs);
  }

  /** Somebody else is here: what belongs to the one before leaves the screen and the cache at once. */
  #personChanged() {
    const before = this.#uid;
    this.#uid = this.session.current?.uid;
    if (before === this.#uid) return;
    // A newcomer's first act made the session: everything shown is theirs. One in another tab is shown here as well.
    if (before === undefined && this.session.current?.kind === 'guest' && this.#outbox) return;
    if (!this.#outbox) void this.#resume().catch(() => undefined);
    clearTimeout(this.#saving);
    dropOthersMine(this);
    void this.#outbox?.then((outbox) => outbox.changePerson());
    void this.cache.forget(personalKeys(this.id)).catch(() => undefined);
  }

  async #resume() {
    const outbox = await this.outbox();
    await outbox.resume();
    if (this.session.current?.kind !== 'member') return;
    const { greet } = await import('./members/account.ts');
    await greet(this);
  }

  async #openDemo(options: DemoOptions): Promise<Store> {
    const [{ DemoStore }, { story }] = await Promise.all([
      import('./store/demo.ts'),
      import('./demo/story.ts'),
    ]);
    const locale = this.locale.startsWith('zh') ? 'zh-CN' : 'en';
    return new DemoStore(`${this.#name}:store`, options, () =>
      Promise.resolve(story({ site: this.id, locale, now: new Date() })),
    );
  }
}
