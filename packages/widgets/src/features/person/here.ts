import type { Command, Site } from '@stoa/core';
import { getBan, type Ban } from '@stoa/core/members/person';
import { localeOf } from '../../base/host.ts';
import { QueryController } from '../../base/query-controller.ts';
import type { SiteHost } from '../../base/stoa-element.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import type { SignInRequest } from '../sign-in/sign-in.ts';
import { banSentence } from './ban.ts';
import { NewsList } from './news.ts';

/** The keeper's note that somebody was asked where to tell them what moves. */
const offeredName = 'told-of-mail';

/** An act that waits for the person. */
export interface WaitingAct {
  readonly id: string;
  readonly command: Pick<Command<never>, 'kept'>;
}

/** What a widget does for the person who is here, once there is one or an act asks who it is. */
export class PersonHere {
  readonly #host: SiteHost & HTMLElement;
  readonly #site: Site;
  readonly #strings: FeatureStringsOf<'person'>;
  readonly #news: NewsList;
  readonly #ban: QueryController<Ban | null>;
  #isBanned = false;

  static async meet(host: SiteHost & HTMLElement, site: Site): Promise<PersonHere> {
    return new PersonHere(host, site, await loadFeatureStrings('person', localeOf(host)));
  }

  private constructor(host: SiteHost & HTMLElement, site: Site, strings: FeatureStringsOf<'person'>) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#news = new NewsList(host, site, strings);
    this.#ban = new QueryController(host, (open) => (this.#isBanned ? getBan(open) : undefined));
  }

  /** What is new, for the closing line. */
  news(): unknown {
    return this.#news.button();
  }

  /** Until when the person may only read, and why. The first call asks for it. */
  banned(): string {
    if (!this.#isBanned) {
      this.#isBanned = true;
      // A widget that is being drawn takes no other request.
      void this.#host.updateComplete.then(() => this.#host.requestUpdate());
    }
    const ban = this.#ban.data;
    return ban ? banSentence(ban, this.#strings) : this.#strings.bannedForever;
  }

  /**
   * Asks the person to sign in, so that an act that waits for it goes on by itself. One that keeps nothing typed is
   * thrown away when they do not want to. Resolves with whether they have signed in.
   */
  async admit(act: WaitingAct, request: SignInRequest): Promise<boolean> {
    const { openSignIn } = await import('../sign-in/sign-in.ts');
    const isIn = await openSignIn(this.#host, this.#site, request);
    if (isIn || act.command.kept) return isIn;
    const outbox = await this.#site.outbox();
    await outbox.discard(act.id);
    return false;
  }

  /** What a guest may be asked after an act has arrived; undefined once they have answered on this device. */
  offer(): string | undefined {
    const { session, keeper } = this.#site;
    return session.current?.kind === 'guest' && !keeper.read(offeredName) ? this.#strings.tellMe : undefined;
  }

  /** Notes that the person does not want to be asked again. */
  decline(): void {
    this.#site.keeper.write(offeredName, 'yes');
  }

  /** Asks for the address at which the person is told of what moves; resolves with what to say about it, if anything. */
  async takeOffer(): Promise<string | undefined> {
    const { askWhereToTell } = await import('./tell-me.ts');
    const said = await askWhereToTell(this.#host, this.#site);
    // A widget that has left the page took the question along.
    if (this.#host.isConnected) this.decline();
    return said;
  }

  leave(): void {
    this.#news.leave();
    this.#ban.hostDisconnected();
    this.#host.removeController(this.#ban);
  }
}
