import assert from 'node:assert/strict';
import { excerptOf } from '../posts/excerpt.ts';
import { describe, it } from 'node:test';
import { idea, ideaMove, ideaReport, ideaVote } from '../ideas/kind.ts';
import { ideaScore } from '../ideas/score.ts';
import { mostBytes, mostThumbBytes, picture } from '../media/kind.ts';
import { member, mine } from '../members/kind.ts';
import { pileOf } from '../reviews/counts.ts';
import { helpfulVote, item, review } from '../reviews/kind.ts';
import { siteSettings } from '../sites/kind.ts';
import { boardOf } from '../store/board.ts';
import { decode, type DocumentKind } from '../store/document.ts';
import { idOf } from '../store/id.ts';
import type { StoredMap } from '../store/store.ts';
import { comment } from '../threads/kind.ts';
import { demoAccounts } from './accounts.ts';
import { story } from './story.ts';
import type { StoryDocument } from './telling.ts';

const now = new Date('2026-11-14T09:00:00Z');
const read = <K extends DocumentKind>(kind: K, { path, fields }: StoryDocument) =>
  decode<K['fields']>(kind, { id: idOf(path), path, fields, version: '1' });
const below = (documents: StoryDocument[], pattern: RegExp) =>
  documents.filter(({ path }) => pattern.test(path));

for (const locale of ['en', 'zh-CN'] as const) {
  describe(`the story in ${locale}`, () => {
    const documents = story({ site: 'main', locale, now });
    const ideas = below(documents, /^ideas\/[^/]+$/).map((each) => read(idea, each));
    const cards = below(documents, /^members\/[^/]+$/).map((each) => read(member, each));
    const cardOf = (uid: string) => cards.find(({ id }) => id === uid)!;
    const commentsOf = (id: string) =>
      below(documents, new RegExp(`^ideas/${id}/comments/[^/]+$`)).map((each) => read(comment, each));
    const votesOf = (id: string) => below(documents, new RegExp(`^ideas/${id}/votes/`));

    it('is the same every time, and moves with now', () => {
      assert.deepEqual(story({ site: 'main', locale, now }), documents);
      const later = story({ site: 'main', locale, now: new Date(now.getTime() + 5000) });
      const [first, moved] = [documents, later].map((all) => all.find(({ path }) => path === 'ideas/gloves'));
      assert.equal((moved!.fields['at'] as Date).getTime() - (first!.fields['at'] as Date).getTime(), 5000);
    });

    it('writes each path once', () => {
      assert.equal(new Set(documents.map(({ path }) => path)).size, documents.length);
    });

    it('holds settings and cards that decode', () => {
      assert.equal(read(siteSettings, documents[0]!).schema, 1);
      assert.deepEqual(Object.keys(documents[0]!.fields).sort(), Object.keys(siteSettings.fields).sort());
      assert.equal(cards.length, locale === 'en' ? 46 : 25);
      assert.equal(
        cards.filter(
          ({ role, label }) => role === 'moderator' && label === (locale === 'en' ? 'employee' : '员工'),
        ).length,
        1,
      );
      assert.equal(
        cards.filter(
          ({ role, label }) => role === 'expert' && label === (locale === 'en' ? 'ambassador' : '达人'),
        ).length,
        2,
      );
    });

    it('holds ideas within the limits, by members who had joined', () => {
      assert.equal(ideas.length, locale === 'en' ? 70 : 28);
      for (const each of ideas) {
        const path = `ideas/${each.id}`;
        const { fields } = documents.find((document) => document.path === path)!;
        assert.deepEqual(Object.keys(fields).sort(), Object.keys(idea.fields).sort(), path);
        for (const [name, { min, max }] of Object.entries(idea.fields as DocumentKind['fields'])) {
          const value = fields[name];
          // The story's ids are words.
          if (typeof value !== 'string' || name === 'mergedInto') continue;
          assert.ok(value.length >= (min ?? 0) && value.length <= (max ?? Infinity), `${path} ${name}`);
          if (name !== 'excerpt') assert.equal(value, value.trim(), `${path} ${name}`);
        }
        const author = cardOf(each.by);
        assert.equal(each.name, author.name);
        assert.equal(each.label, author.label);
        assert.ok(each.at > author.at, `${path} was posted before its author joined`);
        assert.equal(each.excerpt, excerptOf(each.body));
        assert.ok(
          each.happenedAt >= each.at && each.touchedAt >= each.happenedAt && each.touchedAt <= now,
          path,
        );
        const decided = each.status === 'done' || each.status === 'declined';
        assert.equal(
          each.reason !== null,
          decided,
          `${path} needs a reason only when it is done or declined`,
        );
      }
    });

    it('counts exactly the votes that it writes', () => {
      for (const each of ideas) {
        const votes = votesOf(each.id);
        assert.equal(votes.length, each.votes, each.id);
        for (const document of votes) {
          const vote = read(ideaVote, document);
          assert.equal(vote.by, vote.id);
          assert.ok(vote.at > each.at && vote.at <= each.touchedAt, document.path);
          if (vote.by.startsWith('v-')) continue;
          assert.ok(vote.at >= cardOf(vote.by).at, document.path);
          if ('from' in document.fields) continue;
          const own = documents.find(({ path }) => path === `members/${vote.by}/private/mine`)!;
          assert.equal(read(mine, own).votes[each.id], 1);
        }
      }
    });

    it('sorts ideas into categories of the settings, some for a challenge', () => {
      const { categories } = read(siteSettings, documents[0]!);
      for (const each of ideas) assert.ok(['', ...categories].includes(each.category), each.id);
      const trips = ideas.filter(({ category }) => category === categories.at(-1));
      assert.equal(trips.length, locale === 'en' ? 8 : 4);
    });

    it('tells how each idea came to its status', () => {
      for (const each of ideas) {
        const moves = below(documents, new RegExp(`^ideas/${each.id}/history/`)).map((entry) =>
          read(ideaMove, entry),
        );
        const last = moves.at(-1);
        assert.equal(last?.id ?? '', each.moved, each.id);
        assert.equal(last?.to ?? 'new', each.status, each.id);
        assert.equal(last?.reason ?? null, each.reason, each.id);
        for (const [index, move] of moves.entries()) {
          const before = moves[index - 1];
          assert.equal(move.from, before?.to ?? 'new', each.id);
          assert.ok(move.at > (before?.at ?? each.at) && move.at <= each.happenedAt, each.id);
          assert.equal(cardOf(move.by).role, 'moderator');
          assert.equal(move.name, cardOf(move.by).name);
        }
        const news = [each.at, last?.at, each.answeredAt].filter(
          (time) => time !== null && time !== undefined,
        );
        if (each.state !== 'merged')
          assert.equal(Math.max(...news.map((time) => time.getTime())), each.happenedAt.getTime(), each.id);
      }
    });

    it('holds comments by members who had joined, counted exactly, with replies one level deep', () => {
      let comments = 0;
      for (const each of ideas) {
        const said = commentsOf(each.id);
        comments += said.length;
        assert.equal(said.filter(({ state }) => state === 'approved').length, each.comments, each.id);
        for (const { id, by, name, label, at, body, parent, state, editedAt } of said) {
          const path = `${each.id}: ${body}`;
          assert.ok(at > each.at && at <= each.touchedAt && at > cardOf(by).at, path);
          assert.deepEqual([name, label], [cardOf(by).name, cardOf(by).label], path);
          assert.equal(body === '', state === 'removed', path);
          assert.ok(editedAt === null || editedAt > at, path);
          const answered = said.find((other) => other.id === parent);
          assert.ok(parent === '' || (answered?.parent === '' && answered.at < at), path);
          assert.ok(id.length <= 20);
        }
        const answer = said.find(({ id }) => id === each.answer);
        assert.equal(answer?.at.getTime(), each.answeredAt?.getTime(), each.id);
        if (answer)
          assert.deepEqual([answer.state, cardOf(answer.by).role], ['approved', 'moderator'], each.id);
        assert.equal(each.comment === '', said.length === 0, each.id);
      }
      assert.ok(comments > (locale === 'en' ? 60 : 25), `${comments} comments`);
      assert.ok(ideas.filter(({ answer }) => answer).length >= (locale === 'en' ? 12 : 5));
    });

    it('carries the votes of a merged idea over to the one that stands for it', () => {
      const [merged, ...others] = ideas.filter(({ state }) => state === 'merged');
      assert.ok(merged && others.length === 0);
      const winner = ideas.find(({ id }) => id === merged.mergedInto)!;
      assert.deepEqual(winner.absorbed, [merged.id]);
      const there = votesOf(winner.id);
      const carried = there.filter(({ fields }) => fields['from'] === merged.id);
      assert.ok(carried.length > 0);
      for (const { path, fields } of votesOf(merged.id)) {
        assert.ok((fields['at'] as Date) < merged.happenedAt, path);
        assert.ok(
          there.some((vote) => vote.fields['by'] === fields['by']),
          path,
        );
      }
      for (const { path, fields } of carried)
        assert.equal((fields['at'] as Date).getTime(), merged.happenedAt.getTime(), path);
    });

    it('counts the reports, which hold back what three have reported', () => {
      const reported = documents.filter(({ path, fields }) => path !== '' && Number(fields['reports']) > 0);
      assert.equal(reported.length, 2);
      for (const { path, fields } of reported) {
        const reports = below(documents, new RegExp(`^${path}/reports/`)).map((each) =>
          read(ideaReport, each),
        );
        assert.equal(reports.length, fields['reports'], path);
        assert.equal(fields['state'], 'pending', path);
        for (const { id, by, at } of reports) assert.ok(id === by && at > (fields['at'] as Date), path);
      }
    });

    it('counts on each item exactly the reviews and questions that it writes, by members who had joined', () => {
      const items = below(documents, /^items\/[^/]+$/);
      assert.deepEqual(items.map(({ path }) => path.slice(6)).slice(0, 3), [
        'kayak-101',
        'first-strokes',
        'dawn-paddle',
      ]);
      for (const document of items) {
        const { piles, edited, replied, comments } = read(item, document);
        const said = below(documents, new RegExp(`^${document.path}/comments/[^/]+$`)).map((each) =>
          read(comment, each),
        );
        assert.equal(comments, said.filter(({ state }) => state === 'approved').length, document.path);
        for (const { by, at } of said) assert.ok(at > cardOf(by).at, by);
        const written = below(documents, new RegExp(`^${document.path}/reviews/[^/]+$`));
        const reviews = written.map((each) => read(review, each));
        const counted: Record<string, number> = {};
        for (const each of reviews) counted[pileOf(each)] = (counted[pileOf(each)] ?? 0) + 1;
        assert.deepEqual({ ...piles }, counted, document.path);
        assert.equal(edited, reviews.filter(({ editedAt }) => editedAt).length);
        assert.equal(replied, reviews.filter(({ reply }) => reply).length);
        for (const [index, each] of reviews.entries()) {
          const path = `${document.path}/reviews/${each.id}`;
          assert.deepEqual(
            Object.keys(written[index]!.fields).sort(),
            Object.keys(review.fields).sort(),
            path,
          );
          const { name, role, at: joined } = cardOf(each.by);
          assert.ok(each.id === each.by && each.name === name && each.at > joined && each.at < now, path);
          assert.ok(!['moderator', 'owner'].includes(role), `${path} is praise of one's own`);
          assert.equal(each.state === 'rejected', each.why !== null, path);
          assert.equal(each.publicAt !== null && each.publicAt > now, each.state === 'pending', path);
          assert.ok(!each.reply || each.reply.at > each.at, path);
          const media = below(documents, new RegExp(`^${path}/media/`)).map((each) => read(picture, each));
          assert.deepEqual(
            media.map(({ id }) => id),
            each.pictures,
          );
          assert.equal(each.photos, media.length, path);
          for (const { alt, data, thumb } of media)
            assert.ok(alt && data.length < mostBytes && thumb.length < mostThumbBytes, path);
          const readers = below(documents, new RegExp(`^${path}/helpful/`)).map((vote) =>
            read(helpfulVote, vote),
          );
          assert.equal(readers.length, each.helpful, path);
          for (const reader of readers) assert.ok(reader.by !== each.by && reader.at > each.at, path);
        }
      }
    });

    it('counts what became of its ideas', () => {
      const { fields } = documents.find(({ path }) => path === 'snapshots/score')!;
      const score = read(ideaScore, { path: 'snapshots/score', fields: fields['score'] as StoredMap });
      const forAll = ideas.filter(({ id, state }) => state === 'approved' && !boardOf(id));
      assert.equal(score.ideas, forAll.length);
      assert.ok(score.answered > score.done + score.declined && score.done > 3 && score.declined > 1);
      assert.ok(score.medianDays! > 1 && score.medianDays! < 14, `${score.medianDays} days`);
    });

    it('tells of every status, of a title alone, and of what waits for a moderator', () => {
      const statuses = new Set(ideas.map(({ status }) => status));
      assert.equal(statuses.size, 6);
      assert.ok(ideas.some(({ body }) => body === ''));
      assert.equal(ideas.filter(({ state }) => state === 'pending').length, locale === 'en' ? 2 : 1);
      const gloves = ideas.find(({ id }) => id === 'gloves')!;
      assert.deepEqual([gloves.status, gloves.pinned], ['done', true]);
      assert.deepEqual(
        ideas.filter(({ locked }) => locked).map(({ id }) => id),
        ['solo-hire'],
      );
    });
  });
}

describe('the demo accounts', () => {
  it('are the owner and people of the story, one for each role', () => {
    const cards = story({ site: 'main', locale: 'en', now });
    const roleOf = (uid: string) => cards.find(({ path }) => path === `members/${uid}`)?.fields['role'];
    const [owner] = demoAccounts;
    assert.deepEqual([owner?.email, owner?.verified], ['owner@example.com', true]);
    assert.deepEqual(
      demoAccounts.map(({ uid }) => roleOf(uid)),
      ['owner', 'moderator', 'expert', 'member'],
    );
  });
});
