import type { IdeaStatus } from '../ideas/kind.ts';
import type { MemberRole } from '../members/kind.ts';
import type { PostState } from '../posts/authored.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { termsOf } from '../search/terms.ts';
import type { StoredMap } from '../store/store.ts';
import { english } from './story.en.ts';
import { chinese } from './story.zh.ts';

/** A document of the story, as a seed or a demo store writes it. */
export interface StoryDocument {
  /** Path below the site; `''` is the site's own settings. */
  readonly path: string;
  readonly fields: StoredMap;
}

/** A member of the story. */
export interface StoryPerson {
  readonly uid: string;
  readonly name: string;
  readonly role?: MemberRole;
  readonly label?: string;
  /** Days between joining and now. */
  readonly joined: number;
}

/** An idea of the story; its votes are handed out by `story`. */
export interface StoryIdea {
  readonly id: string;
  /** Uid of the author. */
  readonly by: string;
  readonly title: string;
  readonly body: string;
  readonly votes: number;
  /** Days between posting and now; below the author's `joined`. */
  readonly days: number;
  /** One of the telling's categories. */
  readonly category?: string;
  readonly pinned?: boolean;
  readonly status?: IdeaStatus;
  /** Days between the last change of status and now; needed for all but `new`. */
  readonly moved?: number;
  readonly reason?: string;
  readonly state?: PostState;
}

/** One language's telling of the story. */
export interface Telling {
  readonly name: string;
  /** What a post may not say. */
  readonly words: readonly string[];
  /** What ideas are sorted by. */
  readonly categories: readonly string[];
  readonly people: readonly StoryPerson[];
  readonly ideas: readonly StoryIdea[];
}

const dayMs = 86_400_000;
const epoch = new Date(0);

/** Days since everybody last looked at what has moved; what did since then is news. */
const newsDays = 14;

/** How many may vote: the members with a card, then students known only as `v-…`. A prime, so that every stride visits all. */
const voters = 167;

/** The kayak school's community, the same for the same options: settings, words, members, ideas and their votes. */
export function story({
  site,
  locale,
  now,
}: {
  readonly site: string;
  readonly locale: 'en' | 'zh-CN';
  readonly now: Date;
}): StoryDocument[] {
  const telling = locale === 'zh-CN' ? chinese : english;
  const ago = (days: number) => new Date(Math.round(now.getTime() - days * dayMs));
  const votesOf = new Map<string, StoredMap>(telling.people.map(({ uid }) => [uid, {}]));
  const ideas = telling.ideas.flatMap((idea, index) => {
    const documents = ideaDocuments({ telling, site, ago }, idea, index);
    for (const { path } of documents.slice(1)) {
      const votes = votesOf.get(path.slice(path.lastIndexOf('/') + 1));
      if (votes) votes[idea.id] = 1;
    }
    return documents;
  });
  return [
    { path: '', fields: settings(telling) },
    { path: 'secrets/words', fields: { list: [...telling.words], re: '' } },
    ...telling.people.flatMap((person) => [
      { path: `members/${person.uid}`, fields: card(person, ago) },
      {
        path: `members/${person.uid}/private/mine`,
        fields: { votes: votesOf.get(person.uid) ?? {}, seen: ago(Math.min(person.joined, newsDays)) },
      },
    ]),
    ...ideas,
  ];
}

const settings = ({ name, categories }: Telling): StoredMap => ({
  schema: 1,
  name,
  need: { idea: 'guest', vote: 'guest', comment: 'guest', report: 'member' },
  guests: 'post',
  moderation: 'after',
  trustedPoints: 100,
  gapSeconds: 5,
  statuses: ['new', 'review', 'planned', 'progress', 'done', 'declined'],
  signIn: ['password', 'google'],
  categories: [...categories],
  reportsToHide: 3,
  archiveDays: 180,
});

const card = ({ name, role, label, joined }: StoryPerson, ago: (days: number) => Date): StoredMap => ({
  name,
  role: role ?? 'member',
  label: label ?? '',
  bannedUntil: epoch,
  points: 0,
  last: '',
  day: 0,
  dayPoints: 0,
  act: '',
  actAt: epoch,
  at: ago(joined),
});

interface Setting {
  readonly telling: Telling;
  readonly site: string;
  readonly ago: (days: number) => Date;
}

/** The idea, then its votes. */
function ideaDocuments({ telling, site, ago }: Setting, idea: StoryIdea, index: number): StoryDocument[] {
  const author = telling.people.find(({ uid }) => uid === idea.by);
  if (!author) throw new TypeError(`the story has no member ${idea.by}`);
  const moved = idea.moved ?? idea.days;
  const path = `ideas/${idea.id}`;
  const ballots = Array.from({ length: idea.votes }, (_, turn) => ballot(telling.people, idea, index, turn));
  const fields: StoredMap = {
    by: author.uid,
    name: author.name,
    label: author.label ?? '',
    site,
    at: ago(idea.days),
    state: idea.state ?? 'approved',
    title: idea.title,
    body: idea.body,
    excerpt: excerptOf(idea.body),
    category: idea.category ?? '',
    terms: termsOf(idea.title),
    pictures: [],
    editedAt: null,
    status: idea.status ?? 'new',
    reason: idea.reason ?? null,
    votes: idea.votes,
    moved: '',
    carry: null,
    comments: 0,
    comment: '',
    answer: '',
    answeredAt: null,
    pinned: idea.pinned ?? false,
    locked: false,
    reports: 0,
    why: null,
    mergedInto: null,
    absorbed: [],
    touchedAt: ago(Math.min(moved, ...ballots.map(({ days }) => days))),
    happenedAt: ago(moved),
  };
  const votes = ballots.map(({ uid, days }) => ({
    path: `${path}/votes/${uid}`,
    fields: { site, by: uid, at: ago(days) },
  }));
  return [{ path, fields }, ...votes];
}

/** Who cast the vote number `turn` of the idea number `index`, another one for every turn, and how many days ago. */
function ballot(people: readonly StoryPerson[], { days, votes }: StoryIdea, index: number, turn: number) {
  const place = (index * 41 + turn * (7 + (index % 11))) % voters;
  const person = people[place];
  // Most come early, the last long before now; nobody votes before they joined.
  const cast = days * (1 - 0.94 * ((turn + 1) / (votes + 1)) ** 2);
  return {
    uid: person?.uid ?? `v-${String(place).padStart(3, '0')}`,
    days: Math.min(cast, person?.joined ?? cast),
  };
}
