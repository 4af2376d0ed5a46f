import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { story } from '@stoa/core/demo/story';
import { idea, ideaMove, ideaVote } from '@stoa/core/ideas/kind';
import { picture } from '@stoa/core/media/kind';
import { siteSettings } from '@stoa/core/sites/kind';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap, WriteFields } from '@stoa/core/store/store';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'] ?? '';
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';
const database = { project, emulator: firestore, token: 'owner' };
const skip = firestore === '';

/** A site of its own, and the command on it from a folder of its own. */
async function openSite(settings: WriteFields = {}) {
  const site = newId();
  const folder = freshFolder();
  await commitWrites(database, site, [
    { kind: 'set', path: '', fields: { ...sampleOf(siteSettings), ...settings } },
  ]);
  const place = ['--site', site, '--project', project, '--emulators', firestore];
  return {
    site,
    run: (...args: string[]) => stoa(folder, ...args, ...place),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    ideas: () => listDocuments(database, site, { below: '', collection: 'ideas' }),
    below: (id: string) => listDocuments(database, site, { below: `ideas/${id}` }),
  };
}

/** Ideas of the story: a merged pair, one that is talked about, a reported one, a plain one. */
const few = ['gloves', 'numb-fingers', 'afraid-of-water', 'factory-offer', 'stickers', 'crew~spare-radio'];

/** A site with these, a picture and what odd fields may hold. */
async function tellStory() {
  const opened = await openSite();
  const documents = story({ site: opened.site, locale: 'en', now: new Date('2026-11-14T09:00:00.123Z') });
  const told = documents.filter(
    ({ path }) => few.includes(path.split('/')[1] ?? '') && path.startsWith('ideas/'),
  );
  const bytes = { ...sampleOf(picture), data: new Uint8Array([0, 250, 3]) };
  await commitWrites(database, opened.site, [
    ...told.map(({ path, fields }) => ({ kind: 'set', path, fields }) as const),
    { kind: 'set', path: 'ideas/gloves/media/one', fields: bytes },
    {
      kind: 'update',
      path: 'ideas/gloves',
      fields: { pictures: ['one'], carry: { voter: 'ann', at: new Date(5) } },
    },
  ]);
  return { ...opened, told };
}

const canny = `Title,Details,Status,Category,Author Name,Author Email,Score,Created
"Dark mode, please","Line one
line ""two""",under review,App,Ann Lee,ann@example.com,3,2024-03-05T10:00:00.000Z
Export to PDF,,complete,App,,bob@example.com,2,"March 6, 2024"
=Formula,,open,,@eve,,0,2024-03-07 10:00:00
`;

describe('stoa export and import', { skip }, () => {
  it('brings the whole story to another site, byte for byte', async () => {
    const [one, other] = await Promise.all([tellStory(), openSite()]);
    const { out, err } = await one.run('export', 'ideas', 'ideas.json');
    equal(err, '');
    const ideas = one.told.filter(({ path }) => path.split('/').length === 2);
    ok(
      out.startsWith(`Wrote ${ideas.length} ideas and ${one.told.length - ideas.length + 1} documents`),
      out,
    );
    const text = one.read('ideas.json');
    other.write('in.json', text);
    match(
      (await other.run('import', 'ideas', 'in.json')).out,
      /^Made 6 ideas on the site \w+, \d+ writes; 0 are/,
    );
    await other.run('export', 'ideas', 'out.json');
    equal(other.read('out.json'), text.replace(one.site, other.site));
    const again = await other.run('import', 'ideas', 'in.json');
    match(again.out, /^Made 0 ideas .*, 0 writes; 6 are there already\.$/m);
    const stored = await other.below('gloves');
    const [media, rest] = [true, false].map((is) =>
      stored.filter(({ path }) => path.endsWith('/media/one') === is),
    );
    ok(rest?.length && rest.every(({ fields }) => fields['site'] === other.site));
    deepEqual(Object.keys(media?.[0]?.fields ?? {}).sort(), Object.keys(picture.fields).sort());
    deepEqual(media?.[0]?.fields['data'], new Uint8Array([0, 250, 3]));
  });

  it('goes on with an import that was cut off', async () => {
    const [one, other] = await Promise.all([tellStory(), openSite()]);
    await one.run('export', 'ideas', 'ideas.json');
    other.write('in.json', one.read('ideas.json'));
    await other.run('import', 'ideas', 'in.json');
    // As if the last commit had never come: what lies below is there, the idea is not.
    await commitWrites(database, other.site, [{ kind: 'delete', path: 'ideas/gloves' }]);
    match((await other.run('import', 'ideas', 'in.json')).out, /^Made 1 idea /);
    await other.run('export', 'ideas', 'out.json');
    equal(other.read('out.json'), one.read('ideas.json').replace(one.site, other.site));
  });

  it('writes a table that comes back, and that no spreadsheet runs', async () => {
    const [one, other] = await Promise.all([
      tellStory(),
      openSite({ categories: ['Courses', 'Gear', 'Club'] }),
    ]);
    await commitWrites(database, one.site, [
      { kind: 'update', path: 'ideas/stickers', fields: { title: '=HYPERLINK("http://evil")' } },
    ]);
    await one.run('export', 'ideas', 'ideas.csv');
    const text = one.read('ideas.csv');
    ok(text.startsWith('\uFEFFid,title,body,status,reason,category,'));
    ok(!/(^|,|\n)"?[=@]/.test(text));
    other.write('ideas.csv', text);
    const { out, err } = await other.run('import', 'ideas', 'ideas.csv');
    equal(err, '');
    match(out, /^Made 5 ideas .*\nLeft out 1 row: an idea told before, or merged into another\.$/m);
    const texts = (fields: StoredMap) =>
      ['title', 'body', 'status', 'reason', 'category', 'state', 'at'].map((name) => fields[name]);
    const told = new Map((await one.ideas()).map(({ fields }) => [fields['title'], texts(fields)]));
    for (const { fields } of await other.ideas()) deepEqual(texts(fields), told.get(fields['title']));
  });

  it('understands Canny, tries first, and writes no address', async () => {
    const { run, write, ideas, below } = await openSite({ categories: ['App'] });
    write('canny.csv', canny);
    const tried = await run('import', 'ideas', 'canny.csv', '--dry-run');
    match(tried.out, /^ {2}Dark mode, please {2}\(2 writes\)$/m);
    match(tried.out, /^Would make 3 ideas .*, 5 writes; 0 are there already\.$/m);
    match(tried.out, /^The table’s 5 votes are left out: /m);
    deepEqual(await ideas(), []);

    equal((await run('import', 'ideas', 'canny.csv', '--votes')).err, '');
    match(
      (await run('import', 'ideas', 'canny.csv', '--votes')).out,
      /^Made 0 ideas .*; 3 are there already\.$/m,
    );
    const stored = await ideas();
    const [dark, pdf] = ['Dark mode, please', 'Export to PDF'].map((title) =>
      stored.find(({ fields }) => fields['title'] === title),
    );
    const text = JSON.stringify(stored);
    ok(!text.includes('example.com') && !text.includes('@'));
    for (const { fields } of stored) deepEqual(Object.keys(fields).sort(), Object.keys(idea.fields).sort());
    deepEqual(
      [dark!.fields['body'], dark!.fields['status'], dark!.fields['name'], dark!.fields['votes']],
      ['Line one\nline "two"', 'review', 'Ann Lee', 3],
    );
    deepEqual(dark!.fields['at'], new Date('2024-03-05T10:00:00.000Z'));
    deepEqual(
      [pdf!.fields['status'], pdf!.fields['reason'], pdf!.fields['name'], pdf!.fields['at']],
      ['done', 'Decided before this list moved here.', 'Imported', new Date('2024-03-06T00:00:00.000Z')],
    );
    const lower = await below(dark!.id);
    const votes = lower.filter(({ path }) => path.includes('/votes/~'));
    equal(votes.length, 3);
    ok(votes.every(({ fields }) => fields['by'] === '' && fields['name'] === 'Imported'));
    for (const name of Object.keys(ideaVote.fields)) ok(name in votes[0]!.fields);
    const [move] = lower.filter(({ path }) => path.includes('/history/'));
    equal(move?.id, dark!.fields['moved']);
    deepEqual(Object.keys(move!.fields).sort(), Object.keys(ideaMove.fields).sort());
  });

  it('understands UserVoice, with a row a voter', async () => {
    const { run, write, ideas } = await openSite();
    write(
      'uservoice.csv',
      `Idea ID,Idea Title,Idea Description,Public Status Name,Public Status Update Message,Voters Count,Created Timestamp,Idea Creator Name,User Email Address,suggestion.parent.id
7,Faster search,It is slow,started,,2,2025-07-21 03:37:03,Cy,a@example.com
7,Faster search,It is slow,started,,2,2025-07-21 03:37:03,Cy,b@example.com
8,Offline maps,,Soonish,,0,2025-07-22 03:37:03,Cy,
9,Paper maps,,declined,Nobody prints.,0,2025-07-22 03:37:03,,,
10,Maps on paper,,active,,0,2025-07-22 03:37:03,,,9
`,
    );
    match(
      (await run('import', 'ideas', 'uservoice.csv')).err,
      /uservoice\.csv, line 4: the status “Soonish” is not known: say what it is with --status "Soonish=planned"\.$/m,
    );
    const { out } = await run('import', 'ideas', 'uservoice.csv', '--status', 'Soonish=planned');
    match(out, /^Made 3 ideas .*\nLeft out 2 rows:/);
    deepEqual(
      (await ideas()).map(({ fields }) => [fields['title'], fields['status'], fields['reason']]).sort(),
      [
        ['Faster search', 'progress', null],
        ['Offline maps', 'planned', null],
        ['Paper maps', 'declined', 'Nobody prints.'],
      ],
    );
  });

  const refused: readonly (readonly [what: string, file: string, text: string, sentence: RegExp])[] = [
    [
      'a short title',
      'a.csv',
      'title\nok then\nhm\n',
      /a\.csv, line 3: the title has 2 characters, and it needs 4 to 120\.$/m,
    ],
    [
      'a long text',
      'a.csv',
      `title,details\nlong,${'x'.repeat(4001)}`,
      /line 2: the text has 4001 characters/,
    ],
    [
      'a date with two meanings',
      'a.csv',
      'title,created\nlong,03/04/2024',
      /line 2: “03\/04\/2024” is no date/,
    ],
    ['a date to come', 'a.csv', 'title,created\nlong,2999-01-01', /line 2: “2999-01-01” has not come yet/],
    ['votes that are no number', 'a.csv', 'title,votes\nlong,many', /line 2: “many” is no number of votes/],
    [
      'a category that the site lacks',
      'a.csv',
      'title,category\nlong,Boats',
      /has no categories “Boats”: `stoa settings set "categories=Boats"`/,
    ],
    ['a table without titles', 'a.csv', 'a,b\n1,2', /line 1: no column is called title/],
    ['an open quotation mark', 'a.csv', 'title\n"long', /line 2: a quotation mark is never closed/],
    ['what is no JSON', 'a.json', '{', /a\.json, it is no JSON: /],
    ['another JSON', 'a.json', '{}', /it is no file of `stoa export ideas`/],
    [
      'a document at fault',
      'a.json',
      '{"stoa":"ideas","version":1,"ideas":[{"id":"one","fields":{"title":7}}]}',
      /ideas\/one: by: expected a text, got undefined\.$/m,
    ],
    [
      'a place that is none',
      'a.json',
      '{"stoa":"ideas","version":1,"ideas":[{"id":"../members","fields":{}}]}',
      /idea 1: its id must be letters and digits/,
    ],
  ];
  for (const [what, file, text, sentence] of refused)
    it(`refuses ${what} in a sentence, and writes nothing`, async () => {
      const { run, write, ideas } = await openSite();
      write(file, text);
      const { code, err, out } = await run('import', 'ideas', file);
      match(err, sentence);
      deepEqual([code, out, await ideas()], [1, '', []]);
    });
});
