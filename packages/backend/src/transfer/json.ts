import { decode, type DocumentKind } from '@stoa/core/store/document';
import { idOf } from '@stoa/core/store/id';
import type { Stored, StoredDocument, StoredMap } from '@stoa/core/store/store';
import type { NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';

/** Whether JSON gave an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored value as JSON has it, keys in order: times and bytes are named as such. */
function toJson(value: Stored): unknown {
  if (value instanceof Date) return { $time: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, toJson(each)]),
  );
}

function fromJson(value: unknown): Stored {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isObject(value)) return value as Stored;
  const { $time, $bytes } = value;
  if (typeof $time === 'string') return new Date($time);
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fromJson(each)]));
}

/** Fields without the site, which the file names once. */
export const fieldsOf = ({ fields: { site: _site, ...fields } }: StoredDocument) => toJson(fields);

/** What lies below a document at the top of the site, by its path from there. */
export const belowOf = (below: readonly StoredDocument[]) =>
  Object.fromEntries(
    below
      .map((stored) => [stored.path.split('/').slice(2).join('/'), fieldsOf(stored)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** A document of `kind` on another site; refuses what is none. */
export function checked(kind: DocumentKind, path: string, given: unknown, site: string): NewDocument {
  if (!isObject(given)) throw new Mistake(`${path}: it must be an object of fields.`);
  const fields = { ...(fromJson(given) as StoredMap), ...('site' in kind.fields && { site }) };
  try {
    decode(kind, { id: idOf(path), path, fields, version: '' });
  } catch (error) {
    throw new Mistake(`${(error as Error).message}.`);
  }
  return { path, fields };
}

/** The parts of a file of `stoa export WHAT`. Throws a `Mistake`. */
export function partsOf(text: string, what: string, version: number): unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Mistake(`it is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(file) || file['stoa'] !== what || !Array.isArray(file[what]))
    throw new Mistake(`it is no file of \`stoa export ${what}\`.`);
  if (file['version'] !== version)
    throw new Mistake(`its version is ${String(file['version'])}, and this command reads ${version}.`);
  return file[what];
}
