import { idea, ideaVote } from '@stoa/core/ideas/kind';
import { closedUntil, member, merge, type Merge } from '@stoa/core/members/kind';
import { siteSettings } from '@stoa/core/sites/kind';
import { comment } from '@stoa/core/threads/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { increment } from '@stoa/core/store/transforms';
import { serverTime, type StoredMap, type Write } from '@stoa/core/store/store';
import { verified } from '../actors.ts';
import { ago, siteMark, type Attempt, type Fields } from '../attempt.ts';

/** What a card holds in place of a time that never was. */
export const never = new Date(0);

/** An idea's id as `newId` makes them. */
export const ideaId = 'GlovesInWinterForAll';
export const ideaPath = `ideas/${ideaId}`;

/** Path of a member's card. */
export const cardPath = (uid: string): string => `members/${uid}`;

/** Path of a member's vote for the idea. */
export const votePath = (uid: string): string => `${ideaPath}/votes/${uid}`;

/** A member's card. */
export const card = (name: string, fields: Fields = {}): Fields => ({
  ...sampleOf(member),
  name,
  bannedUntil: never,
  actAt: never,
  at: ago(86_400),
  ...fields,
});

/** Which identity an act takes: a guest's, where nothing else is said. */
export const needing = (fields: Readonly<Record<string, string>> = {}): StoredMap => ({
  ...{ idea: 'guest', vote: 'guest', comment: 'guest', report: 'guest', review: 'guest' },
  ...fields,
});

/** The site's settings: everybody may post, vote and report at once, and two reports hide a post. */
export const settings = (fields: Fields = {}): Fields => ({
  ...sampleOf(siteSettings),
  need: needing(),
  categories: ['Courses', 'Boats'],
  reportsToHide: 2,
  ...fields,
});

/** Words that the site refuses. */
export const words: Fields = { list: ['rubbish', 'spam', 'قمامة'], re: '(?s).*(笨蛋|蠢货).*' };

/** What every attempt on a living site finds: settings, words, and the cards of Ann, Mo (moderator), and the owner. */
export const community = (more: Record<string, Fields> = {}): Record<string, Fields> => ({
  '': settings(),
  'secrets/words': words,
  [cardPath('ann')]: card('Calm Otter'),
  [cardPath('mo')]: card('Mo', { role: 'moderator', label: 'team' }),
  [cardPath('boss')]: card('Kim', { role: 'owner', label: 'team' }),
  ...more,
});

/** Path of what one account says of the other that goes on for it. */
export const mergePath = (uid: string): string => `merges/${uid}`;

/** A merge into the account of `to`, offered yesterday. */
export const standingMerge = (to: string, state: Merge['state'] = 'offered'): Fields => ({
  ...sampleOf(merge),
  to,
  state,
  at: ago(86_400),
});

/** What a card is left with when another account goes on for `uid`. */
export const closing = (uid: string): Fields => ({
  ...{ role: 'member', label: '', points: 0, last: '', day: 0, dayPoints: 0 },
  bannedUntil: closedUntil,
  act: mergePath(uid),
});

/** What a card is left with when its holder is erased. */
export const erasing = (): Fields => ({
  ...{ name: '', role: 'member', label: '', points: 0, last: '', day: 0, dayPoints: 0 },
  act: '',
});

/** A card that holds all there is to lose. */
export const fullCard = (name: string, fields: Fields = {}): Fields =>
  card(name, {
    ...{ role: 'expert', label: 'ambassador', points: 30, last: 'done_x', day: 20_000, dayPoints: 5 },
    act: ideaPath,
    actAt: ago(3600),
    ...fields,
  });

/** Bo accepts that he goes on for Ann, and takes her points. */
export const acceptsMerge = (): Attempt => ({
  as: verified('bo'),
  given: community({
    [cardPath('ann')]: fullCard('Calm Otter'),
    [cardPath('bo')]: card('Bo', { points: 12, last: 'done_y', day: 19_000, dayPoints: 2 }),
    [mergePath('ann')]: standingMerge('bo'),
  }),
  writes: [
    { kind: 'update', path: mergePath('ann'), fields: { state: 'accepted' } },
    { kind: 'update', path: cardPath('ann'), fields: closing('ann') },
    { kind: 'update', path: cardPath('bo'), fields: { points: 42, last: 'merge_ann' } },
  ],
});

/** An idea of Ann's as it stands since yesterday. */
export const standingIdea = (fields: Fields = {}): Fields => ({
  ...sampleOf(idea),
  by: 'ann',
  name: 'Calm Otter',
  site: siteMark,
  state: 'approved',
  status: 'new',
  votes: 7,
  at: ago(86_400),
  touchedAt: ago(86_400),
  happenedAt: ago(86_400),
  ...fields,
});

/** Path of a comment on the idea. */
export const commentPath = (id: string): string => `${ideaPath}/comments/${id}`;

/** Id of Bo's comment, as `newId` makes them. */
export const bosComment = 'BosCommentOnTheIdea1';

/** A comment of Bo's as it stands since yesterday. */
export const standingComment = (fields: Fields = {}): Fields => ({
  ...sampleOf(comment),
  by: 'bo',
  name: 'Bo',
  site: siteMark,
  state: 'approved',
  body: 'I would like that too.',
  at: ago(86_400),
  ...fields,
});

/** Moves the idea's counter of comments with the one that is named. */
export const countsComment = (id: string, by: number) => ({
  kind: 'update' as const,
  path: ideaPath,
  fields: { comments: increment(by), comment: id, touchedAt: serverTime } as Fields,
});

/** A vote as its voter writes it. */
export const ballot = (uid: string, fields: Fields = {}): Fields => ({
  ...sampleOf(ideaVote),
  site: siteMark,
  by: uid,
  ...fields,
});

/** A vote since yesterday. */
export const standingBallot = (uid: string): Fields => ballot(uid, { at: ago(86_400) });

/** Spends a member's limited act on a document. */
export const act = (uid: string, target: string, fields: Fields = {}): Write => ({
  kind: 'update',
  path: cardPath(uid),
  fields: { act: target, actAt: serverTime, ...fields },
});

/** Moves the idea's counter. */
export const counts = (by: number) => ({
  kind: 'update' as const,
  path: ideaPath,
  fields: { votes: increment(by), touchedAt: serverTime },
});
