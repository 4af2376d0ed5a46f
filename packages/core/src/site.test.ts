import './testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApp, getApps, initializeApp } from 'firebase/app';
import { voteForIdea } from './ideas/commands.ts';
import { openSite, type SiteConfig } from './site.ts';
import { StoaError } from './store/errors.ts';
import { openCommunity } from './testing/community.ts';
import { until } from './testing/until.ts';

const config: SiteConfig = { project: 'demo-core', key: 'key' };

describe('opening a site', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  for (const [attribute, wrong] of [
    ['data-project', { key: 'key' }],
    ['data-project', { project: '', key: 'key' }],
    ['data-project', { project: 'Not A Project', key: 'key' }],
    ['data-project', { project: 'p', key: 'key' }],
    ['data-key', { project: 'demo-core' }],
    ['data-key', { project: 'demo-core', key: '' }],
    ['data-site', { ...config, site: '' }],
    ['data-site', { ...config, site: 'a/b' }],
    ['data-site', { ...config, site: '../x' }],
    ['data-site', { ...config, site: 'x'.repeat(65) }],
    ['data-site', { demo: true, site: '__x__' }],
    ['data-emulators', { ...config, site: 'e1', emulators: 'localhost:8080' }],
    ['data-emulators', { ...config, site: 'e2', emulators: 'firestore=localhost' }],
    ['data-emulators', { ...config, site: 'e3', emulators: 'storage=localhost:1' }],
    ['data-emulators', { ...config, site: 'e4', emulators: 'firestore=evil.example/x:1' }],
  ] as [string, SiteConfig][])
    it(`names ${attribute} when the page says ${JSON.stringify(wrong)}`, () => {
      assert.throws(
        () => openSite(wrong),
        (error) =>
          error instanceof StoaError && error.code === 'config' && error.message.startsWith(`${attribute} `),
      );
    });

  it('gives the same object for the same project, site and store', () => {
    const site = openSite(config);
    assert.equal(openSite({ ...config, site: 'main' }), site);
    assert.notEqual(openSite({ ...config, site: 'other' }), site);
    assert.notEqual(openSite({ ...config, project: 'demo-other' }), site);
    const demo = openSite({ demo: true });
    assert.equal(openSite({ demo: true }), demo);
    assert.notEqual(openSite({ demo: { story: 'empty' } }), demo);
    assert.notEqual(openSite({ ...config, demo: true }), site);
  });

  it('shares one session among the sites of a project, and none between projects', () => {
    const { session } = openSite(config);
    assert.equal(openSite({ ...config, site: 'other' }).session, session);
    assert.notEqual(openSite({ ...config, project: 'demo-other' }).session, session);
    assert.notEqual(openSite({ demo: true }).session, session);
  });

  it('loads no Firebase, asks nothing and stores nothing by itself', () => {
    openSite({ ...config, site: 'quiet' });
    assert.equal(getApps().length, 0);
    assert.equal(localStorage.length, 0);
  });

  it("leaves the page's own Firebase app alone", async () => {
    const host = initializeApp({ projectId: 'the-hosts-own', apiKey: 'theirs', appId: 'app' });
    const community = await openCommunity();
    const id = await community.seedIdea();
    const site = openSite(community.config);
    site.act(voteForIdea, { id, up: true });
    await until('the vote is counted', async () => (await community.countOf(id)).votes === 1);
    assert.equal(getApp(), host);
    assert.deepEqual(host.options, { projectId: 'the-hosts-own', apiKey: 'theirs', appId: 'app' });
    assert.deepEqual(
      getApps().map(({ name }) => name),
      ['[DEFAULT]', `stoa:${community.config.project}`],
    );
    await deleteApp(host);
  });
});

describe('a demo site', () => {
  it('serves a story in its language, and takes acts', async () => {
    const site = openSite({ demo: true, site: 'story', locale: 'zh-CN' });
    const list = () => site.store.list({ collection: 'ideas', limit: 50, orderBy: [['votes', 'desc']] });
    const { items } = await list();
    assert.ok(items.length > 5);
    assert.match(items[0]?.fields['title'] as string, /\p{Script=Han}/u);
    const { id, fields } = items[0]!;
    site.act(voteForIdea, { id, up: true });
    await until('the vote is counted', async () => {
      const stored = await site.store.get(`ideas/${id}`);
      return stored?.fields['votes'] === Number(fields['votes']) + 1;
    });
    assert.match(site.session.current?.name ?? '', /\p{Script=Han}/u);
  });
});
