import type { Composer, ComposerOptions } from '@stoa/widgets/features/composer/composer';
import { makePicture } from '@stoa/widgets/features/media/resize';
import { ComposerFrame } from '@stoa/widgets/testing/composer-frame';
import { GalleryFrame } from '@stoa/widgets/testing/gallery-frame';
import { fileOf, photo } from '@stoa/widgets/testing/pictures';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

type Story = StoryObj;

const meta: Meta = { title: 'Composer' };
export default meta;

/** What somebody writes. */
const texts: Readonly<Record<string, string>> = {
  en: [
    'My hands were **cold** all day, so:',
    '- neoprene gloves *for children*\n- a thermos in every boat\n  1. tea\n  2. soup',
    '> It is colder on the water than it looks.',
    '| Month | Water | Air |\n|---|---|---|\n| March | 4 °C | 9 °C |\n| April | 7 °C | 13 °C |',
    'See [the forecast](https://example.com/forecast) or run `tide --today`.',
    '```\nif (water < 8) gloves = true;\n```',
    '---\n\n# Who would come\n\n- [x] Ann\n- [ ] Ben',
  ].join('\n\n'),
  ar: 'كانت يداي **باردتين** طوال اليوم:\n\n- قفازات للأطفال\n- إبريق شاي ساخن\n\n> الماء أبرد مما يبدو.\n\n[النشرة](https://example.com)',
  'zh-CN':
    '我的手**一整天都很冷**：\n\n- 儿童手套\n- 每条船一壶热茶\n\n> 水面比看起来更冷。\n\n[天气预报](https://example.com)',
};

const words = {
  en: { label: 'Why it matters', hint: 'When would it help you, and how?', optional: 'optional' },
  ar: { label: 'لماذا يهمّك', hint: 'متى سيفيدك ذلك وكيف؟', optional: 'اختياري' },
  'zh-CN': { label: '为什么重要', hint: '什么时候会帮到你？', optional: '选填' },
};
type Language = keyof typeof words;

/** What a story does with its composer. */
type Act = (inside: { readonly composer: Composer; readonly root: ShadowRoot }) => unknown;

interface Shown extends Partial<ComposerOptions> {
  /** What is written; the language's own text for `true`. */
  readonly text?: string | true;
  readonly act?: Act;
}

/** A composer by itself, once `act` is done. */
const writing = ({ text = '', act, ...options }: Shown, shows = 'textarea'): Story => ({
  parameters: { shows },
  render: (_, { globals }) => {
    const language = String(globals['language']) as Language;
    const frame = new ComposerFrame();
    frame.words = words[language];
    const draft = { read: () => (text === true ? (texts[language] ?? '') : text), keep: () => undefined };
    void frame
      .open({ locale: language, pictures: 4, draft, ...options })
      .then((composer) => act?.({ composer, root: frame.shadowRoot as ShadowRoot }));
    return frame;
  },
});

const { createImageBitmap: decode } = globalThis;

const pressTab: Act = ({ root }) => root.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();

/** Chooses files as a person does. */
const choose =
  (files: () => Promise<readonly File[]>): Act =>
  async ({ root }) => {
    const held = new DataTransfer();
    for (const file of await files()) held.items.add(file);
    const input = root.querySelector<HTMLInputElement>('[type=file]');
    if (!input) return;
    input.files = held.files;
    input.dispatchEvent(new Event('change'));
  };

const photos = async (count: number) => {
  const boat = await photo(400, 300);
  return Array.from({ length: count }, (_, i) => fileOf(boat, boat.type, `IMG_${4817 + i}.jpg`));
};

export const Empty = writing({});

/** Where pictures may not be added. */
export const OnlyText = writing({ pictures: 0, text: true });

export const Written = writing({ text: true });

export const Preview = writing({ text: true, act: pressTab }, '[part~=markdown] > *');

export const PreviewEmpty = writing({ act: pressTab }, '.nothing');

export const NearlyFull = writing(
  { most: 60, text: 'My hands were cold all day, so gloves would help' },
  '.filled',
);

export const OverLong = writing(
  { most: 40, text: 'My hands were cold all day, so gloves would help' },
  '.filled',
);

export const Refused = writing({ act: ({ composer }) => composer.refuse('Please say a little more.') });

export const PicturesReady = writing({ text: true, act: choose(() => photos(3)) }, 'li:last-child img.face');

/** Twenty were chosen. */
export const PicturesOver = writing({ act: choose(() => photos(20)) }, 'li:last-child img.face');

export const PicturesRefused: Story = {
  ...writing(
    {
      act: choose(async () => [
        fileOf(new Blob(['\0\0\0\x18ftypheic']), 'image/heic', 'IMG_4821.HEIC'),
        fileOf(
          new Blob(['%PDF-1.7']),
          'application/pdf',
          'a-very-long-name-of-a-plan-for-the-new-boathouse.pdf',
        ),
        ...(await photos(1)),
      ]),
    },
    'li:last-child img.face',
  ),
  tags: ['says-error'],
};

export const PicturesWaiting: Story = writing(
  {
    act: async (inside) => {
      const files = await photos(2);
      // It takes for ever over the first of them.
      globalThis.createImageBitmap = () => {
        globalThis.createImageBitmap = decode;
        return new Promise(() => undefined);
      };
      await choose(() => Promise.resolve(files))(inside);
    },
  },
  '[aria-busy=true]',
);

export const Dropping = writing(
  {
    act: ({ root }) => {
      const held = new DataTransfer();
      held.items.add(fileOf(new Blob(['x']), 'image/png', 'boat.png'));
      root
        .querySelector('textarea')
        ?.dispatchEvent(new DragEvent('dragover', { dataTransfer: held, bubbles: true, cancelable: true }));
    },
  },
  '.drop',
);

/** A post's pictures, then what `act` does with them. */
const looking = (count: number, act?: (root: ShadowRoot) => unknown, load?: () => Promise<never>): Story => ({
  parameters: { shows: act ? 'dialog .stage > *' : '[part~=gallery] img' },
  render: (_, { globals }) => {
    const frame = new GalleryFrame();
    frame.lang = String(globals['language']);
    void (async () => {
      const { data, thumb } = await makePicture(await photo(1200, 900));
      const pictures = Array.from({ length: count }, (_each, i) => ({
        ...{ id: String(i), thumb },
        alt: i === 1 ? 'An orange kayak on a still lake at dusk' : '',
      }));
      await frame.open(pictures, load ?? (() => Promise.resolve(data)));
      await act?.(frame.shadowRoot as ShadowRoot);
    })();
    return frame;
  },
});

const look = (root: ShadowRoot) => root.querySelectorAll<HTMLElement>('[part~=gallery] button')[1]?.click();

export const Gallery = looking(3);
export const GalleryOfSeven = looking(7);
export const Lightbox = looking(3, look);
export const LightboxWaiting = looking(3, look, () => new Promise(() => undefined));
export const LightboxFailed: Story = {
  ...looking(3, look, () => Promise.reject(new Error('The story was told to fail.'))),
  tags: ['says-error'],
};
