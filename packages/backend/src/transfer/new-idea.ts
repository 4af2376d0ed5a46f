import { storedState } from '@stoa/core/ideas/state';
import { excerptOf } from '@stoa/core/posts/excerpt';
import { termsOf } from '@stoa/core/search/terms';
import type { NewDocument } from '../firestore/commit.ts';
import { deriveId } from './derive-id.ts';
import type { WholeIdea } from './json-file.ts';
import type { ListedIdea } from './table-file.ts';

/** Who stands where a table does not tell who it was. */
const somebody = 'Imported';

/** The documents of a listed idea. `withVotes` writes its votes as that many ballots of nobody in particular. */
export function newIdea(listed: ListedIdea, site: string, withVotes: boolean): WholeIdea {
  const { id, title, body, status, category, state, at } = listed;
  const path = `ideas/${id}`;
  const reason = listed.reason || null;
  const ballots = Array.from({ length: withVotes ? listed.votes : 0 }, (_, turn): NewDocument => ({
    path: `${path}/votes/~${deriveId(`vote\n${id}\n${turn}`)}`,
    fields: { site, by: '', at, name: somebody, note: 'Voted before the import.', staff: '' },
  }));
  const move = deriveId(`move\n${id}`);
  const isMoved = status !== 'new';
  const history: NewDocument = {
    path: `${path}/history/${move}`,
    fields: { by: '', name: somebody, label: '', site, at, from: 'new', to: status, reason },
  };
  const fields = {
    ...{
      by: listed.by,
      name: listed.author || somebody,
      label: '',
      site,
      at,
      state: storedState(id, state),
      title,
      body,
      category,
      status,
    },
    ...{ excerpt: excerptOf(body), terms: termsOf(title), pictures: [], editedAt: null, reason },
    ...{ votes: ballots.length, moved: isMoved ? move : '', carry: null, comments: 0, comment: '' },
    ...{ answer: '', answeredAt: null, pinned: false, locked: false, reports: 0, why: null },
    ...{ mergedInto: null, absorbed: [], touchedAt: at, happenedAt: at },
  };
  return { id, title, documents: [...ballots, ...(isMoved ? [history] : []), { path, fields }] };
}
