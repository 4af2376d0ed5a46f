import { closedUntil } from '@stoa/core/members/kind';
import { serverTime } from '@stoa/core/store/store';
import { increment } from '@stoa/core/store/transforms';
import { guest, owner, verified } from '../actors.ts';
import { accepts, ago, double, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import {
  acceptsMerge,
  card,
  cardPath,
  closing,
  community,
  erasing,
  fullCard,
  mergePath,
  never,
  standingMerge,
} from './community.ts';

const ann = cardPath('ann');
const bo = cardPath('bo');

const puts = (path: string, field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

const changes = (
  as: Attempt['as'],
  path: string,
  fields: Fields,
  given: Record<string, Fields>,
): Attempt => ({
  as,
  given: community(given),
  writes: [{ kind: 'update', path, fields }],
});

const notTheirs = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is another member': (it: Attempt) => (it.as = verified('bo')),
  'is a moderator': (it: Attempt) => (it.as = verified('mo')),
  'is the owner': (it: Attempt) => (it.as = owner),
};

/** Keeps a field of Ann's card as it was. */
const keeps = (fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [`keeps ${field}`, (it: Attempt) => leaveOut(it, ann, field)]));

const losable = ['role', 'label', 'points', 'last', 'day', 'dayPoints', 'act'];

/** Ann erases herself, who is banned. */
const erases = (given: Record<string, Fields> = {}): Attempt =>
  changes(guest('ann'), ann, erasing(), { [ann]: fullCard('Ann', { bannedUntil: ago(-3600) }), ...given });

/** Erasing oneself, or whom one goes on for. */
export const eraseCases: Case[] = [
  accepts('a banned member erases the card', erases(), {
    ...notTheirs,
    ...keeps(['name', ...losable]),
    'takes another name': puts(ann, 'name', 'Somebody'),
    'takes a role': puts(ann, 'role', 'moderator'),
    'takes points': puts(ann, 'points', 1),
    'has points as a double': puts(ann, 'points', double(0)),
    'lifts the ban': puts(ann, 'bannedUntil', never),
    'forgets the last act’s time': puts(ann, 'actAt', never),
    'makes the card younger': puts(ann, 'at', serverTime),
    'adds a field': puts(ann, 'colour', 'blue'),
    'deletes the card': (it) => (it.writes = [{ kind: 'delete', path: ann }]),
    'starts anew': (it) => {
      it.writes = [{ kind: 'set', path: ann, fields: card('Bright Heron', { at: serverTime }) }];
    },
  }),
  accepts(
    'who goes on for a member erases their card',
    {
      ...erases({
        [ann]: card('Calm Otter', closing('ann')),
        [mergePath('ann')]: standingMerge('bo', 'accepted'),
      }),
      as: verified('bo'),
    },
    {
      'is somebody else': (it) => (it.as = verified('cy')),
      'the merge is only offered': (it) => (found(it, mergePath('ann'))['state'] = 'offered'),
      'the merge is with somebody else': (it) => (found(it, mergePath('ann'))['to'] = 'cy'),
      'there is no merge': (it) => Reflect.deleteProperty(it.given, mergePath('ann')),
      'opens it': puts(ann, 'bannedUntil', never),
    },
  ),
  accepts(
    'an erased member takes a name and writes again',
    changes(
      guest('ann'),
      ann,
      { name: 'Bright Heron', act: ann, actAt: serverTime },
      { [ann]: card('', erasing()) },
    ),
    {
      'is banned still': (it) => (found(it, ann)['bannedUntil'] = ago(-60)),
      'makes the card anew': (it) => {
        it.writes = [{ kind: 'set', path: ann, fields: card('Bright Heron', { at: serverTime }) }];
      },
    },
  ),
];

/** The cards in the commit that accepts a merge. */
export const mergeCases: Case[] = [
  accepts('a merge closes the card that was offered', acceptsMerge(), {
    ...notTheirs,
    'is nobody': (it) => (it.as = undefined),
    'is another member': (it) => (it.as = verified('cy')),
    'is who offered it': (it) => (it.as = guest('ann')),
    'it is not accepted': (it) => omit(it, mergePath('ann')),
    'it is offered to somebody else': (it) => (found(it, mergePath('ann'))['to'] = 'cy'),
    'there is no offer': (it) => {
      Reflect.deleteProperty(it.given, mergePath('ann'));
      omit(it, mergePath('ann'));
    },
    'it is done already': (it) => {
      found(it, mergePath('ann'))['state'] = 'done';
      found(it, ann)['bannedUntil'] = closedUntil;
      omit(it, mergePath('ann'));
    },
    'the card is banned': (it) => (found(it, ann)['bannedUntil'] = ago(-60)),
    ...keeps([...losable, 'bannedUntil']),
    'leaves it open': puts(ann, 'bannedUntil', never),
    'closes it for a while': puts(ann, 'bannedUntil', ago(-3600)),
    'closes it by another act': puts(ann, 'act', mergePath('bo')),
    'says when': puts(ann, 'actAt', serverTime),
    'makes it younger': puts(ann, 'at', serverTime),
    'renames it': puts(ann, 'name', 'Bo'),
    'has points as a double': puts(ann, 'points', double(0)),
    'adds a field': puts(ann, 'colour', 'blue'),
  }),
  accepts('a merge takes the points by an increment', {
    ...acceptsMerge(),
    writes: [
      ...acceptsMerge().writes.slice(0, 2),
      { kind: 'update', path: bo, fields: { points: increment(30), last: 'merge_ann' } },
    ],
  }),
  accepts('a merge takes points', acceptsMerge(), {
    'one more': puts(bo, 'points', 43),
    'one less': puts(bo, 'points', 41),
    'points as a double': puts(bo, 'points', double(42)),
    'says nothing of it': (it) => leaveOut(it, bo, 'last'),
    'says something else': puts(bo, 'last', 'claim_ann'),
    'says it twice': puts(bo, 'last', 'merge_merge_ann'),
    'names nobody': puts(bo, 'last', 'merge_'),
    'takes another day': puts(bo, 'day', 1),
    'takes points of the day': puts(bo, 'dayPoints', 0),
    'takes the role as well': puts(bo, 'role', 'expert'),
    'takes them from a card that stays': (it) => {
      it.given[cardPath('cy')] = card('Cy', { points: 30 });
      written(it, bo)['last'] = 'merge_cy';
    },
    'leaves the other card open': (it) => omit(it, ann),
    'bans the other card only': (it) => {
      it.as = verified('mo');
      it.given[cardPath('mo')] = card('Mo', { role: 'moderator', points: 12 });
      it.writes = [
        { kind: 'update', path: ann, fields: { bannedUntil: ago(-3600) } },
        { kind: 'update', path: cardPath('mo'), fields: { points: 42, last: 'merge_ann' } },
      ];
    },
    'the card was closed before': (it) => {
      it.given[ann] = { ...fullCard('Calm Otter'), bannedUntil: closedUntil };
      it.given[mergePath('ann')] = standingMerge('bo', 'accepted');
      it.writes = it.writes.filter(({ path }) => path === bo);
    },
    'they were taken before': (it) => {
      it.given[ann] = card('Calm Otter', closing('ann'));
      it.given[mergePath('ann')] = standingMerge('bo', 'accepted');
      it.writes = it.writes.filter(({ path }) => path === bo);
    },
    'gives them to a third card': (it) => {
      it.given[cardPath('cy')] = card('Cy', { points: 12 });
      it.writes = it.writes.map((write) => (write.path === bo ? { ...write, path: cardPath('cy') } : write));
    },
    'gives them to a third card as well': (it) => {
      it.given[cardPath('cy')] = card('Cy');
      it.writes.push({ kind: 'update', path: cardPath('cy'), fields: { points: 30, last: 'merge_ann' } });
    },
  }),
  accepts(
    'a merge leaves points behind',
    { ...acceptsMerge(), writes: acceptsMerge().writes.slice(0, 2) },
    { 'the card is banned': (it) => (found(it, ann)['bannedUntil'] = ago(-60)) },
  ),
];
