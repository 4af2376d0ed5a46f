import { after } from 'node:test';
import type { Community } from '@stoa/core/testing/community';
import { randomId } from '@stoa/core/testing/emulators';
import { withBackend } from '../tools/example.ts';
import { top } from '../tools/run.ts';
import { serve, type Served } from '../tools/serve.ts';

/** The idea box as the docs tell an owner to paste it. */
export const box = '<stoa-idea-box style="display:block;min-height:100vh"></stoa-idea-box>';

/** What a page may have in place of the usual. */
export interface PageParts {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Between the title and the script tag. */
  readonly head?: string;
  /** In place of the script tag. */
  readonly script?: string;
  readonly body?: string;
}

/** The script tag for a community; `more` are further attributes, e.g. `data-cache`. */
export const scriptTag = ({ config }: Pick<Community, 'config'>, more = ''): string =>
  `<script type="module" src="/stoa/stoa.js" data-project="${config.project}" data-key="${config.key}" data-site="${config.site}" data-emulators="${config.emulators}" ${more}></script>`;

/** An owner's page around a community's idea box. */
export const pageAround = (
  community: Pick<Community, 'config'>,
  { lang = 'en', dir = 'ltr', head = '', script = scriptTag(community), body = box }: PageParts = {},
): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Host</title><link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`;

const pages: Record<string, string> = {};
const folders = { '/': `${top}examples/paddle-culture/`, '/stoa/': `${top}packages/embed/dist/` };
const servers: Promise<Served>[] = [];

const open = (server: Promise<Served>): Promise<Served> => {
  servers.push(server);
  return server;
};

after(() => Promise.all(servers.map(async (server) => (await server).close())));

let hosts: Promise<Served> | undefined;

/** Serves a page for as long as the file's tests run; resolves with its address. */
export async function hostPage(html: string): Promise<string> {
  const path = `/${randomId()}/`;
  pages[path] = html;
  const { origin } = await (hosts ??= open(serve({ folders, pages })));
  return origin + path;
}

/** Serves the example brand's site for a community of the test; resolves with its origin. */
export async function exampleSite({ config }: Pick<Community, 'config'>): Promise<string> {
  const { project, emulators, site } = config;
  const [, firestore = '', auth = ''] = /^firestore=(.*),auth=(.*)$/.exec(emulators) ?? [];
  const page = (html: string) =>
    withBackend({ project, firestore, auth })(html).replace(/data-site="[^"]*"/g, `data-site="${site}"`);
  return (await open(serve({ folders, page }))).origin;
}
