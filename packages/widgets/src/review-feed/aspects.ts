import { announce } from '../base/announce.ts';
import type { ActingHost } from './acting-host.ts';

/** What a review may say beside its stars: a scale from 1 to 5, or one of some words. */
export interface Aspect {
  readonly name: string;
  /** Words to choose from; none for a scale. */
  readonly choices: readonly string[];
}

/** What an attribute says, and what in it cannot be read. */
interface Aspects {
  readonly all: readonly Aspect[];
  readonly unread: readonly string[];
}

/** Longest `Aspect:value` that a review holds, in UTF-16 units, and most of them: of twelve tags one may say which variant. */
const longest = 80;
const most = 11;

/** Reads `Fit:scale,Level:choice(Beginner|Club)`. */
function readAspects(attribute: string): Aspects {
  const all: Aspect[] = [];
  const unread: string[] = [];
  for (const part of attribute.split(/,(?![^(]*\))/)) {
    const text = part.trim();
    const aspect = aspectOf(text);
    const isNew = aspect && !all.some(({ name }) => name === aspect.name);
    if (isNew && all.length < most) all.push(aspect);
    else if (text) unread.push(text);
  }
  return { all, unread };
}

function aspectOf(text: string): Aspect | undefined {
  const [, name = '', kind, list = ''] = /^([^:,()|]+):\s*(scale|choice)\s*(?:\((.*)\))?$/.exec(text) ?? [];
  const choices = list
    .split('|')
    .map((each) => each.trim())
    .filter(Boolean);
  const isRight = kind === 'scale' ? !list : choices.length > 1;
  const fits = [...choices, '5'].every((value) => name.trim().length + value.length < longest);
  return name.trim() && kind && isRight && fits ? { name: name.trim(), choices } : undefined;
}

/** The aspects of a feed's attribute; its owner is told once of what in it cannot be read. */
export function aspectReader(host: ActingHost): () => readonly Aspect[] {
  let read: (Aspects & { readonly of: string }) | undefined;
  return () => {
    const { aspects: of } = host;
    if (read?.of === of) return read.all;
    read = { ...readAspects(of), of };
    if (read.unread.length) {
      const left = read.unread.join('", "');
      const message = `aspects must read "Fit:scale,Level:choice(Beginner|Club)"; left out: "${left}".`;
      console.error(`<${host.localName}>: ${message}`);
      host.dispatchEvent(announce('stoa-error', { code: 'config', message }));
    }
    return read.all;
  };
}

/** What a review says of an aspect, as it is stored. */
export const tagOf = ({ name }: Aspect, value: string): string => `${name}:${value}`;
