import type { IdeaVoteInput, PendingAct, PostIdeaInput, Site, StoaError } from '@stoa/core';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { announce } from '../base/announce.ts';
import type { ActHost } from '../features/acts.ts';
import type { PersonHere } from '../features/person/here.ts';
import type { Purpose } from '../features/sign-in/views.ts';
import { DismissEvent, NextEvent, notice, TellEvent, UndoEvent } from '../parts/notice.ts';
import { sentenceFor } from '../strings/sentence.ts';
import type { StringsOf } from '../strings/load.ts';

/** What the widget must say of itself when acts are told of. */
export interface ActsAround {
  /** Brings what is done for the person who is here. */
  readonly meet: () => Promise<PersonHere>;
  /** What is done for them, if it is there. */
  readonly person: () => PersonHere | undefined;
  /** Whether an idea of mine waits for a moderator. */
  readonly isHeld: (idea: string) => boolean;
  /** How many votes an idea has; undefined when none of those that are shown is it. */
  readonly votesFor: (idea: string) => number | undefined;
}

/** The acts that began in a widget, and what it says of them: refused, waiting for a sign-in, arrived. */
export class ActsOf {
  readonly #host: ActHost;
  readonly #strings: StringsOf<'idea-box'>;
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

  constructor(host: ActHost, site: Site, strings: StringsOf<'idea-box'>, around: ActsAround) {
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
      for: purposeOf(act),
      verify: error.code === 'verify',
      ended: error.code === 'sign-in' && this.#cutOff.has(act.id),
    });
    if (isIn || !isVote(act)) return;
    const { id } = act.input as IdeaVoteInput;
    this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"] [part~=vote]`)?.focus();
  }

  async #tellFailure(error: StoaError, act: PendingAct | undefined) {
    const strings = this.#strings;
    const failed = act ? this.#failureOf(act) : '';
    const reason = error.code === 'banned' ? (await this.#around.meet()).banned() : undefined;
    this.tell(`${failed} ${reason ?? sentenceFor(strings.errors, error.code)}`.trim());
  }

  #failureOf({ command }: PendingAct) {
    const strings = this.#strings;
    if (command.name === voteForIdea.name) return strings.voteFailed;
    if (command.name.startsWith('ideas.')) return strings.postFailed;
    return command.name.startsWith('comments.') ? strings.commentFailed : strings.notDone;
  }

  /** Tells of an act that began here and has arrived: facts, not hopes. */
  #arrived(act: PendingAct) {
    if (!this.#started.delete(act.id)) return;
    const { name } = act.command;
    if (name === voteForIdea.name) this.#voteArrived(act.input as IdeaVoteInput);
    else if (name === postIdea.name) this.#postArrived(act.input as PostIdeaInput);
  }

  #voteArrived({ id, up }: IdeaVoteInput) {
    this.#host.dispatchEvent(announce('stoa-idea-voted', { id, up }));
    if (!up) return;
    const others = (this.#around.votesFor(id) ?? 0) - 1;
    const said = others > 0 ? this.#strings.voteAmong(others) : this.#strings.voteCounted;
    this.tell(said);
    void this.#offer(said);
  }

  #postArrived({ id }: PostIdeaInput) {
    const said = this.#around.isHeld(id) ? this.#strings.pending : this.#strings.posted;
    this.tell(said);
    this.#host.dispatchEvent(announce('stoa-idea-posted', { id }));
    void this.#offer(said);
  }

  /** Offers a guest to be told when what they have just done moves. */
  async #offer(said: string) {
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

const isVote = ({ command }: PendingAct) => command.name === voteForIdea.name;

/** What somebody signs in for, by the act's name: `comments.post` is a comment. */
function purposeOf({ command }: PendingAct): Purpose {
  if (isVote({ command } as PendingAct)) return 'vote';
  return command.name.startsWith('comments.') ? 'comment' : 'post';
}

/** Whether an act waits for who does it to sign in or to confirm their address. */
export const isAboutAccount = ({ code }: StoaError): boolean => code === 'sign-in' || code === 'verify';
