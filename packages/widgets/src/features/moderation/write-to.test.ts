import { expect, fixtureCleanup } from '@open-wc/testing';
import { StoaError } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';
import { idea, showTeam } from '../../testing/team.ts';

const words = await loadFeatureStrings('moderation', 'en');

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

describe('writing to those who asked', () => {
  it('counts who agreed, only when asked, and drafts a mail to them', async () => {
    const page = await showTeam({
      before: async ({ store }) => {
        await store.commit([
          {
            kind: 'update',
            path: `ideas/${idea}`,
            fields: { status: 'done', reason: 'Here they are.', votes: 64 },
          },
        ]);
        const at = new Date();
        for (const [uid, email] of [
          ['hana', 'hana@example.com'],
          ['kwame', 'kwame@example.com'],
        ] as const)
          await store.commit([
            { kind: 'set', path: `members/${uid}/private/contact`, fields: { email, locale: 'en', at } },
          ]);
      },
    });
    await page.press(words.writeTo(64));
    expect(page.all('dialog')[0]!.textContent).to.include(words.writeCosts(128));
    await page.isAccessible();
    await page.press(words.writeLook);
    const link = await until('the draft', () => page.all('dialog a')[0] as HTMLAnchorElement | undefined);
    expect(link.href)
      .to.include('hana@example.com')
      .and.match(/^mailto:\?bcc=/);
    const { searchParams } = new URL(link.href);
    expect(searchParams.get('body')!.split('\r\n\r\n').slice(1)).to.deep.equal([
      'Here they are.',
      new URL(`?stoa=idea.${idea}`, location.href).href,
    ]);
    await page.isAccessible();
  });

  it('says why they could not be looked up', async () => {
    const page = await showTeam();
    page.site.store.get = () => Promise.reject(new StoaError('quota', 'The test was told to fail.'));
    (await until('the button', () => page.all('[part~=team] button')[1])).click();
    await page.press(words.writeLook);
    await until('the reason', () => page.complaint() === words.errors.quota);
  });
});
