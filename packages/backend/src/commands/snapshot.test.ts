import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { story } from '@stoa/core/demo/story';
import type { StoredMap } from '@stoa/core/store/store';
import { newId } from '@stoa/core/store/id';
import { commitWrites } from '../firestore/commit.ts';
import { readDocument } from '../firestore/read.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'] ?? '';
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';
const database = { project, emulator: firestore, token: 'owner' };

describe('stoa snapshot', { skip: firestore === '' }, () => {
  it('writes figures, first pages and titles of the approved ideas, and prints what they cost', async () => {
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
    match(out, /^First pages of 20 ideas by votes and by time; 26 titles in \d+ kB\.$/m);
    match(out, new RegExp(`^${ideas.length + histories} billed reads, 4 writes\\.$`, 'm'));
    const stored = await readDocument(database, site, 'snapshots/score');
    deepEqual(Object.keys(stored ?? {}).sort(), ['at', 'score']);
    const { ideas: count, answered } = stored!['score'] as Record<string, number>;
    deepEqual([count, answered], [26, 18]);

    const approved = ideas.filter(({ fields }) => fields['state'] === 'approved');
    const pages = { 'ideas-votes': 'votes', 'ideas-at': 'at' };
    for (const [name, field] of Object.entries(pages)) {
      const items = (await readDocument(database, site, `snapshots/${name}`))?.['items'] as StoredMap;
      const rows = items['rows'] as StoredMap[];
      equal(rows.length, 20);
      equal(items['isAll'], false);
      ok(Date.now() - Number(items['asOf']) < 60_000);
      const places = rows.map((row) => [Number(row['pinned']), Number(row[field])] as const);
      deepEqual(
        places,
        places.toSorted((one, other) => other[0] - one[0] || other[1] - one[1]),
      );
    }
    const titles = await readDocument(database, site, 'snapshots/titles');
    const unpacked = gunzipSync(titles?.['titles'] as Uint8Array).toString();
    deepEqual(
      (JSON.parse(unpacked) as string[][]).map(([id]) => id).sort(),
      approved.map(({ path }) => path.split('/')[1]).sort(),
    );
  });
});
