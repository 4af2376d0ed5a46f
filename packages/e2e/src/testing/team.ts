import { member, type MemberRole } from '@stoa/core/members/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { Community } from '@stoa/core/testing/community';
import { makeAccount, newEmail } from '@stoa/core/testing/people';
import { loadFeatureStrings, type FeatureStringsOf } from '@stoa/widgets/strings/features';
import type { Locator } from 'playwright-core';
import type { IdeaBox } from './idea-box.ts';
import { openSignIn } from './sign-in.ts';

/** Makes an account whose card has a role that the owner gave; resolves with its address. */
export async function memberWith(role: MemberRole, { owner }: Community, name = 'Joey Lam'): Promise<string> {
  const email = newEmail();
  const uid = await makeAccount(email);
  const fields = { ...sampleOf(member), name, role, bannedUntil: new Date(0), actAt: new Date(0) };
  await owner.commit([{ kind: 'set', path: `members/${uid}`, fields }]);
  return email;
}

/** The tools of the team as a moderator meets them in a box. */
export class Team {
  readonly words: FeatureStringsOf<'moderation'>;
  readonly #box: IdeaBox;

  constructor(box: IdeaBox, words: FeatureStringsOf<'moderation'>) {
    this.#box = box;
    this.words = words;
  }

  /** The row on an idea's page. */
  get row(): Locator {
    return this.#box.root.getByRole('region', { name: this.words.teamTools });
  }

  get dialog(): Locator {
    return this.#box.root.locator('dialog');
  }

  /** A button in the dialog. */
  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** What waits, opened by the button that counts it. */
  async openQueue(waiting: number): Promise<void> {
    await this.#box.root.getByRole('button', { name: this.words.waiting(waiting), exact: true }).click();
    await this.dialog.getByRole('heading', { name: this.words.queueTitle }).waitFor();
  }

  /** One post of the queue. */
  waiting(title: string): Locator {
    return this.dialog.getByRole('article', { name: title, exact: true });
  }

  /** Moves the idea whose page is open. */
  async move(from: keyof Team['words']['statuses'], to: typeof from, reason = ''): Promise<void> {
    const { statuses, status, moveTo, moved, moveReason } = this.words;
    await this.row.getByRole('button', { name: status(statuses[from]), exact: true }).click();
    await this.dialog.getByRole('radio', { name: statuses[to] }).check();
    await this.dialog.getByLabel(moveReason).fill(reason);
    await this.button(moveTo(statuses[to])).click();
    await this.#box.notice.getByText(moved(statuses[to])).waitFor();
  }

  /** Waits until nothing of the dialog is left. */
  async gone(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' });
  }
}

/** Signs in on the page to an account of the team; resolves with its tools. */
export async function signInToTeam(box: IdeaBox, email: string): Promise<Team> {
  await (await openSignIn(box)).signIn(email);
  return new Team(box, await loadFeatureStrings('moderation', box.words.locale));
}
