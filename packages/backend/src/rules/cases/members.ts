import { closedUntil } from '@stoa/core/members/kind';
import { serverTime } from '@stoa/core/store/store';
import { guest, impostor, owner, verified } from '../actors.ts';
import {
  accepts,
  ago,
  double,
  found,
  leaveOut,
  written,
  type Attempt,
  type Fields,
  type Table,
} from '../attempt.ts';
import { eraseCases, mergeCases } from './card-endings.ts';
import { act, card, cardPath, closing, community, erasing, ideaPath, never, settings } from './community.ts';

const bo = cardPath('bo');
const ann = cardPath('ann');

/** Bo's first card. */
export const makesCard = (fields: Fields = {}): Attempt => ({
  as: guest('bo'),
  given: community(),
  writes: [{ kind: 'set', path: bo, fields: card('Bright Heron', { at: serverTime, ...fields }) }],
});

const puts = (path: string, field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

const changes = (
  as: Attempt['as'],
  path: string,
  fields: Fields,
  given: Record<string, Fields> = {},
): Attempt => ({
  as,
  given: community(given),
  writes: [{ kind: 'update', path, fields }],
});

/** `members/{member}`: the card. */
export const cardTable: Table = {
  block: 'members/{member}',
  cases: [
    accepts(
      'a visitor reads a card',
      { given: community(), writes: [], read: { get: ann } },
      {
        'lists them': (it) => (it.read = { list: { collection: 'members', limit: 5 } }),
      },
    ),
    accepts(
      'a moderator lists cards',
      {
        as: verified('mo'),
        given: community(),
        writes: [],
        read: { list: { collection: 'members', limit: 50 } },
      },
      {
        'is a member': (it) => (it.as = verified('ann')),
        'is nobody': (it) => (it.as = undefined),
        'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
        'asks for 51': (it) => (it.read = { list: { collection: 'members', limit: 51 } }),
        'names no limit': (it) => (it.read = { query: { from: [{ collectionId: 'members' }] } }),
      },
    ),
    accepts(
      'the owner lists cards',
      {
        as: owner,
        given: community(),
        writes: [],
        read: { list: { collection: 'members', limit: 50 } },
      },
      { 'has not shown that the address is theirs': (it) => (it.as = impostor) },
    ),
    accepts('a guest makes a card', makesCard(), {
      'is nobody': (it) => (it.as = undefined),
      'is for somebody else': (it) => (it.as = guest('cy')),
      'the site does not exist': (it) => (it.given = {}),
      'was erased before': (it) => (it.given[bo] = card('', erasing())),
      'was erased before, being banned': (it) => {
        it.given[bo] = card('', { ...erasing(), bannedUntil: ago(-60) });
      },
      'has been merged into another': (it) => (it.given[bo] = card('Bo', closing('bo'))),
      'has a role': puts(bo, 'role', 'moderator'),
      'is the owner': puts(bo, 'role', 'owner'),
      'has a label': puts(bo, 'label', 'team'),
      'has a ban lifted in advance': puts(bo, 'bannedUntil', ago(-60)),
      'has points': puts(bo, 'points', 1),
      'has points as a double': puts(bo, 'points', double(0)),
      'has points that are not a number': puts(bo, 'points', NaN),
      'has a last claim': puts(bo, 'last', 'x'),
      'has a day': puts(bo, 'day', 1),
      'has points of the day': puts(bo, 'dayPoints', -100),
      'is backdated': puts(bo, 'at', ago(60)),
      'has acted in the future': puts(bo, 'actAt', ago(-60)),
      'has acted without saying when': puts(bo, 'act', ideaPath),
      'has acted on nothing': puts(bo, 'actAt', serverTime),
      'adds a field': puts(bo, 'colour', 'blue'),
      'adds a field named like a method': puts(bo, 'constructor', 1),
      'has no points': (it) => leaveOut(it, bo, 'points'),
      'has no name': (it) => leaveOut(it, bo, 'name'),
      'has an empty name': puts(bo, 'name', ''),
      'has a name of 41 characters': puts(bo, 'name', 'n'.repeat(41)),
      'has a name of spaces': puts(bo, 'name', '   '),
      'has a name of two lines': puts(bo, 'name', 'Kim\nOwner'),
      'has a name that is a list': puts(bo, 'name', ['Bo']),
      'has a name with a blocked word': puts(bo, 'name', 'Spam Heron'),
      'has a name with a blocked phrase': puts(bo, 'name', '大笨蛋'),
    }),
    accepts('a guest makes a card with the longest name', makesCard({ name: 'n'.repeat(40) })),
    accepts('a guest makes a card and acts in one commit', makesCard({ act: ideaPath, actAt: serverTime }), {
      'backdates the act': puts(bo, 'actAt', ago(60)),
      'the act has no time': puts(bo, 'actAt', never),
      'the act is a number': puts(bo, 'act', 1),
    }),
    accepts(
      'a member acts',
      {
        as: guest('ann'),
        given: community({ '': settings({ gapSeconds: 600 }) }),
        writes: [act('ann', ideaPath)],
      },
      {
        'is nobody': (it) => (it.as = undefined),
        'is somebody else': (it) => (it.as = guest('bo')),
        'is a moderator on another card': (it) => (it.as = verified('mo')),
        'is banned': (it) => (found(it, ann)['bannedUntil'] = ago(-60)),
        'has been merged into another': (it) => (it.given[ann] = card('Calm Otter', closing('ann'))),
        'acted a moment ago': (it) => (found(it, ann)['actAt'] = ago(2)),
        'acts in the future': puts(ann, 'actAt', ago(-60)),
        'acts in the past': puts(ann, 'actAt', ago(60)),
        'names nothing': puts(ann, 'act', ''),
        'names a number': puts(ann, 'act', 7),
        'names 301 characters': puts(ann, 'act', 'p'.repeat(301)),
        'changes the name beside another act': puts(ann, 'name', 'Bright Heron'),
        'takes points': puts(ann, 'points', 1),
        'takes points of the day': puts(ann, 'dayPoints', 1),
        'takes another day': puts(ann, 'day', 1),
        'takes a last claim': puts(ann, 'last', 'x'),
        'takes a role': puts(ann, 'role', 'moderator'),
        'takes a label': puts(ann, 'label', 'team'),
        'lifts a ban': puts(ann, 'bannedUntil', ago(60)),
        'makes the card older': puts(ann, 'at', ago(86_400 * 365)),
        'adds a field': puts(ann, 'colour', 'blue'),
        'deletes the card': (it) => (it.writes = [{ kind: 'delete', path: ann }]),
        'deletes and makes it again': (it) => {
          it.writes = [
            { kind: 'delete', path: ann },
            { kind: 'set', path: ann, fields: card('Calm Otter', { at: serverTime }) },
          ];
        },
      },
    ),
    accepts(
      'a member acts when the gap is over',
      {
        as: guest('ann'),
        given: community({ '': settings({ gapSeconds: 60 }), [ann]: card('Calm Otter', { actAt: ago(90) }) }),
        writes: [act('ann', 'p'.repeat(300))],
      },
      { 'the site asks for a longer one': (it) => (found(it, '')['gapSeconds'] = 3600) },
    ),
    accepts('a member acts when the ban is over', {
      as: guest('ann'),
      given: community({ [ann]: card('Calm Otter', { bannedUntil: ago(60) }) }),
      writes: [act('ann', ideaPath)],
    }),
    accepts(
      'a member takes another name',
      {
        as: guest('ann'),
        given: community(),
        writes: [act('ann', ann, { name: '勇敢的 水獭' })],
      },
      {
        'the act names another card': puts(ann, 'act', bo),
        'the name is empty': puts(ann, 'name', ''),
        'the name has a blocked word': puts(ann, 'name', 'rubbish'),
        'says nothing of an act': (it) => {
          leaveOut(it, ann, 'act');
          leaveOut(it, ann, 'actAt');
        },
      },
    ),
    accepts(
      'the owner gives a role and a label',
      changes(owner, ann, { role: 'moderator', label: 'l'.repeat(24) }),
      {
        'is a moderator': (it) => (it.as = verified('mo')),
        'is the member': (it) => (it.as = verified('ann')),
        'has not shown that the address is theirs': (it) => (it.as = impostor),
        'gives the role of owner': puts(ann, 'role', 'owner'),
        'gives an unknown role': puts(ann, 'role', 'admin'),
        'gives a label of 25 characters': puts(ann, 'label', 'l'.repeat(25)),
        'gives a label that is a list': puts(ann, 'label', ['team']),
        'gives points as well': puts(ann, 'points', 5),
        'bans as well': puts(ann, 'bannedUntil', ago(-60)),
      },
    ),
    accepts(
      'the owner takes a label away',
      changes(owner, ann, { label: '' }, { [ann]: card('Ann', { label: 'x' }) }),
    ),
    accepts(
      'the owner takes a role back',
      changes(owner, ann, { role: 'member' }, { [ann]: card('Ann', { role: 'dealer' }) }),
    ),
    accepts('the owner makes an expert', changes(owner, ann, { role: 'expert' })),
    accepts('the owner makes a dealer', changes(owner, ann, { role: 'dealer' })),
    accepts(
      'the owner marks the own card',
      changes(
        owner,
        cardPath('boss'),
        { role: 'owner', label: 'team' },
        {
          [cardPath('boss')]: card('Kim'),
        },
      ),
      { 'as a moderator': puts(cardPath('boss'), 'role', 'moderator') },
    ),
    accepts('a moderator bans a member', changes(verified('mo'), ann, { bannedUntil: ago(-3600) }), {
      'is a member': (it) => (it.as = verified('bo')),
      'is nobody': (it) => (it.as = undefined),
      'is the member': (it) => (it.as = verified('ann')),
      'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
      'is an expert': (it) => (found(it, cardPath('mo'))['role'] = 'expert'),
      'is a moderator of another site': (it) => {
        it.given['../{site}b/members/eve'] = card('Eve', { role: 'moderator' });
        it.as = verified('eve');
      },
      'bans another moderator': (it) => (found(it, ann)['role'] = 'moderator'),
      'bans the owner': (it) => (found(it, ann)['role'] = 'owner'),
      'closes the card, as only a merge does': puts(ann, 'bannedUntil', closedUntil),
      'says when as a number': puts(ann, 'bannedUntil', 4_000_000_000),
      'takes points as well': puts(ann, 'points', 0.5),
      'renames as well': puts(ann, 'name', 'Villain'),
    }),
    accepts(
      'a moderator lifts an expert’s ban',
      changes(
        verified('mo'),
        ann,
        { bannedUntil: never },
        {
          [ann]: card('Calm Otter', { role: 'expert', bannedUntil: ago(-60) }),
        },
      ),
      { 'the card is closed by a merge': (it) => (found(it, ann)['bannedUntil'] = closedUntil) },
    ),
    accepts(
      'a moderator bans a dealer',
      changes(verified('mo'), ann, { bannedUntil: ago(-60) }, { [ann]: card('Ann', { role: 'dealer' }) }),
    ),
    accepts('the owner bans a moderator', changes(owner, cardPath('mo'), { bannedUntil: ago(-3600) }), {
      'is the moderator': (it) => (it.as = verified('mo')),
      'the card is closed by a merge': (it) => (found(it, cardPath('mo'))['bannedUntil'] = closedUntil),
    }),
    ...eraseCases,
    ...mergeCases,
  ],
};
