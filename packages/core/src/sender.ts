import { lackOf } from './members/access.ts';
import { closedUntil } from './members/kind.ts';
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

/** How one try ended: carried out, not to be sent before the member's limit allows it, taken back in time, or somebody else's. */
export type Sent =
  | {
      readonly done: Date;
      readonly context: ActContext;
      /** Whether this try did it, or it was so before. */
      readonly earlier: boolean;
    }
  | { readonly waitMs: number }
  | { readonly takenBack: true }
  | { readonly foreign: true };

/** One act to send. */
export interface Sending<Input> {
  readonly command: Command<Input>;
  readonly input: Input;
  /** Who did it; missing for a newcomer's. */
  readonly uid: string | undefined;
  /** Called right before the commit with who sends it; resolves with false when the act was taken back. */
  readonly leaves: (uid: string) => Promise<boolean>;
}

/** The limiter compares the server's own times; this covers what the clock estimate misses. */
const clockMarginMs = 250;

/** How long until the member's limit allows the next limited act, in milliseconds; 0 or less = now. */
export const gapMs = (store: Store, { me, settings }: Pick<ActContext, 'me' | 'settings'>): number =>
  me.actAt.getTime() + settings.gapSeconds * 1000 + clockMarginMs - store.serverNow().getTime();

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
   * after the act's target was read to tell a lost success from it.
   */
  async send<Input>({ command, input, uid, leaves }: Sending<Input>): Promise<Sent> {
    const context = await this.#context(command.need);
    if (uid !== undefined && uid !== context.me.id) return { foreign: true };
    const waitMs = command.limited ? gapMs(this.#site.store, context) : 0;
    if (waitMs > 0) return { waitMs };
    if (!(await leaves(context.me.id))) return { takenBack: true };
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
    const before = this.#card?.me;
    this.#card = undefined;
    const context = await this.#context();
    const { path, exists } = command.target(input, context.me.id);
    if ((await this.#isThere(path)) === exists)
      return { done: this.#site.store.serverNow(), context, earlier: true };
    const { bannedUntil } = context.me;
    if (bannedUntil > this.#site.store.serverNow())
      throw new StoaError('banned', `Banned until ${bannedUntil.toISOString()}.`, { cause: refusal });
    const waitMs = command.limited ? gapMs(this.#site.store, context) : 0;
    if (waitMs > 0) return { waitMs };
    // Sent under a name or a label that was another by then.
    if (before && (before.name !== context.me.name || before.label !== context.me.label))
      return { waitMs: 0 };
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

  async #context(need?: Command<never>['need']): Promise<ActContext> {
    const { id, locale, store, session } = this.#site;
    this.#settings ??= readSettings(this.#site).catch((error: unknown) => {
      this.#settings = undefined;
      throw error;
    });
    // First: a site without settings takes no card either, and only this says why.
    const settings = await this.#settings;
    // Who will sign in anyway needs no guest's session before.
    await this.#admit(settings, need);
    const visitor = await session.start();
    if (this.#card?.uid !== visitor.uid) {
      const me = await myCard(store, visitor, locale);
      this.#card = { uid: visitor.uid, me };
      session.rename(me.name);
    }
    if (this.#card.me.bannedUntil >= closedUntil)
      throw new StoaError('sign-in', 'This account goes on as another one.');
    return {
      site: id,
      me: this.#card.me,
      settings,
      guest: visitor.kind === 'guest',
      now: store.serverNow(),
    };
  }

  /** Refuses whom the settings refuse; what the session says of a verified address may be old. */
  async #admit(settings: SiteSettings, need: Command<never>['need']): Promise<void> {
    const { session } = this.#site;
    let lack = lackOf(session.current, settings, need);
    if (lack === 'verify') lack = lackOf(await session.refresh(), settings, need);
    if (lack) throw new StoaError(lack, `The settings ask for ${settings.need[need?.act ?? '']}.`);
  }
}
