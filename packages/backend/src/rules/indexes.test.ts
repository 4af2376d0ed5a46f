import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { idea, ideaMove } from '@stoa/core/ideas/kind';
import { foundList } from '@stoa/core/ideas/page-queries';
import { changedIdeas } from '@stoa/core/ideas/snapshot';
import { ideaList, pendingIdeaList, type IdeaFilter } from '@stoa/core/ideas/queries';
import { picture } from '@stoa/core/media/kind';
import { ban, contact, member, merge, mine } from '@stoa/core/members/kind';
import { ownVotes } from '@stoa/core/members/merge';
import { commentsBy, postsBy } from '@stoa/core/members/own-data';
import { shownIdeas } from '@stoa/core/members/person';
import { acceptedMerges } from '@stoa/core/members/saved';
import { mergedInto } from '@stoa/core/moderation/merge';
import { heldComments, heldIdeas } from '@stoa/core/moderation/queue';
import { helpfulVote, item, receipt, review } from '@stoa/core/reviews/kind';
import { reviewOrders, type ReviewFilter } from '@stoa/core/reviews/keys';
import { heldReviews, reviewList, reviewsBy } from '@stoa/core/reviews/queries';
import { heldOnItem } from '@stoa/core/reviews/team-queries';
import type { DocumentKind } from '@stoa/core/store/document';
import type { ListQuery } from '@stoa/core/store/store';
import { comment } from '@stoa/core/threads/kind';
import { commentList, heldCommentList } from '@stoa/core/threads/queries';
import { indexFor, serving, type IndexFile } from './indexes.ts';

const { indexes, fieldOverrides } = JSON.parse(
  await readFile(new URL('../../firestore.indexes.json', import.meta.url), 'utf8'),
) as IndexFile;

/** Every way to order and filter ideas. */
function everyFilter(): readonly IdeaFilter[] {
  return (['votes', 'newest', 'trending'] as const).flatMap((order) =>
    [undefined, 'planned' as const].flatMap((status) =>
      [undefined, 'Courses'].map((category) => ({ order, status, category })),
    ),
  );
}

/** Every way to order and filter reviews. */
function everyReviewFilter(): readonly ReviewFilter[] {
  const filters = reviewOrders.flatMap((order) =>
    [undefined, 4 as const].flatMap((rating) =>
      [undefined, 'Level:Club'].map((tag) => ({ order, rating, tag })),
    ),
  );
  return [...filters, { order: 'newest', text: 'island' }];
}

/** Every list that is asked for. */
const queries: Readonly<Record<string, ListQuery>> = {
  ...Object.fromEntries(
    everyFilter().map((filter) => [`ideas by ${JSON.stringify(filter)}`, ideaList(filter)]),
  ),
  ...Object.fromEntries(
    everyReviewFilter().map((filter) => [
      `reviews by ${JSON.stringify(filter)}`,
      reviewList('kayak-101', filter),
    ]),
  ),
  'reviews of an item that wait': heldOnItem('kayak-101'),
  'questions on an item that wait': heldOnItem('kayak-101', 'comments'),
  'reviews that wait': heldReviews('main'),
  'own reviews': reviewsBy('main', 'ann'),
  'found by its title': foundList(['gloves']),
  'changed since a snapshot': changedIdeas(new Date(0), 20),
  'merged into one': mergedInto('GlovesInWinterForAll'),
  'ideas that wait': heldIdeas,
  'comments that wait': heldComments('main'),
  'comments on an idea': commentList('ideas/GlovesInWinterForAll'),
  'own comments that nobody sees': heldCommentList('ideas/GlovesInWinterForAll', 'ann'),
  'own pending': pendingIdeaList('ann'),
  'all of mine': postsBy('ann', false),
  'what I go on with': postsBy('ann', true),
  "a member's newest": shownIdeas([['by', '==', 'ann']], 'at', 4),
  'newest of two accounts': shownIdeas([['by', 'in', ['ann', 'bo']]], 'at', 4),
  news: shownIdeas([['happenedAt', '>', new Date(0)]], 'happenedAt', 20),
  'waiting for staff': {
    collection: 'ideas',
    where: [['state', '==', 'pending']],
    orderBy: [['at', 'desc']],
    limit: 50,
  },
  'own votes': ownVotes('main', 'ann'),
  'own comments': commentsBy('main', 'ann'),
  'merged into mine': acceptedMerges('ann'),
  'who voted': { collection: 'ideas/GlovesInWinterForAll/votes', orderBy: [['at', 'desc']], limit: 50 },
};

describe('firestore.indexes.json', () => {
  for (const [name, query] of Object.entries(queries))
    it(`serves the list: ${name}`, () =>
      ok(serving(indexes, query)?.length !== 0, JSON.stringify(indexFor(query))));

  it('holds no index that no list needs', () => {
    const used = Object.values(queries).flatMap((query) => serving(indexes, query) ?? []);
    deepEqual(
      indexes.filter((index) => !used.includes(index)),
      [],
    );
  });

  it('exempts no field that a list filters or orders by', () => {
    const asked = Object.values(queries).flatMap(({ collection, where = [], orderBy = [] }) =>
      [...where, ...orderBy].map(([field]) => `${collection.split('/').at(-1)}.${field}`),
    );
    deepEqual(
      fieldOverrides.filter(({ collectionGroup, fieldPath }) =>
        asked.includes(`${collectionGroup}.${fieldPath}`),
      ),
      [],
    );
  });

  const kinds: readonly DocumentKind[] = [
    ...[idea, ideaMove, picture, comment, member, mine, contact, ban, merge],
    ...[item, review, helpfulVote, receipt],
  ];
  for (const { collection, fields } of kinds)
    for (const [name, { max = 0, sample }] of Object.entries(fields)) {
      const isMap = typeof sample === 'object' && sample?.constructor === Object && !('transform' in sample);
      if (max > 128 || isMap || sample instanceof Uint8Array)
        it(`exempts ${collection}.${name}, which is long`, () => {
          const group = collection.split('/').at(-1);
          const override = fieldOverrides.find(
            (each) => each.collectionGroup === group && each.fieldPath === name,
          );
          deepEqual(override?.indexes, []);
        });
    }
});

describe('indexFor', () => {
  const asks = (query: Omit<ListQuery, 'collection' | 'limit'>) =>
    indexFor({ collection: 'a/b/c', limit: 1, ...query })?.fields.map(
      ({ fieldPath, order, arrayConfig }) => `${fieldPath} ${order ?? arrayConfig}`,
    );

  it('needs none for equalities', () => {
    equal(
      asks({
        where: [
          ['a', '==', 1],
          ['b', '==', 2],
        ],
      }),
      undefined,
    );
  });
  it('needs none for one order, or a range of its field', () => {
    equal(asks({ orderBy: [['a', 'desc']] }), undefined);
    equal(asks({ where: [['a', '>', 1]], orderBy: [['a', 'desc']] }), undefined);
    equal(
      asks({
        where: [
          ['a', '>', 1],
          ['a', '<', 5],
        ],
      }),
      undefined,
    );
  });
  it('puts what is given before the order', () => {
    deepEqual(
      asks({
        where: [
          ['a', '==', 1],
          ['t', 'array-contains', 'x'],
        ],
        orderBy: [['b', 'desc']],
      }),
      ['a ASCENDING', 't CONTAINS', 'b DESCENDING'],
    );
  });
  it('orders by the field of a range when nothing is said', () => {
    deepEqual(
      asks({
        where: [
          ['a', '==', 1],
          ['b', '>', 1],
        ],
      }),
      ['a ASCENDING', 'b ASCENDING'],
    );
  });
  it('puts the field of a range behind another order, in its direction', () => {
    deepEqual(asks({ where: [['b', '>', 1]], orderBy: [['a', 'desc']] }), ['a DESCENDING', 'b DESCENDING']);
  });
  it('leaves out an order by what is given', () => {
    equal(asks({ where: [['a', '==', 1]], orderBy: [['a', 'desc']] }), undefined);
  });
  it('needs one for any list of a group of collections', () => {
    const query: ListQuery = { collection: 'c', group: true, where: [['a', '==', 1]], limit: 1 };
    equal(indexFor(query)?.queryScope, 'COLLECTION_GROUP');
  });
  it('needs one for two orders', () => {
    deepEqual(
      asks({
        orderBy: [
          ['a', 'desc'],
          ['b', 'asc'],
        ],
      }),
      ['a DESCENDING', 'b ASCENDING'],
    );
  });
});

describe('serving', () => {
  const index = (...fields: string[]) => ({
    collectionGroup: 'c',
    queryScope: 'COLLECTION' as const,
    fields: fields.map((fieldPath) => ({ fieldPath, order: 'ASCENDING' as const })),
  });
  const query: ListQuery = {
    collection: 'c',
    where: [
      ['a', '==', 1],
      ['b', '==', 2],
    ],
    orderBy: [['z', 'asc']],
    limit: 1,
  };

  it('takes the index made for the query', () => {
    equal(serving([index('a', 'z'), index('b', 'z'), index('b', 'a', 'z')], query)?.length, 1);
  });
  it('merges indexes that share the order', () => {
    equal(serving([index('a', 'z'), index('b', 'z')], query)?.length, 2);
  });
  it('takes none that leaves out what is given', () => {
    deepEqual(serving([index('a', 'z'), index('b', 'y'), index('x', 'b', 'z')], query), []);
  });
  it('tells a collection from a group of them', () => {
    deepEqual(serving([index('a', 'z'), index('b', 'z')], { ...query, group: true }), []);
  });
  it('tells the direction of an order', () => {
    deepEqual(serving([index('a', 'z'), index('b', 'z')], { ...query, orderBy: [['z', 'desc']] }), []);
  });
});
