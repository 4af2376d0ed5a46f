import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ourRules } from '../emulators/start.ts';
import type { Attempt } from './attempt.ts';
import { bare, edited, type Block } from './blocks.ts';
import { accessCalls, blockAt } from './calls.ts';
import { commits } from './commits.ts';
import type { RulesProject } from './project.ts';
import { readRules, type Match } from './syntax.ts';

/** Ours: half of what the emulator stops at, and less than the documentation allows. */
export const limits = {
  write: { expressions: 500, calls: 7 },
  commit: { expressions: 800, calls: 12 },
} as const;

/** What one write costs. */
export interface WriteCost {
  /** Block and operation. */
  readonly write: string;
  /** Expressions that the emulator evaluates, of 1,000 that a write may. */
  readonly expressions: number;
  /** Most documents that the rules may read for it. */
  readonly calls: number;
}

/** What a commit costs. */
export interface CommitCost {
  /** Of the rules and the commit. */
  readonly hash: string;
  readonly writes: readonly WriteCost[];
}

/** The costs that were measured last, by the commits' names; kept in git. */
export const costsFile = fileURLToPath(new URL('budget.json', import.meta.url));

/** What the emulator lets a write evaluate. */
const most = 1000;

const padding = (count: number) =>
  count ? `[${Array<string>(count).fill('0').join(',')}].size()>=0` : 'true';

/** The largest number for which `passes` holds; it does for 0. */
async function largest(passes: (count: number) => Promise<boolean>): Promise<number> {
  if (!(await passes(0))) throw new Error('the rules refuse the commit that is to be measured');
  let least = 0;
  let above = most + 100;
  while (above - least > 1) {
    const middle = (least + above) >> 1;
    if (await passes(middle)) least = middle;
    else above = middle;
  }
  return least;
}

/** Measures commits against our rules by padding them until the emulator gives up. */
export class Meter {
  readonly #project: RulesProject;
  readonly #rules: string;
  readonly #root: Match;
  /** How much padding an empty rule bears. */
  #bearable = 0;

  private constructor(project: RulesProject, rules: string) {
    this.#project = project;
    this.#rules = rules;
    this.#root = readRules(rules);
  }

  /** A meter for our rules. */
  static async of(project: RulesProject): Promise<Meter> {
    const meter = new Meter(project, bare(await readFile(ourRules, 'utf8')));
    const attempt: Attempt = { given: {}, writes: [{ kind: 'set', path: 'empty/one', fields: {} }] };
    meter.#bearable = await largest(async (count) => {
      await project.use(
        `rules_version='2'; service cloud.firestore { match /{all=**} { allow write: if ${padding(count)}; } }`,
      );
      return (await project.attempt(attempt)).status === 200;
    });
    return meter;
  }

  /** What `attempt` costs, write by write. */
  async cost(attempt: Attempt): Promise<WriteCost[]> {
    const costs: WriteCost[] = [];
    for (const { block, operation } of writesOf(this.#rules, this.#root, attempt))
      costs.push({
        write: `${block.path || 'sites/{site}'} ${operation}`,
        expressions: await this.#expressions(attempt, block, operation),
        calls: accessCalls(this.#rules, block, operation).length,
      });
    return costs;
  }

  async #expressions(attempt: Attempt, block: Block, operation: string): Promise<number> {
    // The first `allow` is always looked at, and a write's expressions are summed over all that are.
    const first = block.match.allows.find(({ operations }) => operations.includes(operation));
    if (!first) throw new Error(`no rule allows: ${block.path} ${operation}`);
    const { start, end } = first.condition;
    const condition = this.#rules.slice(start, end);
    const borne = await largest(async (count) => {
      await this.#project.use(
        edited(this.#rules, [{ start, end, replacement: `${padding(count)} && (${condition})` }]),
      );
      return (await this.#project.attempt(attempt)).status === 200;
    });
    return Math.round(((this.#bearable - borne) / this.#bearable) * most);
  }
}

/** The block and the operation of each write; a document that is there before is updated. */
function writesOf(
  rules: string,
  root: Match,
  { given, writes }: Attempt,
): { block: Block; operation: string }[] {
  return writes.map(({ kind, path }) => ({
    block: blockAt(rules, root, path),
    operation: kind === 'delete' ? 'delete' : Object.hasOwn(given, path) ? 'update' : 'create',
  }));
}

/** Measures the commits that `known` does not cover and returns the costs of all. */
export async function measure(
  known: Readonly<Record<string, CommitCost>>,
  project: () => RulesProject,
): Promise<Record<string, CommitCost>> {
  const rules = bare(await readFile(ourRules, 'utf8'));
  const costs: Record<string, CommitCost> = {};
  let meter: Meter | undefined;
  for (const [name, attempt] of Object.entries(commits)) {
    const hash = createHash('sha256')
      .update(rules)
      .update(JSON.stringify(attempt))
      .digest('hex')
      .slice(0, 16);
    const before = known[name];
    if (before?.hash === hash) costs[name] = before;
    else {
      meter ??= await Meter.of(project());
      costs[name] = { hash, writes: await meter.cost(attempt) };
    }
  }
  return costs;
}

/** The sum over a commit's writes. */
export const sumOf = ({ writes }: CommitCost): { readonly expressions: number; readonly calls: number } => ({
  expressions: writes.reduce((sum, { expressions }) => sum + expressions, 0),
  calls: writes.reduce((sum, { calls }) => sum + calls, 0),
});

/** What is above our limits. */
export const excesses = (costs: Readonly<Record<string, CommitCost>>): string[] =>
  Object.entries(costs).flatMap(([name, cost]) => [
    ...cost.writes.flatMap(({ write, ...of }) => above(`${name}: ${write}`, of, limits.write)),
    ...above(name, sumOf(cost), limits.commit),
  ]);

interface Amounts {
  readonly expressions: number;
  readonly calls: number;
}

const above = (name: string, of: Amounts, limit: Amounts): string[] =>
  (['expressions', 'calls'] as const).flatMap((what) =>
    of[what] > limit[what] ? [`${name}: ${of[what]} ${what}, ours are ${limit[what]}`] : [],
  );
