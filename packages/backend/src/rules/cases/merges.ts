import { closedUntil, type Merge } from '@stoa/core/members/kind';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, owner, verified } from '../actors.ts';
import { accepts, ago, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Fields, Table } from '../attempt.ts';
import { acceptsMerge, card, cardPath, closing, community, mergePath, standingMerge } from './community.ts';

const ann = mergePath('ann');
const annsCard = cardPath('ann');

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ann)[field] = value;
};

/** Ann offers that Bo goes on for her. */
const offers = (given: Record<string, Fields> = {}): Attempt => ({
  as: guest('ann'),
  given: community(given),
  writes: [{ kind: 'set', path: ann, fields: { to: 'bo', at: serverTime, state: 'offered' } }],
});

const offerSteps = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is who is to go on': (it: Attempt) => (it.as = verified('bo')),
  'is the owner': (it: Attempt) => (it.as = owner),
  'is to herself': puts('to', 'ann'),
  'is to nobody': puts('to', ''),
  'is to a uid of 129 characters': puts('to', 'b'.repeat(129)),
  'is to a list': puts('to', ['bo']),
  'names nobody': (it: Attempt) => leaveOut(it, ann, 'to'),
  'is backdated': puts('at', ago(60)),
  'takes it as accepted': puts('state', 'accepted'),
  'takes it as done': puts('state', 'done'),
  'adds a field': puts('points', 1000),
  'has no card': (it: Attempt) => Reflect.deleteProperty(it.given, annsCard),
  'is banned': (it: Attempt) => (found(it, annsCard)['bannedUntil'] = ago(-60)),
  'goes on with another already': (it: Attempt) => (found(it, annsCard)['bannedUntil'] = closedUntil),
};

const decides = (before: Merge['state'], after: Merge['state']): Attempt => ({
  as: verified('bo'),
  given: community({ [annsCard]: card('Calm Otter', closing('ann')), [ann]: standingMerge('bo', before) }),
  writes: [{ kind: 'update', path: ann, fields: { state: after } }],
});

/** `merges/{from}`. */
export const mergeTable: Table = {
  block: 'merges/{from}',
  cases: [
    accepts('a guest offers a merge', offers(), offerSteps),
    accepts('a member whose ban is over offers a merge', {
      ...offers({ [annsCard]: card('Calm Otter', { bannedUntil: ago(60) }) }),
      as: account('ann'),
    }),
    accepts('a guest offers a merge to the longest uid', {
      ...offers(),
      writes: [{ kind: 'set', path: ann, fields: { to: 'b'.repeat(128), at: serverTime, state: 'offered' } }],
    }),
    accepts('a guest offers it to another', offers({ [ann]: standingMerge('cy') }), {
      ...offerSteps,
      'it is accepted': (it) => (found(it, ann)['state'] = 'accepted'),
      'it is done': (it) => (found(it, ann)['state'] = 'done'),
      'withdraws it': (it) => (it.writes = [{ kind: 'delete', path: ann }]),
    }),
    accepts('who goes on accepts the merge', acceptsMerge(), {
      'is nobody': (it) => (it.as = undefined),
      'is who offered it': (it) => (it.as = guest('ann')),
      'is somebody else': (it) => (it.as = verified('cy')),
      'is the owner': (it) => (it.as = owner),
      'is banned': (it) => (it.given[cardPath('bo')] = card('Bo', { bannedUntil: ago(-60) })),
      'it is offered to somebody else': (it) => (found(it, ann)['to'] = 'cy'),
      'it is not offered': (it) => Reflect.deleteProperty(it.given, ann),
      'leaves the other card open': (it) => omit(it, annsCard),
      'bans the other card only': (it) => (written(it, annsCard)['bannedUntil'] = ago(-3600)),
      'the card that is closed is a third one': (it) => {
        it.given[cardPath('cy')] = card('Cy');
        it.writes = it.writes.map((write) =>
          write.path === annsCard ? { ...write, path: cardPath('cy') } : write,
        );
      },
      'takes it over for a third': puts('to', 'cy'),
      'dates it': puts('at', serverTime),
      'adds a field': puts('points', 30),
      'skips to done': puts('state', 'done'),
      'the state is unknown': puts('state', 'refused'),
      'withdraws it': (it) => (it.writes[0] = { kind: 'delete', path: ann }),
    }),
    accepts('who goes on has moved everything', decides('accepted', 'done'), {
      'is who offered it': (it) => (it.as = guest('ann')),
      'is somebody else': (it) => (it.as = verified('cy')),
      'it was only offered': (it) => (found(it, ann)['state'] = 'offered'),
      'it was done already and begins anew': (it) => {
        found(it, ann)['state'] = 'done';
        written(it, ann)['state'] = 'accepted';
        it.given[cardPath('bo')] = card('Bo');
      },
      'it is offered again': puts('state', 'offered'),
      'dates it': puts('at', serverTime),
    }),
    accepts('a visitor sees who goes on for whom', {
      ...decides('done', 'done'),
      as: undefined,
      writes: [],
      read: { get: ann },
    }),
    accepts(
      'a member lists what goes on with them',
      {
        ...decides('offered', 'offered'),
        writes: [],
        read: { list: { collection: 'merges', where: [['to', '==', 'bo']], limit: 50 } },
      },
      {
        'is nobody': (it) => (it.as = undefined),
        'is somebody else': (it) => (it.as = verified('cy')),
        'is the owner': (it) => (it.as = owner),
        'asks for everybody’s': (it) => (it.read = { list: { collection: 'merges', limit: 50 } }),
        'asks for somebody else’s as well': (it) => {
          it.read = { list: { collection: 'merges', where: [['to', 'in', ['bo', 'cy']]], limit: 50 } };
        },
        'asks for 51': (it) => {
          it.read = { list: { collection: 'merges', where: [['to', '==', 'bo']], limit: 51 } };
        },
      },
    ),
    ...(['accepted', 'done'] as const).map((state) =>
      accepts(`a member lists merges with them that are ${state}, past offers that strangers make`, {
        ...decides(state, state),
        writes: [],
        read: {
          list: {
            collection: 'merges',
            where: [
              ['to', '==', 'bo'],
              ['state', '==', state],
            ],
            limit: 50,
          },
        },
      }),
    ),
    accepts('a member lists what goes on with them, newest first', {
      ...decides('offered', 'offered'),
      writes: [],
      read: {
        list: {
          collection: 'merges',
          where: [['to', '==', 'bo']],
          select: ['state'],
          orderBy: [['at', 'desc']],
          limit: 50,
        },
      },
    }),
  ],
};
