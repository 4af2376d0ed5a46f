import type { PendingAct, Site, StoaError } from '@stoa/core';
import { DismissEvent, NextEvent, notice, TellEvent, UndoEvent } from '../parts/notice.ts';
import type { StringsOf, WidgetName } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { isAboutAccount } from './about-account.ts';
import type { ActHost } from './acts.ts';
import type { PersonHere } from './person/here.ts';
import type { Purpose } from './sign-in/views.ts';

/** What every widget says of its acts. */
export type ActWords = Pick<StringsOf<WidgetName>, 'dismiss' | 'undo' | 'errors'>;

/** What the widget must say of itself when acts are told of. */
export interface ActsAround {
  /** Brings what is done for the person who is here. */
  readonly meet: () => Promise<PersonHere>;
  /** What is done for them, if it is there. */
  readonly person: () => PersonHere | undefined;
  /** Tells of an act that began here and has arrived. */
  readonly arrived: (act: PendingAct) => void;
  /** What has failed, in a sentence. */
  readonly failureOf: (act: PendingAct) => string;
  /** What somebody signs in for. */
  readonly purposeOf: (act: PendingAct) => Purpose;
  /** What was pressed for an act that is thrown away when nobody signs in; it gets the focus back. */
  readonly openerOf: (act: PendingAct) => string | undefined;
}

/** The acts that began in a widget, and what it says of them: refused, waiting for a sign-in, arrived. */
export class ActsOf {
  readonly #host: ActHost;
  readonly #strings: ActWords;
  readonly #around: ActsAround;
  /** The last thing worth announcing. */
  #news = '';
  /** What the notice offers next. */
  #next: string | undefined;
  /** Takes back what the notice tells of. */
  #undo: (() => void) | undefined;
  readonly #started = new Set<string>();
  /** Those that were under way when a member's session ended. */
  #cutOff: ReadonlySet<string> = new Set();
  readonly #listening = new AbortController();
  readonly #stop: () => void;

  constructor(host: ActHost, site: Site, strings: ActWords, around: ActsAround) {
    this.#host = host;
    this.#strings = strings;
    this.#around = around;
    const listen = (type: string, listener: (event: Event) => void) =>
      host.shadowRoot?.addEventListener(type, listener, this.#listening);
    listen(DismissEvent.type, this.#dismiss);
    listen(NextEvent.type, this.#takeOffer);
    listen(UndoEvent.type, this.#takeBack);
    listen(TellEvent.type, (event) => event instanceof TellEvent && this.tell(event.news));
    this.#stop = site.overlay.onSettled((act) => this.#arrived(act));
  }

  leave(): void {
    this.#stop();
    this.#listening.abort();
  }

  /** Notes an act as begun here. */
  started({ id }: { readonly id: string }): void {
    this.#started.add(id);
  }

  /** Announces `news`, with a way to take it back where there is one; an empty text takes the notice away. */
  tell(news: string, undo?: () => void): void {
    this.#news = news;
    this.#next = undefined;
    this.#undo = undo;
    this.#host.requestUpdate();
  }

  /** The notice. */
  notice(): unknown {
    const { dismiss, undo } = this.#strings;
    return notice(this.#news, { dismiss, next: this.#next, ...(this.#undo && { undo }) });
  }

  /** A member's session has ended: what was under way then is asked for again by name. */
  cutOff(): void {
    this.#cutOff = new Set(this.#started);
  }

  /** Nothing that began here is told of any more. */
  forget(): void {
    this.#started.clear();
  }

  /** Says which act was refused, and why. Returns whether that is all that is to be said: it was no failure. */
  tellRefusal(error: StoaError, act: PendingAct | undefined): boolean {
    if (act && isAboutAccount(error)) {
      if (this.#started.has(act.id)) void this.admit(act, error);
      return true;
    }
    // A kept act says so itself, beside what was typed.
    if (act?.command.kept) return false;
    void this.#tellFailure(error, act);
    return false;
  }

  /** Asks the person to sign in for an act that waits for it. */
  async admit(act: PendingAct, error: StoaError): Promise<void> {
    const person = await this.#around.meet();
    const isIn = await person.admit(act, {
      for: this.#around.purposeOf(act),
      verify: error.code === 'verify',
      ended: error.code === 'sign-in' && this.#cutOff.has(act.id),
    });
    const opener = isIn ? undefined : this.#around.openerOf(act);
    if (opener) this.#host.shadowRoot?.querySelector<HTMLElement>(opener)?.focus();
  }

  async #tellFailure(error: StoaError, act: PendingAct | undefined) {
    const strings = this.#strings;
    const failed = act ? this.#around.failureOf(act) : '';
    const reason = error.code === 'banned' ? (await this.#around.meet()).banned() : undefined;
    this.tell(`${failed} ${reason ?? sentenceFor(strings.errors, error.code)}`.trim());
  }

  /** Tells of an act that began here and has arrived: facts, not hopes. */
  #arrived(act: PendingAct) {
    if (this.#started.delete(act.id)) this.#around.arrived(act);
  }

  /** Tells of what has arrived, and offers a guest to be told when that moves. */
  async tellAndOffer(said: string): Promise<void> {
    this.tell(said);
    const offer = (await this.#around.meet()).offer();
    if (!offer) return;
    this.tell(said);
    this.#next = offer;
  }

  readonly #takeOffer = () => {
    this.tell('');
    void this.#around
      .meet()
      .then((person) => person.takeOffer())
      .then((said) => said && this.tell(said));
  };

  readonly #takeBack = () => {
    const undo = this.#undo;
    this.tell('');
    undo?.();
  };

  readonly #dismiss = () => {
    if (this.#next) this.#around.person()?.decline();
    this.tell('');
  };
}
