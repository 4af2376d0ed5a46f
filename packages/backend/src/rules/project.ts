import { randomBytes } from 'node:crypto';
import { encodeQuery, encodeWrite } from '@stoa/core/store/codec';
import { json } from '@stoa/core/store/json';
import type { Write } from '@stoa/core/store/store';
import { putRules } from '../emulators/put-rules.ts';
import { tokenOf, type Actor } from './actors.ts';
import { siteMark, type Attempt, type Expected } from './attempt.ts';

/** Address of the Firestore emulator from the environment. Throws when it is not named. */
export function emulatorAddress(): string {
  const address = process.env['STOA_FIRESTORE'];
  if (!address)
    throw new Error(
      'Rules tests need a Firestore emulator: set STOA_FIRESTORE=host:port (`pnpm emulators` prints it).',
    );
  return address;
}

/** What became of a request. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** How many attempts of a table are under way at once. */
const atOnce = 8;

const run = randomBytes(3).toString('hex');
let sites = 0;

/** One project of the emulator: its own rules, its own documents. */
export class RulesProject {
  readonly #address: string;
  readonly #project: string;

  constructor(name: string, address = emulatorAddress()) {
    this.#address = address;
    this.#project = `demo-rules-${name}`;
  }

  /** Puts rules in force. Throws `RulesError`. */
  async use(rules: string): Promise<void> {
    await again(() => putRules(this.#address, this.#project, rules));
  }

  /** Carries out an attempt on a site of its own. */
  async attempt({ as, given, writes, read, site = freshSite() }: Attempt): Promise<Answer> {
    const seeds = Object.entries(given).map(([path, fields]): Write => ({ kind: 'set', path, fields }));
    if (seeds.length) {
      const seeded = await this.#commit(seeds, site, 'owner');
      if (seeded.status !== 200) throw new Error(`seeding failed: ${seeded.text}`);
    }
    const token = as && tokenOf(as, this.#project);
    if (!read) return await this.#commit(writes, site, token);
    const root = this.#root;
    if ('get' in read) return await this.#send(read.get ? `${root}/${read.get}` : root, site, token);
    if ('query' in read) {
      const parent = read.everywhere ? this.#database : root;
      return await this.#send(`${parent}:runQuery`, site, token, { structuredQuery: read.query });
    }
    const { collection, group } = read.list;
    const parent = group ? this.#database : [root, ...collection.split('/').slice(0, -1)].join('/');
    return await this.#send(`${parent}:runQuery`, site, token, encodeQuery(read.list));
  }

  /** Commits as `actor` to `site`; past the rules as `owner`. */
  async commit(actor: Actor | 'owner', site: string, writes: readonly Write[]): Promise<Answer> {
    return await this.#commit(writes, site, actor === 'owner' ? 'owner' : tokenOf(actor, this.#project));
  }

  /** A document past the rules. */
  async get(site: string, path: string): Promise<Answer> {
    return await this.#send(`${this.#root}/${path}`, site, 'owner');
  }

  /** The first of the attempts that does not end as expected, or undefined. */
  async firstFailure(expected: readonly Expected[]): Promise<string | undefined> {
    for (let index = 0; index < expected.length; index += atOnce) {
      const chunk = expected.slice(index, index + atOnce);
      const answers = await Promise.all(chunk.map(({ attempt }) => this.attempt(attempt)));
      const failed = chunk.find(({ accepted }, at) => answers[at]?.status !== (accepted ? 200 : 403));
      if (failed) return failed.it;
    }
    return undefined;
  }

  /** Takes every document away: thousands of sites with their pictures are more than the emulator's memory. */
  async clear(): Promise<void> {
    const resource = `emulator/v1/projects/${this.#project}/databases/(default)/documents`;
    const { status } = await ask(`http://${this.#address}/${resource}`, { method: 'DELETE' });
    if (status !== 200) throw new Error(`the emulator did not clear ${this.#project}: ${status}`);
  }

  get #database(): string {
    return `projects/${this.#project}/databases/(default)/documents`;
  }

  get #root(): string {
    return `${this.#database}/sites/${siteMark}`;
  }

  async #commit(writes: readonly Write[], site: string, token: string | undefined): Promise<Answer> {
    const body = { writes: writes.map((write) => encodeWrite(this.#root, write)) };
    return await this.#send(`${this.#database}:commit`, site, token, body);
  }

  async #send(resource: string, site: string, token: string | undefined, body?: object): Promise<Answer> {
    return await ask(`http://${this.#address}/v1/${encodeURI(fill(resource, site))}`, {
      method: body ? 'POST' : 'GET',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      body: body ? fill(json(body), site) : null,
    });
  }
}

/** How often a request is sent whose connection the emulator closes: it closes idle ones now and then. */
const mostTries = 3;

async function again<T>(ask: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError) || tries >= mostTries) throw error;
    return again(ask, tries + 1);
  }
}

/** Sends a request. One that the emulator dies of, as of a pattern that is too long, has the status 0. */
async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    return await again(async () => {
      const response = await fetch(url, init);
      return { status: response.status, text: await response.text() };
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { status: 0, text: 'The emulator closed the connection.' };
  }
}

/** An id that no other attempt uses. */
export const freshSite = (): string => `s${run}-${(sites++).toString(36)}`;

/** Puts what the marks of an attempt stand for in their places. */
const fill = (text: string, site: string): string =>
  text
    .replaceAll(`${siteMark}/../`, '')
    .replaceAll(siteMark, site)
    .replace(/\{"stringValue":"\{double ([^}]*)\}"\}/g, (_, value: string) => `{"doubleValue":${value}}`)
    .replace(/\{"stringValue":"\{ago ([^}]*)\}"\}/g, (_, seconds: string) => {
      return `{"timestampValue":"${new Date(Date.now() - Number(seconds) * 1000).toISOString()}"}`;
    });
