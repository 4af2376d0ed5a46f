import type { ActContext } from '../query.ts';
import { serverTime, type Write, type WriteFields } from '../store/store.ts';
import { stateOf } from './state.ts';

/** What the rules hold a new post's author fields to. */
export const newPost = ({ site, me, settings, guest }: ActContext) => ({
  by: me.id,
  name: me.name,
  label: me.label,
  site,
  state: stateOf(me, settings, guest),
});

/** What every post starts with for its moderators. */
export const unmoderated = { editedAt: null, reports: 0, why: null } as const;

/** Spends the member's limited act on a document, and writes that document in the same commit. */
export const pays = (path: string, { me }: ActContext): Write => ({
  kind: 'update',
  path: `members/${me.id}`,
  fields: { act: path, actAt: serverTime } satisfies WriteFields,
});

/** The state in which the rules take an author's edit. */
export const editedState = <State extends string>(
  state: State,
  { me, settings, guest }: ActContext,
): State | 'pending' =>
  state === 'approved' && stateOf(me, settings, guest) === 'pending' ? 'pending' : state;
