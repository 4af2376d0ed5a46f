import { within, type Declaration, type Expression, type Match, type Range } from './syntax.ts';

/** A `match` with rules of its own. */
export interface Block {
  /** Path below the site: empty for the site's own document. Whole for what asks all sites. */
  readonly path: string;
  readonly match: Match;
  /** The functions that its rules use, however far away they are declared. */
  readonly uses: ReadonlySet<Declaration>;
}

/** A change of a part of the rules' text. */
export interface Edit extends Range {
  readonly replacement: string;
}

const site = '/sites/{site}';

/** Whether a `match` is for a collection of every parent, whose documents other blocks are about as well. */
const isGroup = ({ path }: Match): boolean => path.includes('=**}');

/** Every block of a ruleset. */
export function blocksOf(rules: string, root: Match): Block[] {
  const visit = (match: Match, path: string, seen: readonly Declaration[]): Block[] => {
    const visible = [...seen, ...match.functions];
    const here = path + match.path;
    const block = {
      path: isGroup(match) ? match.path.slice(1) : here.slice(here.indexOf(site) + site.length + 1),
      match,
      uses: usedBy(
        rules,
        match.allows.map(({ condition }) => condition),
        visible,
      ),
    };
    const below = match.matches.flatMap((each) => visit(each, here, visible));
    return match.allows.length ? [block, ...below] : below;
  };
  return visit(root, '', []);
}

/** The functions that expressions call, and those call in turn; of two with one name the innermost, which is last. */
export function usedBy(
  rules: string,
  expressions: readonly Expression[],
  visible: readonly Declaration[],
): Set<Declaration> {
  const used = new Set<Declaration>();
  const visit = (expression: Expression): void => {
    for (const { kind, parts } of within(expression)) {
      const [callee] = parts;
      if (kind !== 'call' || callee?.kind !== 'name') continue;
      const name = rules.slice(callee.start, callee.end);
      const called = visible.findLast((each) => each.name === name);
      if (!called || used.has(called)) continue;
      used.add(called);
      called.body.forEach(visit);
    }
  };
  expressions.forEach(visit);
  return used;
}

/** The rules' text with parts of it changed. */
export const edited = (rules: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
      rules,
    );

/** The text without comments and needless space; two rulesets that differ in these only give the same. */
export const bare = (rules: string): string =>
  rules
    .replace(/'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\s+/g, (part) => (part.startsWith("'") ? part : ' '))
    .replace(/ {2,}/g, ' ');

/**
 * What of a ruleset concerns one block: its own rules and the functions they use; every other document is open,
 * by its own block's leave and not by that of a group.
 * So a commit is judged by this block alone. `edits` are made on the way.
 */
export function pruned(rules: string, root: Match, block: Block, edits: readonly Edit[] = []): string {
  const visit = (match: Match): Edit[] => [
    ...match.functions
      .filter((each) => !block.uses.has(each))
      .map(({ start, end }) => ({ start, end, replacement: '' })),
    ...(match === block.match ? [] : match.allows).map(({ start, end }, index) => ({
      start,
      end,
      replacement: index ? '' : `allow read, write: if ${!isGroup(match)};`,
    })),
    ...match.matches.flatMap(visit),
  ];
  return bare(edited(rules, [...visit(root), ...edits]));
}
