import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { whatsNew } from '../members/person.ts';
import { judge, moveIdea } from '../moderation/commands.ts';
import { mergeIdeas, splitIdeas } from '../moderation/merge.ts';
import type { Command, Query } from '../query.ts';
import type { Site } from '../site.ts';
import { getAdmission } from '../sites/admission.ts';
import { idOn } from '../store/board.ts';
import { newId } from '../store/id.ts';
import type { WriteFields } from '../store/store.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { openMember, openModerator } from '../testing/moderator.ts';
import { openPage } from '../testing/page.ts';
import { postIdea, voteForIdea } from './commands.ts';
import { findIdeas } from './page-queries.ts';
import { getIdea, listIdeas } from './queries.ts';

const boards = { dealers: { roles: ['dealer'], points: 500 } };
const board = 'dealers';
const title = 'Winter prices for dealers';

const fetched = <T>(query: Query<T>) => query.fetch(AbortSignal.timeout(10_000));
const refused = { code: 'denied' };

/** What the store holds, whatever the rules say. */
const held = async ({ owner }: Community, id: string) =>
  (await owner.get(`ideas/${id}`, { asMember: true }))?.fields;

/** A person of the community whose card says so. */
async function person(community: Community, fields: WriteFields): Promise<Site> {
  const site = await openMember(community);
  const { uid = '' } = site.session.current ?? {};
  await community.owner.commit([{ kind: 'update', path: `members/${uid}`, fields }]);
  return site;
}

/** Does what a command says; resolves once the rules have taken it. */
async function acts<Input>(site: Site, command: Command<Input>, input: Input): Promise<void> {
  const { overlay } = site;
  const arrived = new Promise<void>((done, fail) => {
    overlay.onSettled(() => done());
    overlay.subscribe(() => {
      const error = overlay.of(command).find((act) => act.error)?.error;
      if (error) fail(error);
    });
  });
  site.act(command, input);
  await arrived;
}

/** A dealer's idea on the board. */
async function posted(site: Site, text = title): Promise<string> {
  const id = idOn(board, newId());
  await acts(site, postIdea, { id, title: text, body: 'Please.' });
  return id;
}

describe('a gated board', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('lets in by role, by points, and the team; nobody else, and nobody who is banned', async () => {
    const community = await openCommunity({ settings: { boards } });
    const isOpen = async (site: Site) => (await fetched(getAdmission(site, board)))?.isOpen;
    assert.equal(await isOpen(await person(community, { role: 'dealer' })), true);
    assert.equal(await isOpen(await person(community, { points: 500 })), true);
    assert.equal(await isOpen(await openModerator(community)), true);
    assert.equal(await isOpen(await person(community, { points: 499, role: 'expert' })), false);
    const banned = await person(community, { role: 'dealer', bannedUntil: new Date(Date.now() + 60_000) });
    assert.equal(await isOpen(banned), false);
    assert.equal(await fetched(getAdmission(banned, 'constructor')), null);
  });

  it('keeps what is posted there from everybody else, wherever they look', async () => {
    const community = await openCommunity({ settings: { boards } });
    const dealer = await person(community, { role: 'dealer' });
    const id = await posted(dealer);
    assert.equal((await held(community, id))?.['state'], board);
    const [row] = (await fetched(listIdeas(dealer, { order: 'votes', board }))).items;
    assert.equal(row?.id, id);
    assert.equal((await fetched(findIdeas(dealer, 'winter', board)))[0]?.id, id);
    assert.equal((await fetched(getIdea(dealer, id)))?.state, 'approved');

    const other = await person(community, { points: 499 });
    assert.deepEqual((await fetched(listIdeas(other, { order: 'newest' }))).items, []);
    assert.deepEqual(await fetched(findIdeas(other, 'winter')), []);
    await assert.rejects(fetched(listIdeas(other, { order: 'votes', board })), refused);
    await assert.rejects(fetched(findIdeas(other, 'winter', board)), refused);
    await assert.rejects(fetched(getIdea(other, id)), refused);
  });

  it('hides and shows, merges and splits there, and never shows it to all', async () => {
    const community = await openCommunity({ settings: { boards } });
    const [dealer, moderator] = await Promise.all([
      person(community, { role: 'dealer' }),
      openModerator(community),
    ]);
    const [one, two] = [await posted(dealer), await posted(dealer, 'Prices in winter')];
    const path = `ideas/${one}`;
    await acts(moderator, judge, { path, from: 'approved', to: 'rejected', why: 'other' });
    assert.equal((await held(community, one))?.['state'], 'rejected');
    await acts(moderator, judge, { path, from: 'rejected', to: 'approved', why: null });
    assert.equal((await held(community, one))?.['state'], board);
    await acts(dealer, voteForIdea, { id: two, up: true });
    await mergeIdeas(moderator, two, one);
    assert.deepEqual(
      [(await held(community, two))?.['mergedInto'], (await held(community, one))?.['votes']],
      [one, 1],
    );
    await splitIdeas(moderator, two, one);
    assert.equal((await held(community, two))?.['state'], board);
    const open = await community.seedIdea({ title: 'Prices for all' });
    await assert.rejects(mergeIdeas(moderator, one, open), { code: 'invalid' });
  });

  it('tells who voted there what became of it, and nothing any more to whom it is shut', async () => {
    const community = await openCommunity({ settings: { boards } });
    const dealer = openPage(community.config);
    await acts(dealer, voteForIdea, { id: await community.seedIdea(), up: true });
    const path = `members/${dealer.session.current?.uid ?? ''}`;
    await community.owner.commit([{ kind: 'update', path, fields: { role: 'dealer' } }]);
    const id = await posted(dealer);
    await acts(dealer, voteForIdea, { id, up: true });
    const move = { id, from: 'new', to: 'planned', reason: null, entry: newId() } as const;
    await acts(await openModerator(community), moveIdea, move);
    assert.deepEqual(
      (await fetched(whatsNew(dealer))).map((news) => [news.id, news.status]),
      [[id, 'planned']],
    );
    await community.owner.commit([{ kind: 'update', path, fields: { role: 'member' } }]);
    assert.deepEqual(await fetched(whatsNew(dealer)), []);
    await acts(dealer, voteForIdea, { id, up: false });
    assert.equal((await held(community, id))?.['votes'], 0);
  });
});
