import { comment, commentReport } from '@stoa/core/threads/kind';
import { idea, ideaMove, ideaReport, ideaVote } from '@stoa/core/ideas/kind';
import { picture } from '@stoa/core/media/kind';
import type { DocumentKind } from '@stoa/core/store/document';
import type { StoredDocument } from '@stoa/core/store/store';
import type { NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';
import { belowOf, checked, fieldsOf, isObject, partsOf } from './json.ts';

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
      below: belowOf(each.below),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
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
  return partsOf(text, 'ideas', version).map((each, index) => wholeIdea(each, index, site));
}
