import { blocksOf, type Block, type Edit } from './blocks.ts';
import { within, type Expression, type Match } from './syntax.ts';

/** A ruleset with one thing broken. */
export interface Mutant extends Edit {
  /** Where and what, for people; no two are the same. */
  readonly name: string;
  /** The blocks whose cases may notice. */
  readonly blocks: readonly Block[];
}

const opposite: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** A single thing to break, and what to say of it. */
type Break = Edit & { readonly what: string };

/** Everything of one expression that can be broken, the expressions within it aside. */
function breaksOf(rules: string, expression: Expression): Break[] {
  const textOf = ({ start, end }: Expression) => rules.slice(start, end);
  const { kind, parts, operator, start, end } = expression;
  const whole = textOf(expression);
  // Parentheses belong to the range, so what replaces it gets its own.
  const instead = (replacement: string, what: string): Break => ({
    start,
    end,
    replacement: `(${replacement})`,
    what,
  });
  const short = (text: string) => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 60)}…${line.slice(-19)}` : line;
  };

  if (kind === 'and' || kind === 'or')
    return parts.map((dropped) =>
      instead(
        parts
          .filter((part) => part !== dropped)
          .map(textOf)
          .join(kind === 'and' ? ' && ' : ' || '),
        `${kind === 'and' ? '&&' : '||'} without ${short(textOf(dropped))}`,
      ),
    );
  if (kind === 'not') return parts.map((part) => instead(textOf(part), `${short(whole)} without !`));
  if (kind === 'choice')
    return parts
      .slice(1)
      .map((part) => instead(textOf(part), `${short(whole)} always ${short(textOf(part))}`));
  if (kind === 'number')
    return [1, -1].map((by) => instead(String(Number(whole) + by), `${whole} is ${Number(whole) + by}`));
  if (kind === 'list' && parts.length > 1)
    return parts.map((dropped) => ({
      ...instead('', `${short(whole)} without ${textOf(dropped)}`),
      replacement: `[${parts
        .filter((part) => part !== dropped)
        .map(textOf)
        .join(', ')}]`,
    }));
  if (kind !== 'relation' || !operator) return [];
  const [left, right] = parts as [Expression, Expression];
  const inverse = opposite[operator.text];
  const flipped = inverse
    ? `${textOf(left)} ${inverse} ${textOf(right)}`
    : `!(${textOf(left)} ${operator.text} ${textOf(right)})`;
  const freed = right.kind === 'map' && operator.text === '==' ? freedFields(textOf, left, right) : [];
  return [instead(flipped, `${short(whole)} the other way round`), ...freed];
}

/** `x == {'a': 1}` with the field `a` free: `x == {'a': x.a}`. */
const freedFields = (
  textOf: (expression: Expression) => string,
  document: Expression,
  map: Expression,
): Break[] =>
  map.parts.flatMap((value, index) => {
    const key = index % 2 ? map.parts[index - 1] : undefined;
    if (!key) return [];
    const free = `${textOf(document)}.${textOf(key).slice(1, -1)}`;
    if (textOf(value) === free) return [];
    return [{ start: value.start, end: value.end, replacement: free, what: `${textOf(key)} is free` }];
  });

/** Every mutant of a ruleset. A function's stand for all blocks that use it: one that notices is enough. */
export function mutantsOf(rules: string, root: Match): Mutant[] {
  const blocks = blocksOf(rules, root);
  const named = new Map<string, number>();
  const mutant = (where: string, concerned: readonly Block[], { what, ...edit }: Break): Mutant => {
    const name = `${where}: ${what}`;
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    return { ...edit, name: count > 1 ? `${name} (${count})` : name, blocks: concerned };
  };
  const broken = (expression: Expression) => within(expression).flatMap((each) => breaksOf(rules, each));

  const ofAllows = blocks.flatMap((block) =>
    block.match.allows.flatMap(({ operations, condition: { start, end, ...condition } }) =>
      [
        ...(rules.slice(start, end) === 'true' ? [] : [{ start, end, replacement: 'true', what: 'always' }]),
        ...broken({ start, end, ...condition }),
      ].map((each) => mutant(`${block.path || 'sites/{site}'} ${operations.join(', ')}`, [block], each)),
    ),
  );
  const functions = new Set(blocks.flatMap(({ uses }) => [...uses]));
  const ofFunctions = [...functions].flatMap((declared) => {
    const users = blocks.filter(({ uses }) => uses.has(declared));
    return declared.body.flatMap(broken).map((each) => mutant(`${declared.name}()`, users, each));
  });
  return [...ofAllows, ...ofFunctions];
}
