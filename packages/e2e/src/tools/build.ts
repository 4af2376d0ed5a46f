/** Builds everything that is published: the npm packages, the script tag's files and the custom-elements manifest. */
import { run } from './run.ts';

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
