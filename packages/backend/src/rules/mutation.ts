import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ourRules } from '../emulators/start.ts';
import { RulesError } from '../emulators/put-rules.ts';
import { attemptsOf, type Expected } from './attempt.ts';
import { blocksOf, pruned, type Block } from './blocks.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { RulesProject } from './project.ts';
import { readRules, type Match } from './syntax.ts';
import { tables } from './tables.ts';

/** What the cases made of a mutant: the one that noticed it, or null. */
export interface Verdict {
  /** Of the pruned rulesets with the mutant in them, and of their cases. */
  readonly hash: string;
  readonly killedBy: string | null;
}

/** A mutant with the rulesets and cases that judge it. */
interface Trial {
  readonly name: string;
  readonly hash: string;
  readonly parts: readonly { readonly block: Block; readonly rules: string }[];
}

/** Verdicts by the mutants' names, kept in git. */
export const verdictsFile = fileURLToPath(new URL('mutants.json', import.meta.url));

/** Why mutants that no case notices may live, by their names; kept in git. */
export const reasonsFile = fileURLToPath(new URL('survivors.json', import.meta.url));

/** How many mutants are tried at once, each in a project of its own. */
const workers = 4;

/** How many mutants an emulator with 1 GiB can try: it keeps what was cleared, and ends when it has no room left. */
const mostTrials = 60;

const expectedOf = ({ path }: Block): Expected[] => {
  const table = tables.find(({ block }) => block === path);
  if (!table) throw new Error(`no cases for the block ${path || 'sites/{site}'}: add a table to tables.ts`);
  return attemptsOf(table);
};

/** All mutants of our rules, with what is known of them and what is not. */
export class Mutation {
  readonly #rules: string;
  readonly #root: Match;
  readonly #trials: readonly Trial[];
  readonly #cases: ReadonlyMap<string, readonly Expected[]>;
  /** The cases of each block that noticed a mutant last, latest first: one condition's mutants are noticed by few. */
  readonly #noticed = new Map<string, readonly string[]>();

  private constructor(rules: string) {
    this.#rules = rules;
    this.#root = readRules(rules);
    const blocks = blocksOf(rules, this.#root);
    this.#cases = new Map(blocks.map((block) => [block.path, expectedOf(block)]));
    const hashes = new Map([...this.#cases].map(([path, cases]) => [path, JSON.stringify(cases)]));
    this.#trials = mutantsOf(rules, this.#root).map((mutant) => this.#trial(mutant, hashes));
  }

  /** Reads our rules. */
  static async read(): Promise<Mutation> {
    return new Mutation(await readFile(ourRules, 'utf8'));
  }

  /** The names of all mutants. */
  get names(): string[] {
    return this.#trials.map(({ name }) => name);
  }

  /** What of `known` holds for the rules and cases as they are now. */
  stillTrue(known: Readonly<Record<string, Verdict>>): Record<string, Verdict> {
    return Object.fromEntries(
      this.#trials.flatMap(({ name, hash }) => {
        const verdict = known[name];
        return verdict?.hash === hash ? [[name, verdict]] : [];
      }),
    );
  }

  /**
   * Tries as many of the mutants that `known` does not cover as one emulator can bear, and returns the verdicts on all
   * that are judged. `hints` name the cases that noticed a mutant before: they go first. `save` is given what is known
   * every now and then. Throws when a block's cases fail on the sound rules.
   */
  async run(
    known: Readonly<Record<string, Verdict>>,
    hints: Readonly<Record<string, Verdict>> = {},
    address?: string,
    log: (line: string) => void = () => undefined,
    save: (verdicts: Readonly<Record<string, Verdict>>) => Promise<void> = () => Promise.resolve(),
  ): Promise<Record<string, Verdict>> {
    const verdicts = this.stillTrue(known);
    const waiting = this.#trials.filter(({ name }) => !verdicts[name]).slice(0, mostTrials);
    const projects = Array.from(
      { length: workers },
      (_, index) => new RulesProject(`mutate-${index}`, address),
    );
    if (waiting.length) await this.#checkSoundRules(projects, waiting);
    let tried = 0;
    await Promise.all(
      projects.map(async (project) => {
        for (let trial = waiting.pop(); trial; trial = waiting.pop()) {
          const killedBy = await this.#try(project, trial, hints[trial.name]?.killedBy);
          await project.clear();
          verdicts[trial.name] = { hash: trial.hash, killedBy };
          if (++tried % 50 > 0) continue;
          log(`${tried} tried`);
          await save(verdicts);
        }
      }),
    );
    return Object.fromEntries(this.names.flatMap((name) => (verdicts[name] ? [[name, verdicts[name]]] : [])));
  }

  #trial(mutant: Mutant, hashes: ReadonlyMap<string, string>): Trial {
    const parts = mutant.blocks.map((block) => ({
      block,
      rules: pruned(this.#rules, this.#root, block, [mutant]),
    }));
    const hash = createHash('sha256');
    for (const { block, rules } of parts) hash.update(rules).update(hashes.get(block.path) ?? '');
    return { name: mutant.name, hash: hash.digest('hex').slice(0, 16), parts };
  }

  async #checkSoundRules([project]: readonly RulesProject[], trials: readonly Trial[]): Promise<void> {
    for (const block of new Set(trials.flatMap(({ parts }) => parts.map((part) => part.block)))) {
      await project?.use(pruned(this.#rules, this.#root, block));
      const failed = await project?.firstFailure(this.#cases.get(block.path) ?? []);
      if (failed) throw new Error(`the block ${block.path || 'sites/{site}'} by itself fails: ${failed}`);
    }
  }

  async #try(
    project: RulesProject,
    { parts }: Trial,
    hint: string | null | undefined,
  ): Promise<string | null> {
    for (const { block, rules } of parts) {
      try {
        await project.use(rules);
      } catch (error) {
        if (error instanceof RulesError) return 'does not compile';
        throw error;
      }
      const cases = this.#cases.get(block.path) ?? [];
      const lately = this.#noticed.get(block.path) ?? [];
      const first = [...new Set(hint === null || hint === undefined ? lately : [hint, ...lately])];
      const failed = await project.firstFailure([
        ...first.flatMap((name) => cases.filter(({ it }) => it === name)),
        ...cases.filter(({ it }) => !first.includes(it)),
      ]);
      if (!failed) continue;
      this.#noticed.set(block.path, [failed, ...lately.filter((name) => name !== failed)].slice(0, 24));
      return failed;
    }
    return null;
  }
}

/** What is wrong with verdicts: survivors without a reason, and reasons for what is no survivor. */
export function complaints(
  verdicts: Readonly<Record<string, Verdict>>,
  reasons: Readonly<Record<string, string>>,
): string[] {
  const survivors = Object.entries(verdicts).flatMap(([name, { killedBy }]) =>
    killedBy === null ? [name] : [],
  );
  return [
    ...survivors.filter((name) => !reasons[name]).map((name) => `no case notices: ${name}`),
    ...Object.keys(reasons)
      .filter((name) => !survivors.includes(name))
      .map((name) => `survivors.json gives a reason for no survivor: ${name}`),
  ];
}

/** A file of JSON, or an empty object where there is none yet. */
export async function readRecord<T>(file: string): Promise<Record<string, T>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, T>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
