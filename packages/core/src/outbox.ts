import type { Cache } from './cache.ts';
import { commandNamed } from './commands.ts';
import type { Overlay, PendingAct } from './overlay.ts';
import type { ActContext, Command, Patch } from './query.ts';
import { Sender, type SenderSite } from './sender.ts';
import { isTransient, StoaError, type ErrorCode } from './store/errors.ts';
import { Queue, type QueuedAct } from './store/queue.ts';

/** What the outbox works on: one site's store and session, and what shows its acts. */
export interface OutboxSite extends SenderSite {
  /** Names the queue and its lock; the same in every tab on the same site. */
  readonly name: string;
  readonly cache: Cache;
  readonly overlay: Overlay;
  /** Called with what a finished act changed, before it is folded into the cache. */
  readonly settled: (patches: readonly Patch[]) => void;
}

/** What the sending tab tells the others. */
interface Report {
  readonly id: string;
  readonly outcome: 'done' | 'changed';
}

const longestWaitMs = 60_000;
const firstWaitMs = 500;

/** A service that keeps answering "busy" is given up after this many tries; without a network there is no end. */
const mostBusyTries = 12;

/**
 * Acts on their way to the server: stored before they are sent, sent one after the other by one tab,
 * retried with full jitter, ended by success or by a coded refusal beside what was typed.
 */
export class Outbox {
  readonly #site: OutboxSite;
  readonly #sender: Sender;
  readonly #queue: Queue;
  readonly #channel: BroadcastChannel | undefined;
  #pumping: Promise<void> | undefined;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(site: OutboxSite) {
    this.#site = site;
    this.#sender = new Sender(site);
    this.#queue = new Queue(site.name);
    if (typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(site.name);
      this.#channel.onmessage = ({ data }: MessageEvent<Report>) => void this.#hear(data);
    }
    if (!('document' in globalThis)) return;
    addEventListener('online', () => void this.wake());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.wake();
    });
  }

  /** Shows what an earlier page left and goes on sending it. */
  async resume(): Promise<void> {
    for (const queued of await this.#queue.all()) this.#show(queued);
    void this.pump();
  }

  /** Keeps an act and starts sending it; resolves once it is kept. */
  async add({ id, command, input, at }: PendingAct): Promise<void> {
    const opposite = await this.#waitingOpposite(command, input);
    if (opposite) {
      await this.#forget(opposite.id);
      await this.#forget(id);
      return;
    }
    await this.#queue.put({ id, command: command.name, input, at: at.getTime(), tries: 0, notBefore: 0 });
    void this.pump();
  }

  /** Sends a refused act again. */
  async retry(id: string): Promise<void> {
    const queued = await this.#queue.get(id);
    const shown = this.#site.overlay.get(id);
    // It was never kept: the code that keeps acts had not loaded.
    if (!queued && shown) await this.add(shown);
    if (!queued) return;
    const { refused: _forgiven, ...fresh } = queued;
    await this.#change({ ...fresh, tries: 0, notBefore: 0 });
    void this.pump();
  }

  /** Takes back an act that was refused or not sent yet. */
  async discard(id: string): Promise<void> {
    await this.#forget(id);
    this.#tell({ id, outcome: 'changed' });
  }

  /** Tries again now what waits for its next try: the network is back, or the person is. */
  async wake(): Promise<void> {
    for (const queued of await this.#queue.all())
      if (queued.notBefore > 0 && !queued.refused) await this.#queue.put({ ...queued, notBefore: 0 });
    await this.pump();
  }

  /** Sends what is due, oldest first, while this tab holds the lock. */
  pump(): Promise<void> {
    this.#again = true;
    return (this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = undefined;
    }));
  }

  async #pump() {
    clearTimeout(this.#timer);
    while (this.#again) {
      this.#again = false;
      await this.#alone(async () => {
        for (let next = await this.#due(); next; next = await this.#due()) await this.#send(next);
      });
    }
    const head = await this.#head();
    if (head) this.#timer = setTimeout(() => void this.pump(), Math.max(0, head.notBefore - Date.now()) + 10);
  }

  /** The oldest act that was not refused: acts are never overtaken by later ones. */
  async #head(): Promise<QueuedAct | undefined> {
    return (await this.#queue.all()).find(({ refused }) => !refused);
  }

  async #due(): Promise<QueuedAct | undefined> {
    const head = await this.#head();
    return head && head.notBefore <= Date.now() ? head : undefined;
  }

  /** Runs `work` in one tab at a time, where the browser has locks; ids made once keep it right where it has none. */
  async #alone(work: () => Promise<void>) {
    const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
    await (locks ? locks.request(this.#site.name, work) : work());
  }

  async #send(queued: QueuedAct) {
    const command = commandNamed(queued.command);
    if (!command) return this.#forget(queued.id);
    // Counted before it is sent: the tab may die before the answer.
    const tried = { ...queued, tries: queued.tries + 1 };
    await this.#queue.put(tried);
    try {
      const sent = await this.#sender.send(command, queued.input);
      if ('waitMs' in sent) await this.#queue.put({ ...queued, notBefore: Date.now() + sent.waitMs });
      else await this.#succeed(queued, command, sent.context, sent.done, sent.earlier && queued.tries === 0);
    } catch (error) {
      await this.#fail(
        tried,
        command,
        error instanceof StoaError ? error : new StoaError('unknown', String(error), { cause: error }),
      );
    }
  }

  /** `known` = the server had it before this act: nothing is to be folded in. */
  async #succeed(
    queued: QueuedAct,
    command: Command<unknown>,
    context: ActContext,
    at: Date,
    known: boolean,
  ) {
    const { site, me } = context;
    const patches =
      command.settled?.(queued.input, context, at) ?? command.patch(queued.input, { site, uid: me.id, at });
    const cache = await this.#site.cache.load();
    this.#site.settled(patches);
    if (!known) cache.fold(patches);
    await this.#forget(queued.id);
    this.#tell({ id: queued.id, outcome: 'done' });
  }

  async #fail(queued: QueuedAct, command: Command<unknown>, error: StoaError) {
    const offline = error.code === 'offline';
    if (isTransient(error) && (offline || queued.tries < mostBusyTries)) {
      const waitMs = Math.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** queued.tries);
      return this.#queue.put({ ...queued, notBefore: Date.now() + waitMs });
    }
    if (command.kept)
      await this.#change({ ...queued, refused: { code: error.code, message: error.message } });
    else await this.#forget(queued.id);
    this.#site.overlay.refuse(queued.id, error);
    this.#tell({ id: queued.id, outcome: 'changed' });
    return undefined;
  }

  /** An act not sent yet that this one takes back, e.g. a vote withdrawn while offline. */
  async #waitingOpposite(command: Command<unknown>, input: unknown): Promise<QueuedAct | undefined> {
    const slot = command.slot?.(input);
    if (slot === undefined) return undefined;
    return (await this.#queue.all()).find(
      (queued) =>
        queued.command === command.name && queued.tries === 0 && command.slot?.(queued.input) === slot,
    );
  }

  async #change(queued: QueuedAct) {
    await this.#queue.put(queued);
    this.#show(queued);
  }

  async #forget(id: string) {
    await this.#queue.remove(id);
    this.#site.overlay.drop(id);
  }

  #show({ id, command: name, input, at, refused }: QueuedAct) {
    const command = commandNamed(name);
    if (!command) return;
    const error = refused && new StoaError(refused.code as ErrorCode, refused.message);
    this.#site.overlay.put({ id, command, input, at: new Date(at), ...(error && { error }) });
  }

  #tell(report: Report) {
    this.#channel?.postMessage(report);
  }

  /** Another tab has settled an act: what this one shows follows. */
  async #hear({ id, outcome }: Report) {
    const act = this.#site.overlay.get(id);
    if (outcome === 'done' && act) {
      const cache = await this.#site.cache.load();
      cache.fold(this.#site.overlay.patches(act));
    }
    const queued = outcome === 'changed' ? await this.#queue.get(id) : undefined;
    if (queued) this.#show(queued);
    else this.#site.overlay.drop(id);
  }
}
