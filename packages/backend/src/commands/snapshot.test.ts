import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { story } from '@stoa/core/demo/story';
import { newId } from '@stoa/core/store/id';
import { commitWrites } from '../firestore/commit.ts';
import { readDocument } from '../firestore/read.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'] ?? '';
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';
const database = { project, emulator: firestore, token: 'owner' };

describe('stoa snapshot', { skip: firestore === '' }, () => {
  it('writes the figures of the approved ideas, and prints what they cost', async () => {
    const site = newId();
    const told = story({ site, locale: 'zh-CN', now: new Date() }).filter(
      ({ path }) => /^ideas\/[^/]+(\/history\/|$)/.exec(path) !== null,
    );
    await commitWrites(
      database,
      site,
      told.map((each) => ({ kind: 'set', ...each }) as const),
    );
    const place = ['--site', site, '--project', project, '--emulators', firestore];
    const tried = await stoa(freshFolder(), 'snapshot', '--dry-run', ...place);
    match(tried.out, /nothing written\.$/m);
    equal(await readDocument(database, site, 'snapshots/score'), undefined);

    const { out, err } = await stoa(freshFolder(), 'snapshot', ...place);
    equal(err, '');
    match(
      out,
      /^26 ideas on the site \w+: 18 answered, 4 done, 2 declined; half of the answers came within [\d.]+ days\.$/m,
    );
    const ideas = told.filter(({ path }) => path.split('/').length === 2);
    const histories = told.length - ideas.length;
    match(out, new RegExp(`^${ideas.length + histories} billed reads, 1 write\\.$`, 'm'));
    const stored = await readDocument(database, site, 'snapshots/score');
    deepEqual(Object.keys(stored ?? {}).sort(), ['at', 'score']);
    const { ideas: count, answered } = stored!['score'] as Record<string, number>;
    deepEqual([count, answered], [26, 18]);
  });
});
