import { postIdea, type ErrorCode, type Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { openSignIn, type SignInRequest } from '@stoa/widgets/features/sign-in/sign-in';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onDemo } from './demo-site.ts';
import { pretend, renderBox, type Act, type InBox } from './in-box.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Sign-in',
  component: 'stoa-idea-box',
  parameters: { shows: 'dialog[open] form' },
  render: renderBox,
};
export default meta;

const settings = (change: StoredMap): StoredMap => ({
  ...(sampleOf(siteSettings) as StoredMap),
  ...change,
});

/** Opens the dialog, then does `act` in it. */
const asked = (act?: Act, request?: SignInRequest): { readonly act: Act } => ({
  act: async (inside, site) => {
    void openSignIn(inside.box, site, request);
    await inside.find('dialog[open]');
    await act?.(inside, site);
  },
});

const address = 'ann@example.com';

/** What somebody types who has an account. */
const typed = async ({ fill }: InBox) => {
  await fill('email', address);
  await fill('password', 'a boat in spring');
};

const send = ({ press }: InBox) => press('dialog form .primary');

const asGuest = (site: Site) =>
  site.act(postIdea, { id: site.store.newId(), title: 'Gloves for children', body: '' }).kept;

export const SignIn: Story = {
  parameters: asked(),
  loaders: [onDemo()],
};

/** An idea waits for it; the guest is told that nothing is left behind. */
export const ToPost: Story = {
  parameters: { ...asked(undefined, { for: 'post' }), shows: 'dialog[open] .about-dialog p' },
  loaders: [onDemo({}, (site) => site.session.start())],
};

export const ToVote: Story = {
  parameters: asked(undefined, { for: 'vote' }),
  loaders: [onDemo()],
};

export const Arabic: Story = {
  tags: ['own-language'],
  parameters: { ...asked(typed), language: 'ar' },
  loaders: [onDemo()],
};

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: { ...asked(typed), language: 'zh-CN' },
  loaders: [onDemo()],
};

/** Google first, then e-mail with a link as well. */
export const EveryWay: Story = {
  parameters: asked(),
  loaders: [onDemo({ settings: settings({ signIn: ['google', 'password', 'link'] }) })],
};

export const OnlyGoogle: Story = {
  parameters: { ...asked(), shows: 'dialog[open] .wide' },
  loaders: [onDemo({ settings: settings({ signIn: ['google'] }) })],
};

export const OnlyLink: Story = {
  parameters: asked(undefined, { for: 'vote' }),
  loaders: [onDemo({ settings: settings({ signIn: ['link'] }) })],
};

/** The brand's own login is the only one. */
export const NoWay: Story = {
  parameters: { ...asked(), shows: 'dialog[open] .stack > p' },
  loaders: [onDemo({ settings: settings({ signIn: [] }) })],
};

export const SettingsAwaited: Story = {
  parameters: { ...asked(), shows: 'dialog[open] .awaited' },
  loaders: [onDemo({ reads: 'waiting' })],
};

export const SettingsFailed: Story = {
  tags: ['says-error'],
  parameters: { ...asked(), shows: 'dialog[open] .awaited button' },
  loaders: [onDemo({ reads: 'denied' })],
};

export const MakeAccount: Story = {
  parameters: {
    ...asked(async (inside) => {
      await inside.press('dialog .switch .link');
      await typed(inside);
      await inside.press('dialog .reveal');
    }),
    shows: 'dialog[open] .hint',
  },
  loaders: [onDemo()],
};

export const Forgot: Story = {
  parameters: {
    ...asked(async (inside) => {
      await inside.fill('email', address);
      await inside.press('dialog .field .link');
    }),
    shows: 'dialog[open] form > p',
  },
  loaders: [onDemo()],
};

export const ForgotSent: Story = {
  parameters: {
    ...asked(async (inside) => {
      await inside.press('dialog .field .link');
      await inside.fill('email', address);
      await send(inside);
    }),
    shows: 'dialog[open] .sent',
  },
  loaders: [onDemo()],
};

export const LinkSent: Story = {
  parameters: {
    ...asked(async (inside) => {
      await inside.fill('email', 'somebody.with.a.long.name@a-very-long-company-name.example.com');
      await send(inside);
    }),
    shows: 'dialog[open] .sent',
  },
  loaders: [onDemo({ settings: settings({ signIn: ['link'] }) })],
};

/** The mail's link has opened the page in another browser. */
export const BehindLink: Story = {
  parameters: asked(undefined, { link: 'https://example.com/?mode=signIn&oobCode=1' }),
  loaders: [onDemo()],
};

export const Busy: Story = {
  parameters: {
    ...asked(async (inside) => {
      await typed(inside);
      await send(inside);
    }),
    shows: 'dialog[open] .primary[aria-busy=true]',
  },
  loaders: [onDemo({}, (site) => pretend(site, 'waiting'))],
};

const account = (site: Site) =>
  signIn(site, { how: 'sign-up', email: address, password: 'a boat in spring' });

export const Verify: Story = {
  parameters: { ...asked(undefined, { verify: true, for: 'post' }), shows: 'dialog[open] .primary' },
  loaders: [onDemo({}, account)],
};

export const VerifySent: Story = {
  parameters: {
    ...asked(
      async ({ find, press }) => {
        await find('dialog [role=status], dialog .stack > p');
        await press('dialog .primary');
        await find('dialog .switch');
      },
      { verify: true, for: 'post' },
    ),
    shows: 'dialog[open] .switch',
  },
  loaders: [onDemo({}, account)],
};

/** The dialog after core has answered with an error. */
const refused = (code: ErrorCode): Story => ({
  parameters: {
    ...asked(async (inside) => {
      await typed(inside);
      await send(inside);
    }),
    shows: 'dialog[open] .complaint',
  },
  loaders: [onDemo({}, (site) => pretend(site, code))],
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
