import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { top } from '../tools/run.ts';
import { serve } from '../tools/serve.ts';

/** Where `storybook build` puts the stories. */
export const storiesFolder = `${top}stories/dist/`;

/** A story as Storybook lists it. */
export interface Story {
  readonly id: string;
  /** Title and name, e.g. `Idea box/Full`. */
  readonly name: string;
  readonly tags: readonly string[];
}

/** What is chosen in the toolbar. */
export interface Chosen {
  readonly surroundings?: string;
  readonly language?: string;
  readonly text?: string;
}

/** The built stories, served on loopback, and a Chromium that asks nobody else. */
export interface Storybook {
  readonly origin: string;
  readonly stories: readonly Story[];
  readonly browser: Browser;
  /** Addresses on other hosts that any page has asked for. */
  readonly strayed: readonly string[];
  /** An empty page of the stories' frame. */
  open(): Promise<StoryPage>;
  close(): Promise<void>;
}

/** A tab with the stories' frame: one load, then one story after the other. */
export interface StoryPage {
  readonly page: Page;
  /** What the present story has written to the console as an error, and its uncaught errors. */
  readonly complaints: readonly string[];
  /** Shows a story, and waits until it shows what it says it does. */
  show(story: Story, chosen?: Chosen): Promise<void>;
  /** Whether the person points with a finger. */
  touch(isOn: boolean): Promise<void>;
}

interface Channel {
  emit(event: string, payload: unknown): void;
}
declare global {
  var __STORYBOOK_ADDONS_CHANNEL__: Channel | undefined;
}

const usual = { surroundings: 'plain', language: 'en', text: 'usual' } as const satisfies Chosen;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Index {
  readonly entries: Readonly<
    Record<string, { id: string; title: string; name: string; type: string; tags?: string[] }>
  >;
}

/** Opens the built stories with the Chromium at `executablePath`. Throws when they are not built. */
export async function openStorybook(executablePath: string): Promise<Storybook> {
  const index = JSON.parse(await readFile(`${storiesFolder}index.json`, 'utf8')) as Index;
  const stories = Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name, tags = [] }) => ({ id, name: `${title}/${name}`, tags }));
  const served = await serve({ folders: { '/': storiesFolder } });
  const browser = await chromium.launch({ executablePath, args: flags });
  const strayed: string[] = [];
  return {
    ...{ origin: served.origin, stories, browser, strayed },
    open: async () => {
      // In a browser of its own: what one story stores must not reach another.
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      context.on('request', (request) => {
        const { protocol, origin, href } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== served.origin) strayed.push(href);
      });
      return new OpenStoryPage(await context.newPage(), served.origin);
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

class OpenStoryPage implements StoryPage {
  readonly page: Page;
  readonly #origin: string;
  #complaints: string[] = [];
  #globals: Required<Chosen> = usual;
  #shown: Story | undefined;
  #devtools: Promise<CDPSession> | undefined;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.#complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
  }

  get complaints(): readonly string[] {
    return this.#complaints;
  }

  async show(story: Story, chosen: Chosen = {}): Promise<void> {
    this.#complaints = [];
    const globals: Required<Chosen> = { ...usual, ...chosen };
    if (!this.#shown) {
      const query = Object.entries({ ...globals, 'a11y.manual': '!true' }).map(
        ([name, value]) => `${name}:${value}`,
      );
      await this.page.goto(
        `${this.#origin}/iframe.html?id=${story.id}&viewMode=story&globals=${query.join(';')}`,
      );
    } else {
      // One change after the other: Storybook loads the page again when it is told to turn in the middle of a turn.
      // The story first: one that is left would play once more, and complain once more.
      if (this.#shown.id !== story.id) {
        await this.#ask('setCurrentStory', { storyId: story.id, viewMode: 'story' });
        await this.#isThere(story, this.#globals.language);
      }
      if (JSON.stringify(globals) !== JSON.stringify(this.#globals))
        await this.#ask('updateGlobals', { globals });
    }
    this.#globals = globals;
    this.#shown = story;
    await this.#isThere(story, globals.language);
  }

  #ask(event: string, payload: object): Promise<void> {
    return this.page.evaluate(
      (asked) => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.emit(asked.event, asked.payload),
      { event, payload },
    );
  }

  async #isThere({ id, tags }: Story, language: string): Promise<void> {
    // A story in a language of its own is in no other.
    const shown = { id, language: tags.includes('own-language') ? undefined : language };
    await this.page.waitForFunction(isThere, shown).catch(async (cause: unknown) => {
      const body = await this.page.evaluate(() => document.querySelector('main, #error-message')?.outerHTML);
      throw new Error(`${id} never showed what it says it shows, but: ${body ?? 'nothing'}`, { cause });
    });
  }

  async touch(isOn: boolean): Promise<void> {
    this.#devtools ??= this.page.context().newCDPSession(this.page);
    await (
      await this.#devtools
    ).send('Emulation.setTouchEmulationEnabled', { enabled: isOn, maxTouchPoints: 1 });
    await this.page.waitForFunction((on) => matchMedia('(pointer: coarse)').matches === on, isOn);
  }
}

/** In the page: whether the story shows what it says it shows, standing still. */
function isThere({ id, language }: { id: string; language: string | undefined }): boolean {
  const main = document.querySelector<HTMLElement>(`main[data-story="${id}"]`);
  const { shows, language: shown } = main?.dataset ?? {};
  if (!main || !shows || (language && shown !== language)) return false;
  const roots = [...main.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return (
    roots.some((root) => root.querySelector(shows)) &&
    roots.every((root) => root.getAnimations().every(({ playState }) => playState !== 'running'))
  );
}
