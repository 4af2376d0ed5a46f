import { postIdea, StoaError, voteForIdea, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { ideaRow } from '@stoa/core/ideas/kind';
import { siteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredDocument, StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { openAccount } from '@stoa/widgets/features/person/account';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo } from './demo-site.ts';
import { pretend, renderBox, type Act, type InBox } from './in-box.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Person',
  component: 'stoa-idea-box',
  parameters: { shows: 'dialog[open] .way-out' },
  render: renderBox,
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
const then = (act: Act): { readonly act: Act } => ({ act });

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

export const AccountOfGuest: Story = {
  parameters: inAccount(),
  loaders: [onDemo({}, guest)],
};

export const AccountOfMember: Story = {
  parameters: { ...inAccount(), shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
};

export const AccountArabic: Story = {
  tags: ['own-language'],
  parameters: { ...inAccount(), language: 'ar', shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
};

export const AccountChinese: Story = {
  tags: ['own-language'],
  parameters: { ...inAccount(), language: 'zh-CN', shows: 'dialog[open] #stoa-contact' },
  loaders: [onDemo({}, member)],
};

export const AccountAwaited: Story = {
  parameters: inAccount(),
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'waiting');
    }),
  ],
};

export const AccountFailed: Story = {
  tags: ['says-error'],
  parameters: { ...inAccount(), shows: 'dialog[open] .who .link' },
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'offline');
    }),
  ],
};

export const NameTooLong: Story = {
  parameters: {
    ...inAccount(async ({ fill, press, find }) => {
      await find('dialog #stoa-contact');
      await fill('typedName', 'Somebody with a name of far too many words');
      await press('dialog form button');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [onDemo({}, member)],
};

export const Told: Story = {
  parameters: {
    ...inAccount(async ({ find, press }) => {
      await find('dialog #stoa-contact');
      await press('dialog form + form button');
    }),
    shows: 'dialog[open] .label',
  },
  loaders: [onDemo({}, member)],
};

export const Leaving: Story = {
  parameters: {
    ...inAccount(({ press }) => press('dialog .way-out button + button')),
    shows: 'dialog[open] .harm',
  },
  loaders: [onDemo({}, guest)],
};

export const Erasing: Story = {
  parameters: { ...inAccount(({ press }) => press('dialog .harmful')), shows: 'dialog[open] .harm' },
  loaders: [onDemo({}, member)],
};

export const ErasingFailed: Story = {
  parameters: {
    ...inAccount(async ({ press }) => {
      await press('dialog .harmful');
      await press('dialog .harm');
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [
    onDemo({}, async (site) => {
      await member(site);
      pretend(site, 'offline');
    }),
  ],
};

export const Erased: Story = {
  parameters: {
    ...inAccount(async ({ press }) => {
      await press('dialog .harmful');
      await press('dialog .harm');
    }),
    shows: 'dialog[open]:not(:has(.stack, .progress))',
  },
  loaders: [onDemo({}, member)],
};

/** The first author of the list, pressed. */
const firstAuthor = then(({ press }) => press('[part~=list] [part~=author] button'));

export const Card: Story = {
  parameters: { ...firstAuthor, shows: '[part~=person] .head span' },
  loaders: [onDemo()],
};

export const CardArabic: Story = {
  tags: ['own-language'],
  parameters: { ...firstAuthor, language: 'ar', shows: '[part~=person] .head span' },
  loaders: [onDemo()],
};

/** A card of its own, or a way to fail with it. */
const cardAnswers = (answer: () => Promise<unknown>) => (site: Site) => {
  const get = site.store.get.bind(site.store);
  site.store.get = ((path, ...rest) =>
    path.startsWith('members/') ? answer() : get(path, ...rest)) as typeof site.store.get;
};

export const CardAwaited: Story = {
  parameters: { ...firstAuthor, shows: '[part~=person] .bones' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => new Promise(() => undefined)),
    ),
  ],
};

export const CardFailed: Story = {
  parameters: { ...firstAuthor, shows: '[part~=person] [role=alert]' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => Promise.reject(new TypeError('The story was told to fail.'))),
    ),
  ],
};

export const CardMissing: Story = {
  parameters: { ...firstAuthor, shows: '[part~=person] > .quiet' },
  loaders: [
    onDemo(
      {},
      cardAnswers(() => Promise.resolve(undefined)),
    ),
  ],
};

export const CardOfFormerMember: Story = {
  parameters: { ...firstAuthor, shows: '[part~=person] .head:last-child' },
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
};

export const ClosingGuest: Story = {
  parameters: { shows: '[part~=closing] button + button' },
  loaders: [onDemo({ story: 'empty' }, guest)],
};

export const ClosingMember: Story = {
  parameters: { shows: '[part~=closing] button' },
  loaders: [onDemo({ story: 'empty' }, member)],
};

export const ClosingNobody: Story = {
  parameters: { shows: '[part~=closing] span + button' },
  loaders: [onDemo({ story: 'empty' })],
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

/** Looks at the closing line. */
const atFoot = async ({ find }: InBox) => {
  (await find('[part~=closing] .news')).scrollIntoView({ block: 'center' });
};

export const News: Story = {
  parameters: { ...then(atFoot), shows: '[part~=closing] .news' },
  loaders: [onDemo({}, moved)],
};

export const NewsOpen: Story = {
  parameters: {
    ...then(async (inside) => {
      await atFoot(inside);
      await inside.press('[part~=closing] .news');
    }),
    shows: '[part~=news] li',
  },
  loaders: [onDemo({}, moved)],
};

/** After a guest's vote has arrived. */
export const TellMeOffer: Story = {
  parameters: { ...then(({ press }) => press('[part~=vote]')), shows: '[part~=notice] .next' },
  loaders: [onDemo()],
};

export const TellMe: Story = {
  parameters: {
    ...then(async ({ press }) => {
      await press('[part~=vote]');
      await press('[part~=notice] .next');
    }),
    shows: 'dialog[open] #stoa-consent',
  },
  loaders: [onDemo()],
};

/** Somebody who may only read for a week: the text stays. */
export const BannedPost: Story = {
  tags: ['says-error'],
  parameters: {
    ...then(async ({ find }) => {
      await until('the reason', async () =>
        (await find('.own .refused')).textContent.includes('Advertising'),
      );
    }),
    shows: '.own .refused',
  },
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
  parameters: {
    ...then(async ({ press, box }) => {
      await press('[part~=vote]');
      await until('the dialog', () => box.shadowRoot?.querySelector('dialog') ?? false);
    }),
    shows: 'dialog[open] form',
  },
  loaders: [onDemo({ settings: settings({ need: { idea: 'guest', vote: 'member' } }) })],
};
