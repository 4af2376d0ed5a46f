/**
 * Builds the script tag's files into `dist`: the widgets as ES chunks, then the loader that knows their addresses.
 * Run: `node --conditions=source packages/embed/build.ts`.
 */
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Manifest, type ManifestChunk } from 'vite';
import { registry } from '@stoa/widgets/registry';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('dist');

const shared: InlineConfig = {
  configFile: false,
  root: here('..'),
  logLevel: 'warn',
  resolve: {
    conditions: ['source', 'browser', 'module', 'production', 'default'],
    // It serves Firestore pipelines, which nothing here runs: 141 → 95 kB gzip of the listener SDK.
    alias: { re2js: here('src/no-re2.ts') },
  },
};

const folderOf = (tag: string) => tag.replace(/^stoa-/, '');

async function buildChunks(): Promise<Manifest> {
  await build({
    ...shared,
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: dist,
      emptyOutDir: false,
      manifest: 'manifest.json',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.keys(registry).map((tag) => [
            folderOf(tag),
            here(`../widgets/src/${folderOf(tag)}/${folderOf(tag)}.ts`),
          ]),
        ),
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: 'chunks/[name]-[hash:8].js',
          chunkFileNames: 'chunks/[name]-[hash:8].js',
          codeSplitting: {
            groups: [
              { name: 'lit', test: /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/ },
              { name: 'query', test: /node_modules[\\/]@tanstack[\\/]/ },
            ],
          },
        },
      },
    },
  });
  return JSON.parse(await readFile(here('dist/manifest.json'), 'utf8')) as Manifest;
}

/** A chunk's file and those it imports statically, each once. */
function filesOf(manifest: Manifest, key: string, known = new Set<string>()): Set<string> {
  const chunk: ManifestChunk | undefined = manifest[key];
  if (!chunk || known.has(chunk.file)) return known;
  known.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, known);
  return known;
}

/** What the loader must know: each widget's files, and those of its words by language. */
function chunksByTag(manifest: Manifest) {
  const locales = new Set(
    Object.keys(manifest).flatMap((key) => /strings\/([\w-]+)\/common\.ts$/.exec(key)?.[1] ?? []),
  );
  return Object.fromEntries(
    Object.keys(registry).map((tag) => {
      const name = folderOf(tag);
      const code = filesOf(manifest, `widgets/src/${name}/${name}.ts`);
      const strings = [...locales].map((locale) => {
        const words = filesOf(manifest, `widgets/src/strings/${locale}/common.ts`);
        filesOf(manifest, `widgets/src/strings/${locale}/${name}.ts`, words);
        return [locale, [...words].filter((file) => !code.has(file))];
      });
      return [tag, { code: [...code], strings: Object.fromEntries(strings) as Record<string, string[]> }];
    }),
  );
}

/** The loader as a module and as a classic script. */
async function buildLoader(manifest: Manifest): Promise<void> {
  const define = { chunksByTag: JSON.stringify(chunksByTag(manifest)) };
  for (const [entry, format, file] of [
    ['module.ts', 'es', 'stoa.js'],
    ['classic.ts', 'iife', 'stoa.classic.js'],
  ] as const)
    await build({
      ...shared,
      define,
      build: {
        target: 'es2022',
        outDir: dist,
        emptyOutDir: false,
        lib: { entry: here(`src/${entry}`), formats: [format], name: 'stoaLoader', fileName: () => file },
      },
    });
}

await rm(dist, { recursive: true, force: true });
await buildLoader(await buildChunks());
