import { idea } from '@stoa/core/ideas/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { union } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, verified, type Actor } from '../actors.ts';
import { accepts, ago, double, found, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import { act, card, cardPath, community, ideaPath, needing, never, settings } from './community.ts';

const ann = cardPath('ann');
export const other = 'ideas/AnotherIdeaOfTheSite';

/** Ann's new idea, paid by her act; `rules` are the site's settings. */
export const posts = (as: Actor, rules: Fields = {}, fields: Fields = {}): Attempt => ({
  as,
  given: community({ '': settings({ guests: 'post', moderation: 'after', ...rules }) }),
  writes: [
    {
      kind: 'set',
      path: ideaPath,
      fields: { ...sampleOf(idea), by: 'ann', name: 'Calm Otter', site: siteMark, ...fields },
    },
    act('ann', ideaPath),
  ],
});

export const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

export const held = { state: 'pending' };
export const published = puts('state', 'approved');
export const withheld = puts('state', 'pending');

/** Ids of pictures as the page makes them. */
export function pictureIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `PictureOfAnIdea${index}`.padEnd(20, 'x'));
}

/** Settings by which ideas take an identity. */
export const needs = (identity: string) => ({
  need: needing({ idea: identity }),
});
const neverNegated = double(-0);

/** Posting: `allow create` of `ideas/{idea}`. */
export const postCases: Case[] = [
  accepts('a guest posts an idea', posts(guest('ann')), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = guest('bo')),
    'has no card': (it) => {
      Reflect.deleteProperty(it.given, ann);
      omit(it, ann);
    },
    'has been erased and has no name': (it) => {
      found(it, ann)['name'] = '';
      written(it, ideaPath)['name'] = '';
    },
    'the title is joiners that are not seen': puts('title', '\u034f\u034f\u034f\u034f'),
    'the title is a blank letter': puts('title', 'Glove \u3164'),
    'the title turns the line around': puts('title', 'Glove \u202enaol'),
    'says nothing of an act': (it) => omit(it, ann),
    'the act names another document': (it) => (written(it, ann)['act'] = other),
    'the act was another time': (it) => {
      omit(it, ann);
      found(it, ann)['act'] = ideaPath;
      found(it, ann)['actAt'] = ago(3);
    },
    'posts a second one on the same act': (it) => {
      it.writes.push({ kind: 'set', path: other, fields: { ...written(it, ideaPath) } });
    },
    'posts a second one and writes the card twice': (it) => {
      it.writes.push({ kind: 'set', path: other, fields: { ...written(it, ideaPath) } }, act('ann', other));
    },
    'posts ten more on the same act': (it) => {
      for (let index = 0; index < 10; index++)
        it.writes.push({
          kind: 'set',
          path: `ideas/${'Flood'.padEnd(17, 'x')}${index + 100}`,
          fields: { ...written(it, ideaPath) },
        });
    },
    'the id is short': (it) => moves(it, 'ideas/Gloves'),
    'the id has other characters': (it) => moves(it, 'ideas/<b>Gloves in winter'),
    'is by somebody else': puts('by', 'bo'),
    'has another name': puts('name', 'Kim'),
    'has a label': puts('label', 'team'),
    'is of another site': puts('site', 'elsewhere'),
    'is backdated': puts('at', ago(60)),
    'was touched in the future': puts('touchedAt', ago(-60)),
    'happened in the future': puts('happenedAt', ago(-60)),
    'is withheld': withheld,
    'is in no known state': puts('state', 'merged'),
    'starts as planned': puts('status', 'planned'),
    'has a reason': puts('reason', 'Because.'),
    'has a vote': puts('votes', 1),
    'has votes as a double': puts('votes', double(0)),
    'has votes that are less than nothing': puts('votes', neverNegated),
    'has votes that are not a number': puts('votes', NaN),
    'has a comment': puts('comments', 1),
    'has comments as a double': puts('comments', double(0)),
    'adds a field': puts('colour', 'blue'),
    'adds a field named like a method': puts('constructor', 1),
    'is pinned': puts('pinned', true),
    'is locked': puts('locked', true),
    'names a comment': puts('comment', 'AnybodysCommentOfOld'),
    'names an answer': puts('answer', 'AnybodysCommentOfOld'),
    'has an answer since now': puts('answeredAt', serverTime),
    'names a carried vote': puts('carry', { voter: 'ann', at: never }),
    'names an entry of its history': puts('moved', 'AnEntryOfTheHistory1'),
    'was edited': puts('editedAt', serverTime),
    'has a report': puts('reports', 1),
    'has reports that are less than nothing': puts('reports', -1),
    'says why it is hidden': puts('why', 'spam'),
    'leads to another idea': puts('mergedInto', 'AnotherIdeaOfTheSite'),
    'stands for another idea': puts('absorbed', ['AnotherIdeaOfTheSite']),
    'is of a category that the site has not': puts('category', 'Food'),
    'is of no category but null': puts('category', null),
    'has 41 terms': puts('terms', Array<string>(41).fill('x')),
    'the terms have 801 characters': puts('terms', ['x'.repeat(801)]),
    'the terms are a text': puts('terms', 'gloves'),
    'the terms are a map': puts('terms', { gloves: 1 }),
    'has five pictures': puts('pictures', pictureIds(5)),
    'has five pictures with short ids': puts('pictures', ['a', 'b', 'c', 'd', 'e']),
    'shows one picture twice': puts('pictures', [...pictureIds(1), ...pictureIds(1)]),
    'the ids of the pictures have 81 characters': puts('pictures', ['x'.repeat(81)]),
    'the pictures are a text': puts('pictures', 'picture'),
    'the pictures are a map': puts('pictures', { a: 1 }),
    'title has 3 characters': puts('title', 'abc'),
    'title has 121 characters': puts('title', 't'.repeat(121)),
    'title is spaces': puts('title', '     '),
    'title has two lines': puts('title', 'Gloves\nplease'),
    'title becomes a list': puts('title', union('a', 'b', 'c', 'd')),
    'title is a number': puts('title', 12345),
    'title is a list': puts('title', ['a', 'b', 'c', 'd']),
    'body has 4001 characters': puts('body', 'b'.repeat(4001)),
    'body is a list': puts('body', []),
    'excerpt has 281 characters': puts('excerpt', 'e'.repeat(281)),
    'excerpt is null': puts('excerpt', null),
    'title has a blocked word': puts('title', 'This is SPAM, friends'),
    'body has a blocked word': puts('body', 'Well.\nRubbish!'),
    'excerpt has a blocked word': puts('excerpt', 'spam'),
    'body has a blocked word in Arabic': puts('body', 'هذه قمامة، يا صديقي'),
    'body has a blocked phrase': puts('body', '你是\n笨蛋吗'),
    'the site has no words': (it) => Reflect.deleteProperty(it.given, 'secrets/words'),
    'the site has no settings': (it) => Reflect.deleteProperty(it.given, ''),
    'guests may only read': (it) => (found(it, '')['guests'] = 'read'),
    'guests are held': (it) => (found(it, '')['guests'] = 'pending'),
    'everybody is held': (it) => (found(it, '')['moderation'] = 'before'),
    'newcomers are held': (it) => (found(it, '')['moderation'] = 'trusted'),
    'it takes a member': (it) => (found(it, '')['need'] = needs('member').need),
    'it takes a verified one': (it) => (found(it, '')['need'] = needs('verified').need),
    ...Object.fromEntries(
      Object.keys(sampleOf(idea)).map((field) => [
        `lacks ${field}`,
        (it: Attempt) => leaveOut(it, ideaPath, field),
      ]),
    ),
  }),
  accepts(
    'the longest idea there may be',
    posts(
      guest('ann'),
      {},
      {
        title: 't'.repeat(120),
        body: 'b'.repeat(4000),
        excerpt: 'e'.repeat(280),
        category: 'Courses',
        terms: Array<string>(40).fill('t'.repeat(19)).with(0, 't'.repeat(20)),
        pictures: pictureIds(4),
      },
    ),
  ),
  accepts(
    'the shortest idea there may be',
    posts(guest('ann'), {}, { title: '手套手套', body: '', excerpt: '', terms: [] }),
  ),
  accepts(
    'the author’s label stands',
    {
      ...posts(guest('ann'), {}, { label: 'ambassador' }),
      given: community({ [ann]: card('Calm Otter', { role: 'expert', label: 'ambassador' }) }),
    },
    { 'is left out': puts('label', '') },
  ),
  accepts('a newcomer makes a card and posts in one commit', newcomer(), {
    'the card names nothing': (it) => {
      written(it, ann)['act'] = '';
      written(it, ann)['actAt'] = new Date(0);
    },
  }),
  accepts('a guest’s post is held where guests are', posts(guest('ann'), { guests: 'pending' }, held), {
    'publishes it': published,
  }),
  accepts('a member’s post is published where guests are held', posts(account('ann'), { guests: 'pending' })),
  accepts(
    'a post is held where a moderator comes first',
    posts(verified('ann'), { moderation: 'before' }, held),
    {
      'publishes it': published,
    },
  ),
  accepts(
    'a newcomer’s post is held where the trusted go first',
    posts(verified('ann'), { moderation: 'trusted' }, held),
    {
      'publishes it': published,
      'has points enough': (it) => (found(it, ann)['points'] = 100),
    },
  ),
  accepts(
    'the trusted publish at once',
    {
      ...posts(guest('ann')),
      given: community({
        '': settings({ moderation: 'trusted', trustedPoints: 20 }),
        [ann]: card('Calm Otter', { points: 20 }),
      }),
    },
    { 'lacks one point': (it) => (found(it, ann)['points'] = 19) },
  ),
];

function newcomer(): Attempt {
  const attempt = posts(guest('ann'));
  Reflect.deleteProperty(attempt.given, ann);
  omit(attempt, ann);
  attempt.writes.push({
    kind: 'set',
    path: ann,
    fields: card('Calm Otter', { at: serverTime, act: ideaPath, actAt: serverTime }),
  });
  return attempt;
}

/** The same idea under another id, paid in full. */
function moves(it: Attempt, path: string): void {
  const fields = written(it, ideaPath);
  it.writes = [{ kind: 'set', path, fields }, act('ann', path)];
}
