import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picture } from '@stoa/core/media/kind';
import { review as reviewKind } from '@stoa/core/reviews/kind';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import { comment, commentReport } from '@stoa/core/threads/kind';
import { commitWrites } from '../firestore/commit.ts';
import { database, firestore, openReviewedSite } from './reviewed-site.fixture.ts';

const judgeme = `title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location
Top,"Calm water,
great ""teacher""",5,2025-03-02 10:12:00 UTC,web,ok,Camille R.,c@example.com,701,kayak-101,Thank you!,2025-03-03 08:00:00 UTC,"https://example.com/a.jpg",1.1.1.1,FR
=1+1,Wet.,2,2025-01-10,web,ok,m@example.com,m@example.com,701,kayak-101,,,,,
Watches,Cheap watches here,5,2025-01-10,web,spam,Bot,b@example.com,702,canoe,,,,,
`;

const yotpo = `Review ID;Review Title;Review Content;Review Score;Date;Product ID;Display Name;Email;Published
77;Super;Je recommande;5;2025-03-15;kayak-101;Ana L.;a@example.com;true
77;Super;Je recommande;5;2025-03-15;kayak-101;Ana L.;a@example.com;true
78;Bof;;3;15 March 2025;kayak-101;;b@example.com;false
`;

/** A site with an item’s counts at hand. */
async function openSite(...settings: Parameters<typeof openReviewedSite>) {
  const opened = await openReviewedSite(...settings);
  return { ...opened, piles: async (id: string) => ({ ...((await opened.item(id))?.['piles'] as object) }) };
}

describe('stoa export and import of reviews', { skip: firestore === '' }, () => {
  it('brings everything to another site, byte for byte and counted', async () => {
    const [one, other] = await Promise.all([openSite(), openSite()]);
    await one.review('ann', { item: 'kayak-101', rating: 5, title: 'Calm', body: 'Never *felt* safer.' });
    await one.review('ben', { item: 'kayak-101', rating: 1, tags: ['Fit:4'], recommend: false });
    await one.review('ann', { item: 'canoe', rating: 3 });
    const asked = await one.ask('cy', 'kayak-101');
    await one.ask('ann', 'kayak-101', asked);
    const takenBack = await one.ask('ben', 'paddle');
    const at = new Date('2026-11-01T10:00:00.123Z');
    await commitWrites(database, one.site, [
      { kind: 'set', path: 'items/kayak-101/reviews/ann/media/one', fields: sampleOf(picture) },
      {
        kind: 'set',
        path: 'items/kayak-101/reviews/ann/helpful/ben',
        fields: { site: one.site, by: 'ben', at },
      },
      { kind: 'update', path: 'items/kayak-101/reviews/ann', fields: { helpful: 1 } },
      // A reply that was taken away again, and a review that no longer lies where it lay.
      { kind: 'update', path: 'items/kayak-101', fields: { replied: 0, 'piles.spam-5': 0 } },
      {
        kind: 'set',
        path: `items/kayak-101/comments/${asked}/reports/ben`,
        fields: { ...sampleOf(commentReport), site: one.site, by: 'ben' },
      },
      { kind: 'update', path: `items/kayak-101/comments/${asked}`, fields: { reports: 1 } },
      // Nobody has reviewed it, and its only question was taken back.
      {
        kind: 'update',
        path: `items/paddle/comments/${takenBack}`,
        fields: { state: 'removed', body: '' },
      },
      { kind: 'update', path: 'items/paddle', fields: { comments: 0 } },
      // A first question that waits: no item counts it.
      {
        kind: 'set',
        path: `items/skis/comments/${newId()}`,
        fields: { ...sampleOf(comment), site: one.site, state: 'pending' },
      },
    ]);
    const { out, err } = await one.run('export', 'reviews', 'reviews.json');
    equal(err, '');
    match(out, /^Wrote 4 items and 10 documents below them /);
    const text = one.read('reviews.json');
    other.write('in.json', text);
    match(
      (await other.run('import', 'reviews', 'in.json')).out,
      /^Made 3 reviews, 4 questions and answers of 4 items on the site \w+, 13 writes; 0 are there already\.$/m,
    );
    await other.run('export', 'reviews', 'out.json');
    equal(other.read('out.json'), text.replace(one.site, other.site));
    match((await other.run('import', 'reviews', 'in.json')).out, /^Made 0 reviews .*, 0 writes; 7 are there/);
    equal((await other.run('recount')).code, 0);
  });

  it('adds to what is there, and keeps the counts equal', async () => {
    const [one, other] = await Promise.all([openSite(), openSite()]);
    for (const uid of ['ann', 'ben']) await one.review(uid, { item: 'kayak-101', rating: 5 });
    for (const item of ['kayak-101', 'paddle']) await one.ask('cy', item);
    await one.run('export', 'reviews', 'reviews.json');
    await other.review('ann', { item: 'kayak-101', rating: 2 });
    await other.ask('ann', 'paddle');
    other.write('in.json', one.read('reviews.json'));
    match(
      (await other.run('import', 'reviews', 'in.json', '--dry-run')).out,
      /^ {2}kayak-101 {2}\(1 review, 1 question or answer\)\n {2}paddle {2}\(1 question or answer\)$/m,
    );
    match(
      (await other.run('import', 'reviews', 'in.json')).out,
      /^Made 1 review, 2 questions and answers of 2 items .*; 1 are there/,
    );
    deepEqual(await other.piles('kayak-101'), { 2: 1, 5: 1 });
    await other.review('cy', { item: 'kayak-101', rating: 5 });
    deepEqual(await other.piles('kayak-101'), { 2: 1, 5: 2 });
    await other.ask('dee', 'paddle');
    const asked = ['kayak-101', 'paddle'].map(async (id) => (await other.item(id))?.['comments']);
    deepEqual(await Promise.all(asked), [1, 3]);
  });

  it('understands Judge.me, tries first, verifies nobody and writes no address', async () => {
    const { run, write, reviews, item, piles } = await openSite({ name: 'Kayak School' });
    write('judgeme.csv', judgeme);
    const tried = await run('import', 'reviews', 'judgeme.csv', '--dry-run');
    match(tried.out, /^ {2}kayak-101 {2}\(2 reviews\)$/m);
    match(tried.out, /^Would make 3 reviews of 2 items .*, 5 writes; 0 are there already\.$/m);
    match(tried.out, /^1 row with pictures: those are not fetched\.$/m);
    deepEqual(await reviews(), []);

    equal((await run('import', 'reviews', 'judgeme.csv')).err, '');
    match((await run('import', 'reviews', 'judgeme.csv')).out, /^Made 0 reviews .*; 3 are there already\.$/m);
    const stored = (await reviews()).map(({ fields }) => fields);
    const text = JSON.stringify(stored);
    ok(!text.includes('example.com') && !text.includes('1.1.1.1'));
    for (const fields of stored) {
      deepEqual(Object.keys(fields).sort(), Object.keys(reviewKind.fields).sort());
      deepEqual([fields['source'], fields['receipt']], ['imported', '']);
    }
    const top = stored.find((fields) => fields['title'] === 'Top');
    deepEqual(
      [top?.['body'], top?.['name'], top?.['at']],
      ['Calm water,\ngreat "teacher"', 'Camille R.', new Date('2025-03-02T10:12:00Z')],
    );
    deepEqual(
      { ...(top?.['reply'] as object) },
      { by: '', name: 'Kayak School', label: '', at: new Date('2025-03-03T08:00:00Z'), body: 'Thank you!' },
    );
    equal(stored.find((fields) => fields['title'] === '=1+1')?.['name'], 'Imported');
    deepEqual(await piles('kayak-101'), { 2: 1, 5: 1 });
    deepEqual(await piles('canoe'), { 'spam-5': 1 });
    equal((await item('kayak-101'))?.['replied'], 1);
    equal((await run('recount')).code, 0);
  });

  it('understands Yotpo, and writes a table that comes back as it was', async () => {
    const [one, other] = await Promise.all([openSite(), openSite()]);
    one.write('yotpo.csv', yotpo);
    match(
      (await one.run('import', 'reviews', 'yotpo.csv')).out,
      /^Made 2 reviews .*\nLeft out 1 row: told before in this file\.$/m,
    );
    deepEqual(await one.piles('kayak-101'), { 5: 1, 'other-3': 1 });
    one.write('judgeme.csv', judgeme);
    await one.run('import', 'reviews', 'judgeme.csv');
    await one.run('export', 'reviews', 'reviews.csv');
    const text = one.read('reviews.csv');
    ok(text.startsWith('\uFEFFitem,id,rating,title,body,author,'));
    ok(!/(^|,|\n)"?[=@]/.test(text));
    other.write('in.csv', text);
    const { out, err } = await other.run('import', 'reviews', 'in.csv');
    equal(err, '');
    match(out, /^Made 5 reviews of 2 items /);
    await other.run('export', 'reviews', 'out.csv');
    equal(other.read('out.csv'), text);
    deepEqual(await other.piles('kayak-101'), { 2: 1, 5: 2, 'other-3': 1 });
  });

  const refused: readonly (readonly [file: string, text: string, sentence: RegExp])[] = [
    ['a.csv', 'item,rating\nkayak,5\nkayak,0\n', /a\.csv, line 3: “0” is no number of stars: whole ones/],
    ['a.csv', 'item,rating\nkayak,6\n', /line 2: “6” is no number of stars/],
    ['a.csv', 'item,rating\nkayak,\n', /line 2: it has no stars/],
    ['a.csv', `item,rating,body\nkayak,5,${'x'.repeat(4001)}\n`, /line 2: the text has 4001 characters/],
    ['a.csv', 'item,rating\n,5\n', /line 2: it names no item: take the line out, or say one with --item\./],
    ['a.csv', 'item,rating,date\nkayak,5,03/04/2024\n', /line 2: “03\/04\/2024” is no date/],
    ['a.csv', 'item,rating,status\nkayak,5,Escalated\n', /line 2: the state “Escalated” is not known: /],
    ['a.csv', 'item,words\nkayak,x\n', /line 1: no column tells the stars/],
    ['a.json', '{"stoa":"ideas","version":1,"ideas":[]}', /it is no file of `stoa export reviews`/],
    ['a.json', '{"stoa":"reviews","version":1,"reviews":[{"item":"a/b"}]}', /item 1: its id must be letters/],
  ];
  it('refuses in a sentence what is wrong, and writes nothing', async () => {
    const { run, write, reviews } = await openSite();
    for (const [file, text, sentence] of refused) {
      write(file, text);
      const { code, err, out } = await run('import', 'reviews', file);
      match(err, sentence);
      deepEqual([code, out], [1, '']);
    }
    deepEqual(await reviews(), []);
  });

  it('takes no mark of a buyer that no code stands for', async () => {
    const [one, other] = await Promise.all([openSite(), openSite()]);
    await one.review('ann', { item: 'kayak-101', rating: 5 });
    await one.run('export', 'reviews', 'reviews.json');
    other.write('in.json', one.read('reviews.json').replace('"receipt": ""', '"receipt": "SATURDAY22"'));
    const { code, err } = await other.run('import', 'reviews', 'in.json');
    equal(code, 1);
    match(err, /items\/kayak-101\/reviews\/ann: it is marked as verified, and no code in the file/);
    deepEqual(await other.reviews(), []);
  });
});
