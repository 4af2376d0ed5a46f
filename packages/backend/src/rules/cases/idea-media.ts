import { picture } from '@stoa/core/media/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { serverTime } from '@stoa/core/store/store';
import { guest, owner, verified, type Actor } from '../actors.ts';
import { accepts, double, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Fields, Read, Table } from '../attempt.ts';
import {
  act,
  card,
  cardPath,
  community,
  counts,
  ideaPath,
  mergePath,
  standingIdea,
  standingMerge,
  votePath,
  ballot,
} from './community.ts';
import { posts } from './ideas.ts';
import { notStaff } from './staff.ts';

const id = 'APictureOfTheGloves1';
const path = `${ideaPath}/media/${id}`;

/** A picture as it is written. */
const newPicture = (fields: Fields = {}): Fields => ({
  ...sampleOf(picture),
  alt: 'Gloves on a paddle',
  ...fields,
});

/** Ann posts with a picture. */
const postsWith = (fields: Fields = {}): Attempt => {
  const attempt = posts(guest('ann'), {}, { pictures: [id] });
  attempt.writes.push({ kind: 'set', path, fields: newPicture(fields) });
  return attempt;
};

/** Ann's edit adds a picture. */
const adds = (as: Actor = guest('ann'), by = 'ann'): Attempt => ({
  as,
  given: community({ [ideaPath]: standingIdea(), [cardPath('bo')]: card('Bo') }),
  writes: [
    {
      kind: 'update',
      path: ideaPath,
      fields: { pictures: [id], editedAt: serverTime, touchedAt: serverTime },
    },
    act(by, ideaPath),
    { kind: 'set', path, fields: newPicture() },
  ],
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

const steps = {
  'is an SVG': puts('type', 'image/svg+xml'),
  'alt has 201 characters': puts('alt', 'a'.repeat(201)),
  'alt is a list': puts('alt', ['a']),
  'the width is a double': puts('width', double(640.5)),
  'the height is a text': puts('height', '480'),
  'the small one has 6001 bytes': puts('thumb', new Uint8Array(6001)),
  'the small one is a text': puts('thumb', 'data:image/webp;base64,'),
  'it has 201001 bytes': puts('data', new Uint8Array(201_001)),
  'it is a text': puts('data', 'x'),
  'adds a field': puts('name', 'gloves.webp'),
  ...Object.fromEntries(
    Object.keys(sampleOf(picture)).map((field) => [
      `lacks ${field}`,
      (it: Attempt) => leaveOut(it, path, field),
    ]),
  ),
};

const stands = (idea: Fields = {}, as?: Actor): Attempt => ({
  as,
  given: community({
    [ideaPath]: standingIdea({ pictures: [id], ...idea }),
    [path]: newPicture(),
    [mergePath('ann')]: standingMerge('cy', 'done'),
  }),
  writes: [],
});

const reads = (read: Read, idea: Fields = {}, as?: Actor): Attempt => ({ ...stands(idea, as), read });
const one: Read = { get: path };
const list = (limit = 50): Read => ({ list: { collection: `${ideaPath}/media`, select: ['alt'], limit } });
const hidden = { state: 'pending' };
const hide = (state: string) => (it: Attempt) => (found(it, ideaPath)['state'] = state);

const readers = [one, list()].flatMap((read, index) => {
  const what = index ? 'lists the pictures' : 'sees a picture';
  return [
    accepts(`a visitor ${what} of an idea`, reads(read), {
      'it is pending': hide('pending'),
      'it is rejected': hide('rejected'),
      'there is no such idea': (it) => Reflect.deleteProperty(it.given, ideaPath),
      ...(index ? { 'asks for 51': (it: Attempt) => (it.read = list(51)) } : {}),
    }),
    accepts(`a visitor ${what} of an idea that was merged`, reads(read, { state: 'merged' })),
    accepts(`an author ${what} of a held idea`, reads(read, hidden, guest('ann')), {
      'is somebody else': (it) => (it.as = guest('bo')),
    }),
    accepts(`who goes on for an author ${what} of a held idea`, reads(read, hidden, verified('cy')), {
      'the merge is only offered': (it) => (found(it, mergePath('ann'))['state'] = 'offered'),
    }),
    accepts(`a moderator ${what} of a held idea`, reads(read, hidden, verified('mo')), notStaff),
  ];
});

/** `ideas/{idea}/media/{medium}`. */
export const mediaTable: Table = {
  block: 'ideas/{idea}/media/{medium}',
  cases: [
    ...readers,
    accepts(
      'a guest posts an idea with a picture',
      postsWith(),
      {
        ...steps,
        'the idea names none': (it) => (written(it, ideaPath)['pictures'] = []),
        'the idea names another': (it) => (written(it, ideaPath)['pictures'] = ['AnotherPictureOfAll1']),
        'there is no idea': (it) => omit(it, ideaPath),
        'is said to be another idea’s': (it) => {
          const other = 'ideas/AnotherIdeaOfTheSite';
          it.given[other] = standingIdea({ by: 'bo', pictures: [id] });
          it.writes[2] = { kind: 'set', path: `${other}/media/${id}`, fields: written(it, path) };
        },
      },
      {
        'is nobody': (it) => (it.as = undefined),
      },
    ),
    accepts(
      'a guest posts an idea with the largest picture there may be',
      postsWith({
        type: 'image/jpeg',
        alt: 'a'.repeat(200),
        thumb: new Uint8Array(6000),
        data: new Uint8Array(201_000),
      }),
    ),
    accepts('an author adds a picture by an edit', adds(), {
      'the edit names none': (it) => leaveOut(it, ideaPath, 'pictures'),
      'the idea stays as it was, and named it': (it) => {
        found(it, ideaPath)['pictures'] = [id];
        it.writes = it.writes.slice(2);
      },
      'votes for the idea, which named it': (it) => {
        found(it, ideaPath)['pictures'] = [id];
        it.writes = [
          counts(1),
          { kind: 'set', path: votePath('ann'), fields: ballot('ann') },
          { kind: 'set', path, fields: written(it, path) },
        ];
      },
      'is somebody else, and the idea named it': (it) => {
        found(it, ideaPath)['pictures'] = [id];
        it.as = guest('bo');
        it.writes = [act('bo', ideaPath), { kind: 'set', path, fields: newPicture() }];
      },
      'changes one that was there': (it) => (it.given[path] = newPicture()),
    }),
    accepts(
      'an author takes a picture away',
      { ...stands({}, guest('ann')), writes: [{ kind: 'delete', path }] },
      {
        'is nobody': (it) => (it.as = undefined),
        'is somebody else': (it) => (it.as = guest('bo')),
      },
    ),
    accepts(
      'a moderator takes a picture away',
      { ...stands({}, verified('mo')), writes: [{ kind: 'delete', path }] },
      notStaff,
    ),
    accepts('the owner takes a picture away', { ...stands({}, owner), writes: [{ kind: 'delete', path }] }),
  ],
};
