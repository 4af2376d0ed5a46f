import { type Site } from '@stoa/core';
import { identify } from '@stoa/core/members/account';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { postComment } from '@stoa/core/threads/commands';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo } from './demo-site.ts';
import { change, clearComments, commentOf, demoToken, renderPage, type ActInPage } from './in-page.ts';

const meta: Meta = {
  title: 'Thread',
  component: 'stoa-idea-box',
  parameters: { shows: '[part~=comment]' },
  render: renderPage,
};
export default meta;
type Story = StoryObj;

const body = 'Mine are dry by Sunday if they hang by the **kettle**, not on the peg.';

const post = (site: Site, parent = '') =>
  site.act(postComment, { on: 'ideas/gloves', id: site.store.newId(), body, parent }).kept;

const settings = (changes: StoredMap): StoredMap => ({
  ...(sampleOf(siteSettings) as StoredMap),
  ...changes,
});

const act = (actInPage: ActInPage, shows: string) => ({ parameters: { actInPage, shows } });

/** What most visitors see: replies, and what the team says first. */
export const Full: Story = { loaders: [onDemo()] };

export const Arabic: Story = { tags: ['own-language'], parameters: { language: 'ar' }, loaders: [onDemo()] };

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: { language: 'zh-CN' },
  loaders: [onDemo()],
};

/** Nobody has commented. */
export const Empty: Story = { parameters: { shows: '.none' }, loaders: [onDemo({}, clearComments)] };

export const Locked: Story = {
  parameters: { shows: '.locked' },
  loaders: [onDemo({}, change({ locked: true }))],
};

/** More than a page holds. */
export const Many: Story = {
  parameters: { shows: '.more' },
  loaders: [
    onDemo({}, async (site) => {
      await clearComments(site);
      const start = Date.now() - 86_400_000;
      await site.store.commit(
        Array.from({ length: 24 }, (_, place) =>
          commentOf(site, `p-${place}`, `A small remark, number ${place + 1}.`, {
            at: new Date(start + place * 60_000),
          }),
        ),
      );
    }),
  ],
};

/** No place to break a line, and everything that markdown has. */
export const LongWords: Story = {
  loaders: [
    onDemo({}, async (site) => {
      await clearComments(site);
      const wind = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      await site.store.commit([
        commentOf(site, 'a', `${wind}${wind}\n\nhttps://example.com/${'path/'.repeat(40)}`, {
          name: 'Wolfeschlegelsteinhausenbergerdorff',
          label: 'Ehrenmitglied',
        }),
        commentOf(
          site,
          'b',
          '> Quoted\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nlet x = 1;\n```',
        ),
        commentOf(site, 'c', '没有空格的正文'.repeat(40)),
      ]);
    }),
  ],
};

/** One that was taken back has left a place to its replies, one was hidden by a moderator. */
export const EmptyPlaces: Story = {
  parameters: { shows: '.gone' },
  loaders: [
    onDemo({}, async (site) => {
      await clearComments(site);
      const gone = commentOf(site, 'a', '', { state: 'removed', at: new Date(Date.now() - 60_000) });
      const parent = gone.path.slice(gone.path.lastIndexOf('/') + 1);
      await site.store.commit([
        gone,
        commentOf(site, 'b', 'Thank you, that helped.', { parent }),
        commentOf(site, 'c', 'I would not say that.', { parent: 'hidden' }),
      ]);
    }),
  ],
};

export const Writing: Story = {
  loaders: [onDemo()],
  ...act(async ({ press, fill }) => {
    await press('.opener');
    await fill('.writing textarea', body);
  }, '.writing .kept'),
};

export const Replying: Story = {
  loaders: [onDemo()],
  ...act(({ press }) => press('[data-does=reply]'), '.comments textarea'),
};

/** Mine: it may be changed and taken back. */
export const Own: Story = {
  parameters: { shows: '[data-does=edit]' },
  loaders: [onDemo({}, (site) => post(site))],
};

export const Editing: Story = {
  loaders: [onDemo({}, (site) => post(site))],
  ...act(({ press }) => press('[data-does=edit]'), '[part=comment] textarea'),
};

export const Removed: Story = {
  loaders: [onDemo({}, (site) => post(site))],
  ...act(({ press }) => press('[data-does=remove]'), '[data-does=undo]'),
};

export const Sending: Story = {
  parameters: { shows: '.waits' },
  loaders: [onDemo({ writes: 'waiting' }, (site) => post(site))],
};

export const WaitingForNetwork: Story = {
  parameters: { shows: '.waits' },
  loaders: [onDemo({ writes: 'offline' }, (site) => post(site))],
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

export const Refused: Story = {
  tags: ['says-error'],
  parameters: { shows: '.refused' },
  loaders: [onDemo({ writes: 'denied' }, (site) => post(site))],
};

/** The settings ask for an account. */
export const AsksToSignIn: Story = {
  tags: ['says-error'],
  parameters: { shows: '.refused .primary' },
  loaders: [
    onDemo(
      { settings: settings({ need: { idea: 'guest', vote: 'guest', comment: 'member', report: 'member' } }) },
      (site) => post(site),
    ),
  ],
};

export const WaitingForModerator: Story = {
  parameters: { shows: '.waits' },
  loaders: [onDemo({ settings: settings({ moderation: 'before' }) }, (site) => post(site))],
};

export const NotPublished: Story = {
  parameters: { shows: '.waits' },
  loaders: [
    onDemo({}, async (site) => {
      await identify(site, demoToken('mei'));
      await site.store.commit([commentOf(site, 'mei', body, { state: 'rejected', why: 'off-topic' })]);
    }),
  ],
};

export const Reporting: Story = {
  loaders: [onDemo()],
  ...act(({ press }) => press('[data-does=report]'), 'dialog .reasons'),
};
