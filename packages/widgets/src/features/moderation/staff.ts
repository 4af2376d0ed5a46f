import type { Query, Site } from '@stoa/core';
import type { Idea } from '@stoa/core/ideas/kind';
import type { MemberRole } from '@stoa/core/members/kind';
import { listQueue, type HeldPost } from '@stoa/core/moderation/queue';
import { isStaff, myRole } from '@stoa/core/moderation/role';
import { getSettings } from '@stoa/core/sites/queries';
import type { SiteSettings } from '@stoa/core/sites/kind';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type ReactiveController } from 'lit';
import { localeOf } from '../../base/host.ts';
import { QueryController } from '../../base/query-controller.ts';
import { loadFeatureStrings } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import type { ActHost, Acts } from '../acts.ts';
import { answer, lock, pin, sort } from './arrange.ts';
import { commentTools, tool } from './comment-tools.ts';
import type { StaffContext } from './context.ts';
import { ideaTools } from './idea-tools.ts';
import { keepSnapshots, leaveOut } from './keep-snapshots.ts';
import { MergeDialog } from './merge.ts';
import { Merging, type MergeJob } from './merging.ts';
import { moderationStyles } from './moderation.styles.ts';
import { move, statusesOf } from './move.ts';
import { hasMore, QueueDialog } from './queue.ts';
import { RowFocus } from './row-focus.ts';
import { StaffActs } from './staff-acts.ts';
import { starters } from './starters.ts';
import { hide, publish, type JudgedPost } from './verdict.ts';
import { voteFor } from './vote-for.ts';
import { writeTo } from './write-to.ts';

/** What moderators and owners do beside what they look after. It loads for nobody else, and the rules allow nobody else any of it. */
export class Staff implements ReactiveController {
  readonly #context: StaffContext;
  readonly #leaving = new AbortController();
  readonly #role: MemberRole;
  readonly #settings: QueryController<SiteSettings>;
  readonly #queue: QueryController<readonly HeldPost[]>;
  readonly #merging: Merging;
  readonly #focus: RowFocus;
  readonly #stopKeeping: () => void;
  #queueDialog: QueueDialog | undefined;
  #mergeDialog: MergeDialog | undefined;
  /** Whether the rarer tools are shown. */
  #isOpen = false;
  /** The person has left the team while the page was open. */
  #isOver = false;

  /** The tools of who is here; undefined where they are not on the team. */
  static async meet(host: ActHost, site: Site, acts: Acts): Promise<Staff | undefined> {
    const [role, strings] = await Promise.all([
      known(site, myRole(site)),
      loadFeatureStrings('moderation', localeOf(host)),
    ]);
    return isStaff(role) ? new Staff({ host, site, widget: acts, strings }, role) : undefined;
  }

  private constructor(around: Omit<StaffContext, 'acts' | 'gone'>, role: MemberRole) {
    const { host, site, widget, strings } = around;
    const acts = new StaffActs(site, widget, strings, () => this.#lose());
    this.#context = { ...around, acts, gone: this.#leaving.signal };
    this.#role = role;
    this.#merging = new Merging(site, (job) => this.#mergeGoesOn(job));
    adopt(host.shadowRoot, moderationStyles);
    this.#settings = new QueryController(host, getSettings);
    this.#queue = new QueryController(host, listQueue);
    this.#focus = new RowFocus(host);
    this.#stopKeeping = keepSnapshots(site);
    host.addController(this);
    host.requestUpdate();
  }

  /** Nothing of it is shown or heard any more. */
  leave(): void {
    const { acts, host } = this.#context;
    acts.leave();
    this.#stopKeeping();
    this.#leaving.abort();
    for (const asked of [this.#settings, this.#queue]) {
      asked.hostDisconnected();
      host.removeController(asked);
    }
    for (const each of [this.#focus, this]) host.removeController(each);
  }

  hostUpdated(): void {
    this.#queueDialog?.draw();
  }

  /** The team's row on an idea's page. */
  ideaTools(idea: Idea): unknown {
    if (this.#isOver) return nothing;
    const context = this.#context;
    const { data: settings } = this.#settings;
    const post: JudgedPost = {
      path: `ideas/${idea.id}`,
      state: idea.state === 'merged' ? 'approved' : idea.state,
      why: idea.why,
    };
    const carry = (kind: MergeJob['kind']) => () => {
      this.#merging.start({ from: idea.id, into: idea.mergedInto ?? '', kind });
      this.#showMerge(idea.id);
    };
    return ideaTools(
      { idea, isOpen: this.#isOpen, job: this.#merging.of(idea.id) },
      {
        move: () => void move(context, idea, statusesOf(settings?.statuses)),
        pin: () => pin(context, idea),
        lock: () => lock(context, idea),
        sort: () => void sort(context, idea, settings?.categories ?? []),
        hide: () => void hide(context, post),
        publish: () => publish(context, post),
        voteFor: () => void voteFor(context, idea),
        writeTo: () => void writeTo(context, idea),
        merge: () => {
          this.#merging.forgetDone(idea.id);
          this.#showMerge(idea);
        },
        goOnMerging: carry('merge'),
        takeMergeBack: carry('split'),
        toggle: () => {
          this.#isOpen = !this.#isOpen;
          context.host.requestUpdate();
        },
      },
      context.strings,
    );
  }

  /** The team's buttons on a comment of the document at `on`. */
  commentTools(on: string, comment: Comment, idea: Idea): unknown {
    if (this.#isOver) return nothing;
    const context = this.#context;
    const { strings } = context;
    const isAnswer = idea.answer === comment.id;
    const answers = tool(isAnswer ? strings.takeBackAnswer : strings.makeAnswer, () =>
      answer(context, idea, isAnswer ? '' : comment.id),
    );
    return commentTools(context, on, comment, answers);
  }

  /** How much waits for the team, as the button that opens it. */
  queueLine(): unknown {
    if (this.#isOver) return nothing;
    const { strings } = this.#context;
    const { data } = this.#queue;
    const waiting = data?.length ?? 0;
    const count = data && hasMore(data) ? strings.waitingMany : strings.waiting;
    return html`
      <button type="button" class=${waiting ? 'queue' : 'queue quiet'} @click=${this.#openQueue}>
        ${waiting ? count(waiting) : strings.queue}
      </button>
    `;
  }

  /** Three first ideas for an empty board; nothing where who is here does not own it. */
  starters(use: (title: string, body: string) => void): unknown {
    return this.#isOver || this.#role !== 'owner' ? nothing : starters(use, this.#context.strings);
  }

  readonly #openQueue = () => {
    if (this.#queueDialog) return;
    const dialog = new QueueDialog(this.#context, this.#queue);
    this.#queueDialog = dialog;
    void dialog.closed.then(() => (this.#queueDialog = undefined));
  };

  #showMerge(idea: Idea | string) {
    if (this.#mergeDialog) return;
    const dialog = new MergeDialog(this.#context, this.#merging, idea);
    this.#mergeDialog = dialog;
    void dialog.closed.then(() => {
      this.#mergeDialog = undefined;
      this.#focus.back();
    });
  }

  #mergeGoesOn(job: MergeJob) {
    const { acts, strings, host, site } = this.#context;
    host.requestUpdate();
    if (job.state === 'done' && job.kind === 'merge') leaveOut(site, job.from);
    if (this.#mergeDialog?.id === job.from) this.#mergeDialog.draw();
    else if (job.state === 'done')
      acts.say(
        job.kind === 'merge' ? strings.merged : strings.split,
        job.kind === 'merge' ? () => this.#takeMergeBack(job) : undefined,
      );
    else if (job.state === 'failed') acts.say(strings.mergeStopped);
  }

  #takeMergeBack({ from, into }: MergeJob) {
    this.#merging.start({ from, into, kind: 'split' });
    this.#showMerge(from);
  }

  #lose() {
    this.#isOver = true;
    this.#context.host.requestUpdate();
  }
}

/** What a query gives, from the cache where it is fresh there. */
const known = <T>(site: Site, query: Query<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const { data, error, fetching } = observed.result;
      if (data === undefined && (fetching || !error)) return;
      observed.stop();
      if (data === undefined) reject(error);
      else resolve(data);
    };
    // The cache may call back before it returns.
    const observed = site.cache.observe(query, () => queueMicrotask(look));
    look();
  });
