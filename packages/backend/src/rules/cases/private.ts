import { ban, contact } from '@stoa/core/members/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { guest, impostor, owner, verified } from '../actors.ts';
import { accepts, ago, found, leaveOut, written, type Attempt, type Fields, type Table } from '../attempt.ts';
import { card, cardPath, closing, community, mergePath, standingMerge } from './community.ts';
import { makesCard } from './members.ts';
import { notStaff } from './staff.ts';

const ann = cardPath('ann');
const annsContact = `${ann}/private/contact`;
const annsBan = `${ann}/private/ban`;

const puts = (path: string, field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

/** Ann says where she may be told that something of hers has moved. */
const tells = (fields: Fields = {}, given: Record<string, Fields> = {}): Attempt => ({
  as: verified('ann'),
  given: community(given),
  writes: [{ kind: 'set', path: annsContact, fields: { ...sampleOf(contact), ...fields } }],
});

const standingContact = { [annsContact]: { ...sampleOf(contact), at: ago(60) } };

const notTheirs = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is another member': (it: Attempt) => (it.as = verified('bo')),
  'is a moderator': (it: Attempt) => (it.as = verified('mo')),
};

const contactSteps = {
  ...notTheirs,
  'is the owner': (it: Attempt) => (it.as = owner),
  'the address is empty': puts(annsContact, 'email', ''),
  'the address has no @': puts(annsContact, 'email', 'ann.example.com'),
  'the address has two @': puts(annsContact, 'email', 'ann@bo@example.com'),
  'the address has a space': puts(annsContact, 'email', 'ann @example.com'),
  'the address has a space at the end': puts(annsContact, 'email', 'ann@example.com '),
  'the address has a line more': puts(annsContact, 'email', 'ann@example.com\nBcc:'),
  'the address has nothing before the @': puts(annsContact, 'email', '@example.com'),
  'the address has nothing behind the @': puts(annsContact, 'email', 'ann@'),
  'the address has 255 characters': puts(annsContact, 'email', `${'a'.repeat(243)}@example.com`),
  'the address is a list': puts(annsContact, 'email', ['ann@example.com']),
  'the language has 36 characters': puts(annsContact, 'locale', 'x'.repeat(36)),
  'the language is a number': puts(annsContact, 'locale', 1),
  'says no language': (it: Attempt) => leaveOut(it, annsContact, 'locale'),
  'is backdated': puts(annsContact, 'at', ago(60)),
  'adds a field': puts(annsContact, 'phone', '1'),
  'another account goes on with theirs': (it: Attempt) =>
    (it.given[ann] = card('Calm Otter', closing('ann'))),
};

/** `members/{member}/private/contact`. */
export const contactTable: Table = {
  block: 'members/{member}/private/contact',
  cases: [
    accepts('a member says where to write to', tells(), {
      ...contactSteps,
      'has no card on this site': (it) => Reflect.deleteProperty(it.given, ann),
    }),
    accepts('a newcomer makes a card and says where to write to', {
      ...makesCard(),
      writes: [
        ...makesCard().writes,
        { kind: 'set', path: 'members/bo/private/contact', fields: sampleOf(contact) },
      ],
    }),
    accepts(
      'a member says another address, as long as they come',
      {
        ...tells({ email: `${'a'.repeat(242)}@example.com`, locale: 'x'.repeat(35) }, standingContact),
      },
      contactSteps,
    ),
    accepts('a member says the shortest address', tells({ email: 'a@b', locale: '' })),
    accepts(
      'a member will not be told any more',
      { ...tells({}, standingContact), writes: [{ kind: 'delete', path: annsContact }] },
      { ...notTheirs, 'is the owner': (it) => (it.as = owner) },
    ),
    accepts(
      'who goes on for a member has them told nothing more',
      {
        ...tells({}, { ...standingContact, [mergePath('ann')]: standingMerge('bo', 'done') }),
        as: verified('bo'),
        writes: [{ kind: 'delete', path: annsContact }],
      },
      {
        'is somebody else': (it) => (it.as = verified('cy')),
        'the merge is only offered': (it) => (found(it, mergePath('ann'))['state'] = 'offered'),
        'writes another address': (it) => {
          it.writes = [{ kind: 'set', path: annsContact, fields: sampleOf(contact) }];
        },
      },
    ),
    accepts(
      'who goes on for a member reads where to write to them',
      {
        ...tells({}, { ...standingContact, [mergePath('ann')]: standingMerge('bo', 'accepted') }),
        as: verified('bo'),
        writes: [],
        read: { get: annsContact },
      },
      {
        'is somebody else': (it) => (it.as = verified('cy')),
        'the merge is only offered': (it) => (found(it, mergePath('ann'))['state'] = 'offered'),
      },
    ),
    accepts(
      'a member reads where they are written to',
      { ...tells({}, standingContact), writes: [], read: { get: annsContact } },
      { 'is nobody': (it) => (it.as = undefined), 'is another member': (it) => (it.as = verified('bo')) },
    ),
    accepts(
      'a moderator reads where a member is written to',
      { ...tells({}, standingContact), as: verified('mo'), writes: [], read: { get: annsContact } },
      notStaff,
    ),
    accepts(
      'the owner reads where a member is written to',
      { ...tells({}, standingContact), as: owner, writes: [], read: { get: annsContact } },
      {
        'has not shown that the address is theirs': (it) => (it.as = impostor),
        'lists all addresses': (it) => {
          it.read = {
            query: { from: [{ collectionId: 'private', allDescendants: true }], limit: 5 },
            everywhere: true,
          };
        },
      },
    ),
  ],
};

/** Mo says why Ann is banned. */
const says = (by: string, fields: Fields = {}, given: Record<string, Fields> = {}): Attempt => ({
  as: by === 'boss' ? owner : verified(by),
  given: community(given),
  writes: [{ kind: 'set', path: annsBan, fields: { ...sampleOf(ban), by, ...fields } }],
});

const standingBan = { [annsBan]: { ...sampleOf(ban), at: ago(60) } };

const banSteps = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is the member': (it: Attempt) => {
    it.as = verified('ann');
    written(it, annsBan)['by'] = 'ann';
  },
  'is a member': (it: Attempt) => {
    it.given[cardPath('bo')] = card('Bo');
    it.as = verified('bo');
    written(it, annsBan)['by'] = 'bo';
  },
  'is banned': (it: Attempt) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
  'is an expert': (it: Attempt) => (found(it, cardPath('mo'))['role'] = 'expert'),
  'is about another moderator': (it: Attempt) => (found(it, ann)['role'] = 'moderator'),
  'is about the owner': (it: Attempt) => (found(it, ann)['role'] = 'owner'),
  'is about nobody': (it: Attempt) => Reflect.deleteProperty(it.given, ann),
  'is in another’s name': puts(annsBan, 'by', 'boss'),
  'is backdated': puts(annsBan, 'at', ago(60)),
  'has 301 characters': puts(annsBan, 'reason', 'r'.repeat(301)),
  'is a list': puts(annsBan, 'reason', ['no']),
  'says no reason': (it: Attempt) => leaveOut(it, annsBan, 'reason'),
  'adds a field': puts(annsBan, 'until', 1),
};

/** `members/{member}/private/ban`. */
export const banTable: Table = {
  block: 'members/{member}/private/ban',
  cases: [
    accepts('a moderator says why a member is banned', says('mo'), banSteps),
    accepts(
      'a moderator bans a member and says why',
      {
        ...says('mo'),
        writes: [{ kind: 'update', path: ann, fields: { bannedUntil: ago(-3600) } }, ...says('mo').writes],
      },
      banSteps,
    ),
    accepts(
      'a moderator says another reason, as long as they come',
      says('mo', { reason: 'r'.repeat(300) }, standingBan),
      {
        ...banSteps,
        'deletes it': (it) => (it.writes = [{ kind: 'delete', path: annsBan }]),
      },
    ),
    accepts(
      'the owner says why a moderator is banned',
      says('boss', { reason: '' }, { [ann]: card('Ann', { role: 'moderator' }) }),
      { 'has not shown that the address is theirs': (it) => (it.as = impostor) },
    ),
    ...['expert', 'dealer'].map((role) =>
      accepts(`a moderator says why an ${role} is banned`, says('mo', {}, { [ann]: card('Ann', { role }) })),
    ),
    accepts(
      'a member reads why they are banned',
      { as: guest('ann'), given: community(standingBan), writes: [], read: { get: annsBan } },
      { 'is nobody': (it) => (it.as = undefined), 'is another member': (it) => (it.as = verified('bo')) },
    ),
    accepts(
      'a moderator reads why a member is banned',
      { as: verified('mo'), given: community(standingBan), writes: [], read: { get: annsBan } },
      { 'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)) },
    ),
    accepts(
      'the owner reads why a member is banned',
      { as: owner, given: community(standingBan), writes: [], read: { get: annsBan } },
      { 'has not shown that the address is theirs': (it) => (it.as = impostor) },
    ),
  ],
};
