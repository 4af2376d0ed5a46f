import { newEmail, password } from '@stoa/core/testing/people';
import { loadFeatureStrings, type FeatureStringsOf } from '@stoa/widgets/strings/features';
import type { Locator } from 'playwright-core';
import type { IdeaBox } from './idea-box.ts';

/** The sign-in dialog as a person meets it: by roles and words. */
export class SignInDialog {
  readonly words: FeatureStringsOf<'sign-in'>;
  readonly root: Locator;

  constructor(root: Locator, words: FeatureStringsOf<'sign-in'>) {
    this.root = root;
    this.words = words;
  }

  get email(): Locator {
    return this.root.getByLabel(this.words.email, { exact: true });
  }

  /** The field of the password, known or new. */
  get password(): Locator {
    const { password: known, newPassword } = this.words;
    return this.root
      .getByLabel(known, { exact: true })
      .or(this.root.getByLabel(newPassword, { exact: true }));
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.root.getByRole('heading', { name, exact: true });
  }

  /** What went wrong, as it is announced. */
  complaint(sentence: string): Locator {
    return this.root.getByRole('alert').getByText(sentence);
  }

  /** Fills the fields and presses the button `name`. */
  async enter(name: string, email: string, secret = password): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(secret);
    await this.button(name).click();
  }

  /** Makes an account; resolves with its address once the dialog is gone. */
  async signUp(email: string = newEmail()): Promise<string> {
    await this.button(this.words.makeAccount).click();
    await this.enter(this.words.signUp, email);
    await this.gone();
    return email;
  }

  /** Signs in to an account; resolves once the dialog is gone. */
  async signIn(email: string): Promise<void> {
    await this.enter(this.words.signIn, email);
    await this.gone();
  }

  /** Waits until nothing of the dialog is left. */
  async gone(): Promise<void> {
    await this.root.waitFor({ state: 'detached' });
  }
}

/** The sign-in dialog that a box shows, once it offers something. */
export async function signInDialog({ root, words }: IdeaBox): Promise<SignInDialog> {
  const dialog = new SignInDialog(root.locator('dialog'), await loadFeatureStrings('sign-in', words.locale));
  await dialog.root.locator('input, .primary').first().waitFor();
  return dialog;
}

/** Presses "Sign in" in the closing line; resolves with the dialog. */
export async function openSignIn(box: IdeaBox): Promise<SignInDialog> {
  await box.closing.getByRole('button', { name: box.words.signIn, exact: true }).click();
  return signInDialog(box);
}
