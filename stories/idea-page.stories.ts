import type { Site } from '@stoa/core';
import { identify } from '@stoa/core/members/account';
import { editIdea } from '@stoa/core/ideas/edit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { asAuthor, history, voters, withPictures } from '@stoa/widgets/testing/planted-idea';
import { onDemo } from './demo-site.ts';
import { change, demoToken, renderPage, type ActInPage } from './in-page.ts';

const meta: Meta = {
  title: 'Idea page',
  component: 'stoa-idea-box',
  parameters: { shows: '[part~=idea-page] h2' },
  render: renderPage,
};
export default meta;
type Story = StoryObj;

const act = (actInPage: ActInPage, shows: string) => ({ parameters: { actInPage, shows } });

/** What most visitors see. */
export const Full: Story = {
  parameters: { shows: '.voters' },
  loaders: [onDemo({}, voters('Ann Lee', 'Bo Chen', 'Cem Aydın'))],
};

export const Arabic: Story = { tags: ['own-language'], parameters: { language: 'ar' }, loaders: [onDemo()] };

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: { language: 'zh-CN' },
  loaders: [onDemo()],
};

/** It has come a long way. */
export const LongHistory: Story = {
  parameters: { shows: '.history button' },
  loaders: [onDemo({}, history(['review', 'planned', 'progress', 'done']))],
};

export const WithPictures: Story = {
  parameters: { shows: '[part~=gallery]' },
  loaders: [onDemo({}, withPictures)],
};

/** No place to break a line, and every text as long as it may be. */
export const LongWords: Story = {
  loaders: [
    onDemo({}, (site) => {
      const wind = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      return change({
        title: `${wind}${wind}`.slice(0, 120),
        body: wind.repeat(5),
        reason: wind.repeat(3),
        category: wind.slice(0, 40),
        name: 'Wolfeschlegelsteinhausenbergerdorff',
        label: 'Ehrenmitglied',
      })(site);
    }),
  ],
};

/** Another one stands for it. */
export const Merged: Story = {
  parameters: { shows: '.stands a' },
  loaders: [onDemo({}, change({ state: 'merged', mergedInto: 'left-handed' }))],
};

/** It stands for two more. */
export const StandsForMore: Story = {
  loaders: [onDemo({}, change({ absorbed: ['numb-fingers', 'left-handed'] }))],
  ...act(({ press }) => press('.absorbed summary'), '.absorbed a'),
};

export const Missing: Story = { parameters: { idea: 'nowhere', shows: '.missing' }, loaders: [onDemo()] };

export const Waiting: Story = {
  parameters: { shows: '[part=skeleton]' },
  loaders: [onDemo({ reads: 'waiting' })],
};

export const Failed: Story = {
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'busy' })],
};

/** Mine: it may be changed. */
export const Own: Story = {
  parameters: { shows: '[data-does=edit-idea]' },
  loaders: [onDemo({}, asAuthor({ editedAt: new Date() }))],
};

export const Editing: Story = {
  loaders: [onDemo({}, (site) => asAuthor()(site).then(() => withPictures(site)))],
  ...act(({ press }) => press('[data-does=edit-idea]'), '.edit .staying'),
};

export const Pending: Story = {
  parameters: { shows: '.stands' },
  loaders: [onDemo({}, asAuthor({ state: 'pending' }))],
};

export const NotPublished: Story = {
  parameters: { shows: '.stands' },
  loaders: [onDemo({}, asAuthor({ state: 'rejected', why: 'duplicate' }))],
};

/** A change that the server has refused. */
export const EditRefused: Story = {
  tags: ['says-error'],
  parameters: { shows: '.refused' },
  loaders: [
    onDemo({ writes: 'denied' }, async (site: Site) => {
      await identify(site, demoToken('mei'));
      await site.act(editIdea, {
        ...{ id: 'gloves', title: 'Lend thin gloves', body: 'Two **millimetres**.', category: '' },
        ...{ keeps: [], drops: [], adds: [], state: 'approved' },
      }).kept;
    }),
  ],
};
