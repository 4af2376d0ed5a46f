import type { Site } from '@stoa/core';
import type { Idea } from '@stoa/core/ideas/kind';
import { isStaff, myRole } from '@stoa/core/moderation/role';
import { getSettings } from '@stoa/core/sites/queries';
import type { SiteSettings } from '@stoa/core/sites/kind';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing } from 'lit';
import { localeOf } from '../../base/host.ts';
import { QueryController } from '../../base/query-controller.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import type { ActHost, Acts } from '../acts.ts';
import { moderationStyles } from './moderation.styles.ts';
import { move, statusesOf } from './move.ts';
import { StaffActs } from './staff-acts.ts';

const roleMs = 15_000;

/** What moderators and owners do beside what they look after. It loads for nobody else, and the rules allow nobody else any of it. */
export class Staff {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #strings: FeatureStringsOf<'moderation'>;
  readonly #acts: StaffActs;
  readonly #settings: QueryController<SiteSettings>;
  /** The person has left the team while the page was open. */
  #isOver = false;

  /** The tools of who is here; undefined where they are not on the team. */
  static async meet(host: ActHost, site: Site, acts: Acts): Promise<Staff | undefined> {
    const [role, strings] = await Promise.all([
      myRole(site).fetch(AbortSignal.timeout(roleMs)),
      loadFeatureStrings('moderation', localeOf(host)),
    ]);
    return isStaff(role) ? new Staff(host, site, acts, strings) : undefined;
  }

  private constructor(host: ActHost, site: Site, acts: Acts, strings: FeatureStringsOf<'moderation'>) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#acts = new StaffActs(site, acts, strings, () => this.#lose());
    adopt(host.shadowRoot, moderationStyles);
    this.#settings = new QueryController(host, getSettings);
    host.requestUpdate();
  }

  leave(): void {
    this.#acts.leave();
    this.#settings.hostDisconnected();
    this.#host.removeController(this.#settings);
  }

  /** The team's row on an idea's page. */
  ideaTools(idea: Idea): unknown {
    if (this.#isOver) return nothing;
    const strings = this.#strings;
    return html`
      <section part="team" aria-label=${strings.teamTools}>
        <div class="tools">
          <span class="team">${strings.team}</span>
          <button type="button" @click=${() => void this.#move(idea)}>
            ${strings.status(strings.statuses[idea.status])}
          </button>
        </div>
      </section>
    `;
  }

  /** The team's buttons on a comment. */
  commentTools(_on: string, _comment: Comment, _idea: Idea): unknown {
    return nothing;
  }

  /** What waits for the team. */
  queueLine(): unknown {
    return nothing;
  }

  /** Three first ideas, for an empty board's owner. */
  starters(_use: (title: string, body: string) => void): unknown {
    return nothing;
  }

  #move(idea: Idea) {
    const { host, site, acts, strings } = this.#context;
    return move({ host, site, acts, strings }, idea, statusesOf(this.#settings.data?.statuses));
  }

  get #context() {
    return { host: this.#host, site: this.#site, acts: this.#acts, strings: this.#strings };
  }

  #lose() {
    this.#isOver = true;
    this.#host.requestUpdate();
  }
}
