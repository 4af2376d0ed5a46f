import { verified } from './actors.ts';
import { attemptsOf, type Attempt } from './attempt.ts';
import { onItem } from './cases/questions.ts';
import { onBoard } from './cases/boards.ts';
import {
  bosComment,
  card,
  cardPath,
  commentPath,
  community,
  ideaPath,
  standingIdea,
} from './cases/community.ts';
import { bos } from './cases/review-community.ts';
import { tables } from './tables.ts';

const accepted = new Map(
  tables.flatMap((table) => attemptsOf(table).map(({ it, attempt }) => [it, attempt] as const)),
);

/** An accepted attempt from the tables. */
function accepts(sentence: string): Attempt {
  const attempt = accepted.get(`accepts: ${sentence}`);
  if (!attempt) throw new Error(`no case is called: ${sentence}`);
  return attempt;
}

const long = {
  title: 'Lend neoprene gloves in winter '.repeat(3).trim(),
  body: 'My hands were too cold to hold the paddle. '.repeat(90).trim(),
  excerpt: 'My hands were too cold to hold the paddle. '.repeat(6).trim(),
  terms: Array.from({ length: 40 }, (_, index) => `neoprene${index}`),
};

/** An idea as long as they come. */
function longPost(sentence: string): Attempt {
  const attempt = structuredClone(accepts(sentence));
  const post = attempt.writes.find(({ path }) => path === ideaPath);
  if (post && 'fields' in post) Object.assign(post.fields, long);
  return attempt;
}

/** A comment as long as they come. */
function longComment(sentence: string): Attempt {
  const attempt = structuredClone(accepts(sentence));
  const post = attempt.writes.find(({ path }) => path === commentPath(bosComment));
  if (post && 'fields' in post) Object.assign(post.fields, { body: long.body });
  return attempt;
}

const longWords = {
  ...{ title: long.title, body: long.body, excerpt: long.excerpt, terms: long.terms },
  tags: Array.from({ length: 12 }, (_, index) => `Comfort on the water ${index}:4`),
};

/** A review as long as they come. */
function longReview(sentence: string): Attempt {
  const attempt = structuredClone(accepts(sentence));
  const post = attempt.writes.find(({ path }) => path === bos);
  if (post && 'fields' in post) Object.assign(post.fields, longWords);
  return attempt;
}

/** A review with as many pictures as there may be. */
function fourPhotos(): Attempt {
  const attempt = structuredClone(accepts('an author adds a picture to a review'));
  const [post, picture] = attempt.writes;
  if (!post || !('fields' in post) || !picture || !('fields' in picture)) throw new Error('no picture');
  const ids = ['first', 'second', 'third', 'fourth'].map((id) => id.padEnd(20, 'x'));
  Object.assign(post.fields, { pictures: ids, photos: 4 });
  attempt.writes = [
    post,
    ...ids.map((id) => ({ ...picture, path: `${bos}/media/${id}`, fields: { ...picture.fields } })),
  ];
  return attempt;
}

/** An idea with as many pictures as there may be. */
function fourPictures(): Attempt {
  const attempt = longPost('a guest posts an idea with a picture');
  const picture = attempt.writes.findIndex(({ path }) => path.includes('/media/'));
  const [write] = attempt.writes.splice(picture, 1);
  const post = attempt.writes.find(({ path }) => path === ideaPath);
  if (!write || !('fields' in write) || !post || !('fields' in post)) throw new Error('no picture');
  const ids = ['first', 'second', 'third', 'fourth'].map((id) => id.padEnd(20, 'x'));
  Object.assign(post.fields, { pictures: ids });
  for (const id of ids)
    attempt.writes.push({ ...write, path: `${ideaPath}/media/${id}`, fields: { ...write.fields } });
  return attempt;
}

const newcomerVotes = accepts('a newcomer makes a card and votes in one commit');

/** One of each commit that clients and staff send, the dearest of its kind. */
export const commits: Readonly<Record<string, Attempt>> = {
  'settings, first': accepts('the owner makes a site'),
  'settings, changed': accepts('the owner changes every setting, up to its bounds'),
  words: accepts('the owner writes words'),
  'card, first': accepts('a guest makes a card'),
  rename: accepts('a member takes another name'),
  'post, guest': longPost('a guest posts an idea'),
  'post, guest’s first': longPost('a newcomer makes a card and posts in one commit'),
  'post, verified member': longPost('a verified member posts where it takes one'),
  'post, trusted member': longPost('the trusted publish at once'),
  edit: longPost('an author edits title, body and excerpt'),
  vote: accepts('a verified member votes where it takes one'),
  'vote, guest’s first': newcomerVotes,
  'vote and mine': {
    as: verified('bo'),
    given: community({
      [cardPath('bo')]: card('Bo'),
      [ideaPath]: standingIdea(),
      'members/bo/private/mine': { votes: { a: 1 }, seen: new Date(0) },
    }),
    writes: [
      ...accepts('a member votes').writes,
      { kind: 'merge', path: 'members/bo/private/mine', fields: { 'votes.b': 1 } },
    ],
  },
  unvote: accepts('a member takes a vote back'),
  'mine, first': accepts('a member keeps their first votes'),
  'mine, full': accepts('a member keeps 2000 votes'),
  'status, moderator': accepts('a moderator declines an idea with a reason'),
  'state, moderator': accepts('a moderator rejects an idea'),
  'idea erased': accepts('a banned author erases an idea where guests may only read'),
  'idea erased, merged': accepts('who goes on for an author erases an idea, the merge being done'),
  'edit, merged': longPost('who goes on for an author edits an idea'),
  'card erased': accepts('a banned member erases the card'),
  'card erased, merged': accepts('who goes on for a member erases their card'),
  'merge, offered': accepts('a guest offers a merge'),
  'merge, offered to another': accepts('a guest offers it to another'),
  'merge, accepted': accepts('who goes on accepts the merge'),
  'merge, done': accepts('who goes on has moved everything'),
  'vote moved': accepts('a vote moves with a merge'),
  'post, 4 pictures': fourPictures(),
  'picture added': accepts('an author adds a picture by an edit'),
  'post, gated, 4 pictures': onBoard(fourPictures(), 'ann'),
  'edit, gated': accepts('an author edits title, body and excerpt, on a gated board'),
  'vote, gated': accepts('a guest votes, on a gated board'),
  'comment, gated': onBoard(longComment('a guest comments'), 'bo'),
  'report, gated': accepts('a guest reports a comment, on a gated board'),
  comment: longComment('a guest comments'),
  question: onItem(longComment('a newcomer makes a card and comments in one commit')),
  'question, answered': onItem(longComment('a member answers a comment')),
  'question, approved': onItem(accepts('a moderator approves a held comment')),
  'comment, guest’s first': longComment('a newcomer makes a card and comments in one commit'),
  'comment, reply': longComment('a member answers a comment'),
  'comment, verified member': longComment('a verified member comments where it takes one'),
  'comment, held': longComment('a guest’s comment is held where guests are'),
  'comment, edit': longComment('an author edits a comment'),
  'comment, edit held': longComment(
    'an edit goes back to the moderators where they come first, and is counted no more',
  ),
  'comment, edit merged': longComment('who goes on for an author edits a comment'),
  'comment, removed': accepts('an author takes a comment back'),
  'comment, removed merged': accepts('who goes on for an author takes a comment back, the merge being done'),
  'comment, brought back': longComment('an author brings a comment back'),
  'comment, approved': accepts('a moderator approves a held comment'),
  'comment, rejected': accepts('a moderator rejects a comment and says why'),
  'report, idea': accepts('a member reports an idea'),
  'report, hides idea': accepts('the last report hides an idea'),
  'report, hides comment': accepts('the last report hides a comment'),
  'idea arranged': accepts('a moderator pins, locks and sorts an idea'),
  'official answer': accepts('a moderator makes a comment the official answer'),
  'ideas merged': accepts('a moderator merges an idea into another'),
  'ideas split': accepts('a moderator takes a merge back'),
  'vote carried': accepts('a moderator carries a vote over'),
  'vote carried, taken back': accepts('a moderator takes a carried vote back'),
  'vote for somebody': accepts('a moderator votes for somebody'),
  'review, guest': longReview('a guest reviews an item'),
  'review, guest’s first': longReview('a newcomer makes a card and reviews in one commit'),
  'review, verified member': longReview('a verified member reviews where it takes one'),
  'review, held': longReview('a guest’s review is held where guests are'),
  'review, first of an item': longReview('the first review makes the item'),
  'review, code': longReview('a guest reviews with a buyer’s code'),
  'review, code, held': longReview('a guest’s review with a code is held where guests are'),
  'review, second use of a code': longReview('the second of two spends a code'),
  'review, 4 pictures': fourPhotos(),
  'review, edit': longReview('an author edits a review'),
  'review, edit merged': longReview('who goes on for an author edits'),
  'review, edit held': longReview('an edit waits where a moderator comes first'),
  'review, sent again': longReview('what was refused waits again once its author has changed it'),
  'review, brought back': longReview('an author brings a review back'),
  'review, taken back': accepts('an author takes a review back'),
  'review, erased': accepts('an author erases a review'),
  'review, rejected': accepts('a moderator rejects a review as other'),
  'review, approved': accepts('a moderator approves what waited'),
  'review, reply': accepts('a moderator replies to a review'),
  'review, helpful': accepts('a reader finds a review helpful'),
  'review, helpful no more': accepts('a reader finds it helpful no more'),
  'report, hides review': accepts('the last report hides a review'),
  snapshot: accepts('a moderator writes a snapshot'),
  'contact, first': accepts('a newcomer makes a card and says where to write to'),
  'contact, changed': accepts('a member says another address, as long as they come'),
  role: accepts('the owner gives a role and a label'),
  ban: accepts('a moderator bans a member'),
  'ban with a reason': accepts('a moderator bans a member and says why'),
  'ban, owner': accepts('the owner bans a moderator'),
};
