import { loadFeatureStrings, type FeatureStringsOf } from '@stoa/widgets/strings/features';
import type { Locator } from 'playwright-core';
import type { IdeaBox } from './idea-box.ts';

/** What the site knows of who is here, as that person meets it. */
export class AccountDialog {
  readonly words: FeatureStringsOf<'person'>;
  readonly root: Locator;

  constructor(root: Locator, words: FeatureStringsOf<'person'>) {
    this.root = root;
    this.words = words;
  }

  get name(): Locator {
    return this.root.getByLabel(this.words.name, { exact: true });
  }

  /** The button that brings everything as a file; its name says more. */
  get download(): Locator {
    return this.root.getByRole('button', { name: this.words.download });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  says(text: string | RegExp): Locator {
    return this.root.getByText(text);
  }

  /** Gives oneself another name. */
  async rename(name: string): Promise<void> {
    await this.name.fill(name);
    await this.button(this.words.rename).click();
    await this.says(this.words.renamed).waitFor();
  }

  async close(): Promise<void> {
    await this.button(this.words.close).first().click();
    await this.gone();
  }

  /** Waits until nothing of the dialog is left. */
  async gone(): Promise<void> {
    await this.root.waitFor({ state: 'detached' });
  }
}

/** Presses the name in the closing line; resolves with what it opens. */
export async function openAccount(box: IdeaBox): Promise<AccountDialog> {
  await box.closing.getByRole('button').first().click();
  const dialog = new AccountDialog(
    box.root.locator('dialog'),
    await loadFeatureStrings('person', box.words.locale),
  );
  await dialog.download.waitFor();
  return dialog;
}

/** Signs out by the account dialog. */
export async function signOut(box: IdeaBox): Promise<void> {
  const account = await openAccount(box);
  await account.button(account.words.signOut).click();
  await account.gone();
}

/** The card of whoever's name is pointed at, as a person meets it. */
export class PersonCard {
  readonly words: FeatureStringsOf<'person'>;
  readonly root: Locator;

  constructor(root: Locator, words: FeatureStringsOf<'person'>) {
    this.root = root;
    this.words = words;
  }

  says(text: string | RegExp): Locator {
    return this.root.getByText(text);
  }
}

/** The card that a box shows once somebody points at a name, presses or focuses it. */
export async function personCard(box: IdeaBox): Promise<PersonCard> {
  return new PersonCard(
    box.root.locator('[part~=person]'),
    await loadFeatureStrings('person', box.words.locale),
  );
}
