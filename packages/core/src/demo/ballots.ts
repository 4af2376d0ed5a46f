import { boardOf } from '../store/board.ts';
import type { StoryIdea, Telling } from './telling.ts';

/** A vote of the story. */
export interface Ballot {
  readonly uid: string;
  /** Days between the vote and now. */
  readonly days: number;
  /** The merged idea that it came over from. */
  readonly from?: string;
}

/** How many may vote: the members with a card, then students known only as `v-…`. A prime, so that every stride visits all. */
const voters = 167;

/** The votes of an idea, each by somebody else; nobody votes before they joined. */
export function ballotsOf(telling: Telling, idea: StoryIdea): readonly Ballot[] {
  const winner = telling.ideas.find(({ id }) => id === idea.merged?.into);
  if (winner) return mergedBallots(telling, idea, winner);
  const absorbed = telling.ideas.find(({ merged }) => merged?.into === idea.id);
  const own = cast(telling, idea);
  if (!absorbed?.merged) return own;
  const { id: from, merged } = absorbed;
  const theirs = new Set(mergedBallots(telling, absorbed, idea).map(({ uid }) => uid));
  // Who has a card had voted for both; the others' votes came over.
  return own.map((each) =>
    theirs.has(each.uid) && isNameless(each.uid) ? { uid: each.uid, days: merged.days, from } : each,
  );
}

const isNameless = (uid: string) => uid.startsWith('v-');

function cast({ people, ideas }: Telling, idea: StoryIdea): readonly Ballot[] {
  const { days, votes } = idea;
  // On a gated board those vote who have a role.
  if (boardOf(idea.id))
    return people
      .filter(({ role }) => role)
      .slice(0, votes)
      .map(({ uid }, turn) => ({ uid, days: days / (turn + 2) }));
  const index = ideas.indexOf(idea);
  return Array.from({ length: votes }, (_, turn) => {
    const place = (index * 41 + turn * (7 + (index % 11))) % voters;
    const person = people[place];
    // Most come early, the last long before now.
    const ago = days * (1 - 0.94 * ((turn + 1) / (votes + 1)) ** 2);
    return {
      uid: person?.uid ?? `v-${String(place).padStart(3, '0')}`,
      days: Math.min(ago, person?.joined ?? ago),
    };
  });
}

/** The votes of a merged idea, cast before the merge: all of them count for the winner as well. */
function mergedBallots(telling: Telling, idea: StoryIdea, winner: StoryIdea): readonly Ballot[] {
  const until = idea.merged?.days ?? 0;
  const joined = new Map(telling.people.map((person) => [person.uid, person.joined]));
  return cast(telling, winner)
    .filter(({ uid }) => (joined.get(uid) ?? Infinity) > idea.days)
    .slice(0, idea.votes)
    .map(({ uid }, turn) => ({
      uid,
      days: until + (idea.days - until) * (1 - (turn + 1) / (idea.votes + 1)),
    }));
}
