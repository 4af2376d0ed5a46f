import { idea, voteForIdea, type Site } from '@stoa/core';
import { sampleOf } from '@stoa/core/store/sample';
import type { WriteFields } from '@stoa/core/store/store';
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { becomes } from '@stoa/widgets/testing/becomes';
import { html } from 'lit';
import { onDemo } from './demo-site.ts';
import { renderBox, type Act } from './in-box.ts';

const meta: Meta = { title: 'Idea box views', component: 'stoa-idea-box', render: renderBox };
export default meta;

type Story = StoryObj;

/** In a column of that width. */
const column =
  (inlineSize: string): Decorator =>
  (story) =>
    html`<div style=${`max-inline-size: ${inlineSize}; margin-inline: auto`}>${story()}</div>`;

/** Puts an idea in the store that no story tells of. */
const plant = (site: Site, fields: WriteFields) =>
  site.store.commit([
    {
      kind: 'set',
      path: `ideas/${site.store.newId()}`,
      fields: { ...sampleOf(idea), site: site.id, at: new Date(), touchedAt: new Date(), ...fields },
    },
  ]);

/** What the demo's ideas compete in, in its language. */
const summer = { en: 'Summer trips', zh: '暑期航程' };

/** Types into the search, once it is there. */
const searchFor =
  (text: string): Act =>
  async ({ box, find }) => {
    const input = (await find('[type=search]')) as HTMLInputElement;
    if (!input.checkVisibility()) (await find('.unfold')).click();
    await box.updateComplete;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

/** What is planned, on its way and done. */
export const Roadmap: Story = {
  parameters: { attributes: { view: 'roadmap' }, shows: '[part~=column] [part~=item]' },
  loaders: [onDemo()],
};

/** One column, and tabs. */
export const RoadmapInSidebar: Story = {
  ...Roadmap,
  decorators: [column('340px')],
};

export const RoadmapEmpty: Story = {
  parameters: { attributes: { view: 'roadmap' }, shows: '[part~=column] .empty' },
  loaders: [onDemo({ story: 'empty' })],
};

/** Three ideas beside something else. */
export const Compact: Story = {
  parameters: { attributes: { view: 'compact', all: '#ideas' }, shows: '.all a' },
  decorators: [column('300px')],
  loaders: [onDemo()],
};

/** Only the form, as at the end of an article. */
export const FormOnly: Story = {
  parameters: { attributes: { view: 'form' }, shows: 'form [part~=composer]' },
  loaders: [onDemo()],
};

/** The form with a title that the server will not take. */
export const FormRefuses: Story = {
  parameters: {
    attributes: { view: 'form' },
    shows: '[aria-invalid=true]',
    act: (async ({ press }) => press('form .primary')) satisfies Act,
  },
  loaders: [onDemo()],
};

/** Somebody writes what others have said. */
export const Similar: Story = {
  parameters: {
    attributes: { view: 'form' },
    shows: '[part~=similar] li',
    act: (async ({ box, find }) => {
      const input = (await find('#idea-title')) as HTMLInputElement;
      input.value = box.lang.startsWith('zh') ? '冬天出借手套' : 'Lend gloves in winter';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }) satisfies Act,
  },
  loaders: [onDemo()],
};

/** A challenge that goes on for weeks. */
export const Challenge: Story = {
  parameters: {
    attributes: { challenge: summer.en, ends: '2099-03-31' },
    shows: '[part~=countdown]',
    language: 'en',
  },
  tags: ['own-language'],
  loaders: [onDemo()],
};

/** A challenge that is over: its result. */
export const ChallengeOver: Story = {
  parameters: {
    attributes: { challenge: summer.en, ends: '2026-03-31' },
    shows: '[part~=list] b.meta',
    language: 'en',
  },
  tags: ['own-language'],
  loaders: [onDemo()],
};

export const ChallengeInChinese: Story = {
  parameters: {
    attributes: { challenge: summer.zh, ends: '2099-03-31' },
    shows: '[part~=countdown]',
    language: 'zh-CN',
  },
  tags: ['own-language'],
  loaders: [onDemo()],
};

/** The owner has written a day that does not exist. */
export const ChallengeMisconfigured: Story = {
  parameters: {
    attributes: { challenge: summer.en, ends: '2027-02-31' },
    shows: '[role=alert]',
    language: 'en',
  },
  tags: ['own-language', 'says-error'],
  loaders: [onDemo()],
};

/** The filters where there is no room for them beside the orders. */
export const FiltersUnfolded: Story = {
  parameters: {
    shows: '.filters[data-open]',
    act: (async ({ press }) => press('.unfold')) satisfies Act,
  },
  decorators: [column('340px')],
  loaders: [onDemo()],
};

export const Searching: Story = {
  parameters: { shows: '.filters .search .quiet', act: searchFor('kayak') },
  loaders: [onDemo()],
};

export const NothingFound: Story = {
  parameters: { shows: '.empty button', act: searchFor('xylophone') },
  loaders: [onDemo()],
};

/** One's own ideas: open, hidden, joined with another. */
export const Mine: Story = {
  parameters: {
    shows: '[part~=list] .held',
    act: (async ({ box, find }) => {
      await find('.orders .mine');
      box.order = 'mine';
    }) satisfies Act,
  },
  loaders: [
    onDemo({}, async (site) => {
      await site.session.start();
      const { uid: by = '' } = site.session.current ?? {};
      const name = 'Calm Otter';
      await plant(site, {
        by,
        name,
        title: 'Soup after the paddle',
        votes: 4,
        comments: 2,
        category: 'Club',
      });
      await plant(site, { by, name, title: 'Cheap watches for everybody', state: 'rejected', why: 'spam' });
      await plant(site, { by, name, title: 'Gloves when it is cold', state: 'merged', votes: 3 });
      await plant(site, { by, name, title: 'A lamp at the boathouse', state: 'pending' });
    }),
  ],
};

/** After a vote: the button says so, the notice says with how many. */
export const Voted: Story = {
  parameters: {
    shows: '[part~=notice] .next',
    act: (async ({ press }) => press('[part~=vote]')) satisfies Act,
  },
  loaders: [onDemo()],
};

/** An idea's own page, with what became of it and what people say. */
export const OwnPage: Story = {
  parameters: {
    attributes: { link: 'none' },
    shows: '[part~=idea-page] h2',
    act: (async ({ press }) => press('[part~=list] h3 a')) satisfies Act,
  },
  loaders: [onDemo()],
};

/** Ideas that nobody has touched for long are folded away. */
export const OlderFolded: Story = {
  parameters: {
    shows: '.more .quiet',
    act: (async ({ press }) => press('.more button')) satisfies Act,
  },
  loaders: [
    onDemo({ story: 'empty' }, async (site) => {
      const old = new Date(Date.now() - 400 * 86_400_000);
      for (let votes = 20; votes > 0; votes--)
        await plant(site, {
          title: `A wish that ${votes} people share`,
          votes,
          name: 'Hana Sato',
          touchedAt: votes > 6 ? new Date() : old,
        });
    }),
  ],
};

/** I had voted for one of them before. */
export const VotedBefore: Story = {
  parameters: { shows: '[part~=vote][aria-pressed=true]' },
  loaders: [onDemo({}, (site) => site.act(voteForIdea, { id: 'gloves', up: true }).kept)],
};

/** The door of a gated board, for somebody without an account. */
export const GatedForVisitors: Story = {
  parameters: { attributes: { board: 'crew' }, shows: '[part~=gate]' },
  loaders: [onDemo()],
};

/** A member who has too few points. */
export const GatedForMembers: Story = {
  ...GatedForVisitors,
  loaders: [onDemo({}, (site) => becomes(site, 'member'))],
};

/** What those see who may enter. */
export const GatedEntered: Story = {
  parameters: { attributes: { board: 'crew' }, shows: '[part~=item]' },
  loaders: [onDemo({}, (site) => becomes(site, 'expert'))],
};

/** The settings know no board of that name. */
export const GatedUnknown: Story = {
  tags: ['says-error'],
  parameters: { attributes: { board: 'crwe' }, shows: '[part~=gate]' },
  loaders: [onDemo()],
};
