import { readFile } from 'node:fs/promises';

/** The address in an environment variable; throws one sentence when there is none. */
function address(name: 'STOA_FIRESTORE' | 'STOA_AUTH'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} must hold an emulator's host:port: run \`pnpm test\`, or \`pnpm emulators\` and set STOA_FIRESTORE and STOA_AUTH.`,
    );
  return value;
}

/** `host:port` of the emulators that the tests talk to. */
export const emulators = {
  get firestore(): string {
    return address('STOA_FIRESTORE');
  },
  get auth(): string {
    return address('STOA_AUTH');
  },
};

const ourRules = new URL('../../../backend/firestore.rules', import.meta.url);

/** Rules that let everybody do everything. */
const openRules = `rules_version = '2';
service cloud.firestore { match /databases/{database}/documents { match /{document=**} { allow read, write: if true; } } }`;

/** Letters and digits that no other test uses, for the ids of projects and sites. */
export const randomId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** A project of its own on the Firestore emulator, under our rules or open to everybody. */
export async function openProject(rules: 'ours' | 'open'): Promise<string> {
  const project = `demo-core-${randomId()}`;
  const content = rules === 'open' ? openRules : await readFile(ourRules, 'utf8');
  const response = await fetch(
    `http://${emulators.firestore}/emulator/v1/projects/${project}:securityRules`,
    {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    },
  );
  if (!response.ok) throw new Error(`the emulator refused the rules: ${await response.text()}`);
  return project;
}
