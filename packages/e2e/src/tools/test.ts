/**
 * Runs every check: set-up, lint, types, format, unit, rules, browser, build, sizes, stories, journeys. Ends with the line
 * `N passed, N failed`. `--long` adds what takes longer: load, all mutants, and every look at every story. `--only name,name` runs some.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startEmulators, type Emulators } from '@stoa/backend/emulators/start';
import { run, top, type Ended } from './run.ts';
import { setup } from './setup.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Outcome extends Count {
  /** The files whose tests failed. */
  readonly files?: readonly string[];
  /** What to print of a failure, the telling lines first. */
  readonly shown?: string;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** How many tests ran and which failed; a plain command counts as one. */
  readonly count?: (ended: Ended) => Promise<Outcome> | Outcome;
  readonly long?: boolean;
  /** The second and last run of the files that failed, one at a time: the first was at the mercy of what ran beside it. */
  readonly again?: (files: readonly string[]) => readonly string[];
}

const { values } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' } } });
const logs = `${top}.cache/test`;

const plain = ({ code, output }: Ended): Outcome =>
  code === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, shown: output.split('\n').slice(-60).join('\n') };

/** The closing lines of node's TAP report; a run without tests, or with skipped ones, has failed. */
function tap({ code, output }: Ended): Outcome {
  const number = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = number('pass');
  const failed = number('fail') + number('cancelled') + number('skipped') + number('todo');
  const blocks = output.match(/^ *not ok [\s\S]*?^ *\.\.\.$/gm) ?? [];
  const files = blocks.flatMap((block) => /^ *location: '(.+\.ts):\d+:\d+'$/m.exec(block)?.[1] ?? []);
  return {
    passed,
    failed: failed || (code !== 0 || passed === 0 ? 1 : 0),
    files: [...new Set(files)],
    shown: blocks.length > 0 ? blocks.slice(0, 12).join('\n') : output.slice(-4000),
  };
}

const browserCount = `${logs}/browser.json`;

async function browser({ code, output }: Ended): Promise<Outcome> {
  const text = await readFile(browserCount, 'utf8').catch(() => '{}');
  const { passed = 0, failed = 0, files, shown } = JSON.parse(text) as Partial<Outcome>;
  return {
    passed,
    failed: failed || (code !== 0 || passed === 0 ? 1 : 0),
    ...(files && { files }),
    shown: shown || output.slice(-4000),
  };
}

const nodeTest = (...files: string[]) => [
  'node',
  '--conditions=source',
  '--test',
  '--test-reporter=tap',
  ...files,
];

/** Half of the stories, looked at in every way. */
const sweepOf = (half: 'first' | 'second'): Step => ({
  name: `stories, ${half} half`,
  command: nodeTest(`packages/e2e/src/stories/${half}-half.sweep.ts`),
  count: tap,
});

/** What a lane does when it is done with its own; the stories are built long before. */
const last: Step[] = [sweepOf('first'), sweepOf('second')];

/** Two lanes for two cores; the steps of a lane run one after the other, and then what is left of the last ones. */
const lanes: readonly (readonly Step[])[] = [
  [
    {
      name: 'unit',
      command: nodeTest(
        'packages/core/src/**/!(*.long).test.ts',
        'packages/backend/src/**/!(*.long).test.ts',
        'packages/e2e/src/**/!(*.long).test.ts',
      ),
      count: tap,
    },
  ],
  [
    { name: 'build', command: ['node', 'packages/e2e/src/tools/build.ts'] },
    { name: 'size', command: ['size-limit'] },
    {
      name: 'browser',
      command: ['wtr'],
      count: browser,
      again: (files) => ['wtr', '--concurrency', '1', '--files', ...files],
    },
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
    { name: 'stories', command: ['storybook', 'build', '-o', 'stories/dist', '--quiet'] },
    {
      name: 'journeys',
      command: nodeTest('packages/e2e/src/**/!(*.long).e2e.ts'),
      count: tap,
      again: (files) => nodeTest('--test-concurrency=1', ...files),
    },
  ],
  ...(values.long
    ? [
        [
          {
            name: 'long',
            command: nodeTest('packages/*/src/**/*.long.test.ts', 'packages/e2e/src/**/*.long.e2e.ts'),
            count: tap,
          },
          {
            name: 'mutants',
            command: ['node', '--conditions=source', 'packages/backend/src/rules/mutate.ts', '--all'],
          },
        ],
      ]
    : []),
];

async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Count> {
  const { name, command, count = plain, again } = step;
  const [program = '', ...args] = command;
  const ended = await run(program, args, { env });
  await writeFile(`${logs}/${name}.log`, ended.output);
  const { passed, failed, files = [], shown = '' } = await count(ended);
  console.log(
    `${failed > 0 ? 'FAIL' : 'ok  '} ${name} · ${passed} passed, ${failed} failed · ${ended.seconds.toFixed(0)} s`,
  );
  if (failed === 0) return { passed, failed };
  console.log(shown.slice(0, 12_000));
  if (!again || files.length === 0) return { passed, failed };
  const second = await runStep({ name: `${name}, again`, command: again(files), count }, env);
  return { passed: passed + failed - second.failed, failed: second.failed };
}

async function runLane(steps: readonly Step[], env: NodeJS.ProcessEnv): Promise<Count> {
  const only = values.only?.split(',');
  const total = { passed: 0, failed: 0 };
  const queue = [...steps];
  for (let step = queue.shift(); step; step = queue.shift() ?? last.shift()) {
    if (only && !only.includes(step.name)) continue;
    const { passed, failed } = await runStep(step, env);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

const started = performance.now();
const { missing, chromium = '' } = await setup({
  needs: ['java', 'firestore', 'chromium'],
  mayInstall: true,
  log: (line) => console.log(line),
});
if (missing.length > 0) {
  for (const { sentence } of missing) console.log(sentence);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

await rm(logs, { recursive: true, force: true });
await mkdir(logs, { recursive: true });

let emulators: Emulators | undefined;
let total: Count = { passed: 0, failed: 1 };
try {
  emulators = await startEmulators({ seed: true });
  const env = {
    CI: '1',
    NO_COLOR: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    CHROMIUM: chromium,
    WTR_COUNT: browserCount,
    STOA_FIRESTORE: emulators.firestore,
    STOA_AUTH: emulators.auth,
    STOA_PROJECT: emulators.project,
    // Every file of tests and every command is a process of its own: they read our sources once.
    NODE_COMPILE_CACHE: `${top}.cache/compile`,
    ...(values.long && { STOA_THOROUGH: 'yes' }),
  };
  const counts = await Promise.all(lanes.map((steps) => runLane(steps, env)));
  total = counts.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
} catch (error) {
  console.error(error);
} finally {
  await emulators?.stop();
}
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
