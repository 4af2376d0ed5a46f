import type { Community } from '@stoa/core/testing/community';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** What a page has asked the network for since it was watched. */
export class Traffic {
  readonly #requests: Request[] = [];
  readonly #firestore: string;

  constructor({ config }: Pick<Community, 'config'>, watched: Page | BrowserContext) {
    this.#firestore = /firestore=([^,]+)/.exec(config.emulators)?.[1] ?? '';
    watched.on('request', (request: Request) => void this.#requests.push(request));
  }

  /** The requests so far to Firestore, oldest first. */
  get firestore(): readonly Request[] {
    return this.#requests.filter((request) => new URL(request.url()).host === this.#firestore);
  }

  /** The lists asked for. */
  get lists(): readonly Request[] {
    return this.firestore.filter((request) => request.url().includes(':runQuery'));
  }

  /** The scripts asked for. */
  get scripts(): readonly Request[] {
    return this.#requests.filter((request) => request.resourceType() === 'script');
  }

  /** Every origin that was asked; `data:` and `blob:` are none. */
  get origins(): ReadonlySet<string> {
    return new Set(
      this.#requests
        .map((request) => new URL(request.url()))
        .filter(({ protocol }) => /^(https?|wss?):$/.test(protocol))
        .map(({ origin }) => origin),
    );
  }

  /** Documents that the lists' answers hold: what Firestore bills. */
  async reads(): Promise<number> {
    const answers = await Promise.all(
      this.lists.map(
        async (request) => (await (await request.response())?.json()) as { document?: object }[],
      ),
    );
    return answers.flat().filter(({ document }) => document).length;
  }
}
