/**
 * Finds or installs the programs that no stock machine has: Java, the Firestore emulator and Chromium.
 * Alone: `node packages/e2e/src/tools/setup.ts [--find-only]` prints where each is, or what to do.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  downloadFirestoreJar,
  findFirestoreJar,
  findJava,
  onPath,
  type Environment,
} from '@stoa/backend/emulators/find-tools';
import { MissingTool } from '@stoa/backend/emulators/missing-tool';

/** What a run may need of the machine. */
export const needs = ['java', 'firestore', 'chromium'] as const;
export type Need = (typeof needs)[number];

export interface SetupOptions {
  readonly needs: readonly Need[];
  /** Whether what is missing may be installed. */
  readonly mayInstall: boolean;
  readonly env?: Environment;
  readonly log?: (line: string) => void;
}

export interface Setup {
  /** Paths of what was asked for and is there. */
  readonly chromium?: string;
  readonly java?: string;
  readonly jar?: string;
  /** What is not there, with one sentence on what to do about it. */
  readonly missing: readonly { readonly tool: Need; readonly sentence: string }[];
}

/** Longest wait for one installer, ms. */
const installMs = 600_000;

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

class NotFound extends Error {}

/** Path of a Chromium: the variable, the PATH, macOS's applications, Playwright's download. Throws `NotFound`. */
async function findChromium(env: Environment): Promise<string> {
  const named = env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new NotFound(`CHROMIUM names ${named}, and no such file exists.`);
  }
  const found =
    chromiumNames.flatMap((name) => onPath(name, env))[0] ?? chromiumPlaces.find((path) => existsSync(path));
  if (found !== undefined) return found;
  // Imported late: it takes longer than everything else here together.
  const downloaded = (await import('playwright-core')).chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  throw new NotFound(
    'There is no Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx -y playwright-core@1.65.1 install chromium), or name a browser in the variable CHROMIUM.',
  );
}

const find: Readonly<Record<Need, (env: Environment) => string | Promise<string>>> = {
  java: findJava,
  firestore: findFirestoreJar,
  chromium: findChromium,
};

/** The path of each tool that is there, and the sentence for each that is not. */
async function look(wanted: readonly Need[], env: Environment) {
  const paths: Partial<Record<Need, string>> = {};
  const sentences: Partial<Record<Need, string>> = {};
  await Promise.all(
    wanted.map(async (need) => {
      try {
        paths[need] = await find[need](env);
      } catch (error) {
        if (!(error instanceof NotFound || error instanceof MissingTool)) throw error;
        sentences[need] = error.message;
      }
    }),
  );
  return { paths, sentences };
}

/** Runs an installer out of sight; resolves with the last thing it said when it failed, else undefined. */
async function install(
  command: string,
  args: readonly string[],
  env: Environment,
): Promise<string | undefined> {
  const child = spawn(command, args, {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: installMs,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code === 0) return undefined;
    // Where it failed inside is of no use to the person.
    const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
    return lines.at(-1) ?? `${command} failed`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether Debian's packages can be installed: Ubuntu's `chromium` is only a pointer to a snap. */
function aptServes(): 'all' | 'all but chromium' | 'none' {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
    return 'none';
  return /^ID="?debian/m.test(readFileSync('/etc/os-release', 'utf8')) ? 'all' : 'all but chromium';
}

const packagesOf: Readonly<Record<Need, readonly string[]>> = {
  java: ['default-jre-headless'],
  // Only where the Cloud SDK's source is among apt's; Debian itself does not have it.
  firestore: ['google-cloud-cli-firestore-emulator'],
  chromium: ['chromium', 'fonts-noto-cjk'],
};

async function installByApt(
  missing: readonly Need[],
  env: Environment,
  log: (line: string) => void,
): Promise<void> {
  const served = aptServes();
  const wanted = missing.filter((need) => served === 'all' || (served !== 'none' && need !== 'chromium'));
  if (wanted.length === 0) return;
  log('setup: apt-get update');
  const failed = await install('apt-get', ['update'], env);
  if (failed !== undefined) log(`setup: apt-get update failed: ${failed}`);
  for (const need of wanted) {
    const packages = packagesOf[need];
    // Each tool for itself: what cannot be had must not keep the others away.
    if ((await install('apt-cache', ['show', '--no-all-versions', ...packages], env)) !== undefined) continue;
    log(`setup: apt-get install ${packages.join(' ')}`);
    const said = await install('apt-get', ['install', '-y', '--no-install-recommends', ...packages], env);
    if (said !== undefined) log(`setup: apt-get install failed: ${said}`);
  }
}

async function installByPlaywright(env: Environment, log: (line: string) => void): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  log('setup: downloading Chromium with Playwright (about 170 MB)');
  // Its libraries are apt's to install, which only root may; on Debian apt has just failed to give a whole browser.
  const withDeps = aptServes() === 'all but chromium' ? ['--with-deps'] : [];
  const args = [cli, 'install', '--no-shell', '--no-progress', ...withDeps, 'chromium'];
  const said = await install(process.execPath, args, env);
  if (said !== undefined) log(`setup: Playwright's download failed: ${said}`);
}

async function installByFirebase(env: Environment, log: (line: string) => void): Promise<void> {
  log('setup: downloading the Firestore emulator with firebase-tools (137 MB)');
  try {
    await downloadFirestoreJar(env);
  } catch (error) {
    log(`setup: ${(error as Error).message}`);
  }
}

/** Finds what is needed, installs what is missing where that is allowed and possible, and asks nobody anything. */
export async function setup(options: SetupOptions): Promise<Setup> {
  const { needs: wanted, mayInstall, env = process.env, log = console.log } = options;
  let found = await look(wanted, env);
  const missing = () => wanted.filter((need) => found.sentences[need] !== undefined);
  // A variable that names a wrong file is for the person to set right: nothing that is installed changes it.
  const named: Partial<Record<Need, string | undefined>> = {
    chromium: env['CHROMIUM'],
    firestore: env['FIRESTORE_EMULATOR_BINARY_PATH'],
  };
  const installable = () => missing().filter((need) => !named[need]);
  if (mayInstall && installable().length > 0) {
    await installByApt(installable(), env, log);
    found = await look(wanted, env);
    if (installable().includes('chromium')) await installByPlaywright(env, log);
    if (installable().includes('firestore')) await installByFirebase(env, log);
    found = await look(wanted, env);
  }
  const { java, firestore, chromium } = found.paths;
  return {
    ...(java === undefined ? {} : { java }),
    ...(firestore === undefined ? {} : { jar: firestore }),
    ...(chromium === undefined ? {} : { chromium }),
    missing: missing().map((tool) => ({ tool, sentence: found.sentences[tool] ?? '' })),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { missing, ...paths } = await setup({ needs, mayInstall: !process.argv.includes('--find-only') });
  for (const [tool, path] of Object.entries(paths)) console.log(`${tool.padEnd(9)} ${path}`);
  for (const { sentence } of missing) console.error(sentence);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
