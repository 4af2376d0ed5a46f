import { report } from '@stoa/core/posts/moderated';
import { increment } from '@stoa/core/store/transforms';
import { guest, verified, type Actor } from '../actors.ts';
import { accepts, ago, found, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Read } from '../attempt.ts';
import { cardPath, needing } from './community.ts';
import { notStaff } from './staff.ts';

/** A report as it is written. */
export const standingReport = (by: string, fields: Fields = {}): Fields => ({
  ...Object.fromEntries(Object.entries(report).map(([name, { sample }]) => [name, sample])),
  site: siteMark,
  by,
  why: 'rude',
  ...fields,
});

/** Steps from a report to one that the rules refuse, at the path where it is written. */
const reportSteps = (path: string): Case['refused'] => {
  const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
    written(it, path)[field] = value;
  };
  const counter = path.slice(0, path.indexOf('/reports/'));
  return {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = verified('mo')),
    'has no card': (it) => Reflect.deleteProperty(it.given, cardPath('cy')),
    'is banned': (it) => (found(it, cardPath('cy'))['bannedUntil'] = ago(-60)),
    'is in another name': puts('by', 'ann'),
    'is of another site': puts('site', 'elsewhere'),
    'is backdated': puts('at', ago(60)),
    'the reason is unknown': puts('why', 'duplicate'),
    'gives no reason': (it) => leaveOut(it, path, 'why'),
    'adds a field': puts('note', 'x'),
    'the count stays': (it) => omit(it, counter),
    'counts two': (it) => (written(it, counter)['reports'] = increment(2)),
    'reports twice under another id': (it) => {
      it.writes.push({ kind: 'set', path: path.replace(/cy$/, 'dee'), fields: written(it, path) });
    },
    'has reported it before': (it) => (it.given[path] = standingReport('cy', { at: ago(60) })),
    'takes it away': (it) => {
      it.given[path] = standingReport('cy', { at: ago(60) });
      it.writes = [{ kind: 'delete', path }];
    },
    'it takes a member': (it) => {
      found(it, '')['need'] = needing({ report: 'member' });
    },
  };
};

/** Cases of reports below the post at `post`; `attempt` is Cy's first one. */
export const reportBlockCases = (post: string, attempt: Attempt): Case[] => {
  const path = `${post}/reports/cy`;
  const reads = (as: Actor, read: Read): Attempt => ({
    as,
    given: { ...attempt.given, [path]: standingReport('cy', { at: ago(60) }) },
    writes: [],
    read,
  });
  const all = (limit: number): Read => ({ list: { collection: `${post}/reports`, limit } });
  return [
    accepts(
      `a guest reports ${post.includes('/comments/') ? 'a comment' : post.startsWith('items/') ? 'a review' : 'an idea'}`,
      attempt,
      reportSteps(path),
    ),
    ...['spam', 'rude', 'off-topic', 'private', 'other'].map((why) => {
      const other = structuredClone(attempt);
      written(other, path)['why'] = why;
      return accepts(`a guest reports as: ${why}`, other);
    }),
    accepts('who reported sees that they did', reads(guest('cy'), { get: path }), {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('ann')),
    }),
    accepts('a moderator reads a report', reads(verified('mo'), { get: path }), notStaff),
    accepts('a moderator lists reports', reads(verified('mo'), all(50)), {
      ...notStaff,
      'is who reported': (it) => (it.as = guest('cy')),
      'asks for 51': (it) => (it.read = all(51)),
    }),
  ];
};
