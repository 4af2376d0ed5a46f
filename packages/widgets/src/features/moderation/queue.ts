import type { Command } from '@stoa/core';
import { judge } from '@stoa/core/moderation/commands';
import type { HeldPost } from '@stoa/core/moderation/queue';
import type { Verdict } from '@stoa/core/posts/moderated';
import { judgeReview } from '@stoa/core/reviews/staff';
import { Modal } from '../../base/modal.ts';
import type { QueryController } from '../../base/query-controller.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import { adopt } from '../../styles/adopt.ts';
import type { StaffContext } from './context.ts';
import { ideaOf, isOnIdea, queueView, type QueueActs, type QueueView } from './queue-view.ts';

/** Most posts of one kind that the queue is given at once. */
const mostOfKind = 20;

/** Whether there may be more than the queue is given. */
export const hasMore = (posts: readonly HeldPost[]): boolean =>
  [...Map.groupBy(posts, kindOf).values()].some(({ length }) => length >= mostOfKind);

const kindOf = ({ path }: HeldPost) => path.split('/').at(-2);

/** What a moderator decides on a post, and what takes that back. */
interface Decision {
  readonly command: Command<unknown>;
  readonly input: unknown;
  readonly opposite: unknown;
}

const decided = <Input>(command: Command<Input>, input: Input, opposite: Input): Decision => ({
  ...{ command: command as unknown as Command<unknown>, input, opposite },
});

function decisionOn({ path, review }: HeldPost, to: 'approved' | 'rejected', why: Verdict | null): Decision {
  if (!review)
    return decided(judge, { path, from: 'pending', to, why }, { path, from: to, to: 'pending', why: null });
  const { was } = review;
  return decided(
    judgeReview,
    { ...review, to, why },
    { ...review, was: { ...was, state: to, why }, to: 'pending', why: null },
  );
}

type Changing = Pick<QueueView, 'markdown' | 'rejecting' | 'said' | 'refused'>;

/** The dialog in which a moderator decides on what waits, one post after the other. */
export class QueueDialog {
  readonly closed: Promise<void>;
  readonly #context: StaffContext;
  readonly #queue: QueryController<readonly HeldPost[]>;
  readonly #modal: Modal;
  readonly #titles = new Map<string, string>();
  readonly #askedFor = new Set<string>();
  /** Posts whose decision was taken back, until the queue has them again. */
  readonly #back = new Map<string, HeldPost>();
  readonly #acts: QueueActs;
  #view: Changing = { markdown: undefined, rejecting: undefined, said: undefined, refused: undefined };

  constructor(context: StaffContext, queue: QueryController<readonly HeldPost[]>) {
    const { host, strings, widget, gone } = context;
    this.#context = context;
    this.#queue = queue;
    this.#modal = new Modal(host, { locale: strings.locale, mayLeave: () => true });
    gone.addEventListener('abort', () => this.#modal.close());
    this.closed = this.#modal.closed;
    this.#acts = {
      approve: (post) => this.#decide(post, 'approved', null),
      ask: ({ path }) => this.#ask(path),
      choose: (why) => this.#choose(why),
      reject: (post) => this.#reject(post),
      open: (idea) => {
        this.#modal.close();
        widget.open(idea);
      },
      reload: () => queue.refetch(),
      leave: () => this.#modal.close(),
    };
    this.draw();
    this.#modal.find('#dialog-title')?.focus();
    void this.#bringMarkdown();
  }

  /** Draws it anew with what is known of the queue by now. */
  draw(): void {
    const { strings, widget } = this.#context;
    const { data, error, fetching } = this.#queue;
    for (const { path } of data ?? []) this.#back.delete(path);
    this.#modal.show(
      queueView(
        {
          ...this.#view,
          posts: this.#posts,
          failed: error && !fetching ? sentenceFor(strings.errors, error.code) : undefined,
          titles: this.#titles,
          hasMore: data !== undefined && hasMore(data),
          hrefOf: (id) => widget.hrefOf(id),
        },
        this.#acts,
        strings,
      ),
    );
    void this.#bringTitles();
  }

  get #posts(): readonly HeldPost[] | undefined {
    const { data } = this.#queue;
    return (
      data && [...data, ...this.#back.values()].sort((one, other) => one.at.getTime() - other.at.getTime())
    );
  }

  #show(change: Partial<Changing>) {
    this.#view = { ...this.#view, ...change };
    this.draw();
  }

  #ask(path: string) {
    const isAsked = this.#view.rejecting?.path === path;
    this.#show({ rejecting: isAsked ? undefined : { path } });
    this.#find(path, isAsked ? '.buttons button + button' : 'input')?.focus();
  }

  #choose(why: Verdict) {
    const { rejecting } = this.#view;
    if (rejecting) this.#show({ rejecting: { path: rejecting.path, why } });
  }

  #reject(post: HeldPost) {
    const { why } = this.#view.rejecting ?? {};
    if (why) {
      this.#decide(post, 'rejected', why);
      return;
    }
    this.#show({ rejecting: { path: post.path, isWrong: true } });
    this.#find(post.path, 'input')?.focus();
  }

  #decide(post: HeldPost, to: 'approved' | 'rejected', why: Verdict | null) {
    const { acts, strings } = this.#context;
    const next = this.#neighbourOf(post);
    const decision = decisionOn(post, to, why);
    this.#back.delete(post.path);
    this.#view = { ...this.#view, rejecting: undefined, said: undefined, refused: undefined };
    const undo = () => this.#takeBack(post, decision);
    acts.do(decision.command, decision.input, {
      news: to === 'approved' ? strings.approvedOne : strings.rejectedOne,
      undo,
      tell: (news) => this.#tell(news, undo),
      refused: (sentence) => this.#refuse(sentence),
    });
    this.draw();
    this.#goTo(next);
  }

  #takeBack(post: HeldPost, { command, opposite }: Decision) {
    const { acts } = this.#context;
    const { path } = post;
    this.#back.set(path, post);
    this.#view = { ...this.#view, said: undefined };
    acts.undo(command, opposite, {
      arrived: () => this.#queue.refetch(),
      tell: (news) => this.#tell(news),
      refused: (sentence) => {
        this.#back.delete(path);
        this.#refuse(sentence);
      },
    });
    this.draw();
    this.#goTo(path);
  }

  #tell(news: string, undo?: () => void) {
    if (this.#modal.isOpen) this.#show({ said: { news, ...(undo && { undo }) } });
    else this.#context.acts.say(news, undo);
  }

  #refuse(sentence: string) {
    if (this.#modal.isOpen) this.#show({ refused: sentence });
    else this.#context.acts.say(sentence);
  }

  /** Path of the post that comes next when one is gone. */
  #neighbourOf({ path }: HeldPost) {
    const posts = this.#posts ?? [];
    const index = posts.findIndex((each) => each.path === path);
    return (posts[index + 1] ?? posts[index - 1])?.path;
  }

  #goTo(path: string | undefined) {
    const post = path === undefined ? null : this.#find(path, 'article');
    (post ?? this.#modal.find('#dialog-title'))?.focus();
  }

  #find(path: string, selector: string) {
    return this.#modal.find(`[data-path="${CSS.escape(path)}"] ${selector}`);
  }

  /** What the comments are on: a billed read an idea. */
  async #bringTitles() {
    const { store } = this.#context.site;
    const asked = [...new Set((this.#posts ?? []).filter(isOnIdea).map(ideaOf))].filter(
      (id) => !this.#askedFor.has(id),
    );
    if (!asked.length) return;
    for (const id of asked) this.#askedFor.add(id);
    const paths = asked.map((id) => `ideas/${id}`);
    // Without them the posts are there all the same.
    const found = await store.getMany(paths, { asMember: true }).catch(() => []);
    for (const [index, stored] of found.entries())
      if (typeof stored?.fields['title'] === 'string')
        this.#titles.set(asked[index] ?? '', stored.fields['title']);
    this.draw();
  }

  async #bringMarkdown() {
    const { markdown, markdownStyles } = await import('../../parts/markdown.ts');
    adopt(this.#context.host.shadowRoot, [markdownStyles]);
    this.#show({ markdown });
  }
}
