import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { MissingTool } from './missing-tool.ts';

/** The environment that the programs are looked for in. */
export type Environment = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);
const exe = process.platform === 'win32' ? '.exe' : '';

const javaNeeded = 17;
const installJava =
  'install Java 17 or newer (Debian: apt-get install default-jre-headless; macOS: brew install openjdk; elsewhere: https://adoptium.net)';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Every place where a program called `name` is on the PATH, first found first. */
export const onPath = (name: string, env: Environment): string[] =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name + exe))
    .filter(isFile);

async function javaVersion(java: string): Promise<number | undefined> {
  try {
    // Java prints its version to stderr: `openjdk version "17.0.15" 2025-04-15`; before Java 9 it was "1.8.0".
    const { stderr } = await run(java, ['-version'], { timeout: 20_000 });
    const version = /version "(?:1\.)?(\d+)/.exec(stderr)?.[1];
    return version === undefined ? undefined : Number(version);
  } catch {
    // macOS ships a `java` that only says that Java is not installed.
    return undefined;
  }
}

/** Path of a Java that runs the Firestore emulator, from JAVA_HOME or the PATH. Throws `MissingTool`. */
export async function findJava(env: Environment = process.env): Promise<string> {
  const home = env['JAVA_HOME'];
  const found = [...(home ? [join(home, 'bin', `java${exe}`)].filter(isFile) : []), ...onPath('java', env)];
  let tooOld = '';
  for (const java of new Set(found)) {
    const version = await javaVersion(java);
    if (version === undefined) continue;
    if (version >= javaNeeded) return java;
    tooOld ||= `Java ${version} (${java}) is too old for the Firestore emulator: `;
  }
  throw new MissingTool(
    'java',
    `${tooOld || 'The Firestore emulator needs Java, and there is none: '}${installJava}.`,
  );
}

const jarInSdk = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');

/** Roots of the Google Cloud SDK: where the variable or `gcloud` says, else where Debian, snap and the archive put it. */
const sdkRoots = (env: Environment): string[] => [
  ...(env['CLOUDSDK_ROOT_DIR'] ? [env['CLOUDSDK_ROOT_DIR']] : []),
  ...onPath('gcloud', env).map((gcloud) => dirname(dirname(realpathSync(gcloud)))),
  '/usr/lib/google-cloud-sdk',
  '/usr/share/google-cloud-sdk',
  '/snap/google-cloud-cli/current',
  '/opt/google-cloud-sdk',
  join(env['HOME'] ?? homedir(), 'google-cloud-sdk'),
];

/** The newest jar that firebase-tools downloaded. */
function jarInCache(env: Environment): string | undefined {
  const folder =
    env['FIREBASE_EMULATORS_PATH'] ?? join(env['HOME'] ?? homedir(), '.cache', 'firebase', 'emulators');
  if (!existsSync(folder)) return undefined;
  const jars = readdirSync(folder).filter((file) => /^cloud-firestore-emulator-v[\d.]+\.jar$/.test(file));
  const newest = jars.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  return newest === undefined ? undefined : join(folder, newest);
}

/** Path of the Firestore emulator: the variable, the Cloud SDK, firebase-tools' cache. Throws `MissingTool`. */
export function findFirestoreJar(env: Environment = process.env): string {
  const named = env['FIRESTORE_EMULATOR_BINARY_PATH'];
  if (named) {
    if (isFile(named)) return named;
    throw new MissingTool(
      'firestore',
      `FIRESTORE_EMULATOR_BINARY_PATH names ${named}, and no such file exists.`,
    );
  }
  const found =
    sdkRoots(env)
      .map((root) => join(root, jarInSdk))
      .find(isFile) ?? jarInCache(env);
  if (found) return found;
  throw new MissingTool(
    'firestore',
    'The Firestore emulator is not on this machine: run `npx -y firebase-tools@15.34.2 setup:emulators:firestore`, or on Debian install the package google-cloud-cli-firestore-emulator.',
  );
}

/** Path of firebase-tools' command, from this package's dependencies. */
export const firebaseCommand = (): string =>
  createRequire(import.meta.url).resolve('firebase-tools/lib/bin/firebase.js');

/** Downloads the Firestore emulator (about 137 MB) into firebase-tools' cache and returns its path. Throws `MissingTool`. */
export async function downloadFirestoreJar(env: Environment = process.env): Promise<string> {
  try {
    await run(process.execPath, [firebaseCommand(), 'setup:emulators:firestore', '--non-interactive'], {
      env: { ...env, CI: '1' },
      // It leaves a firebase-debug.log where it runs.
      cwd: tmpdir(),
      timeout: 600_000,
    });
  } catch {
    throw new MissingTool(
      'firestore',
      'The Firestore emulator could not be downloaded: give this machine a network and run `npx -y firebase-tools@15.34.2 setup:emulators:firestore`, or on Debian install the package google-cloud-cli-firestore-emulator.',
    );
  }
  return findFirestoreJar(env);
}
