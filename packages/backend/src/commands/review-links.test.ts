import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { codeParameter, readCode } from '@stoa/core/reviews/code';
import { StoaError } from '@stoa/core/store/errors';
import { readDocument } from '../firestore/read.ts';
import { tableOf } from '../transfer/csv.ts';
import { database, firestore, openReviewedSite } from './reviewed-site.fixture.ts';

const orders = `Order;Item;Customer;E-mail
1001;kayak-101;"Lee, Ann";ann@example.com
1002;Sea kayak / week;Ben;ben@example.com
`;

describe('stoa review-links', { skip: firestore === '' }, () => {
  it('gives every order a link of its own, which is spent once', async () => {
    const { site, folder, run, write, read, review } = await openReviewedSite();
    write('orders.csv', orders);
    const { out, err } = await run(
      ...[
        'review-links',
        'orders.csv',
        'links.csv',
        '--url',
        'https://example.com/c/{item}',
        '--qr',
        'print',
      ],
    );
    equal(err, '');
    match(out, /^Wrote 2 personal links to .*links\.csv, each good for one review until /);
    const [head, ann = [], ben = []] = tableOf(read('links.csv')).map(({ cells }) => cells);
    deepEqual(head, ['Order', 'Item', 'Customer', 'E-mail', 'link', 'until', 'qr']);
    deepEqual(ann.slice(0, 4), ['1001', 'kayak-101', 'Lee, Ann', 'ann@example.com']);
    ok(ben[4]?.startsWith('https://example.com/c/Sea%20kayak%20%2F%20week?stoa-code='), ben[4]);
    deepEqual(readdirSync(join(folder, 'print')).sort(), [ann[6], ben[6]]);
    equal(ann[6], '2-kayak-101.svg');

    const code = readCode(new URL(ann[4] ?? '').searchParams.get(codeParameter));
    await review('ann', { item: 'kayak-101', rating: 5, code });
    await rejects(
      review('friend', { item: 'kayak-101', rating: 5, code }),
      (error) => error instanceof StoaError && error.code === 'denied',
    );
    deepEqual(Object.keys((await readDocument(database, site, 'secrets/receipts')) ?? {}), ['key']);
  });

  it('names every row that is wrong, and makes nothing', async () => {
    const { folder, run, write } = await openReviewedSite();
    const page = 'https://example.com/kayak';
    write('orders.csv', `item,url\nkayak,${page}\n,${page}\nkayak,example\n`);
    const { code, err } = await run('review-links', 'orders.csv', 'links.csv');
    equal(code, 1);
    match(err, /orders\.csv, line 3: the item has no name/);
    match(err, /orders\.csv, line 4: “example” is no address of a page/);
    deepEqual(readdirSync(folder), ['orders.csv']);
    write('orders.csv', 'sku,url\n1,2\n');
    match(
      (await run('review-links', 'orders.csv')).err,
      /line 1: no column is called “item”; there are “sku”, “url”: name it with --item-column/,
    );
    // As some spreadsheets save it: the item would be another one.
    writeFileSync(
      join(folder, 'orders.csv'),
      Buffer.from('item,url\nKanukurs f\xfcr Anf\xe4nger,x\n', 'latin1'),
    );
    match(
      (await run('review-links', 'orders.csv')).err,
      /is not written in UTF-8: save it again as “CSV UTF-8”/,
    );
  });
});
