import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ourRules } from '../emulators/start.ts';
import type { Attempt } from './attempt.ts';
import { pruned, type Block } from './blocks.ts';
import { accessesOf, blockAt, reachableCalls, trapped, trappedAsIs } from './calls.ts';
import { commits } from './commits.ts';
import type { RulesProject } from './project.ts';
import { readRules, type Match } from './syntax.ts';

/**
 * Ours: half of what the emulator stops at, and less than the documentation allows; the documentation's own for what
 * no commit needs. Source: https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits
 */
export const limits = {
  write: { expressions: 500, calls: 7, reachable: 10 },
  commit: { expressions: 800, calls: 12, reachable: 20 },
} as const;

/** What judging one write, or all of a commit, takes. */
export interface Cost {
  /** Expressions that the emulator evaluates, of 1,000 that a write may. */
  readonly expressions: number;
  /** Documents that the rules read for it, every `allow` being looked at up to what it fails by. */
  readonly calls: number;
  /** Documents that the same `allow`s read for all the writes that they may be asked about. */
  readonly reachable: number;
}

/** What one write of a commit costs. */
export interface WriteCost extends Cost {
  /** Of the block's rules and the commit. */
  readonly hash: string;
}

/** Costs by commit, then by block and operation. */
export type Costs = Readonly<Record<string, Readonly<Record<string, WriteCost>>>>;

/** The costs that were measured last; kept in git. */
export const costsFile = fileURLToPath(new URL('budget.json', import.meta.url));

/** What the emulator lets a write evaluate. */
const most = 1000;

const padding = (count: number) =>
  count ? `[${Array<string>(count).fill('0').join(',')}].size()>=0` : 'true';

/** The largest number for which `passes` holds; it must for 0. */
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

/** One write to measure. */
interface Sample {
  readonly commit: string;
  readonly write: string;
  readonly attempt: Attempt;
  readonly block: Block;
  readonly operation: string;
  readonly hash: string;
}

/** Measures the commits of `commits.ts` against our rules. */
export class Budget {
  readonly #rules: string;
  readonly #root: Match;
  readonly #samples: readonly Sample[];

  private constructor(rules: string) {
    this.#rules = rules;
    this.#root = readRules(rules);
    this.#samples = Object.entries(commits).flatMap(([commit, attempt]) => {
      const named = new Map<string, number>();
      return attempt.writes.map(({ kind, path }) => {
        const block = blockAt(rules, this.#root, path);
        // A document that is there before is updated.
        const operation =
          kind === 'delete' ? 'delete' : Object.hasOwn(attempt.given, path) ? 'update' : 'create';
        const hash = createHash('sha256')
          .update(pruned(rules, this.#root, block))
          .update(JSON.stringify(attempt));
        const name = `${block.path || 'sites/{site}'} ${operation}`;
        const count = (named.get(name) ?? 0) + 1;
        named.set(name, count);
        return {
          ...{ commit, attempt, block, operation },
          // Of two writes that one block judges, each is said to cost what the dearer does.
          write: count > 1 ? `${name} (${count})` : name,
          hash: hash.digest('hex').slice(0, 16),
        };
      });
    });
  }

  /** Reads our rules. */
  static async read(): Promise<Budget> {
    return new Budget(await readFile(ourRules, 'utf8'));
  }

  /** How many writes `known` does not cover. */
  waiting(known: Costs): number {
    return this.#samples.filter((sample) => !knownCost(known, sample)).length;
  }

  /** The costs of all commits; what `known` does not cover is measured, in all of `projects` at once. */
  async measure(known: Costs, projects: readonly RulesProject[]): Promise<Costs> {
    const waiting = this.#samples.filter((sample) => !knownCost(known, sample));
    const [first] = projects;
    const bearable = waiting.length && first ? await bearablePadding(first) : 0;
    const measured = new Map<Sample, Pick<Cost, 'expressions' | 'calls'>>();
    await Promise.all(
      projects.map(async (project) => {
        for (let sample = waiting.pop(); sample; sample = waiting.pop()) {
          const borne = await this.#borne(project, sample);
          measured.set(sample, {
            expressions: Math.round(((bearable - borne) / bearable) * most),
            calls: await this.#calls(project, sample),
          });
        }
      }),
    );
    const costs: Record<string, Record<string, WriteCost>> = {};
    for (const sample of this.#samples) {
      const { commit, write, hash, block, operation } = sample;
      (costs[commit] ??= {})[write] = knownCost(known, sample) ?? {
        hash,
        ...(measured.get(sample) ?? { expressions: most, calls: most }),
        reachable: reachableCalls(this.#rules, block, operation),
      };
    }
    return costs;
  }

  /** How many documents the rules read to judge a write. */
  async #calls(project: RulesProject, { attempt, block, operation }: Sample): Promise<number> {
    let calls = 0;
    for (const places of accessesOf(this.#rules, block, operation).values()) {
      const trap = padding(most + 100);
      // The emulator forgets what it has counted inside a choice that fails, when more is looked at behind.
      for (const rules of [
        trapped(this.#rules, this.#root, block, operation, places, trap),
        trappedAsIs(this.#rules, this.#root, block, places, trap),
      ]) {
        await project.use(rules);
        if ((await project.attempt(attempt)).status === 200) continue;
        calls++;
        break;
      }
    }
    return calls;
  }

  /** How much padding the rules bear on a write before the emulator gives up. */
  async #borne(project: RulesProject, { attempt, block, operation }: Sample): Promise<number> {
    // The first `allow` is always looked at, and a write's expressions are summed over all that are.
    const first = block.match.allows.find(({ operations }) => operations.includes(operation));
    if (!first) throw new Error(`no rule allows: ${block.path} ${operation}`);
    const { start, end } = first.condition;
    const condition = this.#rules.slice(start, end);
    return await largest(async (count) => {
      const padded = { start, end, replacement: `${padding(count)} && (${condition})` };
      await project.use(pruned(this.#rules, this.#root, block, [padded]));
      return (await project.attempt(attempt)).status === 200;
    });
  }
}

function knownCost(known: Costs, { commit, write, hash }: Sample): WriteCost | undefined {
  const cost = known[commit]?.[write];
  return cost?.hash === hash ? cost : undefined;
}

/** How much padding an empty rule bears. */
const bearablePadding = (project: RulesProject): Promise<number> =>
  largest(async (count) => {
    await project.use(
      `rules_version='2'; service cloud.firestore { match /{all=**} { allow write: if ${padding(count)}; } }`,
    );
    const { status } = await project.attempt({
      given: {},
      writes: [{ kind: 'set', path: 'empty/one', fields: {} }],
    });
    return status === 200;
  });

/** The sum over a commit's writes. */
export const sumOf = (writes: Readonly<Record<string, Cost>>): Cost => ({
  expressions: Object.values(writes).reduce((sum, { expressions }) => sum + expressions, 0),
  calls: Object.values(writes).reduce((sum, { calls }) => sum + calls, 0),
  reachable: Object.values(writes).reduce((sum, { reachable }) => sum + reachable, 0),
});

/** What is above our limits. */
export const excesses = (costs: Costs): string[] =>
  Object.entries(costs).flatMap(([commit, writes]) => [
    ...Object.entries(writes).flatMap(([write, cost]) => above(`${commit}: ${write}`, cost, limits.write)),
    ...above(commit, sumOf(writes), limits.commit),
  ]);

const above = (name: string, cost: Cost, limit: Cost): string[] =>
  (['expressions', 'calls', 'reachable'] as const).flatMap((what) =>
    cost[what] > limit[what] ? [`${name}: ${cost[what]} ${what}, ours are ${limit[what]}`] : [],
  );
