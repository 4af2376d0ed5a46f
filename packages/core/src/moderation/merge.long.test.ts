import '../testing/browser.ts';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { mergeCrowds } from '../testing/merge-ideas.ts';

describe('popular ideas that are the same', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('become one of 521 voters, 300 of whom had voted for both', () =>
    mergeCrowds({ loser: 400, winner: 420, both: 300 }, 50));
});
