import { accepts, ago, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Fields, Table } from '../attempt.ts';
import { cardPath, community, ideaPath, standingIdea } from './community.ts';
import { entryPath, moves, newEntry, puts } from './idea-staff.ts';
import { notStaff } from './staff.ts';

const entry = entryPath(newEntry);

const putsEntry = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, entry)[field] = value;
};

const planned = () => moves({ status: 'planned', reason: 'In spring.' });

const reads = (read: NonNullable<Attempt['read']>): Attempt => ({
  given: community({ [ideaPath]: standingIdea(), [entry]: written(planned(), entry) }),
  writes: [],
  read,
});

/** `ideas/{idea}/history/{entry}`. */
export const historyTable: Table = {
  block: 'ideas/{idea}/history/{entry}',
  cases: [
    accepts('a visitor reads what became of an idea', reads({ get: entry })),
    accepts(
      'a visitor lists what became of an idea',
      reads({ list: { collection: `${ideaPath}/history`, orderBy: [['at', 'desc']], limit: 50 } }),
      {
        'asks for 51': (it) => (it.read = { list: { collection: `${ideaPath}/history`, limit: 51 } }),
        'asks across all ideas': (it) => {
          it.read = {
            query: { from: [{ collectionId: 'history', allDescendants: true }], limit: 5 },
            everywhere: true,
          };
        },
      },
    ),
    accepts(
      'a moderator plans an idea',
      planned(),
      {
        'the idea stays': (it) => omit(it, ideaPath),
        'the idea names another entry': puts('moved', 'AnEntryOfTheHistory2'),
        'writes a second entry': (it) => {
          it.writes.push({
            kind: 'set',
            path: entryPath('AnEntryOfTheHistory2'),
            fields: written(it, entry),
          });
        },
        'writes it to another idea’s history': (it) => {
          const other = 'ideas/AnotherIdeaOfTheSite';
          it.given[other] = standingIdea();
          it.writes[1] = { kind: 'set', path: `${other}/history/${newEntry}`, fields: written(it, entry) };
        },
        'is in another’s name': putsEntry('by', 'boss'),
        'is under another name': putsEntry('name', 'Kim'),
        'is under another label': putsEntry('label', 'ambassador'),
        'is of another site': putsEntry('site', 'elsewhere'),
        'is backdated': putsEntry('at', ago(60)),
        'says that it came from elsewhere': putsEntry('from', 'review'),
        'says that it went elsewhere': putsEntry('to', 'done'),
        'says another reason': putsEntry('reason', 'Never.'),
        'leaves the reason out': (it) => leaveOut(it, entry, 'reason'),
        'adds a field': putsEntry('colour', 'blue'),
        'rewrites what was written': (it) => {
          found(it, ideaPath)['moved'] = newEntry;
          it.given[entry] = { ...written(it, entry), at: ago(60) };
        },
        'rewrites what was written and leaves the idea alone': (it) => {
          found(it, ideaPath)['moved'] = newEntry;
          it.given[entry] = { ...written(it, entry), at: ago(60) };
          omit(it, ideaPath);
        },
        'takes the entry away': (it) => {
          it.given[entry] = { ...written(it, entry), at: ago(60) };
          it.writes = [{ kind: 'delete', path: entry }];
        },
        'has no card': (it) => Reflect.deleteProperty(it.given, cardPath('mo')),
      },
      notStaff,
    ),
  ],
};
