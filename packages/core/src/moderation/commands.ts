import { patchIdea } from '../ideas/commands.ts';
import type { Idea, IdeaMove, IdeaStatus } from '../ideas/kind.ts';
import { ideaKeys } from '../ideas/queries.ts';
import { storedState } from '../ideas/state.ts';
import type { PostState } from '../posts/authored.ts';
import type { Verdict } from '../posts/moderated.ts';
import { patch, type Command, type Patch } from '../query.ts';
import { idOf } from '../store/id.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Page, type WriteFields } from '../store/store.ts';
import { patchComment } from '../threads/commands.ts';
import { countComment, isComment, parentOf, patchCount } from '../threads/parent.ts';
import type { HeldPost } from './queue.ts';
import { queueKeys } from './queue.ts';

/** A staff act on one idea's own fields; what the rules ask of all of them is written here. */
const staffWrite = (id: string, fields: WriteFields, isNews = false) => ({
  kind: 'update' as const,
  path: `ideas/${id}`,
  fields: { ...fields, touchedAt: serverTime, ...(isNews && { happenedAt: serverTime }) },
});

/** Never there: an act of staff whose answer is lost is sent again, which does no harm. */
const again = (path: string) => ({ path: `${path}/edits/none`, exists: true });

/** A transition of an idea. */
export interface MoveIdeaInput {
  readonly id: string;
  readonly from: IdeaStatus;
  readonly to: IdeaStatus;
  /** 2 to 1000 UTF-16 units; needed for `done` and `declined`, null for none. */
  readonly reason: string | null;
  /** Id of the entry in the history, made by the page. */
  readonly entry: string;
}

/** Moves an idea along, with an entry in its history. Undone by moving it back. */
export const moveIdea: Command<MoveIdeaInput> = {
  name: 'staff.move',
  write: ({ id, from, to, reason, entry }, { site, me }) => [
    {
      kind: 'set',
      path: `ideas/${id}/history/${entry}`,
      when: { exists: false },
      fields: { by: me.id, name: me.name, label: me.label, site, at: serverTime, from, to, reason },
    },
    staffWrite(id, { status: to, reason, moved: entry }, true),
  ],
  patch: ({ id, to, reason, entry }, { site }) =>
    patchIdea(site, id, () => ({ status: to, reason, moved: entry })),
  settled: ({ id, from, to, reason, entry }, { site, me }, at) => [
    ...patchIdea(site, id, () => ({ status: to, reason, moved: entry, touchedAt: at, happenedAt: at })),
    patch<readonly IdeaMove[]>(ideaKeys.history(site, id), (moves) => [
      { id: entry, by: me.id, name: me.name, label: me.label, site, at, from, to, reason },
      ...moves,
    ]),
  ],
  target: ({ id, entry }) => ({ path: `ideas/${id}/history/${entry}`, exists: true }),
};

/** Whether a post is seen. */
export interface JudgeInput {
  /** Path of an idea or a comment below the site. */
  readonly path: string;
  /** The state in which it was read; undoing swaps the two. */
  readonly from: PostState;
  readonly to: PostState;
  /** Why it is hidden, for its author to read; null where it is shown. */
  readonly why: Verdict | null;
}

const shown = (state: PostState) => (state === 'approved' ? 1 : 0);

function patchJudged({ path, from, to, why }: JudgeInput, site: string): Patch[] {
  const id = idOf(path);
  const leavesQueue = patch<readonly HeldPost[]>(queueKeys.all(site), (posts) =>
    posts.filter((post) => post.path !== path),
  );
  if (isComment(path))
    return [
      leavesQueue,
      patchComment(site, parentOf(path), id, () => ({ state: to, why })),
      ...patchCount(site, parentOf(path), shown(to) - shown(from)),
    ];
  return [
    leavesQueue,
    ...patchIdea(site, id, () => ({ state: to, why })),
    ...(to === 'approved'
      ? []
      : [
          patch<Page<Idea>>(ideaKeys.lists(site), (page) => ({
            ...page,
            items: page.items.filter((row) => row.id !== id),
          })),
        ]),
  ];
}

/** Approves, rejects or withholds a post; reports are counted anew. Undone by the opposite. */
export const judge: Command<JudgeInput> = {
  name: 'staff.judge',
  write: ({ path, from, to, why }) => {
    const fields = { state: to, why, reports: 0 };
    if (!isComment(path))
      return [staffWrite(idOf(path), { ...fields, state: storedState(idOf(path), to) }, true)];
    return [
      { kind: 'update', path, fields },
      ...countComment(parentOf(path), idOf(path), shown(to) - shown(from)),
    ];
  },
  patch: (input, { site }) => patchJudged(input, site),
  target: ({ path }) => again(path),
};

/** Where an idea stands in lists. */
export interface ArrangeIdeaInput {
  readonly id: string;
  readonly pinned: boolean;
  readonly locked: boolean;
  /** One of the settings' categories; empty for none. */
  readonly category: string;
}

/** Pins, locks or sorts an idea. Undone by arranging it as it was. */
export const arrangeIdea: Command<ArrangeIdeaInput> = {
  name: 'staff.arrange',
  write: ({ id, ...fields }) => [staffWrite(id, fields)],
  patch: ({ id, ...fields }, { site }) => patchIdea(site, id, () => fields),
  target: ({ id }) => again(`ideas/${id}`),
};

/** Which comment answers an idea for the team. */
export interface AnswerIdeaInput {
  readonly id: string;
  /** Id of an approved comment; empty for none. */
  readonly answer: string;
  /** When the first answer came, as it was read; null where this is the first. */
  readonly answeredAt: Date | null;
}

/** Makes a comment the official answer, or takes that back. */
export const answerIdea: Command<AnswerIdeaInput> = {
  name: 'staff.answer',
  write: ({ id, answer, answeredAt }) => [
    staffWrite(id, { answer, ...(answeredAt === null && { answeredAt: serverTime }) }, true),
  ],
  patch: ({ id, answer, answeredAt }, { site, at }) =>
    patchIdea(site, id, () => ({ answer, answeredAt: answeredAt ?? at })),
  target: ({ id }) => again(`ideas/${id}`),
};

/** A vote for somebody who told the team. */
export interface VoteForOtherInput {
  readonly id: string;
  /** `~` and 20 letters and digits, made by the page. */
  readonly ballot: string;
  /** Who it is for, as readers see it; 1 to 40 UTF-16 units. */
  readonly name: string;
  /** Where they said so; up to 300 UTF-16 units. */
  readonly note: string;
  /** Cast, or taken back. */
  readonly up: boolean;
}

/** Casts a vote for somebody else, with a note, or takes it back. */
export const voteForOther: Command<VoteForOtherInput> = {
  name: 'staff.vote-for',
  write: ({ id, ballot, name, note, up }, { site, me }) => {
    const path = `ideas/${id}/votes/${ballot}`;
    return [
      up
        ? { kind: 'set', path, fields: { site, by: '', at: serverTime, name, note, staff: me.id } }
        : { kind: 'delete', path },
      staffWrite(id, { votes: increment(up ? 1 : -1), 'carry.voter': ballot, 'carry.at': serverTime }),
    ];
  },
  patch: ({ id, up }, { site }) => patchIdea(site, id, ({ votes }) => ({ votes: votes + (up ? 1 : -1) })),
  target: ({ id, ballot, up }) => ({ path: `ideas/${id}/votes/${ballot}`, exists: up }),
};

/** Every command of this file. */
export const staffCommands: readonly Command<never>[] = [
  moveIdea,
  judge,
  arrangeIdea,
  answerIdea,
  voteForOther,
];
