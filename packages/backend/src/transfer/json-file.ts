import { comment, commentReport } from '@stoa/core/threads/kind';
import { idea, ideaMove, ideaReport, ideaVote } from '@stoa/core/ideas/kind';
import { picture } from '@stoa/core/media/kind';
import { decode, type DocumentKind } from '@stoa/core/store/document';
import { idOf } from '@stoa/core/store/id';
import type { Stored, StoredDocument, StoredMap } from '@stoa/core/store/store';
import type { NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';

/** An idea with everything below it, the idea itself last: an import that is cut off starts it again. */
export interface WholeIdea {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly NewDocument[];
}

/** The shape of the file. */
const version = 1;

/** What may lie below an idea. */
const kinds: readonly (readonly [path: RegExp, kind: DocumentKind])[] = [
  [/^votes\/[^/]+$/, ideaVote],
  [/^comments\/[^/]+$/, comment],
  [/^history\/[^/]+$/, ideaMove],
  [/^media\/[^/]+$/, picture],
  [/^reports\/[^/]+$/, ideaReport],
  [/^comments\/[^/]+\/reports\/[^/]+$/, commentReport],
];

const isObject = (value: unknown): value is Record<string, unknown> =>
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
const fieldsOf = ({ fields: { site: _site, ...fields } }: StoredDocument) => toJson(fields);

/** Ideas and what lies below them as one text, the same for the same documents. */
export function textOfIdeas(
  site: string,
  ideas: readonly { readonly idea: StoredDocument; readonly below: readonly StoredDocument[] }[],
): string {
  const inOrder = ideas.toSorted((one, other) => (one.idea.id < other.idea.id ? -1 : 1));
  const file = {
    stoa: 'ideas',
    version,
    site,
    ideas: inOrder.map((each) => ({
      id: each.idea.id,
      fields: fieldsOf(each.idea),
      below: Object.fromEntries(
        each.below
          .map((stored) => [stored.path.split('/').slice(2).join('/'), fieldsOf(stored)] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Refuses what is not a document of its kind. */
function checked(kind: DocumentKind, path: string, given: unknown, site: string): NewDocument {
  if (!isObject(given)) throw new Mistake(`${path}: it must be an object of fields.`);
  const fields = { ...(fromJson(given) as StoredMap), site };
  try {
    decode(kind, { id: idOf(path), path, fields, version: '' });
  } catch (error) {
    throw new Mistake(`${(error as Error).message}.`);
  }
  return { path, fields };
}

function wholeIdea(given: unknown, index: number, site: string): WholeIdea {
  if (!isObject(given) || typeof given['id'] !== 'string' || !/^[\w~-]{1,64}$/.test(given['id']))
    throw new Mistake(`idea ${index + 1}: its id must be letters and digits.`);
  const path = `ideas/${given['id']}`;
  const whole = checked(idea, path, given['fields'], site);
  const below = isObject(given['below']) ? given['below'] : {};
  const documents = Object.entries(below).map(([name, fields]) => {
    const [, kind] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
    if (!kind) throw new Mistake(`${path}/${name}: nothing of that name lies below an idea.`);
    return checked(kind, `${path}/${name}`, fields, site);
  });
  const { title = '' } = whole.fields;
  return { id: given['id'], title: title as string, documents: [...documents, whole] };
}

/** Reads what `textOfIdeas` wrote, for another site. Throws a `Mistake` that names the document at fault. */
export function ideasOf(text: string, site: string): WholeIdea[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Mistake(`it is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(file) || file['stoa'] !== 'ideas' || !Array.isArray(file['ideas']))
    throw new Mistake('it is no file of `stoa export ideas`.');
  if (file['version'] !== version)
    throw new Mistake(`its version is ${String(file['version'])}, and this command reads ${version}.`);
  return file['ideas'].map((each, index) => wholeIdea(each, index, site));
}
