import { myCard, type Me } from './members/me.ts';
import type { ActContext, Command } from './query.ts';
import type { SiteSettings } from './sites/kind.ts';
import { readSettings } from './sites/queries.ts';
import { StoaError } from './store/errors.ts';
import type { Session } from './store/marker.ts';
import type { Store } from './store/store.ts';

/** What the sender needs of a site. */
export interface SenderSite {
  readonly id: string;
  readonly locale: string;
  readonly store: Store;
  readonly session: Session;
}

/** How one try ended: carried out, not to be sent before the member's limit allows it, or taken back in time. */
export type Sent =
  | {
      readonly done: Date;
      readonly context: ActContext;
      /** Whether this try did it, or it was so before. */
      readonly earlier: boolean;
    }
  | { readonly waitMs: number }
  | { readonly takenBack: true };

/** The limiter compares the server's own times; this covers what the clock estimate misses. */
const clockMarginMs = 250;

/** Sends one act at a time as the session's member, with the card and the settings that its writes need. */
export class Sender {
  readonly #site: SenderSite;
  #settings: Promise<SiteSettings> | undefined;
  #card: { readonly uid: string; me: Me } | undefined;

  constructor(site: SenderSite) {
    this.#site = site;
  }

  /**
   * Carries an act out. Rejects with `StoaError`: transient when it may be sent again, else the refusal,
   * after the act's target was read to tell a lost success from it. `leaves` is called right before the commit;
   * it resolves with false when the act was taken back.
   */
  async send<Input>(command: Command<Input>, input: Input, leaves: () => Promise<boolean>): Promise<Sent> {
    const context = await this.#context();
    const waitMs = command.limited ? this.#gapMs(context) : 0;
    if (waitMs > 0) return { waitMs };
    if (!(await leaves())) return { takenBack: true };
    try {
      const { at } = await this.#site.store.commit(command.write(input, context));
      if (command.limited && this.#card) this.#card.me = { ...this.#card.me, actAt: at };
      return { done: at, context, earlier: false };
    } catch (error) {
      if (!(error instanceof StoaError) || !['denied', 'conflict', 'missing'].includes(error.code))
        throw error;
      return this.#resolve(command, input, error);
    }
  }

  /** Tells a lost success, a limit met elsewhere and a ban from a plain refusal. */
  async #resolve<Input>(command: Command<Input>, input: Input, refusal: StoaError): Promise<Sent> {
    this.#card = undefined;
    const context = await this.#context();
    const { path, exists } = command.target(input, context.me.id);
    if ((await this.#isThere(path)) === exists)
      return { done: this.#site.store.serverNow(), context, earlier: true };
    const waitMs = command.limited ? this.#gapMs(context) : 0;
    if (waitMs > 0) return { waitMs };
    throw refusal;
  }

  async #isThere(path: string): Promise<boolean> {
    try {
      return (await this.#site.store.get(path, { asMember: true })) !== undefined;
    } catch (error) {
      // The rules hide what is missing and what is not ours alike.
      if (error instanceof StoaError && error.code === 'denied') return false;
      throw error;
    }
  }

  #gapMs({ me, settings }: ActContext): number {
    const free = me.actAt.getTime() + settings.gapSeconds * 1000 + clockMarginMs;
    return free - this.#site.store.serverNow().getTime();
  }

  async #context(): Promise<ActContext> {
    const { id, locale, store, session } = this.#site;
    const visitor = await session.start();
    this.#settings ??= readSettings(this.#site).catch((error: unknown) => {
      this.#settings = undefined;
      throw error;
    });
    // First: a site without settings takes no card either, and only this says why.
    const settings = await this.#settings;
    if (this.#card?.uid !== visitor.uid) {
      const me = await myCard(store, visitor, locale);
      this.#card = { uid: visitor.uid, me };
      session.rename(me.name);
    }
    return { site: id, me: this.#card.me, settings, guest: visitor.kind === 'guest' };
  }
}
