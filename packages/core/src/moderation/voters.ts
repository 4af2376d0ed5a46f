import { contact } from '../members/kind.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { listAll } from '../store/list-all.ts';

/** Somebody who asked for an idea and agreed to be written to. */
export interface Correspondent {
  readonly uid: string;
  readonly email: string;
  /** BCP 47 language to write in. */
  readonly locale: string;
}

/** Documents of one request. */
const atOnce = 100;

/**
 * Who voted for an idea, or posted it, and agreed to be told. Staff only; a billed read a vote and a voter, so it is
 * asked for and never loaded by itself.
 */
export async function correspondentsOf(site: Site, id: string): Promise<readonly Correspondent[]> {
  const post = await site.store.get(`ideas/${id}`, { asMember: true });
  const votes = await listAll(site.store, {
    collection: `ideas/${id}/votes`,
    orderBy: [['at', 'asc']],
    limit: 50,
  });
  const named = [post?.fields['by'], ...votes.map(({ fields }) => fields['by'])];
  const uids = [...new Set(named.filter((uid): uid is string => typeof uid === 'string' && uid !== ''))];
  const found: Correspondent[] = [];
  for (let start = 0; start < uids.length; start += atOnce) {
    const chunk = uids.slice(start, start + atOnce);
    const cards = await site.store.getMany(
      chunk.map((uid) => `members/${uid}/private/contact`),
      { asMember: true },
    );
    for (const [index, stored] of cards.entries())
      if (stored) {
        const { email, locale } = decode(contact, stored);
        found.push({ uid: chunk[index] ?? '', email, locale });
      }
  }
  return found;
}
