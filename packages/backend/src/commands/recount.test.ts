import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import { comment } from '@stoa/core/threads/kind';
import { commitWrites } from '../firestore/commit.ts';
import { database, firestore, openReviewedSite } from './reviewed-site.fixture.ts';

describe('stoa recount', { skip: firestore === '' }, () => {
  it('says what an item counts wrongly, and puts it right', async () => {
    const { site, run, review, item } = await openReviewedSite();
    for (const [uid, rating] of [
      ['ann', 5],
      ['ben', 5],
      ['cy', 1],
    ] as const)
      await review(uid, { item: 'kayak-101', rating });
    await review('ann', { item: 'canoe', rating: 4 });
    const right = await run('recount');
    deepEqual([right.code, right.out], [0, 'Compared 2 items with 4 reviews: all as it should be.\n']);

    await commitWrites(database, site, [
      { kind: 'update', path: 'items/kayak-101', fields: { 'piles.1': 0, 'piles.spam-1': 1, replied: 2 } },
      { kind: 'delete', path: 'items/canoe' },
      {
        kind: 'update',
        path: 'items/kayak-101/reviews/ben',
        fields: { state: 'removed', editedAt: new Date() },
      },
    ]);
    const wrong = await run('recount');
    equal(wrong.code, 1);
    match(
      wrong.out,
      /^kayak-101\n {2}1 star: 0, should be 1\n {2}5 stars: 2, should be 1\n {2}removed-5: 0, should be 1\n {2}spam-1: 1, should be 0\n {2}edited: 0, should be 1\n {2}replied: 2, should be 0$/m,
    );
    match(wrong.out, /^canoe\n {2}4 stars: 0, should be 1$/m);
    match(wrong.out, /2 differ; --fix puts that right\.$/m);
    const one = await run('recount', 'canoe');
    deepEqual([one.code, one.out.includes('kayak')], [1, false]);

    match((await run('recount', 'kayack')).err, /^“kayack” has no reviews and no questions here\.$/m);

    equal((await run('recount', '--fix')).code, 0);
    equal((await run('recount')).code, 0);
    const { piles, edited, replied } = (await item('kayak-101')) ?? {};
    deepEqual([{ ...(piles as object) }, edited, replied], [{ 1: 1, 5: 1, 'removed-5': 1 }, 1, 0]);
    // Members go on reviewing what was put right.
    await review('dee', { item: 'canoe', rating: 2 });
    deepEqual({ ...((await item('canoe'))?.['piles'] as object) }, { 2: 1, 4: 1 });
  });

  it('counts questions too, also where nobody has reviewed', async () => {
    const { site, run, review, ask, item } = await openReviewedSite();
    await review('ann', { item: 'kayak-101', rating: 5 });
    const asked = await ask('ben', 'kayak-101');
    await ask('ann', 'kayak-101', asked);
    for (const id of ['paddle', 'skis']) await ask('ben', id);
    const onAnIdea = { ...sampleOf(comment), site };
    await commitWrites(database, site, [
      { kind: 'set', path: `ideas/kayak-101/comments/${newId()}`, fields: onAnIdea },
      { kind: 'set', path: `items/waits/comments/${newId()}`, fields: { ...onAnIdea, state: 'pending' } },
    ]);
    const right = await run('recount');
    deepEqual(
      [right.code, right.out],
      [0, 'Compared 4 items with 1 review, 5 questions and answers: all as it should be.\n'],
    );

    await commitWrites(database, site, [
      { kind: 'update', path: `items/kayak-101/comments/${asked}`, fields: { state: 'removed', body: '' } },
      { kind: 'update', path: 'items/paddle', fields: { comments: 4 } },
      { kind: 'delete', path: 'items/skis' },
    ]);
    const wrong = await run('recount', '--fix');
    match(wrong.out, /^kayak-101\n {2}questions and answers: 2, should be 1$/m);
    match(wrong.out, /^paddle\n {2}questions and answers: 4, should be 1$/m);
    match(wrong.out, /^skis\n {2}questions and answers: 0, should be 1$/m);
    equal((await run('recount')).code, 0);
    // Members go on asking and reviewing there.
    for (const id of ['paddle', 'skis']) {
      await ask('ann', id);
      await review('cy', { item: id, rating: 4 });
      const { comments, piles } = (await item(id)) ?? {};
      deepEqual([comments, { ...(piles as object) }], [2, { 4: 1 }]);
    }
  });
});
