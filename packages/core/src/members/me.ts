import { cleanLine } from '../posts/clean.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import type { Visitor } from '../store/marker.ts';
import { serverTime, type Store, type WriteFields } from '../store/store.ts';
import { member, type MemberCard } from './kind.ts';
import { guestName } from './names.ts';

/** The member who acts: the card's fields under the session's uid. */
export interface Me extends MemberCard {
  /** The uid. */
  readonly id: string;
}

const mostName = member.fields.name.max;

const epoch = new Date(0);

/** What every card starts with. */
const blank = (name: string): Omit<MemberCard, 'id' | 'at'> => ({
  name,
  role: 'member',
  label: '',
  bannedUntil: epoch,
  points: 0,
  last: '',
  day: 0,
  dayPoints: 0,
  act: '',
  actAt: epoch,
});

/** A new member's card as the rules take it. */
export const newCard = (name: string): WriteFields => ({ ...blank(name), at: serverTime });

/** Who was erased and writes again gets a name again. */
async function renamed(store: Store, visitor: Visitor, me: Me, locale: string): Promise<Me> {
  if (me.name) return me;
  const name = guestName(visitor.uid, locale);
  const path = `members/${me.id}`;
  const { at } = await store.commit([
    { kind: 'update', path, fields: { name, act: path, actAt: serverTime } },
  ]);
  return { ...me, name, act: path, actAt: at };
}

/**
 * The visitor's card on this site, made when there is none. A lost answer is resolved by reading it.
 * Rejects with `StoaError`.
 */
export async function myCard(store: Store, visitor: Visitor, locale: string): Promise<Me> {
  const path = `members/${visitor.uid}`;
  const known = await store.get(path, { asMember: true });
  if (known) return renamed(store, visitor, decode(member, known), locale);
  const name = cleanLine(visitor.name).slice(0, mostName).trim() || guestName(visitor.uid, locale);
  try {
    const { at } = await store.commit([
      { kind: 'set', path, fields: newCard(name), when: { exists: false } },
    ]);
    return { id: visitor.uid, ...blank(name), at };
  } catch (error) {
    if (!(error instanceof StoaError && (error.code === 'conflict' || error.code === 'denied'))) throw error;
    const made = await store.get(path, { asMember: true });
    if (made) return decode(member, made);
    const friendly = guestName(visitor.uid, locale);
    // A name that came with the account may hold what this site refuses.
    if (name !== friendly) return myCard(store, { ...visitor, name: friendly }, locale);
    throw error;
  }
}
