import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround, scriptTag } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { Traffic } from './testing/traffic.ts';

const soup = 'Soup on Sundays';

async function communityWithSoup(): Promise<Community> {
  const community = await openCommunity();
  await community.seedIdea({ title: soup, votes: 3 });
  return community;
}

/** Names that a page's scripts have added to `window`, symbols by their description. */
const addedNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Reflect.ownKeys(frame.contentWindow as object));
    frame.remove();
    return Reflect.ownKeys(window)
      .filter((name) => !usual.has(name) && !/^\d+$/.test(String(name)))
      .map((name) => (typeof name === 'symbol' ? `Symbol(${name.description ?? ''})` : name))
      .sort();
  });

const classic = (community: Community): string =>
  scriptTag(community).replace('type="module"', 'defer').replace('stoa.js', 'stoa.classic.js');

describe('the script tag', { concurrency: 2 }, () => {
  for (const [name, script] of [
    ['as a module', scriptTag],
    ['as a deferred classic script', classic],
  ] as const)
    it(`${name} brings the ideas, and adds one name to the page`, async () => {
      const community = await communityWithSoup();
      const address = await hostPage(pageAround(community, { script: script(community) }));
      await visitor(async (one) => {
        const page = await one.open(address);
        const bare = await one.open(await hostPage(pageAround(community, { script: '', body: '' })));
        await (await ideaBox(page)).shows(soup, 3);
        await page.waitForLoadState('networkidle');
        const usual = new Set(await addedNames(bare));
        const added = (await addedNames(page)).filter((each) => !usual.has(each));
        assert.deepEqual(added, ['Symbol(stoa)']);
        assert.deepEqual([one.uncaught, one.complaints], [[], []]);
      });
    });

  it('twice in a page defines each element once and throws nothing', async () => {
    const community = await communityWithSoup();
    const script =
      scriptTag(community) + scriptTag(community).replace('stoa.js', 'stoa.js?again') + classic(community);
    const address = await hostPage(pageAround(community, { script }));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      await (await ideaBox(page)).shows(soup, 3);
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 1);
      assert.deepEqual([one.uncaught, one.complaints], [[], []]);
    });
  });

  it('brings an element that the page adds later, and lets it move', async () => {
    const community = await communityWithSoup();
    const address = await hostPage(pageAround(community, { body: '<main></main><aside></aside>' }));
    await visitor(async (one) => {
      const page = await one.open(address);
      await page.waitForLoadState('networkidle');
      await page.evaluate((html) => {
        document.querySelector('main')!.innerHTML = html;
      }, tag);
      let box = await ideaBox(page);
      await box.shows(soup, 3);
      await box.voteButton(soup, 3).click();
      await box.shows(soup, 4, true);
      await box.settled();
      await box.opener.click();
      await box.title.fill('Half a sentence');
      await page.evaluate(() => {
        document.querySelector('aside')!.append(document.querySelector('stoa-idea-box')!);
      });
      box = await ideaBox(page);
      await box.shows(soup, 4, true);
      assert.equal(await box.title.inputValue(), 'Half a sentence');
      await box.voteButton(soup, 4).click();
      await box.shows(soup, 3, false);
      await box.settled();
      assert.deepEqual([one.uncaught, one.complaints], [[], []]);
    });
  });

  it('leaves the page’s own HTML as it was', async () => {
    const community = await communityWithSoup();
    const body = `<main><p>Above <a href="#x">a link</a></p>${tag}</main>`;
    const address = await hostPage(pageAround(community, { body }));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.shows(soup, 3);
      await page.waitForLoadState('networkidle');
      const html = await page.evaluate(() => document.body.innerHTML.trim());
      // The box tells its order on itself.
      assert.equal(html.replace(' order="votes"', ''), body);
    });
  });
});

describe('an idea box below the fold', { concurrency: 2 }, () => {
  const below = (more = '') =>
    `<p style="height:4000px">Above</p>${tag.replace('<stoa-idea-box', `<stoa-idea-box ${more}`)}`;

  for (const attribute of ['', 'loading="visible"'])
    it(`costs one small script and no data until it nears the view${attribute && ', also when told so'}`, async () => {
      const community = await communityWithSoup();
      const address = await hostPage(pageAround(community, { body: below(attribute) }));
      await visitor(async (one) => {
        const page = await one.context.newPage();
        const traffic = new Traffic(community, page);
        await page.goto(address, { waitUntil: 'networkidle' });
        assert.equal(traffic.scripts.length, 1);
        assert.equal(traffic.firestore.length, 0);
        await page.mouse.wheel(0, 3200);
        await (await ideaBox(page)).shows(soup, 3);
        assert.equal(traffic.lists.length, 1);
      });
    });

  for (const attribute of ['loading="idle"', 'loading="eager"'])
    it(`comes without being seen with ${attribute}`, async () => {
      const community = await communityWithSoup();
      const address = await hostPage(pageAround(community, { body: below(attribute) }));
      await visitor(async (one) => {
        const page = await one.open(address);
        await (await ideaBox(page)).shows(soup, 3);
        assert.equal(await page.evaluate(() => scrollY), 0);
      });
    });
});

describe('where the snippet is wrong', { concurrency: 2 }, () => {
  const without = (name: string) => (script: string) =>
    script.replace(new RegExp(` data-${name}="[^"]*"`), '');
  const having = (name: string, value: string) => (script: string) =>
    script.replace(new RegExp(`data-${name}="[^"]*"`), `data-${name}="${value}"`);

  for (const [what, change, sentence] of [
    ['data-project is missing', without('project'), /data-project is missing/],
    ['data-project is no project’s id', having('project', 'Paddle Culture!'), /data-project must be/],
    ['data-key is missing', without('key'), /data-key is missing/],
    ['data-site holds a slash', having('site', 'a/b'), /data-site must be/],
    ['data-emulators is no address', having('emulators', 'localhost'), /data-emulators must read/],
  ] as const)
    it(`because ${what}, one sentence in the box and in the console says so`, async () => {
      const community = await communityWithSoup();
      const script = change(scriptTag(community));
      const address = await hostPage(pageAround(community, { script, body: `<h1>Host</h1>${tag}` }));
      await visitor(async (one) => {
        const page = await one.open(address);
        const alert = page.locator('stoa-idea-box').getByRole('alert');
        await alert.getByText(sentence).waitFor();
        assert.equal(((await alert.textContent()) ?? '').match(sentence)?.length, 1);
        await until('the console has it', () => one.complaints.some((text) => sentence.test(text)));
        assert.equal(one.complaints.filter((text) => sentence.test(text)).length, 1);
        assert.deepEqual(one.uncaught, []);
        await page.getByRole('heading', { name: 'Host' }).waitFor();
      });
    });

  it('or a file of ours is not there, the page is unharmed', async () => {
    const community = await communityWithSoup();
    const address = await hostPage(pageAround(community, { body: `${tag}<footer>Foot</footer>` }));
    await visitor(async (one) => {
      await one.context.route('**/chunks/*/idea-box.js', (route) => route.fulfill({ status: 404 }));
      const page = await one.open(address);
      await until('the console has it', () => one.complaints.some((text) => /stoa-idea-box/.test(text)));
      assert.deepEqual(one.uncaught, []);
      // The room is given back.
      await until('the foot is in view', async () => (await page.locator('footer').boundingBox())!.y < 100);
    });
  });
});
