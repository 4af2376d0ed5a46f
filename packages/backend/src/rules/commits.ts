import { verified } from './actors.ts';
import { attemptsOf, type Attempt } from './attempt.ts';
import { card, cardPath, community, ideaPath, standingIdea } from './cases/community.ts';
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
};

/** An idea as long as they come. */
function longPost(sentence: string): Attempt {
  const attempt = structuredClone(accepts(sentence));
  const post = attempt.writes.find(({ path }) => path === ideaPath);
  if (post && 'fields' in post) Object.assign(post.fields, long);
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
  'contact, first': accepts('a newcomer makes a card and says where to write to'),
  'contact, changed': accepts('a member says another address, as long as they come'),
  role: accepts('the owner gives a role and a label'),
  ban: accepts('a moderator bans a member'),
  'ban with a reason': accepts('a moderator bans a member and says why'),
  'ban, owner': accepts('the owner bans a moderator'),
};
