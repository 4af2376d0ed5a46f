import { randomBytes } from 'node:crypto';
import type { Destination } from '../firestore/ask.ts';
import { commitWrites, writeDocuments } from '../firestore/commit.ts';
import { readDocument } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';

/** Where the key lies with which codes are signed: the rules read it, and no client does. */
const path = 'secrets/receipts';

const newKey = () => randomBytes(32).toString('hex');

/** The key of a site, made where there is none yet. Throws `RefusedRequest`. */
export async function receiptKey(to: Destination, site: string): Promise<string> {
  const stored = await readDocument(to, site, path);
  if (!stored) await writeDocuments(to, site, [{ path, fields: { key: newKey() }, onlyIfMissing: true }]);
  // Read again: another machine may have been faster.
  const { key } = stored ?? (await readDocument(to, site, path)) ?? {};
  if (typeof key === 'string' && key !== '') return key;
  throw new Mistake(`${path} of the site ${site} holds no key: \`stoa receipts --new-key\` makes one.`);
}

/** Replaces the key: what the old one has signed is refused from then on. Throws `RefusedRequest`. */
export const renewReceiptKey = (to: Destination, site: string): Promise<void> =>
  commitWrites(to, site, [{ kind: 'set', path, fields: { key: newKey() } }]);
