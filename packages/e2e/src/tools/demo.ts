/**
 * Opens the example brand's site on the official emulators with seeded data, or, where those cannot be had,
 * on the demo store in the browser. `--dev` builds again whenever a source changes; `--port N` picks the port.
 */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { startEmulators } from '@stoa/backend/emulators/start';
import { demoAccounts, demoPassword } from '@stoa/core/demo/accounts';
import { serveExample, type ExampleBackend } from './example.ts';
import { run, top } from './run.ts';
import { setup } from './setup.ts';

const { values } = parseArgs({
  options: { dev: { type: 'boolean' }, port: { type: 'string' }, demo: { type: 'boolean' } },
});
const log = (line: string) => console.log(line);

/** The emulators with seeded data; the browser's demo store where they cannot run, with the reason. */
async function openBackend(): Promise<ExampleBackend> {
  if (values.demo) return 'demo';
  const { missing } = await setup({ needs: ['java', 'firestore'], mayInstall: true, log });
  if (missing.length > 0) {
    for (const { sentence } of missing) log(sentence);
    log(
      'Without it, the pages run on the demo store in your browser: everything works, nothing leaves this machine.',
    );
    return 'demo';
  }
  log('Starting the official Firestore and Auth emulators, with the kayak school’s story in them …');
  const { firestore, auth, project, ended } = await startEmulators({ seed: true, log });
  void ended.then((reason) => {
    if (reason === undefined) return;
    log(reason);
    process.exit(1);
  });
  return { firestore, auth, project };
}

/** How to be somebody: the known accounts, the brand's login, and where the mails are that no emulator sends. */
const signInHelp = ({ auth, project }: Exclude<ExampleBackend, 'demo'>) =>
  [
    `Sign in with the password ${demoPassword} as`,
    ...demoAccounts.map(({ email, as }) => `  ${email.padEnd(18)} ${as}`),
    `or through the bakery’s own login: ${origin}/ideas/?brand=bakery`,
    `Mails are not sent; the links in them: http://${auth}/emulator/v1/projects/${project}/oobCodes`,
  ].join('\n  ');

async function build(): Promise<void> {
  const { code, output } = await run('node', ['--conditions=source', 'packages/embed/build.ts']);
  if (code) log(output);
}

/** Calls `changed` once for each burst of changes in the sources. */
function onSourceChange(changed: () => Promise<void>): void {
  let busy = Promise.resolve();
  let waiting = false;
  for (const folder of ['core', 'widgets', 'embed'])
    watch(`${top}packages/${folder}/src`, { recursive: true }, () => {
      if (waiting) return;
      waiting = true;
      busy = busy.then(() => {
        waiting = false;
        return changed();
      });
    });
}

const [backend] = await Promise.all([openBackend(), build()]);
const { origin } = await serveExample(backend, { port: Number(values.port ?? 4173) }).catch(() =>
  serveExample(backend),
);

log(`
  Paddle Culture, a kayak school with a Stoa idea box, is open at

    ${origin}/

  Post an idea, vote, open a second browser: both see it.${backend === 'demo' ? ' (Demo store: tabs of one browser.)' : ''}
  Also: ${origin}/ideas/ · ${origin}/zh/ · "Try another brand" at the foot of each page.
  ${backend === 'demo' ? '' : `${signInHelp(backend)}\n\n  Firestore emulator ${backend.firestore} · Auth emulator ${backend.auth}\n  `}Ctrl-C ends it.
`);

if (values.dev)
  onSourceChange(async () => {
    log('Building …');
    await build();
    log('Built. Reload the page.');
  });
