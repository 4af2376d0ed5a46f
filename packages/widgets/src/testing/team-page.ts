import type { Page, Site } from '@stoa/core';
import type { Idea } from '@stoa/core/ideas/kind';
import { getIdea } from '@stoa/core/ideas/queries';
import type { Comment } from '@stoa/core/threads/kind';
import { listComments } from '@stoa/core/threads/queries';
import { css, html, LitElement, nothing } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { Acts } from '../features/acts.ts';
import { Staff } from '../features/moderation/staff.ts';
import { DismissEvent, notice, noticeStyles, UndoEvent } from '../parts/notice.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { statusChip, statusChipStyles } from '../parts/status-chip.ts';
import { directionOf } from '../strings/languages.ts';
import { base } from '../styles/base.ts';
import { late } from '../styles/late.ts';
import { tokens } from '../styles/tokens.ts';

/** What the team has, beside one idea and its comments, without a widget around: a page for tests. */
export class TeamPage extends LitElement implements Acts {
  static override styles = [
    ...[tokens, base, late, noticeStyles, statusChipStyles, avatarStyles],
    css`
      :host {
        --_surface: light-dark(#fff, #121418);
        --_muted: light-dark(#666, #aaa);
        --_accent: light-dark(#1d5fbf, #8fb2ff);
        --_fill: #1d5fbf;
        --_on-accent: #fff;
      }
    `,
  ];

  readonly headingLevel = 2;
  readonly board = '';
  community: Site | undefined;
  idea = '';
  staff: Staff | undefined;
  /** What was asked of the widget. */
  readonly opened: string[] = [];
  readonly used: string[] = [];
  #news = '';
  #undo: (() => void) | undefined;
  readonly #shown = new QueryController<Idea | null>(this, (site) => getIdea(site, this.idea, true));
  readonly #comments = new QueryController<Page<Comment>>(this, (site) =>
    listComments(site, `ideas/${this.idea}`),
  );

  async meet(site: Site): Promise<void> {
    this.community = site;
    site.overlay.subscribe(() => this.requestUpdate());
    this.renderRoot.addEventListener(UndoEvent.type, () => {
      const undo = this.#undo;
      this.tell('');
      undo?.();
    });
    this.renderRoot.addEventListener(DismissEvent.type, () => this.tell(''));
    this.staff = await Staff.meet(this, site, this);
    this.requestUpdate();
  }

  started(): void {
    // A widget asks who it is; here somebody is signed in.
  }
  tell(news: string, undo?: () => void): void {
    this.#news = news;
    this.#undo = undo;
    this.requestUpdate();
  }
  hrefOf(id: string): string {
    return `?stoa=idea.${id}`;
  }
  open(id: string): void {
    this.opened.push(id);
  }
  back(): void {
    this.opened.push('');
  }

  protected override render(): unknown {
    const { staff } = this;
    const idea = this.#shown.data;
    return html`<div part="base" lang=${this.lang} dir=${directionOf(this.lang)}>
      <header>${staff?.queueLine()}</header>
      ${staff?.starters((title) => this.used.push(title))}
      ${
        idea
          ? html`<h2>${idea.title}</h2>
              <p>${statusChip(idea.status, idea.status)} <b>${idea.votes}</b> ${idea.reason}</p>
              ${staff?.ideaTools(idea)}
              <ul>
                ${this.#comments.data?.items.map(
                  (comment) =>
                    html`<li id=${comment.id}>
                      <p>${comment.body}</p>
                      ${staff?.commentTools(`ideas/${idea.id}`, comment, idea)}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      ${notice(this.#news, { dismiss: 'Dismiss', ...(this.#undo && { undo: 'Undo' }) })}
    </div>`;
  }
}
customElements.define('team-page', TeamPage);
