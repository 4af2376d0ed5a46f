import { serverTime } from '@stoa/core/store/store';
import { owner, verified } from '../actors.ts';
import { accepts, ago, leaveOut, omit, written, type Attempt, type Fields, type Table } from '../attempt.ts';
import { community } from './community.ts';
import { notStaff } from './staff.ts';

const path = 'snapshots/ideas';

/** Mo writes what has been put together. */
const writes = (fields: Fields = {}, given: Record<string, Fields> = {}): Attempt => ({
  as: verified('mo'),
  given: community(given),
  writes: [{ kind: 'set', path, fields: { at: serverTime, items: [], titles: [], score: {}, ...fields } }],
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

const named = (name: string) => (it: Attempt) => {
  it.writes = [{ kind: 'set', path: `snapshots/${name}`, fields: written(it, path) }];
};

/** `snapshots/{name}`. */
export const snapshotTable: Table = {
  block: 'snapshots/{name}',
  cases: [
    accepts(
      'a visitor reads a snapshot',
      { given: community({ [path]: { at: ago(60) } }), writes: [], read: { get: path } },
      { 'lists them': (it) => (it.read = { list: { collection: 'snapshots', limit: 5 } }) },
    ),
    accepts('a moderator writes a snapshot', writes(), {
      ...notStaff,
      'it is of another time': puts('at', ago(60)),
      'says no time': (it) => leaveOut(it, path, 'at'),
      'adds a field': puts('settings', {}),
      'the name has a digit': named('ideas2'),
      'the name has 41 characters': named('i'.repeat(41)),
    }),
    accepts('a moderator writes a score only', {
      ...writes(),
      writes: [{ kind: 'set', path, fields: { at: serverTime, score: {} } }],
    }),
    accepts(
      'the owner writes a snapshot again',
      { ...writes({}, { [path]: { at: ago(60) } }), as: owner },
      {
        'deletes it': (it) => {
          omit(it, path);
          it.writes = [{ kind: 'delete', path }];
        },
      },
    ),
  ],
};
