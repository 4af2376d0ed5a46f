import { mineKeys, type MyActs } from '../members/mine.ts';
import type { PictureType } from '../media/kind.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { newPost, pays, unmoderated } from '../posts/post.ts';
import { patch, type Command, type Patch } from '../query.ts';
import { termsOf } from '../search/terms.ts';
import { boardOf } from '../store/board.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Page, type Write } from '../store/store.ts';
import type { HeldRow, Idea, IdeaRow } from './kind.ts';
import { ideaKeys } from './queries.ts';
import { storedState } from './state.ts';

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

/** Changes an idea wherever it is shown: in lists, among what was found, whole. */
export const patchIdea = (site: string, id: string, change: (row: IdeaRow) => Partial<Idea>): Patch[] => {
  const changed = <T extends IdeaRow>(row: T): T => (row.id === id ? { ...row, ...change(row) } : row);
  const inPage = (page: Page<IdeaRow>) => ({ ...page, items: page.items.map(changed) });
  return [
    patch<Page<IdeaRow>>(ideaKeys.lists(site), inPage),
    patch<Page<IdeaRow>>(ideaKeys.mine(site), inPage),
    patch<readonly IdeaRow[]>([...ideaKeys.all(site), 'found'], (rows) => rows.map(changed)),
    patch<Idea | null>(ideaKeys.one(site, id), (one) => one && changed(one)),
  ];
};

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
    ...patchIdea(site, id, ({ votes }) => ({ votes: votes + (up ? 1 : -1) })),
    patch<MyActs>(mineKeys.all(site), (mine) => {
      const { [id]: _withdrawn, ...others } = mine.votes;
      return { ...mine, votes: up ? { ...others, [id]: 1 } : others };
    }),
  ],
  target: ({ id, up }, uid) => ({ path: `ideas/${id}/votes/${uid}`, exists: up }),
  slot: ({ id }) => id,
};

/** A picture as it is posted: made small in the browser. */
export interface NewPicture {
  /** Made by the page. */
  readonly id: string;
  readonly type: PictureType;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly thumb: Uint8Array;
  readonly data: Uint8Array;
}

/** An idea as its author types it. */
export interface PostIdeaInput {
  /** Made by the page, so that the idea is made once; it says on which board: see `idOn`. */
  readonly id: string;
  /** 4 to 120 UTF-16 units. */
  readonly title: string;
  /** Markdown, up to 4000 UTF-16 units. */
  readonly body: string;
  /** One of the settings' categories; none when missing. */
  readonly category?: string;
  /** At most 4. */
  readonly pictures?: readonly NewPicture[];
}

/** The documents of new pictures. */
export const pictureWrites = (idea: string, pictures: readonly NewPicture[]): readonly Write[] =>
  pictures.map(({ id, ...fields }) => ({ kind: 'set', path: `ideas/${idea}/media/${id}`, fields }));

/** What is found and shown of what was typed. */
export const textOf = ({ title, body, category = '' }: Omit<PostIdeaInput, 'id' | 'pictures'>) => ({
  title,
  body,
  category,
  excerpt: excerptOf(body),
  terms: termsOf(title),
});

/** What a new idea's row starts with. */
const started = { status: 'new', reason: null, votes: 0, comments: 0, pinned: false } as const;

/** Posts an idea. */
export const postIdea: Command<PostIdeaInput> = {
  name: 'ideas.post',
  need: { act: 'idea', post: true },
  limited: true,
  kept: true,
  write: (input, context) => [
    {
      kind: 'set',
      path: `ideas/${input.id}`,
      when: { exists: false },
      fields: {
        ...newPost(context),
        state: storedState(input.id, newPost(context).state),
        ...textOf(input),
        ...started,
        ...unmoderated,
        pictures: (input.pictures ?? []).map(({ id }) => id),
        moved: '',
        carry: null,
        comment: '',
        answer: '',
        answeredAt: null,
        locked: false,
        mergedInto: null,
        absorbed: [],
        at: serverTime,
        touchedAt: serverTime,
        happenedAt: serverTime,
      },
    },
    pays(`ideas/${input.id}`, context),
    ...pictureWrites(input.id, input.pictures ?? []),
  ],
  // The widget shows an own post from the outbox until the server has it; nothing cached changes before.
  patch: () => [],
  settled: (input, context, at) => {
    const { site } = context;
    const { id } = input;
    const { by, name, label, state } = newPost(context);
    const { title, excerpt, category } = textOf(input);
    const row: IdeaRow = {
      ...{ id, by, name, label, at, title, excerpt, category },
      ...started,
      touchedAt: at,
    };
    if (state === 'pending')
      return [
        patch<MyActs>(mineKeys.all(site), (mine) => ({ ...mine, pending: { ...mine.pending, [id]: 1 } })),
        patch<readonly HeldRow[]>(ideaKeys.pending(site), (rows) => [{ ...row, state, why: null }, ...rows]),
      ];
    return [
      patch<Page<IdeaRow>>(ideaKeys.lists(site), (page, key) => {
        const [board, status, listed, after] = key.slice(-4);
        const belongs =
          board === boardOf(id) &&
          after === null &&
          (status ?? 'new') === 'new' &&
          (listed ?? category) === category;
        return belongs ? { ...page, items: [row, ...page.items] } : page;
      }),
    ];
  },
  target: ({ id }) => ({ path: `ideas/${id}`, exists: true }),
};
