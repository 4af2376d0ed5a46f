import type { Site } from '@stoa/core';
import { signIn } from '@stoa/core/members/account';
import { postReview, type PostReviewInput } from '@stoa/core/reviews/commands';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { makePicture } from '@stoa/widgets/features/media/resize';
import '@stoa/widgets/review-feed/review-feed';
import type { ReviewFeed } from '@stoa/widgets/review-feed/review-feed';
import { becomes } from '@stoa/widgets/testing/becomes';
import { photo } from '@stoa/widgets/testing/pictures';
import { plantReview } from '@stoa/widgets/testing/planted-review';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onDemo } from './demo-site.ts';
import { renderWidget, type Act } from './in-box.ts';

type Story = StoryObj;

const course = {
  item: 'kayak-101',
  'item-type': 'course',
  'item-name': 'Sea Kayak 101',
  aspects: 'Pace:scale,Teaching:scale,Level:choice(Beginner|Improver|Club)',
};

const meta: Meta = {
  title: 'Review feed',
  component: 'stoa-review-feed',
  parameters: { shows: '[part~=list]' },
  render: renderWidget('stoa-review-feed', course),
};
export default meta;

const attributes = (more: Readonly<Record<string, string>>) => ({ attributes: more });

const then = (act: Act<ReviewFeed>): { readonly act: Act<ReviewFeed> } => ({ act });

const settings = (change: StoredMap): StoredMap => ({ ...(sampleOf(siteSettings) as StoredMap), ...change });

/** Somebody with an account is here, and has written a review that stands as `fields` say. */
const author = (fields: Parameters<typeof plantReview>[2]) => async (site: Site) => {
  const account = { email: 'ann@example.com', password: 'a boat in spring' };
  const { uid, name } = await signIn(site, { how: 'sign-up', ...account });
  await plantReview(site, uid, { name, ...fields });
};

const words = {
  title: 'Warm tea at the right moment',
  body: 'We came back cold and there it was.',
  excerpt: 'We came back cold and there it was.',
};

const review: PostReviewInput = {
  ...{ item: 'kayak-101', rating: 4, tags: ['Pace:4'], recommend: true },
  ...{ title: words.title, body: words.body },
};

/** A review with two pictures. */
async function withPictures(site: Site): Promise<void> {
  const pictures = ['ThePictureOfTheBay001', 'ThePictureOfTheBay002'].map((id) => id.slice(0, 20));
  await plantReview(site, 'diver', {
    ...words,
    name: 'Maeve O’Connor',
    pictures,
    helpful: 3,
    receipt: 'STORY0000001',
  });
  for (const id of pictures) {
    const picture = await makePicture(await photo(900, 600), new AbortController().signal);
    const path = `items/kayak-101/reviews/diver/media/${id}`;
    await site.store.commit([{ kind: 'set', path, fields: { ...picture } }]);
  }
}

/** What most visitors see. */
export const Feed: Story = { loaders: [onDemo()] };

export const Summary: Story = {
  parameters: { ...attributes({ view: 'summary' }), shows: '[part~=histogram]' },
  loaders: [onDemo()],
};

/** One review is no average. */
export const OneReview: Story = { parameters: attributes({ item: 'dawn-paddle' }), loaders: [onDemo()] };

/** Too few for a histogram. */
export const FourReviews: Story = { parameters: attributes({ item: 'first-strokes' }), loaders: [onDemo()] };

export const Empty: Story = {
  parameters: { ...attributes({ item: 'sup-sunset' }), shows: '.empty' },
  loaders: [onDemo()],
};

/** Beside an article, 280 px wide. */
export const Sidebar: Story = {
  decorators: [(story) => html`<div style="max-inline-size: 280px">${story()}</div>`],
  loaders: [onDemo()],
};

export const Arabic: Story = { tags: ['own-language'], parameters: { language: 'ar' }, loaders: [onDemo()] };

export const Chinese: Story = {
  tags: ['own-language'],
  parameters: {
    language: 'zh-CN',
    ...attributes({
      'item-name': '海洋舟入门',
      aspects: '节奏:scale,教学:scale,水平:choice(新手|进阶|俱乐部)',
    }),
  },
  loaders: [onDemo()],
};

/** No place to break a line, and every text as long as it may be. */
export const Long: Story = {
  loaders: [
    onDemo({ story: 'empty' }, async (site) => {
      const wind = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      for (const [by, rating] of [
        ['one', 5],
        ['two', 4],
        ['three', 4],
        ['four', 2],
        ['five', 1],
      ] as const)
        await plantReview(site, by, {
          rating,
          title: `${wind}${wind}`.slice(0, 120),
          excerpt: `${wind.repeat(4).slice(0, 279)}…`,
          name: 'Wolfeschlegelsteinhausenbergerdorff',
          label: 'Ehrenmitglied',
          tags: [`@${wind}`, `${wind.slice(0, 60)}:5`, `Level:${wind.slice(0, 60)}`],
          recommend: false,
          receipt: 'STORY0000001',
          source: 'rewarded',
          helpful: 98_765,
          editedAt: new Date(),
          reply: {
            by: 'joey',
            name: wind.slice(0, 40),
            label: 'Ehrenmitglied',
            at: new Date(),
            body: wind.repeat(3),
          },
        });
    }),
  ],
};

/** Once the audit line is opened. */
export const Audit: Story = {
  parameters: { shows: '.totals', ...then(({ press }) => press('[part~=audit] summary')) },
  loaders: [onDemo()],
};

export const Filtered: Story = {
  parameters: { shows: '[aria-pressed=true]', ...then(({ press }) => press('[part~=bar]:nth-child(3)')) },
  loaders: [onDemo()],
};

export const Pictures: Story = {
  parameters: { shows: '[part~=gallery]', ...then(({ press }) => press('[part~=photo]')) },
  loaders: [onDemo({}, withPictures)],
};

/** Asked below the reviews, and answered. */
export const Questions: Story = {
  parameters: {
    shows: '[part~=thread] [part~=comment]',
    ...then(({ press }) => press('[part~=questions] > summary')),
  },
  loaders: [onDemo()],
};

/** Nobody has asked; somebody is about to. */
export const FirstQuestion: Story = {
  parameters: {
    ...attributes({ item: 'dawn-paddle' }),
    shows: '[part~=thread] form textarea',
    ...then(async ({ press }) => {
      await press('[part~=questions] > summary');
      await press('[part~=thread] .opener');
    }),
  },
  loaders: [onDemo()],
};

/** The answer is slow. */
export const Waiting: Story = {
  parameters: { shows: '[part=skeleton]' },
  loaders: [onDemo({ reads: 'waiting' })],
};

export const Failed: Story = {
  tags: ['says-error'],
  parameters: { shows: '[role=alert] button' },
  loaders: [onDemo({ reads: 'offline' })],
};

/** The owner has forgotten to name what is reviewed. */
export const Misconfigured: Story = {
  tags: ['says-error'],
  parameters: { ...attributes({ item: '' }), shows: '[role=alert]' },
  loaders: [onDemo()],
};

export const Writing: Story = {
  parameters: {
    shows: 'form [name=rating]',
    ...then(async ({ press, find }) => {
      await press('header .primary');
      (await find('[name=rating][value="4"]')).click();
    }),
  },
  loaders: [onDemo()],
};

/** Nothing but the form, as on a page of its own behind a QR code. */
export const Form: Story = {
  parameters: { ...attributes({ view: 'form' }), shows: 'form [name=rating]' },
  loaders: [onDemo()],
};

/** No stars, and a text that is too long. */
export const FormRefused: Story = {
  parameters: {
    ...attributes({ view: 'form' }),
    shows: 'form .complaint',
    ...then(({ press }) => press('form .primary')),
  },
  loaders: [
    onDemo({}, (site) =>
      site.keeper.write(
        `${site.id}:draft:items/kayak-101/review-new`,
        JSON.stringify({ text: JSON.stringify({ title: 'Too much', body: 'Cold hands. '.repeat(350) }) }),
      ),
    ),
  ],
};

/** Settings ask for a code, and there is none. */
export const CodeNeeded: Story = {
  parameters: { ...attributes({ view: 'form' }), shows: 'form .code' },
  loaders: [
    onDemo({
      settings: settings({ reviews: { verify: 'code', holdDays: 14, minLength: 0 } }),
    }),
  ],
};

export const OwnWaiting: Story = {
  parameters: { shows: '.own .waits' },
  loaders: [onDemo({}, author({ ...words, state: 'pending', rating: 4 }))],
};

export const OwnRejected: Story = {
  parameters: { shows: '.own .waits' },
  loaders: [onDemo({}, author({ ...words, state: 'rejected', why: 'private', rating: 2 }))],
};

export const OwnTakenBack: Story = {
  parameters: { shows: '.own .waits' },
  loaders: [onDemo({}, author({ state: 'removed', rating: 2, title: '', body: '', excerpt: '' }))],
};

/** The words may be changed, the stars not. */
export const Editing: Story = {
  parameters: { shows: 'form .fixed', ...then(({ press }) => press('[data-does=edit]')) },
  loaders: [onDemo({}, author({ ...words, state: 'rejected', why: 'private', rating: 2 }))],
};

export const Sending: Story = {
  parameters: { shows: '.own .waits' },
  loaders: [onDemo({ writes: 'waiting' }, (site) => site.act(postReview, review).kept)],
};

/** The words stay, to be sent again or thrown away. */
export const Refused: Story = {
  tags: ['says-error'],
  parameters: { shows: '.own .refused' },
  loaders: [onDemo({ writes: 'denied' }, (site) => site.act(postReview, review).kept)],
};

/** What moderators and owners see. */
export const Team: Story = {
  parameters: { shows: '.held' },
  loaders: [onDemo({}, (site) => becomes(site, 'moderator'))],
};

/** The team answers a review. */
export const TeamAnswers: Story = {
  parameters: {
    shows: '[part~=comment-form]',
    ...then(({ press }) => press('[data-id=lucia] [data-does=reply]')),
  },
  loaders: [onDemo({}, (site) => becomes(site, 'moderator'))],
};
