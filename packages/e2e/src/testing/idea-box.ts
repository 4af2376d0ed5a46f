import { until } from '@stoa/core/testing/until';
import { loadStrings, type StringsOf } from '@stoa/widgets/strings/load';
import type { Locator, Page } from 'playwright-core';

/** The idea box's words in one language. */
export type Words = StringsOf<'idea-box'>;

/** An idea box as a person meets it: by roles and words. */
export class IdeaBox {
  readonly words: Words;
  readonly root: Locator;

  constructor(root: Locator, words: Words) {
    this.root = root;
    this.words = words;
  }

  /** The button for a new idea. */
  get opener(): Locator {
    return this.root.getByRole('button', { name: this.words.newIdea, exact: true });
  }

  get title(): Locator {
    return this.root.getByLabel(this.words.titleLabel);
  }

  get text(): Locator {
    return this.root.getByLabel(this.words.textLabel);
  }

  get form(): Locator {
    return this.root.locator('form');
  }

  get retry(): Locator {
    return this.root.getByRole('button', { name: this.words.retry });
  }

  get more(): Locator {
    return this.root.getByRole('button', { name: this.words.showMore });
  }

  /** The last line: who is here. */
  get closing(): Locator {
    return this.root.locator('[part~=closing]');
  }

  /** What the box says over its foot. */
  get notice(): Locator {
    return this.root.locator('[part~=notice]');
  }

  /** The button that brings an order. */
  order(order: 'votes' | 'newest'): Locator {
    return this.root.getByRole('button', { name: this.words.orders[order], exact: true });
  }

  /** The heading of an idea. */
  idea(title: string): Locator {
    return this.root.getByRole('heading', { name: title, exact: true });
  }

  /** The row of an idea. */
  row(title: string): Locator {
    const heading = this.root.page().getByRole('heading', { name: title, exact: true });
    return this.root.getByRole('listitem').filter({ has: heading });
  }

  /** Text anywhere in the box. */
  says(text: string | RegExp): Locator {
    return this.root.getByText(text);
  }

  /** An idea's vote button where it shows this many votes. */
  voteButton(title: string, votes: number): Locator {
    return this.root.getByRole('button', { name: this.words.vote(title, votes), exact: true });
  }

  /** Waits until an idea shows this many votes, by me or not. */
  async shows(title: string, votes: number, mine?: boolean): Promise<void> {
    const button = this.voteButton(title, votes);
    await button.waitFor();
    if (mine !== undefined)
      await until(
        `${mine ? 'my' : 'no'} vote for ${title}`,
        async () => (await button.getAttribute('aria-pressed')) === String(mine),
      );
  }

  /** Waits until nothing of mine is on its way. */
  async settled(): Promise<void> {
    const { sending, offline } = this.words;
    const waiting = this.root.locator('[data-pending]').or(this.says(sending)).or(this.says(offline));
    await until('nothing is on its way', async () => (await waiting.count()) === 0);
  }

  /** Opens the form, fills it and sends it. */
  async post(title: string, text = ''): Promise<void> {
    // What another tab keeps of a draft may open the form here before the press.
    await this.opener.click({ timeout: 3000 }).catch(() => this.title.waitFor());
    await this.title.fill(title);
    await this.text.fill(text);
    await this.send();
  }

  /** Presses the form's button. */
  async send(): Promise<void> {
    await this.root.getByRole('button', { name: this.words.post, exact: true }).click();
  }

  /** The titles in the list, from the top. */
  async titles(): Promise<string[]> {
    const titles = await this.root.getByRole('heading', { level: 3 }).allTextContents();
    return titles.map((title) => title.trim());
  }
}

/** The idea box of a page, once its ideas are there; `nth` counts from 0. */
export async function ideaBox(page: Page, { lang = 'en', nth = 0 } = {}): Promise<IdeaBox> {
  const found = new IdeaBox(page.locator('stoa-idea-box').nth(nth), await loadStrings('idea-box', lang));
  await found.root
    .locator('[part~=list], [role=alert], slot[name=empty], [part~=gate]')
    .first()
    .waitFor({ state: 'attached' });
  return found;
}
