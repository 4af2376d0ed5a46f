import { StoaError } from '@stoa/core/store/errors';
import type { PersonExport } from '@stoa/core/members/own-data';
import type { Site } from '@stoa/core';
import type { Self, SiteHost } from '../../base/stoa-element.ts';
import type { SignInRequest } from '../sign-in/sign-in.ts';

/** What a person does about who they are, in a widget whose site is open. */
export class PersonSelf implements Self {
  readonly #host: SiteHost & HTMLElement;

  constructor(host: SiteHost & HTMLElement) {
    this.#host = host;
  }

  async identify(token: string): Promise<void> {
    const { identify } = await import('@stoa/core/members/account');
    await identify(this.#site, token);
  }

  async signIn(request?: SignInRequest): Promise<boolean> {
    const { openSignIn } = await import('../sign-in/sign-in.ts');
    return openSignIn(this.#host, this.#site, request);
  }

  async signOut(): Promise<void> {
    const { signOut } = await import('@stoa/core/members/account');
    await signOut(this.#site);
  }

  async exportData(): Promise<PersonExport> {
    const { exportData } = await import('@stoa/core/members/own-data');
    return exportData(this.#site);
  }

  async eraseMe(): Promise<void> {
    const { eraseMe } = await import('@stoa/core/members/own-data');
    await eraseMe(this.#site);
  }

  async finishLink(): Promise<void> {
    await this.signIn({ link: location.href });
  }

  /** Shows what this site knows of the person, and what they may do about it. */
  async openAccount(): Promise<void> {
    const { openAccount } = await import('./account.ts');
    await openAccount(this.#host, this.#site);
  }

  get #site(): Site {
    const { community } = this.#host;
    if (!community)
      throw new StoaError('config', 'The site is not set up: see the sentence before this one.');
    return community;
  }
}
