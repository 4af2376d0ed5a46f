/**
 * Builds the script tag's files into `dist`: the widgets as ES chunks, then the loader that knows their addresses.
 * Run: `node --conditions=source packages/embed/build.ts`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { registry } from '@stoa/widgets/registry';
import { rolldown, type InputOptions, type OutputChunk, type Plugin } from 'rolldown';
import { minifyTemplates } from './minify-templates.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('dist');

const shared: InputOptions = {
  platform: 'browser',
  tsconfig: here('../../tsconfig.json'),
  resolve: {
    conditionNames: ['source', 'browser', 'production', 'import', 'default'],
    // It serves Firestore pipelines, which nothing here runs: 141 → 95 kB gzip of the listener SDK.
    alias: { re2js: here('src/no-re2.ts') },
  },
  treeshake: { moduleSideEffects: [{ test: /packages[\\/](core|widgets)[\\/]src/, sideEffects: false }] },
};

const folderOf = (tag: string) => tag.replace(/^stoa-/, '');
const entryOf = (tag: string) => here(`../widgets/src/${folderOf(tag)}/${folderOf(tag)}.ts`);

/** Collects what the widgets import statically: what first content needs, in as few files as caching allows. */
function staticImports(entries: readonly string[]): {
  readonly plugin: Plugin;
  /** Which of the entries import a module, directly or not. */
  readonly importersOf: (id: string) => readonly string[];
  /** Which of them may come to load it. */
  readonly loadersOf: (id: string) => readonly string[];
} {
  const importsOf = new Map<string, readonly string[]>();
  const loadsOf = new Map<string, readonly string[]>();
  const reach = (
    graph: ReadonlyMap<string, readonly string[]>,
    ids: readonly string[],
    known = new Set<string>(),
  ): Set<string> => {
    for (const id of ids)
      if (!known.has(id)) {
        known.add(id);
        reach(graph, graph.get(id) ?? [], known);
      }
    return known;
  };
  const entriesTo = (graph: ReadonlyMap<string, readonly string[]>) => {
    let reached: readonly (readonly [string, ReadonlySet<string>])[] | undefined;
    return (id: string) =>
      (reached ??= entries.map((entry) => [entry, reach(graph, [entry])] as const)).flatMap(
        ([entry, known]) => (known.has(id) ? entry : []),
      );
  };
  return {
    plugin: {
      name: 'static-imports',
      moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => {
        importsOf.set(id, importedIds);
        loadsOf.set(id, [...importedIds, ...dynamicallyImportedIds]);
      },
    },
    importersOf: entriesTo(importsOf),
    loadersOf: entriesTo(loadsOf),
  };
}

/** Drops the entries that only pass on what another file holds: the loader names that one. */
const withoutFacades: Plugin = {
  name: 'without-facades',
  generateBundle: (_, bundle) => {
    for (const [file, chunk] of Object.entries(bundle))
      if (chunk.type === 'chunk' && chunk.isEntry && chunk.moduleIds.length === 0)
        Reflect.deleteProperty(bundle, file);
  },
};

async function buildChunks(): Promise<readonly OutputChunk[]> {
  const tags = Object.keys(registry);
  const { plugin, importersOf, loadersOf } = staticImports(tags.map(entryOf));
  const isStatic = (id: string) => importersOf(id).length > 0;
  const bundle = await rolldown({
    ...shared,
    input: Object.fromEntries(tags.map((tag) => [folderOf(tag), entryOf(tag)])),
    preserveEntrySignatures: 'exports-only',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [minifyTemplates(), plugin, withoutFacades],
  });
  const isOurs = (id: string) => /packages[\\/](core|widgets)[\\/]src/.test(id);
  const isLit = (id: string) => /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/.test(id);
  /** Core, but for what waits for an act, for Firebase or for the demo. */
  const isSite = (id: string) =>
    /core[\\/]src[\\/](cache\.ts|overlay|query|site\.ts|ideas[\\/](commands|first|kind|queries|row)|posts|search|members[\\/]mine|store[\\/](deferred|id|json|keeper|marker|page-cache|public-list|transforms))/.test(
      id,
    );
  /** What every widget takes from the same places once it is open: it comes with the opening. */
  const isOpening = (id: string) =>
    /widgets[\\/]src[\\/](base[\\/](opening|page-watch|site-follower|reserve|query-controller)|styles[\\/](adopt|fields|late|late-tokens)|strings[\\/]sentence|parts[\\/]icons)\.ts$/.test(
      id,
    );
  /** The one widget whose first content takes a module: what no other takes comes with it. */
  const widgetOf = (id: string) => {
    const [importer, ...others] = importersOf(id);
    return others.length ? undefined : tags.map(folderOf).find((name) => entryOf(name) === importer);
  };
  const { output } = await bundle.write({
    dir: dist,
    format: 'es',
    minify: true,
    comments: false,
    entryFileNames: 'chunks/[name]-[hash:7].js',
    chunkFileNames: ({ facadeModuleId }) => {
      const [, locale = ''] = /strings[\\/]([\w-]+)[\\/]/.exec(facadeModuleId ?? '') ?? [];
      // The loader carries some of the names; six characters would tell only 64 files apart.
      return `chunks/${locale && `${locale}-`}[name]-[hash:7].js`;
    },
    codeSplitting: {
      groups: [
        // A group takes what its modules import along, so what more of them share comes first.
        { name: 'lit', test: (id) => isLit(id) && isStatic(id), priority: 4 },
        // What only later parts take of it.
        { name: 'directives', test: isLit },
        {
          name: 'stoa',
          test: (id) => isOurs(id) && importersOf(id).length > 1,
          priority: 4,
        },
        {
          debugName: 'what others come to load later, without the widget',
          name: (id) => `${widgetOf(id)}-core`,
          test: (id) => isOurs(id) && widgetOf(id) !== undefined && loadersOf(id).length > 1,
          priority: 3,
        },
        {
          debugName: 'widgets',
          name: (id) => widgetOf(id) ?? null,
          test: (id) => isOurs(id) && widgetOf(id) !== undefined,
          priority: 2,
        },
        // What is wanted together comes together: each file more is a round trip before somebody can act.
        { name: 'site', test: (id) => isSite(id) && !isStatic(id), priority: 1 },
        { name: 'opening', test: (id) => isOpening(id) && !isStatic(id), priority: 1 },
        {
          name: 'outbox',
          test: /node_modules[\\/]idb-keyval|core[\\/]src[\\/](outbox|sender|commands|members[\\/](access|kind|me|names)\.ts|sites[\\/]|store[\\/](alone|queue))/,
        },
        { name: 'query', test: /node_modules[\\/]@tanstack|core[\\/]src[\\/]cache-client/ },
        { name: 'firebase', test: /core[\\/]src[\\/]store[\\/](firebase|read|codec|commit|order)\.ts$/ },
      ],
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

/** The file that holds a module and those it imports statically, each once. */
function filesOf(chunks: readonly OutputChunk[], module: string): Set<string> {
  const files = new Set<string>();
  const add = (chunk: OutputChunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file));
  };
  // Not the file that only passes the module's exports on.
  add(chunks.find(({ moduleIds }) => moduleIds.includes(module)));
  return files;
}

/** Files as the loader reads them: names below `chunks/`, without `.js`, one space between. */
const namesOf = (files: Iterable<string>) =>
  [...files].map((file) => file.replace(/^chunks\/(.*)\.js$/, '$1')).join(' ');

/** What the loader must know: each widget's files, first what only sites with snapshots need, and those of its words by language. */
function chunksByTag(chunks: readonly OutputChunk[]) {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const locales = new Set(
    modules.flatMap((id) => /strings[\\/]([\w-]+)[\\/]common\.ts$/.exec(id)?.[1] ?? []),
  );
  const [snapshot = ''] = filesOf(chunks, here('../core/src/ideas/snapshot-answer.ts'));
  return Object.fromEntries(
    Object.keys(registry).map((tag) => {
      const code = filesOf(chunks, entryOf(tag));
      const words = [...locales].map((locale) => {
        const files = filesOf(chunks, here(`../widgets/src/strings/${locale}/${folderOf(tag)}.ts`));
        return [locale, namesOf([...files].filter((file) => !code.has(file)))];
      });
      return [tag, [namesOf([snapshot, ...code]), Object.fromEntries(words) as Record<string, string>]];
    }),
  );
}

/** The loader as a module and as a classic script. */
async function buildLoader(chunks: readonly OutputChunk[]): Promise<void> {
  const define = { CHUNKS_BY_TAG: JSON.stringify(chunksByTag(chunks)) };
  for (const [entry, format, file] of [
    ['module.ts', 'es', 'stoa.js'],
    ['classic.ts', 'iife', 'stoa.classic.js'],
  ] as const) {
    const bundle = await rolldown({
      ...shared,
      input: here(`src/${entry}`),
      transform: { target: 'es2022', define },
    });
    await bundle.write({ file: `${dist}/${file}`, format, minify: true, comments: false });
  }
}

/** Writes the licences of what the chunks carry; the chunks themselves leave them out. */
async function writeLicences(chunks: readonly OutputChunk[]): Promise<void> {
  const folders = new Set(
    chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []),
    ),
  );
  const notices: string[] = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Record<
      string,
      string
    >;
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(`${folder}/${file}`, 'utf8') : '';
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}`);
  }
  await writeFile(`${dist}/LICENSES.txt`, `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

await rm(dist, { recursive: true, force: true });
const chunks = await buildChunks();
await buildLoader(chunks);
await writeLicences(chunks);
