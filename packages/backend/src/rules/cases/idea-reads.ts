import type { ListQuery } from '@stoa/core/store/store';
import { guest, impostor, owner, verified } from '../actors.ts';
import { accepts, ago, found, type Attempt, type Case, type Read } from '../attempt.ts';
import { cardPath, community, ideaPath, standingIdea } from './community.ts';

const reads = (as: Attempt['as'], read: Read, state = 'approved'): Attempt => ({
  as,
  given: community({ [ideaPath]: standingIdea({ state }) }),
  writes: [],
  read,
});

const one = { get: ideaPath };
const isAnn = guest('ann');

const lists = (where: ListQuery['where'], limit = 50): Read => ({
  list: { collection: 'ideas', ...(where && { where }), orderBy: [['at', 'desc']], limit },
});

const approved = lists([['state', '==', 'approved']]);

const filter = (field: string, value: object, op = 'EQUAL') => ({
  fieldFilter: { field: { fieldPath: field }, op, value },
});
const state = (value: string) => filter('state', { stringValue: value });
const query = (where?: object, limit?: number): Read => ({
  query: { from: [{ collectionId: 'ideas' }], where, limit },
});
const either = (...filters: object[]) => ({ compositeFilter: { op: 'OR', filters } });

const asks = (read: Read) => (it: Attempt) => (it.read = read);

/** Who sees which ideas. */
export const readCases: Case[] = [
  accepts('a visitor reads an idea', reads(undefined, one), {
    'it is pending': (it) => (found(it, ideaPath)['state'] = 'pending'),
    'it is rejected': (it) => (found(it, ideaPath)['state'] = 'rejected'),
    'it is not there': (it) => Reflect.deleteProperty(it.given, ideaPath),
  }),
  accepts('a visitor reads where an idea has gone', reads(undefined, one, 'merged')),
  accepts('an author reads an own pending idea', reads(isAnn, one, 'pending'), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = guest('bo')),
    'is a member with a card': (it) => (it.as = verified('boss', 'kim@example.com')),
  }),
  accepts('a moderator reads a rejected idea', reads(verified('mo'), one, 'rejected'), {
    'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
  }),
  accepts('the owner reads a pending idea', reads(owner, one, 'pending'), {
    'has not shown that the address is theirs': (it) => (it.as = impostor),
  }),
  accepts('a visitor lists approved ideas', reads(undefined, approved), {
    'names no state': asks(lists(undefined)),
    'asks for pending ones': asks(lists([['state', '==', 'pending']])),
    'asks for pending ones as well': asks(lists([['state', 'in', ['approved', 'pending']]])),
    'asks for one or the other': asks(query(either(state('approved'), state('pending')), 5)),
    'asks for all but rejected ones': asks(
      query(filter('state', { stringValue: 'rejected' }, 'NOT_EQUAL'), 5),
    ),
    'asks for all up to pending': asks(lists([['state', '<=', 'pending']])),
    'asks for 51': asks(lists([['state', '==', 'approved']], 51)),
    'names no limit': asks(query(state('approved'))),
    'skips some': asks({
      query: { from: [{ collectionId: 'ideas' }], where: state('approved'), limit: 5, offset: 5 },
    }),
    'asks for somebody’s': asks(lists([['by', '==', 'ann']])),
    'asks across all sites': asks({
      query: { from: [{ collectionId: 'ideas', allDescendants: true }], where: state('approved'), limit: 5 },
      everywhere: true,
    }),
  }),
  accepts('an author lists own ideas', reads(isAnn, lists([['by', '==', 'ann']])), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = guest('bo')),
    'asks for 51': asks(lists([['by', '==', 'ann']], 51)),
    'asks for somebody else’s as well': asks(lists([['by', 'in', ['ann', 'bo']]])),
    'asks for own or pending ones': asks(
      query(either(filter('by', { stringValue: 'ann' }), state('pending')), 5),
    ),
    'asks for everybody’s': asks(lists(undefined)),
  }),
  accepts(
    'an author lists own pending ideas',
    reads(
      isAnn,
      lists([
        ['by', '==', 'ann'],
        ['state', '==', 'pending'],
      ]),
    ),
  ),
  accepts(
    'a member lists approved or own ideas',
    reads(isAnn, query(either(state('approved'), filter('by', { stringValue: 'ann' })), 5)),
  ),
  accepts('a moderator lists pending ideas', reads(verified('mo'), lists([['state', '==', 'pending']])), {
    'is a member': (it) => (it.as = verified('bo')),
    'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
    'asks for 51': asks(lists([['state', '==', 'pending']], 51)),
  }),
  accepts('the owner lists all ideas', reads(owner, lists(undefined)), {
    'has not shown that the address is theirs': (it) => (it.as = impostor),
  }),
];
