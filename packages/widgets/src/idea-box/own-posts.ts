import type { HeldRow, MyActs, PendingAct, PostIdeaInput, Site, StoaError } from '@stoa/core';
import { postIdea } from '@stoa/core/ideas/commands';
import { listMyPendingIdeas } from '@stoa/core/ideas/queries';
import { boardOf } from '@stoa/core/store/board';
import { html, nothing } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import { isAboutAccount } from '../features/about-account.ts';
import { addressOf } from '../features/place/address.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import { ideaRow } from './idea-row.ts';
import { outgoingIdea } from './outgoing-idea.ts';

export interface OwnPostsOptions {
  readonly mine: () => MyActs | undefined;
  /** Whether the list shows an idea: it can have it before the page hears that it has arrived. */
  readonly isListed: (id: string) => boolean;
  /** Asks the person to sign in for an act that waits for it. */
  readonly admit: (act: PendingAct, error: StoaError) => void;
  /** Until when the person may only read. */
  readonly banned: () => string;
}

/** What I posted and others cannot see yet: on its way, refused, or waiting for a moderator. */
export class OwnPosts {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: OwnPostsOptions;
  readonly #held: QueryController<readonly HeldRow[]>;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'idea-box'>, options: OwnPostsOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    this.#held = new QueryController(host, (open) => {
      const { uid } = open.session.current ?? {};
      const isWaiting = Object.keys(options.mine()?.pending ?? {}).length > 0;
      return uid && isWaiting ? listMyPendingIdeas(open, uid) : undefined;
    });
  }

  leave(): void {
    this.changePerson();
    this.#host.removeController(this.#held);
  }

  /** Somebody else is here. */
  changePerson(): void {
    this.#held.hostDisconnected();
  }

  render(): unknown {
    const strings = this.#strings;
    const level = this.#host.headingLevel + 1;
    const { board } = this.#host;
    const isHere = (id: string) => boardOf(id) === board && !this.#options.isListed(id);
    const outgoing = this.#site.overlay.of<PostIdeaInput>(postIdea).filter(({ input }) => isHere(input.id));
    const held = this.#held.data?.filter(({ id }) => isHere(id)) ?? [];
    if (!outgoing.length && !held.length) return nothing;
    return html`<ul class="own">
      ${outgoing.map((act) => html`<li part="item">${this.#outgoing(act, level)}</li>`)}
      ${held.map((row) => {
        const href = addressOf(this.#host.link, row.id);
        return html`<li part="item">${ideaRow({ row, level, held: strings.pending, href }, strings)}</li>`;
      })}
    </ul>`;
  }

  #outgoing(act: PendingAct<PostIdeaInput>, level: number) {
    const outbox = this.#site.outbox.bind(this.#site);
    const { admit, banned } = this.#options;
    const { error } = act;
    return outgoingIdea(
      {
        act,
        level,
        banned: error?.code === 'banned' ? banned() : undefined,
        retry: () => void outbox().then((box) => box.retry(act.id)),
        discard: () => void outbox().then((box) => box.discard(act.id)),
        admit: error && isAboutAccount(error) ? () => admit(act as PendingAct, error) : undefined,
      },
      this.#strings,
    );
  }
}
