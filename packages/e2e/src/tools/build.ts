/** Builds everything that is published: the npm packages, the script tag's files and the custom-elements manifest. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { run, top } from './run.ts';

const steps = [
  ['tsc', '-p', 'packages/core/tsconfig.build.json'],
  ['tsc', '-p', 'packages/widgets/tsconfig.build.json'],
  ['node', '--conditions=source', 'packages/embed/build.ts'],
  ['custom-elements-manifest', 'analyze', '--quiet'],
] as const;

for (const [command, ...args] of steps) {
  const { code } = await run(command, args, { show: true });
  if (code) process.exit(code);
}

// TypeScript 6.0.3 leaves the extension in `import()` inside classes whose fields it moves into the constructor.
for await (const file of glob('packages/{core,widgets}/dist/**/*.js', { cwd: top })) {
  const text = await readFile(top + file, 'utf8');
  const mended = text.replace(/(\bimport\(['"]\.{1,2}\/[^'"]+)\.ts(['"]\))/g, '$1.js$2');
  if (mended !== text) await writeFile(top + file, mended);
}
