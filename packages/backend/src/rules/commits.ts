import { verified } from './actors.ts';
import { attemptsOf, type Attempt } from './attempt.ts';
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
  snapshot: accepts('a moderator writes a snapshot'),
  'contact, first': accepts('a newcomer makes a card and says where to write to'),
  'contact, changed': accepts('a member says another address, as long as they come'),
  role: accepts('the owner gives a role and a label'),
  ban: accepts('a moderator bans a member'),
  'ban with a reason': accepts('a moderator bans a member and says why'),
  'ban, owner': accepts('the owner bans a moderator'),
};
