/** `pnpm rules:budget [--all]`: what each commit costs of the limits that Firestore sets its rules. */
import { writeFile } from 'node:fs/promises';
import { Budget, costsFile, excesses, sumOf, type Cost, type Costs } from './metering.ts';
import { readRecord } from './mutation.ts';
import { RulesProject } from './project.ts';
import { withEmulator } from './with-emulator.ts';

const budget = await Budget.read();
const known: Costs = process.argv.includes('--all') ? {} : await readRecord(costsFile);
const costs = budget.waiting(known)
  ? await withEmulator((address) =>
      budget.measure(
        known,
        [0, 1, 2].map((index) => new RulesProject(`budget-${index}`, address)),
      ),
    )
  : await budget.measure(known, []);
await writeFile(costsFile, `${JSON.stringify(costs, null, 2)}\n`);

const row = (name: string, ...figures: readonly (number | string)[]) =>
  console.log(name.padEnd(46) + figures.map((figure) => String(figure).padStart(12)).join(''));
const costRow = (name: string, { expressions, calls, reachable }: Cost) =>
  row(name, expressions, calls, reachable);

row('commit', 'expressions', 'calls', 'reachable');
for (const [commit, writes] of Object.entries(costs)) {
  costRow(commit, sumOf(writes));
  if (Object.keys(writes).length > 1)
    for (const [write, cost] of Object.entries(writes)) costRow(`  ${write}`, cost);
}
const wrong = excesses(costs);
for (const line of wrong) console.error(line);
process.exitCode = wrong.length ? 1 : 0;
