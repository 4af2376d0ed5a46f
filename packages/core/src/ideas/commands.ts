import { mineKeys, type MyActs } from '../members/mine.ts';
import { patch, type Command } from '../query.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Page, type Write } from '../store/store.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { stateOf } from '../posts/state.ts';
import type { IdeaRow } from './kind.ts';
import { ideaKeys } from './queries.ts';

/** A vote to cast or withdraw. */
export interface IdeaVoteInput {
  /** Id of the idea. */
  readonly id: string;
  /** Cast, or withdrawn. */
  readonly up: boolean;
}

/** Moves an idea's counter with a vote in the same commit. */
export const countVote = (id: string, by: 1 | -1): Write => ({
  kind: 'update',
  path: `ideas/${id}`,
  fields: { votes: increment(by), touchedAt: serverTime },
});

/** Casts or withdraws a member's vote; the rules allow one per member and idea. */
export const voteForIdea: Command<IdeaVoteInput> = {
  name: 'ideas.vote',
  need: { act: 'vote' },
  write: ({ id, up }, { site, me }) => {
    const path = `ideas/${id}/votes/${me.id}`;
    return [
      up ? { kind: 'set', path, fields: { site, by: me.id, at: serverTime } } : { kind: 'delete', path },
      countVote(id, up ? 1 : -1),
    ];
  },
  patch: ({ id, up }, { site }) => [
    patch<Page<IdeaRow>>(ideaKeys.lists(site), (page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, votes: row.votes + (up ? 1 : -1) } : row)),
    })),
    patch<MyActs>(mineKeys.all(site), (mine) => {
      const { [id]: _withdrawn, ...others } = mine.votes;
      return { ...mine, votes: up ? { ...others, [id]: 1 } : others };
    }),
  ],
  target: ({ id, up }, uid) => ({ path: `ideas/${id}/votes/${uid}`, exists: up }),
  slot: ({ id }) => id,
};

/** An idea as its author types it. */
export interface PostIdeaInput {
  /** Made by the page, so that the idea is made once. */
  readonly id: string;
  /** 4 to 120 UTF-16 units. */
  readonly title: string;
  /** Up to 4000 UTF-16 units. */
  readonly body: string;
}

/** Posts an idea. */
export const postIdea: Command<PostIdeaInput> = {
  name: 'ideas.post',
  need: { act: 'idea', post: true },
  limited: true,
  kept: true,
  write: ({ id, title, body }, { site, me, settings, guest }) => [
    {
      kind: 'set',
      path: `ideas/${id}`,
      when: { exists: false },
      fields: {
        by: me.id,
        name: me.name,
        label: me.label,
        site,
        state: stateOf(me, settings, guest),
        title,
        body,
        excerpt: excerptOf(body),
        status: 'new',
        reason: null,
        votes: 0,
        comments: 0,
        at: serverTime,
        touchedAt: serverTime,
        happenedAt: serverTime,
      },
    },
    { kind: 'update', path: `members/${me.id}`, fields: { act: `ideas/${id}`, actAt: serverTime } },
  ],
  // The widget shows an own post from the outbox until the server has it; nothing cached changes before.
  patch: () => [],
  settled: ({ id, title, body }, { site, me, settings, guest }, at) => {
    const state = stateOf(me, settings, guest);
    const { name, label, id: by } = me;
    const author = { by, name, label, site, state };
    const times = { at, touchedAt: at, happenedAt: at };
    const row: IdeaRow = {
      id,
      ...author,
      ...times,
      title,
      excerpt: excerptOf(body),
      status: 'new',
      reason: null,
      votes: 0,
      comments: 0,
    };
    if (state === 'pending')
      return [
        patch<MyActs>(mineKeys.all(site), (mine) => ({ ...mine, pending: { ...mine.pending, [id]: 1 } })),
        patch<readonly IdeaRow[]>(ideaKeys.pending(site), (rows) => [row, ...rows]),
      ];
    return [
      patch<Page<IdeaRow>>(ideaKeys.lists(site), (page, key) =>
        key.at(-1) === null ? { ...page, items: [row, ...page.items] } : page,
      ),
    ];
  },
  target: ({ id }) => ({ path: `ideas/${id}`, exists: true }),
};
