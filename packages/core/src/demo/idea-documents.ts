import type { IdeaStatus } from '../ideas/kind.ts';
import { storedState } from '../ideas/state.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { termsOf } from '../search/terms.ts';
import type { StoredMap } from '../store/store.ts';
import { authorOf, type Setting } from './author-of.ts';
import { ballotsOf } from './ballots.ts';
import { commentDocuments, lastOf, numbered, reportDocuments, shownOf } from './comment-documents.ts';
import type { StoryDocument, StoryIdea } from './telling.ts';

/** Where an idea came through on its way to a status. */
const ways: Readonly<Record<IdeaStatus, readonly IdeaStatus[]>> = {
  new: [],
  review: ['review'],
  planned: ['review', 'planned'],
  progress: ['review', 'planned', 'progress'],
  done: ['planned', 'done'],
  declined: ['review', 'declined'],
};

/** Days within which an idea goes straight to where it stands. */
const atOnceDays = 3;

/** The idea, then its votes, history, comments and reports. */
export function ideaDocuments(setting: Setting, idea: StoryIdea): StoryDocument[] {
  const { telling, site, ago } = setting;
  const path = `ideas/${idea.id}`;
  const ballots = ballotsOf(telling, idea);
  const moves = movesOf(setting, idea);
  const comments = numbered(telling.comments[idea.id] ?? []);
  const answer = comments.find(({ comment }) => comment.official);
  const happened = Math.min(
    idea.moved ?? idea.days,
    answer?.comment.days ?? Infinity,
    idea.merged?.days ?? Infinity,
  );
  const fields: StoredMap = {
    ...authorOf(setting, idea.by),
    at: ago(idea.days),
    state: storedState(idea.id, idea.merged ? 'merged' : (idea.state ?? 'approved')),
    title: idea.title,
    body: idea.body,
    excerpt: excerptOf(idea.body),
    category: idea.category ?? '',
    terms: termsOf(idea.title),
    pictures: [],
    editedAt: null,
    status: idea.status ?? 'new',
    reason: idea.reason ?? null,
    votes: ballots.length,
    moved: moves.at(-1)?.id ?? '',
    carry: null,
    comments: shownOf(comments),
    comment: lastOf(comments)?.id ?? '',
    answer: answer?.id ?? '',
    answeredAt: answer ? ago(answer.comment.days) : null,
    pinned: idea.pinned ?? false,
    locked: idea.locked ?? false,
    reports: idea.reports?.length ?? 0,
    why: null,
    mergedInto: idea.merged?.into ?? null,
    absorbed: telling.ideas.filter(({ merged }) => merged?.into === idea.id).map(({ id }) => id),
    touchedAt: ago(
      Math.min(
        happened,
        ...ballots.map(({ days }) => days),
        ...comments.map(({ comment }) => comment.days),
        ...(idea.reports ?? []).map(([, days]) => days),
      ),
    ),
    happenedAt: ago(happened),
  };
  return [
    { path, fields },
    ...ballots.map(({ uid, days, from }) => ({
      path: `${path}/votes/${uid}`,
      fields: { site, by: uid, at: ago(days), ...(from !== undefined && { from }) },
    })),
    ...moves.map(({ id, fields: entry }) => ({ path: `${path}/history/${id}`, fields: entry })),
    ...comments.flatMap((each) => commentDocuments(setting, path, each)),
    ...reportDocuments(setting, path, idea.reports),
  ];
}

/** The entries of an idea's history, oldest first. */
function movesOf(setting: Setting, { days, status = 'new', moved = days, reason }: StoryIdea) {
  const moderator = setting.telling.people.find(({ role }) => role === 'moderator')?.uid ?? '';
  const way = days - moved < atOnceDays ? ways[status].slice(-1) : ways[status];
  return way.map((to, index) => ({
    id: `move-${index + 1}`,
    fields: {
      ...authorOf(setting, moderator),
      // The first word comes soon, the rest takes its time.
      at: setting.ago(days - (days - moved) * ((index + 1) / way.length) ** 3),
      from: way[index - 1] ?? 'new',
      to,
      reason: index === way.length - 1 ? (reason ?? null) : null,
    },
  }));
}
