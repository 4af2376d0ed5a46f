import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Mistake } from '../mistake.ts';

/** Who may make tokens for a project: what Firebase's console gives as a JSON file. */
export interface ServiceAccount {
  readonly email: string;
  readonly key: KeyObject;
}

/** Reads the file of a service account. Throws a `Mistake`. */
export async function readServiceAccount(path: string): Promise<ServiceAccount> {
  const wrong = (why: string) =>
    new Mistake(
      `${path} is no service account’s file: ${why}. Get one in Firebase’s console: Project settings → Service accounts → Generate new private key.`,
    );
  let given: { client_email?: unknown; private_key?: unknown };
  try {
    given = { ...(JSON.parse(await readFile(path, 'utf8')) as object) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw wrong(code === 'ENOENT' ? 'there is none' : message);
  }
  const { client_email: email, private_key: key } = given;
  if (typeof email !== 'string' || typeof key !== 'string')
    throw wrong('client_email or private_key is missing');
  try {
    return { email, key: createPrivateKey(key) };
  } catch {
    throw wrong('private_key is not a key');
  }
}
