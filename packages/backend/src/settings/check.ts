import { ideaStatuses } from '@stoa/core/ideas/kind';
import { postStates } from '@stoa/core/posts/authored';
import { gateRoles, reviewProofs, siteSettings, waysToSignIn } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { Field } from '@stoa/core/store/document';
import type { Stored, StoredMap } from '@stoa/core/store/store';
import { suggestion } from './nearest.ts';

/** Settings as they were read, and one sentence for each thing that is wrong with them. */
export interface CheckedSettings {
  /** Whole: what is missing has its default. */
  readonly settings: StoredMap;
  readonly problems: readonly string[];
}

const fields: Readonly<Record<string, Field<unknown>>> = siteSettings.fields;

/** What a new site starts with; its name is the owner's to give. */
export const defaultSettings: StoredMap = sampleOf(siteSettings) as StoredMap;

/** Names of the settings, in the order in which they are declared. */
export const settingNames: readonly string[] = Object.keys(fields);

/** Largest values, as the rules hold them. */
const most: Readonly<Record<string, number>> = {
  schema: 1,
  trustedPoints: 1_000_000,
  gapSeconds: 3600,
  reportsToHide: 50,
  archiveDays: 3650,
  points: 1_000_000,
  holdDays: 60,
  minLength: 1000,
};
const least: Readonly<Record<string, number>> = { schema: 1, reportsToHide: 1 };

/** Most categories, and the longest name of one. */
const mostCategories = 20;
const longestCategory = 40;

interface WordList {
  readonly words: readonly string[];
  /** What one word stands for. */
  readonly one: string;
  /** Without which the list is wrong, and what it is. */
  readonly needed?: readonly [word: string, what: string];
}

const lists: Readonly<Record<string, WordList>> = {
  statuses: { words: ideaStatuses, one: 'status', needed: ['new', 'where every idea starts'] },
  signIn: { words: waysToSignIn, one: 'way' },
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => JSON.stringify(value);

/** The words that a setting may be, where it is one of a few. */
export function wordsOf(name: string): readonly string[] | undefined {
  if (name === 'reviews.verify') return reviewProofs;
  const field = fields[name];
  return field && 'values' in field ? (field.values as readonly string[]) : undefined;
}

/** The words that a setting may hold, where it is a list of them. */
export const listWordsOf = (name: string): readonly string[] | undefined => lists[name]?.words;

/** Checks one setting; a sentence when it is wrong. */
function problemOf(name: string, value: unknown): string | undefined {
  const field = fields[name];
  const sample = defaultSettings[name];
  if (!field) return `${name} is not a setting.${suggestion(name, settingNames)}`;
  if (typeof sample === 'number') return numberProblem(name, value);
  if (name === 'boards') return boardsProblem(value);
  if (name === 'reviews') return reviewsProblem(value);
  if (isMap(sample)) return mapProblem(name, value, sample);
  if (name === 'categories') return categoriesProblem(value);
  const list = lists[name];
  if (list) return listProblem(name, value, list);
  const words = wordsOf(name);
  if (words) return wordProblem(name, value, words);
  return lineProblem(name, value, field);
}

const listed = (words: readonly string[], joint: string): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;

const either = (words: readonly string[]): string => listed(words, 'or');

function wordProblem(name: string, value: unknown, words: readonly string[]): string | undefined {
  if (words.some((each) => each === value)) return undefined;
  const meant = typeof value === 'string' ? suggestion(value, words) : '';
  return `${name} is ${shown(value)}, but must be ${either(words)}.${meant}`;
}

function numberProblem(name: string, value: unknown): string | undefined {
  const key = name.slice(name.lastIndexOf('.') + 1);
  const low = least[key] ?? 0;
  const high = most[key] ?? Number.MAX_SAFE_INTEGER;
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return undefined;
  const range = low === high ? String(low) : `a whole number from ${low} to ${high}`;
  return `${name} is ${shown(value)}, but must be ${range}.`;
}

function mapProblem(name: string, value: unknown, sample: StoredMap): string | undefined {
  const keys = Object.keys(sample);
  if (!isMap(value)) return `${name} is ${shown(value)}, but must hold ${listed(keys, 'and')}.`;
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) return `${name}.${strange} is not a setting.${suggestion(strange, keys)}`;
  for (const [key, each] of Object.entries(value)) {
    try {
      fields[name]?.decode({ [key]: each as Stored });
    } catch (error) {
      // The kind says what it expected: `expected guest | member | verified, got string`.
      const expected = /expected (.*), got/.exec((error as Error).message)?.[1] ?? 'something else';
      return `${name}.${key} is ${shown(each)}, but must be ${either(expected.split(' | '))}.`;
    }
  }
  return undefined;
}

function listProblem(name: string, value: unknown, { words, one, needed }: WordList): string | undefined {
  if (!Array.isArray(value)) return `${name} is ${shown(value)}, but must be a list.`;
  const given: readonly unknown[] = value;
  const strange = given.find((each) => !words.some((word) => word === each));
  if (strange !== undefined) {
    const meant = typeof strange === 'string' ? suggestion(strange, words) : '';
    return `${name} holds ${shown(strange)}, but may hold only ${either(words)}.${meant}`;
  }
  if (needed && !given.includes(needed[0])) return `${name} must hold ${needed.join(', ')}.`;
  return new Set(given).size < given.length ? `${name} names one ${one} twice.` : undefined;
}

/** Categories are the owner's own words. */
function categoriesProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return `categories is ${shown(value)}, but must be a list.`;
  const given: readonly unknown[] = value;
  if (given.length > mostCategories)
    return `categories holds ${given.length} names, but may hold ${mostCategories}.`;
  for (const each of given) {
    const problem = lineProblem('categories', each, {
      ...fields['name'],
      max: longestCategory,
    } as Field<unknown>);
    if (problem) return problem.replace('categories is', `categories holds ${shown(each)}, which is`);
  }
  return new Set(given).size < given.length ? 'categories names one category twice.' : undefined;
}

/** Names that a board cannot have: states of an idea. */
const statesOfIdeas: readonly string[] = [...postStates, 'merged'];

/** Longest names of all boards together, as the rules hold them. */
const longestBoards = 200;

/** Gated boards: `{"dealers": {"roles": ["dealer"], "points": 500}}`. */
function boardsProblem(value: unknown): string | undefined {
  if (!isMap(value)) return `boards is ${shown(value)}, but must hold boards by their names.`;
  const names = Object.keys(value);
  if (names.join('').length > longestBoards)
    return `The names of boards have ${names.join('').length} characters together, but may have ${longestBoards}.`;
  for (const [name, gate] of Object.entries(value)) {
    const board = `boards.${name}`;
    if (!/^[a-z0-9-]{1,20}$/.test(name) || statesOfIdeas.includes(name))
      return `${board} must be called by 1 to 20 of a-z, 0-9 and "-", and not ${either(statesOfIdeas)}.`;
    if (!isMap(gate)) return `${board} is ${shown(gate)}, but must hold roles and points.`;
    const strange = Object.keys(gate).find((key) => key !== 'roles' && key !== 'points');
    if (strange !== undefined)
      return `${board}.${strange} is not a setting.${suggestion(strange, ['roles', 'points'])}`;
    const { roles, points } = gate;
    const problem =
      listProblem(`${board}.roles`, roles, { words: gateRoles, one: 'role' }) ??
      (points === null ? undefined : numberProblem(`${board}.points`, points));
    if (problem) return problem;
  }
  return undefined;
}

/** How reviews are taken: `{"verify": "code", "holdDays": 14, "minLength": 0}`. */
function reviewsProblem(value: unknown): string | undefined {
  const keys = Object.keys(defaultSettings['reviews'] as StoredMap);
  if (!isMap(value)) return `reviews is ${shown(value)}, but must hold ${listed(keys, 'and')}.`;
  for (const [key, each] of Object.entries(value)) {
    const name = `reviews.${key}`;
    if (!keys.includes(key)) return `${name} is not a setting.${suggestion(key, keys)}`;
    const words = wordsOf(name);
    const problem = words ? wordProblem(name, each, words) : numberProblem(name, each);
    if (problem) return problem;
  }
  return undefined;
}

/** One line that starts and ends with something to see, as the rules ask. */
function lineProblem(
  name: string,
  value: unknown,
  { min = 0, max = Infinity }: Field<unknown>,
): string | undefined {
  if (typeof value !== 'string') return `${name} is ${shown(value)}, but must be a text.`;
  if (value.length < min || value.length > max)
    return `${name} is ${value.length} characters long, but must be ${min} to ${max}.`;
  return /^[^\p{Z}\p{C}]([^\p{Cc}]*[^\p{Z}\p{C}])?$/u.test(value)
    ? undefined
    : `${name} must be one line without spaces at its ends.`;
}

/** Reads settings that a person wrote. A missing setting takes its default, all but the name. */
export function checkSettings(given: unknown): CheckedSettings {
  if (!isMap(given)) return { settings: defaultSettings, problems: ['The settings must be a JSON object.'] };
  const problems = Object.entries(given)
    .map(([name, value]) => problemOf(name, value))
    .filter((problem) => problem !== undefined);
  if (!('name' in given)) problems.push('name is missing: the site’s name, as visitors see it.');
  const settings = Object.fromEntries<Stored>(
    settingNames.map((name) => {
      const sample = defaultSettings[name] as Stored;
      const value = given[name] as Stored | undefined;
      return [name, isMap(sample) && isMap(value) ? { ...sample, ...value } : (value ?? sample)] as const;
    }),
  );
  return { settings, problems };
}
