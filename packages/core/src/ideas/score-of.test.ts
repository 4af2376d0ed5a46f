import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreOf } from './score-of.ts';

const after = (days: number, status = 'new', isImported = false) => ({
  ...{ status, isImported, at: new Date(0) },
  firstAt: Number.isFinite(days) ? new Date(days * 86_400_000) : undefined,
});

describe('the score', () => {
  it('takes the middle of the days to a first answer, and leaves out what was imported', () => {
    assert.equal(scoreOf([after(9), after(1), after(2), after(Infinity)]).medianDays, 2);
    assert.equal(scoreOf([after(2), after(1)]).medianDays, 1.5);
    assert.equal(scoreOf([after(4), after(0, 'done', true)]).medianDays, 4);
  });

  it('counts what was answered, done and declined', () => {
    const score = scoreOf([after(1, 'done'), after(1, 'declined'), after(1), after(Infinity)]);
    assert.deepEqual(score, { ideas: 4, answered: 3, done: 1, declined: 1, medianDays: 1 });
    assert.deepEqual(scoreOf([]), { ideas: 0, answered: 0, done: 0, declined: 0, medianDays: null });
  });
});
