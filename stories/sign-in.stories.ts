import { postIdea, type ErrorCode, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { openSignIn, type SignInRequest } from '@stoa/widgets/features/sign-in/sign-in';
import '@stoa/widgets/idea-box/idea-box';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo, type Loaded } from './demo-site.ts';
import { inBox, pretend, type InBox } from './in-box.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Sign-in',
  component: 'stoa-idea-box',
  parameters: { shows: 'dialog[open] form' },
  render: (_, { loaded, globals, parameters }) => {
    const { site } = loaded as Loaded;
    const box = document.createElement('stoa-idea-box');
    box.lang = String(parameters['language'] ?? globals['language']);
    Object.assign(box, site && { site });
    return box;
  },
};
export default meta;

const settings = (change: StoredMap): StoredMap => ({
  ...(sampleOf(siteSettings) as StoredMap),
  ...change,
});

/** Opens the dialog, then does `act` in it. */
const asked =
  (act?: (inside: InBox, site: Site) => unknown, request?: SignInRequest): NonNullable<Story['play']> =>
  async ({ canvasElement, loaded }) => {
    const { site } = loaded as Loaded;
    if (!site) return;
    const inside = await inBox(canvasElement);
    void openSignIn(inside.box, site, request);
    await inside.find('dialog[open]');
    await act?.(inside, site);
  };

const address = 'ann@example.com';

/** What somebody types who has an account. */
const typed = async ({ fill }: InBox) => {
  await fill('email', address);
  await fill('password', 'a boat in spring');
};

const send = ({ press }: InBox) => press('dialog form .primary');

const asGuest = (site: Site) =>
  site.act(postIdea, { id: site.store.newId(), title: 'Gloves for children', body: '' }).kept;

export const SignIn: Story = { loaders: [onDemo()], play: asked() };

/** An idea waits for it; the guest is told that nothing is left behind. */
export const ToPost: Story = {
  parameters: { shows: 'dialog[open] .about-dialog p' },
  loaders: [onDemo({}, (site) => site.session.start())],
  play: asked(undefined, { for: 'post' }),
};

export const ToVote: Story = { loaders: [onDemo()], play: asked(undefined, { for: 'vote' }) };

export const Arabic: Story = {
  tags: ['own-language'],
  parameters: { language: 'ar' },
  loaders: [onDemo()],
  play: asked(typed),
};

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: { language: 'zh-CN' },
  loaders: [onDemo()],
  play: asked(typed),
};

/** Google first, then e-mail with a link as well. */
export const EveryWay: Story = {
  loaders: [onDemo({ settings: settings({ signIn: ['google', 'password', 'link'] }) })],
  play: asked(),
};

export const OnlyGoogle: Story = {
  parameters: { shows: 'dialog[open] .wide' },
  loaders: [onDemo({ settings: settings({ signIn: ['google'] }) })],
  play: asked(),
};

export const OnlyLink: Story = {
  loaders: [onDemo({ settings: settings({ signIn: ['link'] }) })],
  play: asked(undefined, { for: 'vote' }),
};

/** The brand's own login is the only one. */
export const NoWay: Story = {
  parameters: { shows: 'dialog[open] .stack > p' },
  loaders: [onDemo({ settings: settings({ signIn: [] }) })],
  play: asked(),
};

export const SettingsAwaited: Story = {
  parameters: { shows: 'dialog[open] .awaited' },
  loaders: [onDemo({ reads: 'waiting' })],
  play: asked(),
};

export const SettingsFailed: Story = {
  tags: ['says-error'],
  parameters: { shows: 'dialog[open] .awaited button' },
  loaders: [onDemo({ reads: 'denied' })],
  play: asked(),
};

export const MakeAccount: Story = {
  parameters: { shows: 'dialog[open] .hint' },
  loaders: [onDemo()],
  play: asked(async (inside) => {
    await inside.press('dialog .switch .link');
    await typed(inside);
    await inside.press('dialog .reveal');
  }),
};

export const Forgot: Story = {
  parameters: { shows: 'dialog[open] form p' },
  loaders: [onDemo()],
  play: asked(async (inside) => {
    await inside.fill('email', address);
    await inside.press('dialog .forgot');
  }),
};

export const ForgotSent: Story = {
  parameters: { shows: 'dialog[open] .sent' },
  loaders: [onDemo()],
  play: asked(async (inside) => {
    await inside.press('dialog .forgot');
    await inside.fill('email', address);
    await send(inside);
  }),
};

export const LinkSent: Story = {
  parameters: { shows: 'dialog[open] .sent' },
  loaders: [onDemo({ settings: settings({ signIn: ['link'] }) })],
  play: asked(async (inside) => {
    await inside.fill('email', 'somebody.with.a.long.name@a-very-long-company-name.example.com');
    await send(inside);
  }),
};

/** The mail's link has opened the page in another browser. */
export const BehindLink: Story = {
  loaders: [onDemo()],
  play: asked(undefined, { link: 'https://example.com/?mode=signIn&oobCode=1' }),
};

export const Busy: Story = {
  parameters: { shows: 'dialog[open] .primary[aria-busy=true]' },
  loaders: [onDemo({}, (site) => pretend(site, 'waiting'))],
  play: asked(async (inside) => {
    await typed(inside);
    await send(inside);
  }),
};

const account = (site: Site) =>
  signIn(site, { how: 'sign-up', email: address, password: 'a boat in spring' });

export const Verify: Story = {
  parameters: { shows: 'dialog[open] .primary' },
  loaders: [onDemo({}, account)],
  play: asked(undefined, { verify: true, for: 'post' }),
};

export const VerifySent: Story = {
  parameters: { shows: 'dialog[open] .switch' },
  loaders: [onDemo({}, account)],
  play: asked(
    async ({ find, press }) => {
      await find('dialog [role=status], dialog .stack > p');
      await press('dialog .primary');
      await find('dialog .switch');
    },
    { verify: true, for: 'post' },
  ),
};

/** The dialog after core has answered with an error. */
const refused = (code: ErrorCode): Story => ({
  parameters: { shows: 'dialog[open] .complaint' },
  loaders: [onDemo({}, (site) => pretend(site, code))],
  play: asked(async (inside) => {
    await typed(inside);
    await send(inside);
  }),
});

export const RefusedWrong = refused('wrong');
export const RefusedTaken = refused('taken');
export const RefusedWeak = refused('weak');
export const RefusedEmail = refused('email');
export const RefusedPopup = refused('popup');
export const RefusedClosed = refused('closed');
export const RefusedLink = refused('link');
export const RefusedOffline = refused('offline');
export const RefusedBlocked = refused('blocked');
export const RefusedBusy = refused('busy');
export const RefusedQuota = refused('quota');
export const RefusedUnknown = refused('auth');

/** Where ideas take an account: the post stays, and waits. */
export const PostWaits: Story = {
  parameters: { shows: '.own .primary' },
  loaders: [
    onDemo({ settings: settings({ need: { idea: 'member', vote: 'guest' }, moderation: 'after' }) }, (site) =>
      asGuest(site),
    ),
  ],
};
