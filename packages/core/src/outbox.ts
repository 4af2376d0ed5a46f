import type { Cache } from './cache.ts';
import { bringCommands, commandNamed, know } from './commands.ts';
import type { Overlay, PendingAct } from './overlay.ts';
import type { ActContext, Command, Patch } from './query.ts';
import { Sender, type SenderSite, type Sent } from './sender.ts';
import { alone } from './store/alone.ts';
import { isTransient, StoaError, type ErrorCode } from './store/errors.ts';
import type { Visitor } from './store/marker.ts';
import { Queue, type QueuedAct } from './store/queue.ts';

/** What the outbox works on: one site's store and session, and what shows its acts. */
export interface OutboxSite extends SenderSite {
  /** Names the queue and its lock; the same in every tab on the same site. */
  readonly name: string;
  readonly cache: Cache;
  readonly overlay: Overlay;
  /** Called with what a finished act changed, before it is folded into the cache, and with the tab that sent it. */
  readonly settled: (patches: readonly Patch[], uid: string, where: 'here' | 'elsewhere') => void;
}

/** What the sending tab tells the others: an act is done, with all that they need to show it, or it has changed. */
type Report =
  | { readonly id: string; readonly outcome: 'changed' }
  | {
      readonly id: string;
      readonly outcome: 'done';
      readonly visitor: Visitor | undefined;
      readonly command: string;
      readonly input: unknown;
      readonly context: ActContext;
      readonly at: Date;
      readonly sentAt: number;
    };

/** Refusals that end with signing in: the act waits for that. */
const waitsFor = (code: string) => code === 'sign-in' || code === 'verify';

/** How long an act that is not kept waits for somebody to sign in, in milliseconds: as long as a mail takes. */
const signInMs = 60 * 60_000;

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
  #adding: Promise<void> = Promise.resolve();
  /** When the last act was done, in milliseconds since 1970: acts keep their order, even those of one moment. */
  #lastAt = 0;
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
    await this.#bring();
    for (const queued of await this.#mine())
      if (queued.refused && !commandNamed(queued.command)?.kept && Date.now() - queued.at > signInMs)
        await this.#queue.remove(queued.id);
    await this.#showMine();
    void this.pump();
  }

  /** Another person is here: shows theirs, and nothing of anybody else's. */
  async changePerson(): Promise<void> {
    this.#site.overlay.clear();
    await this.#bring();
    await this.#showMine();
    void this.pump();
  }

  /** Makes one account's waiting acts another's, which goes on with it. */
  async hand(from: string, to: string): Promise<void> {
    for (const { id, uid } of await this.#queue.all())
      if (uid === from) await this.#queue.edit(id, (act) => ({ ...act, uid: to }));
    await this.changePerson();
  }

  /** Sends what waited for somebody to sign in. */
  async signedIn(): Promise<void> {
    for (const { id, refused } of await this.#mine())
      if (refused && waitsFor(refused.code)) await this.retry(id);
  }

  /** Forgets what I did and the server never saw: I do not come back. */
  async forgetMine(): Promise<void> {
    for (const { id } of await this.#mine()) await this.discard(id);
  }

  /** Keeps an act and starts sending it; resolves once it is kept. */
  add(act: PendingAct): Promise<void> {
    // One after the other: an act must find the one that it takes back.
    const added = this.#adding.then(() => this.#add(act));
    this.#adding = added.catch(() => undefined);
    return added;
  }

  async #add({ id, command, input, at, uid = this.#uid }: PendingAct) {
    know(command);
    if (await this.#answersWaiting(command, input)) {
      this.#site.overlay.drop(id);
      return;
    }
    this.#lastAt = Math.max(at.getTime(), this.#lastAt + 1);
    const act = { id, command: command.name, input, at: this.#lastAt, tries: 0, notBefore: 0 };
    await this.#queue.put({ ...act, ...(uid !== undefined && { uid }) });
    void this.pump();
  }

  /** Sends a refused act again. */
  async retry(id: string): Promise<void> {
    const again = await this.#queue.edit(id, ({ refused: _forgiven, sentAt: _refused, ...act }) => ({
      ...act,
      tries: 0,
      notBefore: 0,
    }));
    const shown = this.#site.overlay.get(id);
    if (again) this.#show(again);
    else if (shown) {
      // It was never kept: the code that keeps acts had not loaded.
      const { error: _forgiven, ...act } = shown;
      this.#site.overlay.put(act);
      await this.add(act);
    }
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
      if (queued.notBefore > 0) await this.#queue.edit(queued.id, (act) => ({ ...act, notBefore: 0 }));
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
      // Ids made once keep it right even where two tabs send at once.
      await alone(this.#site.name, async () => {
        for (let next = await this.#due(); next; next = await this.#due()) await this.#send(next);
      });
    }
    const head = await this.#head();
    if (head) this.#timer = setTimeout(() => void this.pump(), Math.max(0, head.notBefore - Date.now()) + 10);
  }

  /** The oldest act that was not refused: acts are never overtaken by later ones. */
  async #head(): Promise<QueuedAct | undefined> {
    return (await this.#mine()).find(({ refused }) => !refused);
  }

  get #uid() {
    return this.#site.session.current?.uid;
  }

  /** Acts of the person who is here: nobody else's are shown or sent. */
  async #mine(): Promise<QueuedAct[]> {
    const acts = await this.#queue.all();
    return acts.filter(({ uid }) => uid === undefined || uid === this.#uid);
  }

  /** Brings the commands of what waits. */
  async #bring() {
    const acts = await this.#mine();
    // Without the code they wait for the next page.
    await bringCommands(acts.map(({ command }) => command)).catch(() => undefined);
  }

  async #showMine() {
    for (const queued of await this.#mine()) this.#show(queued);
  }

  async #due(): Promise<QueuedAct | undefined> {
    // What has not left can be taken back; the network's return wakes it.
    if ((globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false) return undefined;
    const head = await this.#head();
    return head && head.notBefore <= Date.now() ? head : undefined;
  }

  async #send(queued: QueuedAct) {
    const { id, input } = queued;
    await bringCommands([queued.command]);
    const command = commandNamed(queued.command);
    if (!command) return this.#forget(id);
    let sentAt = Date.now();
    // Marked before it is sent: the tab may die before the answer.
    const leaves = async (uid: string) => {
      const marked = await this.#queue.edit(id, (act) => ({
        ...act,
        uid,
        sentAt: (sentAt = act.sentAt ?? Date.now()),
      }));
      return marked !== undefined;
    };
    const before = this.#site.session.current;
    let sent: Sent;
    try {
      sent = await this.#sender.send({ command, input, uid: queued.uid, leaves });
    } catch (cause) {
      const error = cause instanceof StoaError ? cause : new StoaError('unknown', String(cause), { cause });
      return this.#fail(id, command, error);
    }
    const now = this.#site.session.current;
    if ('foreign' in sent) {
      // A guest's session that the browser has lost goes on as a new one.
      if (before?.kind === 'guest' && before.uid === queued.uid && now?.kind === 'guest')
        await this.hand(before.uid, now.uid);
    } else if ('waitMs' in sent) {
      const notBefore = Date.now() + sent.waitMs;
      await this.#queue.edit(id, (act) => ({ ...act, notBefore }));
    } else if ('done' in sent) {
      // What was so before it was ever sent may be in any answer.
      const known = sent.earlier && queued.sentAt === undefined;
      await this.#succeed(queued, command, sent.context, sent.done, known ? 0 : sentAt);
    }
    return undefined;
  }

  async #succeed(
    { id, input }: QueuedAct,
    command: Command<unknown>,
    context: ActContext,
    at: Date,
    sentAt: number,
  ) {
    const patches = patchesOf(command, { input, context, at });
    this.#site.settled(patches, context.me.id, 'here');
    await this.#queue.remove(id);
    const visitor = this.#site.session.current;
    this.#tell({ id, outcome: 'done', visitor, command: command.name, input, context, at, sentAt });
    await this.#fold(id, patches, sentAt);
  }

  /** Puts a finished act's change into the cache in the place of the act, in one turn: nobody sees both or neither. */
  async #fold(id: string, patches: readonly Patch[], sentAt: number) {
    // Without the library the act stays laid over what was fetched by hand.
    const cache = await this.#site.cache.load().catch(() => undefined);
    if (!cache) return;
    await cache.fold(patches, sentAt, (key) => this.#site.overlay.fold(id, key));
    this.#site.overlay.settle(id);
  }

  async #fail(id: string, command: Command<unknown>, error: StoaError) {
    const failed = await this.#queue.edit(id, (act) => {
      const tries = act.tries + 1;
      if (isTransient(error) && (error.code === 'offline' || tries < mostBusyTries)) {
        const waitMs = Math.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** tries);
        return { ...act, tries, notBefore: Date.now() + waitMs };
      }
      return { ...act, tries, refused: { code: error.code, message: error.message } };
    });
    if (typeof failed !== 'object' || !failed.refused) return;
    const stays = command.kept === true || waitsFor(error.code);
    if (stays) this.#show(failed);
    this.#site.overlay.refuse(id, error);
    if (!stays) await this.#forget(id);
    this.#tell({ id, outcome: 'changed' });
  }

  /**
   * Whether an act says nothing new beside one of the same slot that has not left: it is the same one,
   * or takes that one back, e.g. a vote withdrawn while offline.
   */
  async #answersWaiting(command: Command<unknown>, input: unknown): Promise<boolean> {
    const slot = command.slot?.(input);
    if (slot === undefined) return false;
    const waiting = (await this.#mine()).findLast(
      (queued) => queued.command === command.name && command.slot?.(queued.input) === slot,
    );
    if (!waiting) return false;
    const same = JSON.stringify(waiting.input) === JSON.stringify(input);
    const answered = await this.#queue.edit(waiting.id, (act) =>
      act.sentAt === undefined ? (same ? act : 'remove') : undefined,
    );
    if (answered === 'remove') await this.discard(waiting.id);
    else if (answered?.refused) await this.retry(waiting.id);
    else if (answered) this.#show(answered);
    return answered !== undefined;
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
  async #hear(report: Report) {
    if (report.outcome === 'done') {
      // The act may have made the session; what is stored takes longer to get here than this report.
      if (this.#uid === undefined) this.#site.session.follow(report.visitor);
      await bringCommands([report.command]);
      const command = commandNamed(report.command);
      if (!command || report.context.me.id !== this.#uid) return;
      const patches = patchesOf(command, report);
      this.#site.settled(patches, report.context.me.id, 'elsewhere');
      await this.#fold(report.id, patches, report.sentAt);
      return;
    }
    const queued = await this.#queue.get(report.id);
    if (queued) this.#show(queued);
    else this.#site.overlay.drop(report.id);
  }
}

/** What a finished act leaves in the cache. */
const patchesOf = (
  command: Command<unknown>,
  { input, context, at }: { input: unknown; context: ActContext; at: Date },
): readonly Patch[] =>
  command.settled?.(input, context, at) ??
  command.patch(input, { site: context.site, uid: context.me.id, at });
