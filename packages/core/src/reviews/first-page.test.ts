import assert from 'node:assert/strict';
import { it } from 'node:test';
import { encodeQuery } from '../store/codec.ts';
import { json } from '../store/json.ts';
import { firstReviewsBody } from './first-page.ts';
import { reviewList } from './queries.ts';

it('asks for the first reviews as the open site does, so that one answer serves both', () => {
  const now = new Date('2026-11-22T12:34:56Z');
  const query = reviewList('kayak-101', { order: 'newest' }, undefined, now);
  assert.equal(firstReviewsBody(now), json(encodeQuery(query)));
});
