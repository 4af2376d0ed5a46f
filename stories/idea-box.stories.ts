import { idea, postIdea, voteForIdea, type PostIdeaInput, type Site } from '@stoa/core';
import { excerptOf } from '@stoa/core/posts/excerpt';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { WriteFields } from '@stoa/core/store/store';
import '@stoa/widgets/idea-box/idea-box';
import type { IdeaBox } from '@stoa/widgets/idea-box/idea-box';
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onDemo, type Loaded } from './demo-site.ts';

type Options = Pick<IdeaBox, 'order' | 'headingLevel'>;
type Story = StoryObj<Options>;

const meta: Meta<Options> = {
  title: 'Idea box',
  component: 'stoa-idea-box',
  args: { order: 'votes', headingLevel: 2 },
  parameters: { shows: '[part~=list]' },
  argTypes: {
    order: { control: 'inline-radio', options: ['votes', 'newest'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  render: ({ order, headingLevel }, { loaded, globals, parameters }) => {
    const { site } = loaded as Loaded;
    const box = document.createElement('stoa-idea-box');
    box.lang = String(parameters['language'] ?? globals['language']);
    Object.assign(box, { order, headingLevel, ...(site && { site }) });
    return box;
  },
};
export default meta;

/** In a column of that width. */
const column =
  (inlineSize: string): Decorator =>
  (story) =>
    html`<div style=${`max-inline-size: ${inlineSize}; margin-inline: auto`}>${story()}</div>`;

const glovesForAll: Omit<PostIdeaInput, 'id'> = {
  title: 'A shelf of spare neoprene gloves',
  body: 'Three of us had to turn back on Sunday because our hands were too cold to hold the paddle.',
};

const post = (site: Site, input = glovesForAll) =>
  site.act(postIdea, { id: site.store.newId(), ...input }).kept;

const vote = (site: Site, id: string) => site.act(voteForIdea, { id, up: true }).kept;

const keepDraft = (site: Site, draft: { readonly title: string; readonly body: string }) => {
  site.keeper.write(`${site.id}:draft:idea`, JSON.stringify(draft));
};

/** Puts an idea in the store that no story tells of. */
const plant = (site: Site, fields: WriteFields) =>
  site.store.commit([
    {
      kind: 'set',
      path: `ideas/${site.store.newId()}`,
      fields: { ...sampleOf(idea), site: site.id, at: new Date(), touchedAt: new Date(), ...fields },
    },
  ]);

/** What most visitors see. */
export const Full: Story = { loaders: [onDemo()] };

export const Newest: Story = { args: { order: 'newest' }, loaders: [onDemo()] };

/** Beside an article, 280 px wide. */
export const Sidebar: Story = { decorators: [column('280px')], loaders: [onDemo()] };

export const Wide: Story = { decorators: [column('900px')], loaders: [onDemo()] };

export const Arabic: Story = { tags: ['own-language'], parameters: { language: 'ar' }, loaders: [onDemo()] };

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: { language: 'zh-CN' },
  loaders: [onDemo()],
};

export const ManyVotes: Story = {
  loaders: [
    onDemo({}, (site) =>
      site.store.commit([
        { kind: 'update', path: 'ideas/gloves', fields: { votes: 1234 } },
        { kind: 'update', path: 'ideas/calendar', fields: { votes: 98_765 } },
      ]),
    ),
  ],
};

/** No place to break a line, and every text as long as it may be. */
export const LongWords: Story = {
  loaders: [
    onDemo({ story: 'empty' }, async (site) => {
      const wind = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      await plant(site, {
        title: `${wind}${wind}`.slice(0, 120),
        excerpt: `https://example.com/${'path-without-end/'.repeat(15)}`.slice(0, 280),
        name: 'Wolfeschlegelsteinhausenbergerdorff',
        label: 'Ehrenmitglied',
        status: 'declined',
        reason: wind.repeat(3),
        votes: 3,
      });
      await plant(site, { title: '很长的标题'.repeat(24), excerpt: '没有空格的正文'.repeat(40), votes: 2 });
    }),
  ],
};

/** A text that the list shows the start of. */
export const LongText: Story = {
  parameters: { shows: '.read' },
  loaders: [
    onDemo({ story: 'empty' }, async (site) => {
      const body = 'The last bus leaves at nine and the boathouse is dark by then. '.repeat(8).trim();
      await plant(site, { title: 'A lamp at the boathouse', body, excerpt: excerptOf(body), votes: 12 });
    }),
  ],
};

/** Nobody has posted. */
export const Empty: Story = { parameters: { shows: '.empty' }, loaders: [onDemo({ story: 'empty' })] };

/** The answer is slow. */
export const Waiting: Story = {
  parameters: { shows: '[part=skeleton]' },
  loaders: [onDemo({ reads: 'waiting' })],
};

export const FailedOffline: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'offline' })],
};
export const FailedBlocked: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'blocked' })],
};
export const FailedBusy: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'busy' })],
};
export const FailedQuota: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'quota' })],
};
export const FailedDenied: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'denied' })],
};
export const FailedUnreadable: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'corrupt' })],
};

/** The owner has forgotten the script tag's attributes. */
export const Misconfigured: Story = { parameters: { shows: '[role=alert]' }, tags: ['says-error'] };

/** A draft from an earlier visit opens the form. */
export const WritingDraft: Story = {
  parameters: { shows: 'form .kept' },
  loaders: [onDemo({}, (site) => keepDraft(site, glovesForAll))],
};

/** The text is longer than an idea may be. */
export const WritingTooMuch: Story = {
  parameters: { shows: 'form .complaint' },
  loaders: [
    onDemo({}, (site) =>
      keepDraft(site, { title: 'Warm hands', body: `${'Cold hands. '.repeat(334)}Really.` }),
    ),
  ],
};

export const Sending: Story = {
  parameters: { shows: '.own .held' },
  loaders: [onDemo({ writes: 'waiting' }, (site) => post(site))],
};

/** Posted and voted with no network: both go out when it is back. */
export const WaitingForNetwork: Story = {
  parameters: { shows: '.own .held' },
  loaders: [
    onDemo({ writes: 'offline' }, async (site) => {
      await post(site);
      await vote(site, 'gloves');
    }),
  ],
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

/** The text stays, to be sent again or thrown away. */
export const PostRefused: Story = {
  tags: ['says-error'],
  parameters: { shows: '.own .refused' },
  loaders: [onDemo({ writes: 'denied' }, (site) => post(site))],
};

export const VoteRefused: Story = {
  tags: ['says-error'],
  parameters: { shows: '[part=notice] > div' },
  loaders: [onDemo({ writes: 'denied' })],
  decorators: [
    (story, { loaded }) => {
      const { site } = loaded as Loaded;
      // Only who is already listening hears of a refused vote.
      return html`<div @stoa-ready=${() => site && vote(site, 'gloves')}>${story()}</div>`;
    },
  ],
};

/** Where every post waits for a moderator: mine is shown to me alone. */
export const OwnPending: Story = {
  parameters: { shows: '.own [part=author]' },
  loaders: [
    onDemo(
      {
        settings: {
          ...sampleOf(siteSettings),
          need: { idea: 'guest', vote: 'guest' },
          moderation: 'before',
        },
      },
      (site) => post(site),
    ),
  ],
};

/** I have posted an idea and voted for two. */
export const Acted: Story = {
  loaders: [
    onDemo({}, async (site) => {
      await vote(site, 'gloves');
      await vote(site, 'calendar');
      await post(site);
    }),
  ],
};
