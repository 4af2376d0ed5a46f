import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { run, top } from './tools/run.ts';
import { serve, type Served } from './tools/serve.ts';

/** A developer's page: the box from npm, a site opened by hand, typed throughout. */
const source = `
import { openSite, type Site } from '@stoa/core';
import '@stoa/widgets/idea-box';
import type { IdeaBox } from '@stoa/widgets/idea-box';

const site: Site = openSite({ demo: { forgetful: true } });
const box: IdeaBox = document.createElement('stoa-idea-box');
box.site = site;
document.body.append(box);
`;

describe('the npm packages', () => {
  let folder: string;
  let browser: Browser;
  let served: Served | undefined;

  before(async () => {
    // Beside the packages, so that their names resolve as in a developer's own project.
    await mkdir(`${top}packages/e2e/.cache`, { recursive: true });
    folder = await mkdtemp(`${top}packages/e2e/.cache/npm-`);
    await writeFile(`${folder}/page.ts`, source);
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  after(async () => {
    await served?.close();
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('are taken by a bundler and work in its page', async () => {
    const bundle = await rolldown({
      input: `${folder}/page.ts`,
      platform: 'browser',
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    });
    const { output } = await bundle.write({ dir: `${folder}/out` });
    const sources = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    assert.ok(sources.some((id) => id.endsWith('core/dist/site.js')));
    served = await serve({
      folders: { '/': `${folder}/out/` },
      pages: {
        '/': '<!doctype html><html lang="en"><title>A page</title><body><script type="module" src="/page.js"></script>',
      },
    });
    const page = await browser.newPage();
    await page.goto(`${served.origin}/`);
    await page.getByRole('heading', { name: 'Lend neoprene gloves in winter' }).waitFor();
  });

  it('carry their types', async () => {
    await writeFile(
      `${folder}/tsconfig.json`,
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'ESNext',
          moduleResolution: 'bundler',
          lib: ['ES2024', 'DOM', 'DOM.Iterable'],
          types: [],
          strict: true,
          skipLibCheck: true,
          noEmit: true,
        },
        files: ['page.ts'],
      }),
    );
    const { code, output } = await run('tsc', ['-p', folder]);
    assert.equal(code, 0, output);
  });
});
