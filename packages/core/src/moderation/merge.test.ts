import '../testing/browser.ts';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { mergeCrowds } from '../testing/merge-ideas.ts';

describe('ideas that are the same', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('become one whose voters count once, and two again', () =>
    mergeCrowds({ loser: 14, winner: 12, both: 6 }, 5));
});
