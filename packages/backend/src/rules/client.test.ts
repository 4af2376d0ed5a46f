import { deepEqual, equal } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { story } from '@stoa/core/demo/story';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { ideaList, pendingIdeaList } from '@stoa/core/ideas/queries';
import { newCard, type Me } from '@stoa/core/members/me';
import { guestName } from '@stoa/core/members/names';
import type { ActContext } from '@stoa/core/query';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { decode } from '@stoa/core/store/document';
import { newId } from '@stoa/core/store/id';
import type { StoredMap, Write } from '@stoa/core/store/store';
import { excerptOf } from '@stoa/core/posts/excerpt';
import { ourRules } from '../emulators/start.ts';
import { account, guest, owner, type Actor } from './actors.ts';
import { siteMark, type Attempt } from './attempt.ts';
import {
  card,
  cardPath,
  community,
  ideaPath,
  settings,
  standingBallot,
  standingIdea,
  votePath,
} from './cases/community.ts';
import { emulatorAddress, RulesProject } from './project.ts';

const project = new RulesProject('client', emulatorAddress());
before(async () => project.use(await readFile(ourRules, 'utf8')));

/** Asserts that the rules take what a client sends. */
async function taken(attempt: Attempt): Promise<void> {
  const { status, text } = await project.attempt(attempt);
  deepEqual({ status, text: status === 200 ? '' : text }, { status: 200, text: '' });
}

const me: Me = {
  id: 'ann',
  name: 'Calm Otter',
  role: 'member',
  label: '',
  bannedUntil: new Date(0),
  ...{ points: 0, last: '', day: 0, dayPoints: 0, act: '' },
  actAt: new Date(0),
  at: new Date(0),
};

/** What a command of Ann's knows on a site with these settings. */
const context = (rules: StoredMap = {}, isGuest = true): ActContext => ({
  site: siteMark,
  me,
  settings: decode(siteSettings, {
    ...{ id: 'main', path: '', version: '' },
    fields: { ...(sampleOf(siteSettings) as StoredMap), ...rules },
  }),
  guest: isGuest,
  now: new Date(),
});

const sends = (writes: Write[], given: Attempt['given'] = {}, as: Actor = guest('ann')): Attempt => ({
  as,
  given: community(given),
  writes,
});

describe('the rules take what core sends:', () => {
  it('a card, whatever a guest’s name', async () => {
    for (const locale of ['en', 'zh-CN', 'ar'])
      for (const uid of ['v1', 'v2', 'v3'])
        await taken(
          sends(
            [{ kind: 'set', path: cardPath(uid), fields: newCard(guestName(uid, locale)) }],
            {},
            guest(uid),
          ),
        );
  });

  for (const guests of ['post', 'pending'])
    for (const moderation of ['after', 'before', 'trusted'])
      for (const isGuest of [true, false])
        it(`a post, guests: ${guests}, moderation: ${moderation}, ${isGuest ? 'guest' : 'account'}`, async () => {
          const rules = { guests, moderation };
          const input = {
            id: newId(),
            title: 'Gloves in winter',
            body: 'My hands\n\nwere cold. '.repeat(60),
          };
          const writes = postIdea.write(input, context(rules, isGuest));
          await taken(sends(writes, { '': settings(rules) }, isGuest ? guest('ann') : account('ann')));
        });

  it('a vote', async () => {
    const id = ideaPath.slice('ideas/'.length);
    await taken(sends(voteForIdea.write({ id, up: true }, context()), { [ideaPath]: standingIdea() }));
  });

  it('a vote taken back', async () => {
    const id = ideaPath.slice('ideas/'.length);
    const given = { [ideaPath]: standingIdea(), [votePath('ann')]: standingBallot('ann') };
    await taken(sends(voteForIdea.write({ id, up: false }, context()), given));
  });

  it('its lists', async () => {
    await taken({ given: community(), writes: [], read: { list: ideaList({ order: 'votes' }) } });
    await taken({ given: community(), writes: [], read: { list: ideaList({ order: 'newest' }) } });
    await taken({ as: guest('ann'), given: community(), writes: [], read: { list: pendingIdeaList('ann') } });
  });

  for (const locale of ['en', 'zh-CN'] as const)
    it(`the demo story’s settings, words, names and ideas in ${locale}`, async () => {
      const told = story({ site: 'main', locale, now: new Date() });
      const of = (path: string) => told.find((document) => document.path === path)?.fields ?? {};
      await taken({ as: owner, given: {}, writes: [{ kind: 'set', path: '', fields: of('') }] });
      await taken({
        as: owner,
        given: {},
        writes: [{ kind: 'set', path: 'secrets/words', fields: of('secrets/words') }],
      });
      const ideas = told.filter(({ path }) => /^ideas\/[^/]+$/.test(path));
      equal(ideas.length > 20, true);
      for (const { fields } of ideas) {
        const body = fields['body'] as string;
        const input = { id: newId(), title: fields['title'] as string, body };
        const author = { ...me, name: fields['name'] as string };
        await taken(
          sends(postIdea.write(input, { ...context(), me: author }), {
            'secrets/words': of('secrets/words'),
            [cardPath('ann')]: card(author.name),
          }),
        );
        equal(excerptOf(body).length <= 280, true);
      }
    });
});
