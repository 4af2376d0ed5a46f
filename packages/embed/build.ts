/**
 * Builds the script tag's files into `dist`: the widgets as ES chunks, then the loader that knows their addresses.
 * Run: `node --conditions=source packages/embed/build.ts`.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry } from '@stoa/widgets/registry';
import { rolldown, type InputOptions, type OutputChunk, type Plugin } from 'rolldown';
import { leanLit } from './lean-lit.ts';
import { minifyTemplates } from './minify-templates.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('dist');

const shared: InputOptions = {
  platform: 'browser',
  tsconfig: here('../../tsconfig.json'),
  resolve: {
    conditionNames: ['source', 'browser', 'production', 'import', 'default'],
    // It serves Firestore pipelines, which nothing here runs: 141 → 95 kB gzip of the listener SDK.
    alias: { re2js: here('src/no-re2.ts'), './css-tag.js': here('src/css-tag.ts') },
  },
  treeshake: { moduleSideEffects: [{ test: /packages[\\/](core|widgets)[\\/]src/, sideEffects: false }] },
};

const written = { dir: dist, format: 'es', minify: true, comments: false } as const;

/** The language of a file of words; empty for other files. */
const localeOf = (id: string | null) => /strings[\\/]([\w-]+)[\\/]/.exec(id ?? '')?.[1] ?? '';

const folderOf = (tag: string) => tag.replace(/^stoa-/, '');
const entryOf = (tag: string) => here(`../widgets/src/${folderOf(tag)}/${folderOf(tag)}.ts`);

/** Collects what the widgets import statically: what first content needs, in as few files as caching allows. */
function staticImports(entries: readonly string[]): {
  plugin: Plugin;
  usersOf: (id: string, among?: readonly string[]) => readonly string[];
  importersOf: (id: string) => readonly string[];
} {
  const importsOf = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (ids: readonly string[], known = new Set<string>()): Set<string> => {
    for (const id of ids)
      if (!known.has(id)) {
        known.add(id);
        reach(importsOf.get(id) ?? [], known);
      }
    return known;
  };
  return {
    plugin: {
      name: 'static-imports',
      moduleParsed: ({ id, importedIds }) => {
        importsOf.set(id, importedIds);
      },
    },
    usersOf: (id, among = entries) =>
      among.filter((entry) => {
        const modules = reached.get(entry) ?? reach([entry]);
        reached.set(entry, modules);
        return modules.has(id);
      }),
    importersOf: (id) =>
      [...importsOf].flatMap(([importer, imported]) => (imported.includes(id) ? [importer] : [])),
  };
}

/**
 * Gives each widget's words a copy of the few that all share, and what acts on reviews elsewhere than in a feed a copy of
 * what a feed's first content reads them by: one file less to ask for.
 */
const ownCopies: Plugin = {
  name: 'own-copies',
  resolveId: (source, importer = '') => {
    const isWords = source === './first.ts' && /strings[\\/]([\w-]+)[\\/]/.test(importer);
    const isReading =
      /^\.\/(first|row|tally)\.ts$/.test(source) &&
      /core[\\/]src[\\/]reviews[\\/](kind|queries|json-ld|.*\?.*)\.ts$/.test(importer);
    return isWords || isReading
      ? `${dirname(importer)}/${basename(source)}?${isWords ? basename(importer) : 'copy.ts'}`
      : null;
  },
  load: async (id) => {
    const [, file] = /^(.*\.ts)\?/.exec(id) ?? [];
    return file ? { code: await readFile(file, 'utf8'), moduleType: 'ts' } : null;
  },
};

/** What the stars need is all in files of their own: lists of products load nothing else. */
const starsTag = 'stoa-stars';
const tags = Object.keys(registry).filter((tag) => tag !== starsTag);

async function buildStars(): Promise<readonly OutputChunk[]> {
  const { plugin, usersOf } = staticImports([entryOf(starsTag)]);
  const bundle = await rolldown({
    ...shared,
    input: { stars: entryOf(starsTag) },
    preserveEntrySignatures: false,
    plugins: [plugin],
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.write({
    ...written,
    entryFileNames: 'chunks/stars.js',
    chunkFileNames: ({ facadeModuleId }) => `chunks/stars-${localeOf(facadeModuleId) || '[name]'}.js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'own', test: (id) => usersOf(id).length > 0 },
        { name: 'more', test: /core[\\/]src/ },
      ],
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

async function buildChunks(): Promise<readonly OutputChunk[]> {
  const { plugin, usersOf, importersOf } = staticImports(tags.map(entryOf));
  const isStatic = (id: string) => usersOf(id).length > 0;
  const bundle = await rolldown({
    ...shared,
    input: Object.fromEntries(tags.map((tag) => [folderOf(tag), entryOf(tag)])),
    preserveEntrySignatures: false,
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [minifyTemplates(), leanLit(), ownCopies, plugin],
  });
  const isOurs = (id: string) => /packages[\\/](core|widgets)[\\/]src/.test(id);
  const isLit = (id: string) =>
    /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]|embed[\\/]src[\\/]css-tag/.test(id);
  /** Core, but for what waits for an act, for Firebase or for the demo. */
  const isSite = (id: string) =>
    /core[\\/]src[\\/](cache\.ts|overlay|query|site\.ts|ideas[\\/](commands|first|kind|queries|row)|posts|reviews[\\/]empty-item|search|members[\\/]mine|store[\\/](collections|deferred|id|json|keeper|marker|page-cache|public-list|transforms))/.test(
      id,
    );
  /** What every widget takes from the same places once it is open: it comes with the opening. */
  const isOpening = (id: string) =>
    /widgets[\\/]src[\\/](base[\\/](opening|page-watch|site-follower|reserve|query-controller)|styles[\\/](adopt|fields|late|late-tokens)|strings[\\/]sentence|parts[\\/]icons)\.ts$/.test(
      id,
    );
  const widgetOf = (id: string) => tags.map(folderOf).find((name) => id.includes(`/widgets/src/${name}/`));
  const actingOf = (name: string) => here(`../widgets/src/${name}/acting.ts`);
  /** The one widget whose first content needs it, where nobody else does. */
  const onlyUserOf = (id: string): string | undefined => {
    const [entry, ...more] = usersOf(id);
    if (!entry || more.length > 0) return undefined;
    const name = basename(dirname(entry));
    const isOwn = (importer: string) => widgetOf(importer) === name || onlyUserOf(importer) === name;
    const isOwnPart =
      /widgets[\\/]src[\\/]parts/.test(id) && usersOf(id, tags.map(folderOf).map(actingOf)).length < 2;
    return widgetOf(id) === name || isOwnPart || importersOf(id).every(isOwn) ? name : undefined;
  };
  /** The one widget that needs it from the first, where others do later: not for everybody's first content. */
  const earlyFor = (id: string): string | undefined => {
    const [entry, ...more] = usersOf(id);
    return entry && more.length === 0 && !onlyUserOf(id) ? basename(dirname(entry)) : undefined;
  };
  /** What more than one widget needs to act. */
  const isActing = (id: string) => usersOf(id, tags.map(folderOf).map(actingOf)).length > 1;
  const { output } = await bundle.write({
    ...written,
    entryFileNames: 'chunks/[name].js',
    chunkFileNames: ({ facadeModuleId, name }) => {
      const widget = widgetOf(facadeModuleId ?? '');
      const within = localeOf(facadeModuleId) || (widget === name ? '' : widget);
      return `chunks/${within ? `${within}-` : ''}[name].js`;
    },
    codeSplitting: {
      groups: [
        // What only later parts take of it.
        { name: 'directives', test: isLit },
        {
          name: 'stoa',
          test: (id) => (isLit(id) && isStatic(id)) || (isOurs(id) && usersOf(id).length > 1),
          priority: 2,
          // What it needs from elsewhere is not drawn into it.
          includeDependenciesRecursively: false,
        },
        {
          debugName: 'widgets',
          name: (id) => onlyUserOf(id) ?? null,
          test: (id) => isOurs(id) && onlyUserOf(id) !== undefined,
          priority: 2,
          // What it needs from elsewhere is not drawn into it.
          includeDependenciesRecursively: false,
        },
        {
          debugName: 'early',
          name: (id) => `early-${earlyFor(id) ?? ''}`,
          test: (id) => isOurs(id) && earlyFor(id) !== undefined,
          priority: 2,
          // What it needs from elsewhere is not drawn into it.
          includeDependenciesRecursively: false,
        },
        // What is wanted together comes together: each file more is a round trip before somebody can act.
        { name: 'site', test: (id) => isSite(id) && !isStatic(id), priority: 1 },
        { name: 'opening', test: (id) => isOpening(id) && !isStatic(id), priority: 1 },
        {
          name: 'outbox',
          test: /node_modules[\\/]idb-keyval|core[\\/]src[\\/](outbox|sender|commands|members[\\/](access|kind|me|names)\.ts|sites[\\/]|store[\\/](alone|queue))/,
        },
        { name: 'acting', test: (id) => isActing(id) && !isStatic(id) },
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

/** What the loader must know of each widget: the files of its code, with the widget's own last. */
function codeByTag(chunks: readonly OutputChunk[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tags, starsTag].map((tag) => {
      const own = `chunks/${folderOf(tag)}.js`;
      const code = filesOf(chunks, entryOf(tag));
      if (!code.delete(own)) throw new Error(`${tag} is not in ${own}`);
      // The stars bring their few words themselves.
      if (tag !== starsTag) for (const locale of localesOf(chunks)) checkWords(chunks, tag, locale, code);
      return [tag, namesOf([...code, own])];
    }),
  );
}

const localesOf = (chunks: readonly OutputChunk[]): ReadonlySet<string> =>
  new Set(
    chunks
      .flatMap(({ moduleIds }) => moduleIds)
      .flatMap((id) => /strings[\\/]([\w-]+)[\\/]common\.ts$/.exec(id)?.[1] ?? []),
  );

/** The loader knows the file of a widget's words by its name alone. */
function checkWords(
  chunks: readonly OutputChunk[],
  tag: string,
  locale: string,
  code: ReadonlySet<string>,
): void {
  const files = filesOf(chunks, here(`../widgets/src/strings/${locale}/${folderOf(tag)}.ts`));
  const own = [...files].filter((file) => !code.has(file));
  const expected = `chunks/${locale}-${folderOf(tag)}.js`;
  if (own.join() !== expected) throw new Error(`the words of ${tag} are in ${own.join()}, not ${expected}`);
}

/** Moves the chunks below a name that no other build has: whoever keeps a file for ever never mixes two builds. */
async function nameBuild(chunks: readonly OutputChunk[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { code } of chunks) hash.update(code);
  const name = hash
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 7);
  await rename(`${dist}/chunks`, `${dist}/${name}`);
  await mkdir(`${dist}/chunks`);
  await rename(`${dist}/${name}`, `${dist}/chunks/${name}`);
  return name;
}

/** The loader as a module and as a classic script. */
async function buildLoader(chunks: readonly OutputChunk[], build: string): Promise<void> {
  const locales = [...localesOf(chunks)].filter((locale) => locale !== 'zh-CN').join(' ');
  const define = {
    BUILD: JSON.stringify(build),
    CODE_BY_TAG: JSON.stringify(codeByTag(chunks)),
    LOCALES: JSON.stringify(locales),
    SNAPSHOT: JSON.stringify(
      namesOf(filesOf(chunks, here('../core/src/ideas/snapshot-answer.ts'))).split(' ')[0],
    ),
  };
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
const chunks = [...(await buildChunks()), ...(await buildStars())];
await buildLoader(chunks, await nameBuild(chunks));
await writeLicences(chunks);
