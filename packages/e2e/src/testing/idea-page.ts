import type { Community } from '@stoa/core/testing/community';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings, type FeatureStringsOf } from '@stoa/widgets/strings/features';
import { loadStrings, type StringsOf } from '@stoa/widgets/strings/load';
import type { Locator, Page } from 'playwright-core';

/** An idea's own page as a person meets it: by roles and words. */
export class IdeaPage {
  readonly root: Locator;
  readonly words: FeatureStringsOf<'idea-page'>;
  readonly thread: FeatureStringsOf<'thread'>;
  readonly shared: StringsOf<'idea-box'>;

  constructor(
    root: Locator,
    words: FeatureStringsOf<'idea-page'>,
    thread: FeatureStringsOf<'thread'>,
    shared: StringsOf<'idea-box'>,
  ) {
    this.root = root;
    this.words = words;
    this.thread = thread;
    this.shared = shared;
  }

  /** What opens the form at the end. */
  get opener(): Locator {
    return this.root.getByRole('button', { name: this.thread.add, exact: true });
  }

  /** Where a new comment is typed. */
  get field(): Locator {
    return this.root.getByRole('textbox', { name: this.thread.add });
  }

  get notice(): Locator {
    return this.root.locator('[part~=notice]');
  }

  get dialog(): Locator {
    return this.root.getByRole('dialog');
  }

  /** How many comments there are, as the heading says. */
  counts(comments: number): Locator {
    return this.root.getByRole('heading', { name: this.thread.comments(comments), exact: true });
  }

  /** The comment that says this: the innermost. */
  comment(text: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: text }).last();
  }

  /** A button of the comment that says this. */
  does(text: string, name: string): Locator {
    return this.comment(text).getByRole('button', { name }).first();
  }

  /** Writes a comment at the end. */
  async add(text: string): Promise<void> {
    await this.opener.click();
    await this.field.fill(text);
    await this.root.getByRole('button', { name: this.thread.post, exact: true }).click();
  }

  /** Answers the comment of `name` that says `to`. */
  async reply(to: string, name: string, text: string): Promise<void> {
    await this.does(to, this.thread.replyTo(name)).click();
    await this.root.getByRole('textbox', { name: this.thread.replyTo(name) }).fill(text);
    await this.root.getByRole('button', { name: this.thread.postReply, exact: true }).click();
  }

  /** Waits until nothing of mine is on its way. */
  async settled(): Promise<void> {
    const waiting = this.root
      .getByText(this.shared.sending, { exact: true })
      .or(this.root.getByText(this.shared.offline, { exact: true }));
    await until('nothing is on its way', async () => (await waiting.count()) === 0);
  }
}

/** The page of an idea, once its comments are there. */
export async function ideaPage(page: Page, lang = 'en'): Promise<IdeaPage> {
  const [words, thread, shared] = await Promise.all([
    loadFeatureStrings('idea-page', lang),
    loadFeatureStrings('thread', lang),
    loadStrings('idea-box', lang),
  ]);
  const found = new IdeaPage(page.locator('stoa-idea-box').first(), words, thread, shared);
  await found.root.locator('[part~=thread] :is(.opener, form, .locked), .missing').first().waitFor();
  return found;
}

/** The comments that an idea has, as they are stored. */
export async function commentsOf({ owner }: Community, idea: string): Promise<readonly StoredMap[]> {
  const { items } = await owner.list({ collection: `ideas/${idea}/comments`, limit: 50 }, { asMember: true });
  return items.map(({ id, fields }) => ({ ...fields, id }));
}

/** How many comments an idea says that it has. */
export async function countedOn({ owner }: Community, idea: string): Promise<unknown> {
  return (await owner.get(`ideas/${idea}`, { asMember: true }))?.fields['comments'];
}
