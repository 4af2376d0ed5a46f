import assert from 'node:assert/strict';
import { excerptOf } from '../posts/excerpt.ts';
import { describe, it } from 'node:test';
import { idea, ideaVote } from '../ideas/kind.ts';
import { member, mine } from '../members/kind.ts';
import { siteSettings } from '../sites/kind.ts';
import { decode, type DocumentKind } from '../store/document.ts';
import { idOf } from '../store/id.ts';
import { demoAccounts } from './accounts.ts';
import { story, type StoryDocument } from './story.ts';

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
      assert.equal(cards.length, locale === 'en' ? 45 : 24);
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
      assert.equal(ideas.length, locale === 'en' ? 60 : 24);
      for (const each of ideas) {
        const path = `ideas/${each.id}`;
        const { fields } = documents.find((document) => document.path === path)!;
        assert.deepEqual(Object.keys(fields).sort(), Object.keys(idea.fields).sort(), path);
        for (const [name, { min, max }] of Object.entries(idea.fields as DocumentKind['fields'])) {
          const value = fields[name];
          if (typeof value !== 'string') continue;
          assert.ok(value.length >= (min ?? 0) && value.length <= (max ?? Infinity), `${path} ${name}`);
          if (name !== 'excerpt') assert.equal(value, value.trim(), `${path} ${name}`);
        }
        const author = cards.find(({ id }) => id === each.by)!;
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
        const votes = below(documents, new RegExp(`^ideas/${each.id}/votes/`));
        assert.equal(votes.length, each.votes, each.id);
        for (const document of votes) {
          const vote = read(ideaVote, document);
          assert.equal(vote.by, vote.id);
          assert.ok(vote.at > each.at && vote.at <= each.touchedAt, document.path);
          if (vote.by.startsWith('v-')) continue;
          assert.ok(vote.at >= cards.find(({ id }) => id === vote.by)!.at, document.path);
          const own = documents.find(({ path }) => path === `members/${vote.by}/private/mine`)!;
          assert.equal(read(mine, own).votes[each.id], 1);
        }
      }
    });

    it('tells of every status, of a title alone, and of what waits for a moderator', () => {
      const statuses = new Set(ideas.map(({ status }) => status));
      assert.equal(statuses.size, 6);
      assert.ok(ideas.some(({ body }) => body === ''));
      assert.equal(ideas.filter(({ state }) => state === 'pending').length, locale === 'en' ? 2 : 1);
      assert.equal(ideas.find(({ id }) => id === 'gloves')!.status, 'done');
    });
  });
}

describe('the demo accounts', () => {
  it('are the owner and people of the story, one for each role', () => {
    const cards = story({ site: 'main', locale: 'en', now });
    const roleOf = (uid: string) => cards.find(({ path }) => path === `members/${uid}`)?.fields['role'];
    const [owner, ...people] = demoAccounts;
    assert.deepEqual([owner?.email, owner?.verified], ['owner@example.com', true]);
    assert.deepEqual(
      people.map(({ uid }) => roleOf(uid)),
      ['moderator', 'expert', 'member'],
    );
  });
});
