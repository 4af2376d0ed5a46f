import { StoaError, type Site } from '@stoa/core';
import type { WriteFields } from '@stoa/core/store/store';
import { becomes } from '@stoa/widgets/testing/becomes';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo } from './demo-site.ts';
import { renderBox, type Act, type InBox } from './in-box.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Moderation',
  component: 'stoa-idea-box',
  parameters: { shows: 'dialog[open] h2' },
  render: renderBox,
};
export default meta;

const into = 'storyotherideaaaaaaa';

/** A member of the team is here; `fields` are put in place of those of the story's idea. */
const team = (fields: WriteFields = {}, more: (site: Site) => unknown = () => undefined) =>
  onDemo({}, async (site) => {
    await becomes(site, 'moderator');
    await site.store.commit([{ kind: 'update', path: 'ideas/gloves', fields }]);
    await more(site);
  });

/** Another idea of the same words, into which the story's may be merged. */
const another = async ({ store }: Site) => {
  const known = (await store.get('ideas/gloves'))?.fields;
  const fields = {
    ...known,
    title: 'Thin gloves for the dawn paddle',
    terms: ['glove', 'winter'],
    votes: 23,
    pinned: false,
  };
  await store.commit([
    { kind: 'set', path: `ideas/${into}`, fields },
    { kind: 'update', path: 'ideas/gloves', fields: { terms: ['glove', 'winter'], votes: 64 } },
  ]);
};

/** Fails what the store is asked for, or leaves it waiting. */
const fails =
  (asks: 'list' | 'get', { waits = false } = {}) =>
  (site: Site) =>
    Object.assign(site.store, {
      [asks]: () =>
        waits
          ? new Promise(() => undefined)
          : Promise.reject(new StoaError('offline', 'The story was told to fail.')),
    });

const then = (act: Act): { readonly act: Act } => ({ act });

/** In the list's header. */
const inQueue = (act?: (inside: InBox, site: Site) => unknown) =>
  then(async (inside, site) => {
    await inside.press('button.queue');
    await inside.find('dialog [part~=markdown], dialog .empty, dialog [role=alert]');
    await act?.(inside, site);
  });

/** On the idea's own page, whose address stays the story's. */
const onPage = (act?: (inside: InBox, site: Site) => unknown) =>
  then(async (inside, site) => {
    inside.box.link = 'none';
    await inside.find('button.queue');
    await inside.press('[data-id=gloves] h3 a');
    (await inside.find('[part~=team]')).scrollIntoView({ block: 'center' });
    await act?.(inside, site);
  });

const first = '[part~=team] .row > button:first-of-type';
const second = '[part~=team] .row > button:nth-of-type(2)';
const more = '[part~=team] [aria-expanded]';
const rare = (nth: number) => `[part~=team] .rarer button:nth-of-type(${nth})`;

export const Queue: Story = { parameters: inQueue(), loaders: [team()] };

export const QueueArabic: Story = {
  tags: ['own-language'],
  parameters: { ...inQueue(), language: 'ar' },
  loaders: [team()],
};

export const QueueChinese: Story = {
  tags: ['own-language'],
  parameters: { ...inQueue(), language: 'zh-CN' },
  loaders: [team()],
};

export const QueueRejecting: Story = {
  parameters: {
    ...inQueue(async ({ press }) => {
      await press('dialog li .buttons button + button');
      await press('dialog li .buttons .primary');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [team()],
};

export const QueueDecided: Story = {
  parameters: {
    ...inQueue(({ press }) => press('dialog li .buttons button')),
    shows: 'dialog[open] .said button',
  },
  loaders: [team()],
};

export const QueueRefused: Story = {
  tags: ['says-error'],
  parameters: {
    ...inQueue(({ press }, site) => {
      site.store.commit = () => Promise.reject(new StoaError('denied', 'The story was told to fail.'));
      return press('dialog li .buttons button');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [team()],
};

/** Everything that waits is published. */
const nothingWaits = async ({ store, id }: Site) => {
  const { heldComments, heldIdeas } = await import('@stoa/core/moderation/queue');
  const { heldReviews } = await import('@stoa/core/reviews/queries');
  for (const held of [heldIdeas, heldComments(id), heldReviews(id)])
    for (const { path } of (await store.list(held, { asMember: true })).items)
      await store.commit([{ kind: 'update', path, fields: { state: 'approved' } }]);
};

export const QueueEmpty: Story = {
  parameters: { ...inQueue(), shows: 'dialog[open] .empty' },
  loaders: [team({}, nothingWaits)],
};

export const QueueFailed: Story = {
  parameters: { ...inQueue(), shows: 'dialog[open] [role=alert]' },
  loaders: [
    team({}, ({ store }) => {
      const list = store.list.bind(store);
      store.list = (query, ...rest) =>
        JSON.stringify(query.where).includes('pending')
          ? Promise.reject(new StoaError('denied', 'The story was told to fail.'))
          : list(query, ...rest);
    }),
  ],
};

export const Tools: Story = {
  parameters: { ...onPage(), shows: '[part~=team]' },
  loaders: [team()],
};

export const ToolsOpen: Story = {
  parameters: { ...onPage(({ press }) => press(more)), shows: `[part~=team] .rarer:not([hidden])` },
  loaders: [team({ category: 'Gear' })],
};

export const ToolsOpenArabic: Story = {
  tags: ['own-language'],
  parameters: { ...ToolsOpen.parameters, language: 'ar' },
  loaders: [team({ category: 'Gear' })],
};

export const Moving: Story = {
  parameters: onPage(({ press }) => press(first)),
  loaders: [team()],
};

export const MovingWithoutReason: Story = {
  parameters: {
    ...onPage(async ({ press }) => {
      await press(first);
      await press('dialog [value=declined]');
      await press('dialog .primary');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [team({ status: 'new', reason: null })],
};

export const MovingChinese: Story = {
  tags: ['own-language'],
  parameters: { ...Moving.parameters, language: 'zh-CN' },
  loaders: [team()],
};

const afterMore = (nth: number) =>
  onPage(async ({ press }) => {
    await press(more);
    await press(rare(nth));
  });

export const Sorting: Story = { parameters: afterMore(3), loaders: [team()] };

export const VotingForSomebody: Story = { parameters: afterMore(4), loaders: [team()] };

export const Hiding: Story = { parameters: afterMore(6), loaders: [team()] };

export const MergeSearch: Story = {
  parameters: { ...afterMore(5), shows: 'dialog[open] .found button' },
  loaders: [team({}, another)],
};

const untilSure = async ({ press }: InBox) => {
  await press(more);
  await press(rare(5));
  await press('dialog .found button');
};

export const MergeSure: Story = {
  parameters: { ...onPage(untilSure), shows: 'dialog[open] .points' },
  loaders: [team({}, another)],
};

export const Merging: Story = {
  parameters: {
    ...onPage(async (inside, site) => {
      await untilSure(inside);
      const get = site.store.get.bind(site.store);
      // The first eight are carried, the others wait.
      let carried = 0;
      site.store.get = (path, ...rest) =>
        path.includes('/votes/') && carried++ >= 8 ? new Promise(() => undefined) : get(path, ...rest);
      await inside.press('dialog .primary');
    }),
    shows: 'dialog[open] progress + .aside',
  },
  loaders: [team({}, another)],
};

export const MergeStopped: Story = {
  parameters: {
    ...onPage(async (inside, site) => {
      await untilSure(inside);
      fails('list')(site);
      await inside.press('dialog .primary');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [team({}, another)],
};

export const MergeDone: Story = {
  parameters: {
    ...onPage(async (inside) => {
      await untilSure(inside);
      await inside.press('dialog .primary');
    }),
    shows: 'dialog[open] .buttons button + button',
  },
  loaders: [team({}, another)],
};

export const ToolsOfMerged: Story = {
  parameters: {
    ...onPage(async (inside) => {
      await untilSure(inside);
      await inside.press('dialog .primary');
      await inside.find('dialog .buttons button + button');
      await inside.press('dialog .about-dialog button');
    }),
    shows: '[part~=team] .aside',
  },
  loaders: [team({}, another)],
};

export const Writing: Story = {
  parameters: onPage(({ press }) => press(second)),
  loaders: [team()],
};

export const WritingLooksUp: Story = {
  parameters: {
    ...onPage(async ({ press }, site) => {
      fails('get', { waits: true })(site);
      await press(second);
      await press('dialog .primary');
    }),
    shows: 'dialog[open] [aria-busy=true]',
  },
  loaders: [team()],
};

const lookedUp = onPage(async ({ press }) => {
  await press(second);
  await press('dialog .primary');
});

export const WritingToSome: Story = {
  parameters: { ...lookedUp, shows: 'dialog[open] .drafts' },
  loaders: [
    team({}, async ({ store }) => {
      const { items } = await store.list({
        collection: 'ideas/gloves/votes',
        orderBy: [['at', 'asc']],
        limit: 50,
      });
      const at = new Date();
      for (const { id } of items)
        await store.commit([
          {
            kind: 'set',
            path: `members/${id}/private/contact`,
            fields: { email: `${id}.of.the.kayak.school.in.the.bay@example.com`, locale: 'en', at },
          },
        ]);
    }),
  ],
};

export const WritingToNobody: Story = {
  parameters: { ...lookedUp, shows: 'dialog[open] .stack > [role=status]' },
  loaders: [team()],
};

export const Starters: Story = {
  parameters: { shows: '[part~=starters]' },
  loaders: [
    onDemo({}, async (site) => {
      await becomes(site, 'owner');
      const { items } = await site.store.list(
        { collection: 'ideas', orderBy: [['at', 'asc']], limit: 100 },
        { asMember: true },
      );
      for (const { path } of items) await site.store.commit([{ kind: 'delete', path }]);
    }),
  ],
};
