import { fileURLToPath } from 'node:url';
import type { Community } from '@stoa/core/testing/community';
import { rolldown } from 'rolldown';
import { reviewedItem } from './reviews.ts';

/** A page to measure. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** What its first content is, in the page or in a shadow root. */
  readonly content: string;
  /** Whether it has vote buttons of ours to press. */
  readonly votes?: boolean;
}

/** An ordinary page of a brand: what every page here has. */
const host = (lang: string, head: string, place: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Host</title><link rel="icon" href="data:,">
  <style>body{margin:0;font:16px/1.5 sans-serif;color:#222;background:#fff}main{max-width:40rem;margin:auto;padding:1rem}a{color:#06c}footer{background:#ddd;padding:1rem}</style>
  ${head}</head><body><main><h1>What should we change?</h1><p>Boats, courses, the soup: <a href="#all">tell us</a>.</p>${place}</main>
  <footer><p>Sai Kung, Hong Kong</p></footer></body></html>`;

const room = 'style="display:block;min-height:100vh"';

/** The host page and nothing else. */
export const blank: BenchPage = {
  name: 'blank page',
  html: host('en', '', `<div ${room}></div>`),
  content: 'h1',
};

/** The script of the floor, bundled. */
export async function floorScript(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('floor.page.ts', import.meta.url)),
    platform: 'browser',
    resolve: { conditionNames: ['source', 'import'] },
    transform: { target: 'es2022' },
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  return output[0].code;
}

/** The floor: a script at `src` writes so many rows of a community. */
export function floor(
  name: string,
  lang: string,
  rows: number,
  src: string,
  { config }: Community,
): BenchPage {
  const { project, site, key, emulators } = config;
  const address = /firestore=([^,]+)/.exec(emulators)?.[1] ?? '';
  const url = `http://${address}/v1/projects/${project}/databases/(default)/documents/sites/${site}:runQuery?key=${key}`;
  const place = `<div id="ideas" ${room} data-url="${url}" data-rows="${rows}"></div>`;
  return {
    name,
    html: host(lang, `<script type="module" src="${src}"></script>`, place),
    content: '#ideas li',
  };
}

const tagOf = ({ config: { project, key, site, emulators } }: Community) =>
  `<script type="module" src="/stoa/stoa.js" data-project="${project}" data-key="${key}" data-site="${site}" data-emulators="${emulators}"></script>`;

/** Our idea box as an owner pastes it, in view. */
export const ours = (name: string, lang: string, community: Community): BenchPage => ({
  name,
  html: host(lang, tagOf(community), `<stoa-idea-box ${room}></stoa-idea-box>`),
  content: '[part~=item]',
  votes: true,
});

/** Our review feed of an item, in view. */
export const feed = (name: string, community: Community): BenchPage => ({
  name,
  html: host(
    'en',
    tagOf(community),
    `<stoa-review-feed item="${reviewedItem}" item-type="course" item-name="Sea Kayak 101" ${room}></stoa-review-feed>`,
  ),
  content: '[part~=review]',
});

/** Our idea box where nobody has scrolled to. */
export const belowTheFold = (name: string, community: Community): BenchPage => ({
  name,
  html: host('en', tagOf(community), '<div style="height:3000px"></div><stoa-idea-box></stoa-idea-box>'),
  content: 'h1',
});
