import { bare, blocksOf, edited, pruned, usedBy, type Block, type Edit } from './blocks.ts';
import { within, type Expression, type Match, type Range } from './syntax.ts';

const accesses = new Set(['get', 'exists', 'getAfter', 'existsAfter']);

/** The places in the rules where a document may be read to judge an operation on a block, by what is read. */
export function accessesOf(rules: string, block: Block, operation: string): Map<string, Expression[]> {
  const conditions = conditionsOf(block, operation);
  const bodies = [...usedBy(rules, conditions, [...block.uses])].flatMap(({ body }) => body);
  const textOf = ({ start, end }: Expression) => bare(rules.slice(start, end));
  const calls = [...conditions, ...bodies].flatMap(within).filter(({ kind, parts: [callee] }) => {
    return kind === 'call' && callee?.kind === 'name' && accesses.has(textOf(callee));
  });
  return Map.groupBy(calls, textOf);
}

/**
 * The documents that the rules may read to judge one operation on a block, each kind of access and path once,
 * summed over all `allow`s for it: no request needs more.
 */
export const accessCalls = (rules: string, block: Block, operation: string): string[] => [
  ...accessesOf(rules, block, operation).keys(),
];

/**
 * The most documents that the rules may read together to judge an operation: of a choice only one side is taken. Each
 * kind of access and path counts once, summed over all `allow`s for it.
 */
export function reachableCalls(rules: string, block: Block, operation: string): number {
  const textOf = ({ start, end }: Expression) => bare(rules.slice(start, end));
  const together = (parts: readonly Expression[]) => parts.map(readBy).reduce(allOf, [new Set()]);
  const readBy = (expression: Expression): Reads => {
    const { kind, parts } = expression;
    if (kind === 'choice') {
      const [asked, ...sides] = parts;
      return allOf(asked ? readBy(asked) : [], sides.flatMap(readBy));
    }
    const [callee] = parts;
    if (kind !== 'call' || callee?.kind !== 'name') return together(parts);
    const called = [...block.uses].findLast(({ name }) => name === textOf(callee));
    const own = accesses.has(textOf(callee)) ? [textOf(expression)] : [];
    return allOf(allOf([new Set(own)], together(parts)), called ? together(called.body) : [new Set()]);
  };
  return Math.max(...together(conditionsOf(block, operation)).map(({ size }) => size));
}

/** Documents that may be read together, each set by another way through the choices. */
type Reads = ReadonlySet<string>[];

/** Everything of the one and of the other, without those that another has all of. */
function allOf(one: Reads, other: Reads): Reads {
  const sets = one.flatMap((first) => other.map((second) => new Set([...first, ...second])));
  const isIn = (set: ReadonlySet<string>, whole: ReadonlySet<string>) =>
    [...set].every((each) => whole.has(each));
  return sets.filter(
    (set, index) =>
      !sets.some((each, at) => at !== index && isIn(set, each) && (set.size < each.size || at < index)),
  );
}

const conditionsOf = ({ match }: Block, operation: string): Expression[] =>
  match.allows.filter(({ operations }) => operations.includes(operation)).map(({ condition }) => condition);

/** Places of the rules with more before each of them than Firestore bears. */
const trappedPlaces = (rules: string, places: readonly Expression[], trap: string): Edit[] =>
  places.map(({ start, end }) => ({
    start,
    end,
    replacement: `(${trap} ? ${rules.slice(start, end)} : null)`,
  }));

/** The rules of one block as they are, with traps in `places`: who does not get through has come by one. */
export const trappedAsIs = (
  rules: string,
  root: Match,
  block: Block,
  places: readonly Expression[],
  trap: string,
): string => pruned(rules, root, block, trappedPlaces(rules, places, trap));

/**
 * The rules of one block by which an operation is always allowed, after every one of its `allow`s has been looked at.
 * Each of `places` costs more than Firestore bears: who still gets through has not come by any.
 */
export function trapped(
  rules: string,
  root: Match,
  block: Block,
  operation: string,
  places: readonly Expression[],
  trap: string,
): string {
  const traps = trappedPlaces(rules, places, trap);
  const isIn = (range: Range) => (place: Range) => place.start >= range.start && place.end <= range.end;
  const [first, ...others] = conditionsOf(block, operation);
  if (!first) throw new Error(`no rule allows: ${block.path} ${operation}`);
  const looksAt = (condition: Expression) => {
    const within = traps.filter(isIn(condition)).map(({ start, end, replacement }) => ({
      replacement,
      start: start - condition.start,
      end: end - condition.start,
    }));
    return `((${edited(rules.slice(condition.start, condition.end), within)}) && false)`;
  };
  const allowed = [first, ...others].map(looksAt).join(' || ');
  return pruned(rules, root, block, [
    { start: first.start, end: first.end, replacement: `${allowed} || true` },
    ...others.map(({ start, end }) => ({ start, end, replacement: 'false' })),
    ...traps.filter((each) => ![first, ...others].some((condition) => isIn(condition)(each))),
  ]);
}

/** The block whose rules judge the document at `path` below the site. Throws when none does. */
export function blockAt(rules: string, root: Match, path: string): Block {
  const segments = path.split('/');
  const block = blocksOf(rules, root).find((each) => {
    const pattern = each.path.split('/');
    return (
      pattern.length === segments.length &&
      pattern.every((part, index) => part.startsWith('{') || part === segments[index])
    );
  });
  if (!block) throw new Error(`no rules for ${path}`);
  return block;
}
