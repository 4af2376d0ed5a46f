import { postIdea, StoaError, voteForIdea, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { ideaRow } from '@stoa/core/ideas/kind';
import { siteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredDocument, StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { openAccount } from '@stoa/widgets/features/person/account';
import '@stoa/widgets/idea-box/idea-box';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo, type Loaded } from './demo-site.ts';
import { inBox, pretend, type InBox } from './in-box.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Person',
  component: 'stoa-idea-box',
  parameters: { shows: 'dialog[open] .way-out' },
  render: (_, { loaded, globals, parameters }) => {
    const { site } = loaded as Loaded;
    const box = document.createElement('stoa-idea-box');
    box.lang = String(parameters['language'] ?? globals['language']);
    Object.assign(box, site && { site });
    return box;
  },
};
export default meta;

const wish = { title: 'Gloves for children', body: 'Their hands are smaller.' };

/** Somebody who has posted without an account, once it has arrived. */
async function guest(site: Site): Promise<void> {
  const arrived = new Promise((done) => site.overlay.onSettled(done));
  await site.act(postIdea, { id: site.store.newId(), ...wish }).kept;
  await arrived;
}

/** The same with an account. */
async function member(site: Site): Promise<void> {
  await guest(site);
  await signIn(site, { how: 'sign-up', email: 'ann@example.com', password: 'a boat in spring' });
}

/** Does `act` once the box can be acted on. */
const then =
  (act: (inside: InBox, site: Site) => unknown): NonNullable<Story['play']> =>
  async ({ canvasElement, loaded }) => {
    const { site } = loaded as Loaded;
    if (site) await act(await inBox(canvasElement), site);
  };

const inAccount = (act?: (inside: InBox) => unknown) =>
  then(async (inside, site) => {
    void openAccount(inside.box, site);
    await inside.find('dialog .way-out');
    await act?.(inside);
  });

const settings = (change: StoredMap): StoredMap => ({
  ...(sampleOf(siteSettings) as StoredMap),
  need: { idea: 'guest', vote: 'guest' },
  moderation: 'after',
  ...change,
});

export const AccountOfGuest: Story = { loaders: [onDemo({}, guest)], play: inAccount() };

export const AccountOfMember: Story = {
  parameters: { shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
  play: inAccount(),
};

export const AccountArabic: Story = {
  tags: ['own-language'],
  parameters: { language: 'ar', shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
  play: inAccount(),
};

export const AccountChinese: Story = {
  tags: ['own-language'],
  parameters: { language: 'zh-CN', shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
  play: inAccount(),
};

export const AccountAwaited: Story = {
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'waiting');
    }),
  ],
  play: inAccount(),
};

export const AccountFailed: Story = {
  tags: ['says-error'],
  parameters: { shows: 'dialog[open] .who .link' },
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'offline');
    }),
  ],
  play: inAccount(),
};

export const NameTooLong: Story = {
  parameters: { shows: 'dialog[open] .complaint' },
  loaders: [onDemo({}, member)],
  play: inAccount(async ({ fill, press, find }) => {
    await find('dialog #stoa-contact');
    await fill('typedName', 'Somebody with a name of far too many words');
    await press('dialog form button');
  }),
};

export const Told: Story = {
  parameters: { shows: 'dialog[open] .label' },
  loaders: [onDemo({}, member)],
  play: inAccount(async ({ find, press }) => {
    await find('dialog #stoa-contact');
    await press('dialog form + form button');
  }),
};

export const Leaving: Story = {
  parameters: { shows: 'dialog[open] .harm' },
  loaders: [onDemo({}, guest)],
  play: inAccount(({ press }) => press('dialog .way-out button:nth-of-type(2)')),
};

export const Erasing: Story = {
  parameters: { shows: 'dialog[open] .harm' },
  loaders: [onDemo({}, member)],
  play: inAccount(({ press }) => press('dialog .harmful')),
};

export const ErasingFailed: Story = {
  parameters: { shows: 'dialog[open] .complaint' },
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'offline');
    }),
  ],
  play: inAccount(async ({ press }) => {
    await press('dialog .harmful');
    await press('dialog .harm');
  }),
};

export const Erased: Story = {
  parameters: { shows: 'dialog[open]:not(:has(.stack, .progress))' },
  loaders: [onDemo({}, member)],
  play: inAccount(async ({ press }) => {
    await press('dialog .harmful');
    await press('dialog .harm');
  }),
};

/** The first author of the list, pressed. */
const firstAuthor = then(({ press }) => press('[part~=list] [part~=author] button'));

export const Card: Story = {
  parameters: { shows: '[part~=person] .head span' },
  loaders: [onDemo()],
  play: firstAuthor,
};

export const CardArabic: Story = {
  tags: ['own-language'],
  parameters: { language: 'ar', shows: '[part~=person] .head span' },
  loaders: [onDemo()],
  play: firstAuthor,
};

/** A card of its own, or a way to fail with it. */
const cardAnswers = (answer: () => Promise<unknown>) => (site: Site) => {
  const get = site.store.get.bind(site.store);
  site.store.get = ((path, ...rest) =>
    path.startsWith('members/') ? answer() : get(path, ...rest)) as typeof site.store.get;
};

export const CardAwaited: Story = {
  parameters: { shows: '[part~=person] .bones' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => new Promise(() => undefined)),
    ),
  ],
  play: firstAuthor,
};

export const CardFailed: Story = {
  parameters: { shows: '[part~=person] [role=alert]' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => Promise.reject(new TypeError('The story was told to fail.'))),
    ),
  ],
  play: firstAuthor,
};

export const CardMissing: Story = {
  parameters: { shows: '[part~=person] > .quiet' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => Promise.resolve(undefined)),
    ),
  ],
  play: firstAuthor,
};

export const CardOfFormerMember: Story = {
  parameters: { shows: '[part~=person] .head:last-child' },
  loaders: [
    onDemo({}, async (site) => {
      const { items } = await site.store.list({
        collection: 'ideas',
        where: [['state', '==', 'approved']],
        orderBy: [['votes', 'desc']],
        limit: 1,
      });
      const { by } = decode(ideaRow, items[0] as StoredDocument);
      const path = `members/${by}`;
      await site.store.commit([{ kind: 'update', path, fields: { name: '', label: '', role: 'member' } }]);
    }),
  ],
  play: firstAuthor,
};

export const ClosingGuest: Story = {
  parameters: { shows: '[part~=closing] button + button' },
  loaders: [onDemo({}, guest)],
};

export const ClosingMember: Story = {
  parameters: { shows: '[part~=closing] button' },
  loaders: [onDemo({}, member)],
};

/** I have voted for two ideas; the team has moved them since. */
async function moved(site: Site): Promise<void> {
  for (const id of ['gloves', 'calendar']) {
    const arrived = new Promise((done) => site.overlay.onSettled(done));
    await site.act(voteForIdea, { id, up: true }).kept;
    await arrived;
    const fields = { status: 'planned', happenedAt: new Date() };
    await site.store.commit([{ kind: 'update', path: `ideas/${id}`, fields }]);
  }
}

export const News: Story = {
  parameters: { shows: '[part~=closing] .news' },
  loaders: [onDemo({}, moved)],
};

export const NewsOpen: Story = {
  parameters: { shows: '[part~=news] li' },
  loaders: [onDemo({}, moved)],
  play: then(({ press }) => press('[part~=closing] .news')),
};

/** After a guest's vote has arrived. */
export const TellMeOffer: Story = {
  parameters: { shows: '[part~=notice] .next' },
  loaders: [onDemo()],
  play: then(({ press }) => press('[part~=vote]')),
};

export const TellMe: Story = {
  parameters: { shows: 'dialog[open] #stoa-consent' },
  loaders: [onDemo()],
  play: then(async ({ press }) => {
    await press('[part~=vote]');
    await press('[part~=notice] .next');
  }),
};

/** Somebody who may only read for a week: the text stays. */
export const BannedPost: Story = {
  tags: ['says-error'],
  parameters: { shows: '.own .refused' },
  loaders: [
    onDemo({}, async (site) => {
      await guest(site);
      const { uid = '' } = site.session.current ?? {};
      const bannedUntil = new Date(Date.now() + 7 * 86_400_000);
      await site.store.commit([
        { kind: 'update', path: `members/${uid}`, fields: { bannedUntil } },
        {
          kind: 'set',
          path: `members/${uid}/private/ban`,
          fields: { reason: 'Advertising', by: 'mo', at: new Date() },
        },
      ]);
      site.store.commit = () => Promise.reject(new StoaError('denied', 'The story was told to fail.'));
      await site.act(postIdea, { id: site.store.newId(), ...wish }).kept;
    }),
  ],
};

/** A vote waits for an account. */
export const VoteWaits: Story = {
  parameters: { shows: 'dialog[open] form' },
  loaders: [onDemo({ settings: settings({ need: { idea: 'guest', vote: 'member' } }) })],
  play: then(async ({ press, box }) => {
    await press('[part~=vote]');
    await until('the dialog', () => box.shadowRoot?.querySelector('dialog') ?? false);
  }),
};
