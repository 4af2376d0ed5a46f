import type { NewPicture } from '../ideas/commands.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { newPost, pays, unmoderated } from '../posts/post.ts';
import { patch, type ActContext, type Command } from '../query.ts';
import { stateOf } from '../posts/state.ts';
import { termsOf } from '../search/terms.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Page, type Write, type WriteFields } from '../store/store.ts';
import { mineKeys, type MyActs } from '../members/mine.ts';
import type { Code } from './code.ts';
import type { Rating, Review, ReviewRow } from './kind.ts';
import { again, counts, patchItem, patchReview, pileOf, publicAt, type Move } from './counts.ts';
import { reviewKeys } from './keys.ts';
import { reviewPath } from './queries.ts';

/** The words of a review as its author types them. */
export interface ReviewWords {
  /** Up to 120 UTF-16 units; may be empty. */
  readonly title: string;
  /** Markdown, up to 4000 UTF-16 units; how few is the settings' to say. */
  readonly body: string;
  /** Each `Aspect:value`, or `@` and which of a group's items it is about; at most 12, 400 UTF-16 units together. */
  readonly tags: readonly string[];
  readonly recommend: boolean | null;
}

/** A new review. */
export interface PostReviewInput extends ReviewWords {
  /** Id of the item's document: see `itemId`. */
  readonly item: string;
  readonly rating: Rating;
  /** A buyer's code, spent with it. */
  readonly code?: Code | undefined;
}

/** Most UTF-16 units of what a review is found by, one space between two; the rules hold it. */
const mostToFind = 1200;

/** The first terms that fit beside the tags. */
function termsBeside(tags: readonly string[], text: string): string[] {
  let room = mostToFind - tags.join(' ').length;
  return termsOf(text).filter((term) => (room -= term.length + 1) >= 0);
}

/** What is found and shown of what was typed. */
const textOf = ({ title, body, tags, recommend }: ReviewWords) => ({
  title,
  body,
  excerpt: excerptOf(body),
  terms: termsBeside(tags, `${title} ${body}`),
  tags: [...tags],
  recommend,
});

/** What every review starts with. */
const bare = { photos: 0, helpful: 0, reply: null, source: '' } as const;

/** Reviews an item, and spends a buyer's code where there is one. */
export const postReview: Command<PostReviewInput> = {
  name: 'reviews.post',
  need: { act: 'review', post: true },
  limited: true,
  kept: true,
  write: (input, context) => {
    const { item, rating, code } = input;
    const { id } = context.me;
    const path = reviewPath(item, id);
    const post = newPost(context);
    return [
      {
        kind: 'set',
        path,
        when: { exists: false },
        fields: {
          ...post,
          ...textOf(input),
          ...unmoderated,
          ...bare,
          pictures: [],
          rating,
          publicAt: publicAt(post.state, context, context.now),
          receipt: code?.code ?? '',
          at: serverTime,
        },
      },
      ...counts(item, id, { to: String(rating) }),
      ...(code ? [spends(item, id, code)] : []),
      pays(path, context),
    ];
  },
  // The widget shows an own review from the outbox until the server has it.
  patch: () => [],
  settled: (input, context, at) => {
    const { item, rating, code } = input;
    const { site, me } = context;
    const post = newPost(context);
    const made: Review = {
      id: me.id,
      ...post,
      ...textOf(input),
      ...unmoderated,
      ...bare,
      pictures: [],
      ...{ rating, at },
      publicAt: publicAt(post.state, context, at),
      receipt: code?.code ?? '',
    };
    return [
      patchItem(site, item, { to: String(rating) }),
      patch<Review | null>([...reviewKeys.mine(site), item, me.id], () => made),
      ...(post.state === 'pending'
        ? []
        : [
            patch<Page<ReviewRow>>(reviewKeys.lists(site, item), (page, key) =>
              // Where the newest come first, and nothing is left out.
              JSON.stringify(key.slice(-5)) === JSON.stringify(['newest', null, null, null, null])
                ? { ...page, items: [made, ...page.items.filter(({ id }) => id !== made.id)] }
                : page,
            ),
          ]),
    ];
  },
  target: ({ item }, uid) => ({ path: reviewPath(item, uid), exists: true }),
};

const spends = (item: string, uid: string, { code, uses, until, bearer, signature }: Code): Write => ({
  kind: 'merge',
  path: `items/${item}/receipts/${code}`,
  fields: { by: uid, at: serverTime, used: increment(1), uses, until, bearer, signature },
});

/** An author's change of a review, or its return. */
export interface EditReviewInput extends ReviewWords {
  readonly item: string;
  /** Uid under which it was written. */
  readonly uid: string;
  /** The review as it was read. */
  readonly was: Pick<Review, 'state' | 'rating' | 'why' | 'pictures'> & { readonly edited: boolean };
}

/** The state in which the rules take an author's change. */
const changedState = (was: Review['state'], { me, settings, guest }: ActContext): 'approved' | 'pending' =>
  was === 'pending' || was === 'rejected' || stateOf(me, settings, guest) === 'pending'
    ? 'pending'
    : 'approved';

/** Changes the words of an own review, or brings back one that was taken back; the stars stay. Marked as edited. */
export const editReview: Command<EditReviewInput> = {
  name: 'reviews.edit',
  need: { act: 'review', post: true },
  limited: true,
  kept: true,
  write: (input, context) => {
    const { item, uid, was } = input;
    const path = reviewPath(item, uid);
    const state = changedState(was.state, context);
    return [
      {
        kind: 'update',
        path,
        fields: {
          ...textOf(input),
          label: context.me.label,
          state,
          publicAt: publicAt(state, context, context.now),
          why: null,
          editedAt: serverTime,
        },
      },
      ...counts(item, uid, moveOf(was)),
      pays(path, context),
    ];
  },
  patch: (input, { site, at }) => [
    ...patchReview(site, input, () => ({ ...textOf(input), editedAt: at })),
    patchItem(site, input.item, moveOf(input.was)),
  ],
  settled: (input, context, at) => {
    const state = changedState(input.was.state, context);
    return [
      ...patchReview(context.site, input, () => ({
        ...textOf(input),
        ...{ state, editedAt: at, why: null, publicAt: publicAt(state, context, at) },
      })),
      patchItem(context.site, input.item, moveOf(input.was)),
    ];
  },
  target: ({ item, uid }) => again(reviewPath(item, uid)),
};

/** How an edit moves what is counted. */
const moveOf = (was: EditReviewInput['was']): Move => ({
  from: pileOf(was),
  to: String(was.rating),
  edited: was.edited ? 0 : 1,
});

/** An own review to take back. */
export interface RemoveReviewInput {
  readonly item: string;
  readonly uid: string;
  readonly was: Pick<Review, 'state' | 'rating' | 'why' | 'pictures'>;
}

/** What is left of a review that its author has taken back. */
export const blankReview = {
  ...{ title: '', body: '', excerpt: '', terms: [], tags: [], pictures: [], photos: 0 },
  recommend: null,
  publicAt: null,
} satisfies Partial<Review>;

const goneState = (state: Review['state']) => (state === 'rejected' ? 'rejected' : 'removed');

/** Takes an own review back: its words and pictures go, that there was one stays counted. `more` blanks its author as well. */
export function removal({ item, uid, was }: RemoveReviewInput, more: WriteFields = {}): Write[] {
  const path = reviewPath(item, uid);
  const state = goneState(was.state);
  return [
    {
      kind: 'update',
      path,
      fields: { ...blankReview, terms: [], tags: [], pictures: [], state, ...more },
    },
    ...was.pictures.map((id): Write => ({ kind: 'delete', path: `${path}/media/${id}` })),
    ...counts(item, uid, { from: pileOf(was), to: pileOf({ ...was, state }) }),
  ];
}

/** Takes an own review back. Undone by `editReview` with the words that it had. */
export const removeReview: Command<RemoveReviewInput> = {
  name: 'reviews.remove',
  write: (input) => removal(input),
  patch: (input, { site }) => {
    const { item, uid, was } = input;
    const state = goneState(was.state);
    const isGone = (row: ReviewRow) => row.by === uid || row.id === uid;
    return [
      patch<Page<ReviewRow>>(reviewKeys.lists(site, item), (page) => ({
        ...page,
        items: page.items.filter((row) => !isGone(row)),
      })),
      patch<Review | null>([...reviewKeys.mine(site), item], (one) =>
        one && isGone(one) ? { ...one, ...blankReview, state } : one,
      ),
      patchItem(site, item, { from: pileOf(was), to: pileOf({ ...was, state }) }),
    ];
  },
  target: ({ item, uid }) => again(reviewPath(item, uid)),
};

/** Pictures of a review that has just been written. */
export interface AddPhotosInput {
  readonly item: string;
  /** Uid under which it was written; empty where that is only known once the review before it has been sent. */
  readonly uid: string;
  /** At most 4. */
  readonly pictures: readonly NewPicture[];
  /** The state in which the review was read. */
  readonly state: Review['state'];
}

/** Adds pictures to an own review within a day: one commit could not hold all. */
export const addPhotos: Command<AddPhotosInput> = {
  name: 'reviews.photos',
  need: { act: 'review', post: true },
  kept: true,
  write: ({ item, uid, pictures, state }, context) => {
    const path = reviewPath(item, uid || context.me.id);
    const next = changedState(state, context);
    return [
      {
        kind: 'update',
        path,
        fields: {
          pictures: pictures.map(({ id }) => id),
          photos: pictures.length,
          state: next,
          publicAt: publicAt(next, context, context.now),
        },
      },
      ...pictures.map(({ id, ...fields }): Write => ({ kind: 'set', path: `${path}/media/${id}`, fields })),
    ];
  },
  patch: ({ item, uid, pictures }, { site, uid: me = '' }) =>
    patchReview(site, { item, uid: uid || me }, () => ({
      pictures: pictures.map(({ id }) => id),
      photos: pictures.length,
    })),
  target: ({ item, uid, pictures: [first] }, me) => ({
    path: `${reviewPath(item, uid || me)}/media/${first?.id ?? ''}`,
    exists: true,
  }),
};

/** That a review has helped, or that it has not after all. */
export interface HelpfulInput {
  readonly item: string;
  /** Uid of who wrote the review. */
  readonly uid: string;
  readonly up: boolean;
}

/** What `MyActs.helped` holds a review by. */
export const helpedKey = ({ item, uid }: Pick<HelpfulInput, 'item' | 'uid'>): string => `${item}/${uid}`;

/** Says that a review has helped, once; or takes that back. */
export const markHelpful: Command<HelpfulInput> = {
  name: 'reviews.helpful',
  need: { act: 'vote' },
  write: ({ item, uid, up }, { site, me }) => {
    const review = reviewPath(item, uid);
    const path = `${review}/helpful/${me.id}`;
    return [
      up ? { kind: 'set', path, fields: { site, by: me.id, at: serverTime } } : { kind: 'delete', path },
      { kind: 'update', path: review, fields: { helpful: increment(up ? 1 : -1) } },
    ];
  },
  patch: (input, { site }) => [
    ...patchReview(site, input, ({ helpful }) => ({ helpful: helpful + (input.up ? 1 : -1) })),
    patch<MyActs>(mineKeys.all(site), (mine) => {
      const { [helpedKey(input)]: _taken, ...others } = mine.helped;
      return { ...mine, helped: input.up ? { ...others, [helpedKey(input)]: 1 } : others };
    }),
  ],
  target: ({ item, uid, up }, me) => ({ path: `${reviewPath(item, uid)}/helpful/${me}`, exists: up }),
  slot: (input) => helpedKey(input),
};

/** Every command of this file. */
export const reviewCommands: readonly Command<never>[] = [
  postReview,
  editReview,
  removeReview,
  addPhotos,
  markHelpful,
];
