import { bare, blocksOf, usedBy, type Block } from './blocks.ts';
import { within, type Expression, type Match } from './syntax.ts';

const accesses = new Set(['get', 'exists', 'getAfter', 'existsAfter']);

/**
 * The documents that the rules may read to judge one operation on a block, each kind of access and path once,
 * summed over all `allow`s for it: no request needs more.
 */
export function accessCalls(rules: string, block: Block, operation: string): string[] {
  const conditions = block.match.allows
    .filter(({ operations }) => operations.includes(operation))
    .map(({ condition }) => condition);
  const bodies = [...usedBy(rules, conditions, [...block.uses])].flatMap(({ body }) => body);
  const textOf = ({ start, end }: Expression) => bare(rules.slice(start, end));
  const calls = [...conditions, ...bodies].flatMap(within).filter(({ kind, parts: [callee] }) => {
    return kind === 'call' && callee?.kind === 'name' && accesses.has(textOf(callee));
  });
  return [...new Set(calls.map(textOf))];
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
