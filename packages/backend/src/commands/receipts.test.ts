import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeParameter, readCode, type Code } from '@stoa/core/reviews/code';
import { itemId } from '@stoa/core/reviews/item';
import { StoaError } from '@stoa/core/store/errors';
import { readDocument } from '../firestore/read.ts';
import { database, firestore, openReviewedSite } from './reviewed-site.fixture.ts';

const page = 'https://example.com/courses/kayak-101';

/** The code in the first link of what was printed. */
function codeIn(printed: string): Code {
  const [link = ''] = printed.split('\n', 1);
  const code = readCode(new URL(link).searchParams.get(codeParameter));
  ok(code, link);
  return code;
}

const isRefused = (error: unknown) => error instanceof StoaError && error.code === 'denied';

describe('stoa receipts', { skip: firestore === '' }, () => {
  it('makes one code for Saturday’s class, which twelve spend and a thirteenth does not', async () => {
    const { run, review, item, reviews } = await openReviewedSite({
      reviews: { verify: 'code', holdDays: 14, minLength: 0 },
    });
    const address = `${page}?lang=en&stoa-code=old#reviews`;
    const { out, err } = await run(
      ...['receipts', 'kayak-101', '--uses', '12', '--days', '14', '--url', address],
    );
    equal(err, '');
    match(out, /^https:\/\/example\.com\/courses\/kayak-101\?lang=en&stoa-code=[\w.]+#reviews\n/);
    match(out, /good for 12 verified reviews, one a person, of “kayak-101” by whoever opens it, until \d/);
    match(out, /has no review yet: check that the page says item="kayak-101"/);
    const code = codeIn(out);
    match(code.code, /^[ACDEFGHJKLMNPQRTUVWXY34679]{12}$/);
    const days = (code.until - Date.now()) / (24 * 60 * 60_000);
    ok(days > 13.99 && days <= 14);

    const rate = (uid: string, more: object = {}) =>
      review(uid, { item: 'kayak-101', rating: 5, code, ...more });
    await rejects(rate('forger', { code: { ...code, uses: 13 } }), isRefused);
    await rejects(rate('stray', { item: 'kayak-102' }), isRefused);
    await rejects(rate('stranger', { code: undefined }), isRefused);
    for (let turn = 0; turn < 12; turn++) await rate(`student${turn}`);
    await rejects(rate('thirteenth'), isRefused);
    deepEqual({ ...((await item('kayak-101'))?.['piles'] as object) }, { 5: 12 });
    ok((await reviews()).every(({ fields }) => fields['receipt'] === code.code));
  });

  it('makes a code that 20 people with the same link spend once, all at once', async () => {
    const { run, review, item } = await openReviewedSite();
    const code = codeIn((await run('receipts', 'kayak-101', '--url', page)).out);
    const people = Array.from({ length: 20 }, (_, turn) => `person${turn}`);
    const tried = await Promise.allSettled(
      people.map((uid) => review(uid, { item: 'kayak-101', rating: 5, code })),
    );
    equal(tried.filter(({ status }) => status === 'fulfilled').length, 1);
    deepEqual({ ...((await item('kayak-101'))?.['piles'] as object) }, { 5: 1 });
  });

  it('makes a code that only one member can spend, and lets a new key end what is not spent', async () => {
    const { site, run, review } = await openReviewedSite();
    const item = itemId('Sea kayak / week') ?? '';
    const code = codeIn((await run('receipts', 'Sea kayak / week', '--for', 'mei', '--url', page)).out);
    await rejects(review('ben', { item, rating: 4, code }), isRefused);
    await review('mei', { item, rating: 4, code });

    const old = codeIn((await run('receipts', 'kayak-101', '--url', page)).out);
    match((await run('receipts', '--new-key')).out, /refused from now on, printed ones too/);
    await rejects(review('ann', { item: 'kayak-101', rating: 3, code: old }), isRefused);
    const renewed = codeIn((await run('receipts', 'kayak-101', '--url', page)).out);
    await review('ann', { item: 'kayak-101', rating: 3, code: renewed });
    equal((await readDocument(database, site, `items/${item}/reviews/mei`))?.['receipt'], code.code);
  });

  it('draws QR codes, in the terminal and as files', async () => {
    const { folder, run, read } = await openReviewedSite();
    const drawn = await run('receipts', 'kayak-101', '--url', page, '--qr', 'terminal');
    ok(drawn.out.split('\n').filter((line) => line.includes('█')).length > 20, drawn.out);
    await run('receipts', 'kayak-101', '--url', page, '--count', '10', '--qr', 'class.svg');
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    deepEqual([files.length, files.at(0), files.at(-1)], [10, 'class-01.svg', 'class-10.svg']);
    match(read('class-01.svg'), /^<svg [^>]*viewBox[^>]*>.*<path .*<\/svg>\n$/);
  });

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [[], /^Say of what: stoa receipts kayak-101 --url/],
    [['kayak'], /^Say which page the link leads to/],
    [['x'.repeat(241), '--url', page], /is too long for an item: its name may take 240 characters/],
    [['kayak', '--url', 'javascript:alert(1)'], /“javascript:alert\(1\)” is no address of a page/],
    [['kayak', '--url', page, '--uses', '0'], /^--uses “0” must be a whole number from 1 to 100000\./],
    [['kayak', '--url', page, '--until', '2026-02-30'], /^--until “2026-02-30” is no day/],
    [['kayak', '--url', page, '--until', '2020-01-01'], /^--until 2020-01-01 is over already/],
    [['kayak', '--url', page, '--for', 'mei', '--uses', '2'], /spent once, since they review an item once/],
    [['kayak', '--url', page, '--qr', 'code.png'], /^--qr must be “terminal”, or a file that ends in \.svg/],
  ];
  it('refuses in a sentence what makes no code', async () => {
    const { site, run } = await openReviewedSite();
    for (const [args, sentence] of refused) {
      const { code, err, out } = await run('receipts', ...args);
      match(err, sentence);
      deepEqual([code, out], [1, '']);
    }
    equal(await readDocument(database, site, 'secrets/receipts'), undefined);
  });
});
