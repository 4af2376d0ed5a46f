import './testing/browser.ts';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { voteAtOnce } from './testing/vote-at-once.ts';

describe('a popular idea', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('counts 200 newcomers who vote at once', () => voteAtOnce(200));
});
