import { scoreOf } from '../ideas/score-of.ts';
import type { StoredMap } from '../store/store.ts';
import { ideaDocuments } from './idea-documents.ts';
import { holdDays, itemDocuments } from './review-documents.ts';
import { english } from './story.en.ts';
import { chinese } from './story.zh.ts';
import type { StoryDocument, StoryPerson, Telling } from './telling.ts';

const dayMs = 86_400_000;
const epoch = new Date(0);

/** Days since everybody last looked at what has moved; what did since then is news. */
const newsDays = 14;

/** The kayak school's community, the same for the same options: settings, words, members, ideas, reviews and what lies below them. */
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
  const ideas = telling.ideas.flatMap((idea) => ideaDocuments({ telling, site, ago }, idea));
  const votesOf = ownVotes(telling, ideas);
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
    ...[...new Set([...Object.keys(telling.reviews), ...Object.keys(telling.questions)])].flatMap((item) =>
      itemDocuments({ telling, site, ago }, item),
    ),
    { path: 'snapshots/score', fields: { at: now, score: score(ideas) } },
  ];
}

/** What each member voted for themselves: what staff carried over is not in their index. */
function ownVotes({ people }: Telling, documents: readonly StoryDocument[]): ReadonlyMap<string, StoredMap> {
  const votesOf = new Map<string, StoredMap>(people.map(({ uid }) => [uid, {}]));
  for (const { path, fields } of documents) {
    const [, idea = '', below, uid = ''] = path.split('/');
    const votes = below === 'votes' && !('from' in fields) ? votesOf.get(uid) : undefined;
    if (votes) votes[idea] = 1;
  }
  return votesOf;
}

/** The score as `stoa snapshot` would count it. */
function score(documents: readonly StoryDocument[]): StoredMap {
  const scored = documents
    .filter(({ path, fields }) => path.split('/').length === 2 && fields['state'] === 'approved')
    .map(({ path, fields }) => {
      const moves = documents.filter((each) => each.path.startsWith(`${path}/history/`));
      const times = [fields['answeredAt'], ...moves.map((move) => move.fields['at'])];
      const first = Math.min(...times.flatMap((time) => (time instanceof Date ? [time.getTime()] : [])));
      return {
        status: fields['status'] as string,
        at: fields['at'] as Date,
        firstAt: Number.isFinite(first) ? new Date(first) : undefined,
      };
    });
  return { ...scoreOf(scored) };
}

const settings = ({ name, categories }: Telling): StoredMap => ({
  schema: 1,
  name,
  need: { idea: 'guest', vote: 'guest', comment: 'guest', report: 'member', review: 'guest' },
  guests: 'post',
  moderation: 'after',
  trustedPoints: 100,
  gapSeconds: 5,
  statuses: ['new', 'review', 'planned', 'progress', 'done', 'declined'],
  signIn: ['password', 'google'],
  categories: [...categories],
  reportsToHide: 3,
  archiveDays: 180,
  reviews: { verify: 'none', holdDays, minLength: 0 },
  boards: { crew: { roles: ['expert'], points: 500 } },
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
