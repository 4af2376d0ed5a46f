/** `pnpm rules:budget [--all]`: what each commit costs of the limits that Firestore sets its rules. */
import { writeFile } from 'node:fs/promises';
import { costsFile, excesses, measure, sumOf, type CommitCost } from './metering.ts';
import { readRecord } from './mutation.ts';
import { RulesProject } from './project.ts';
import { withEmulator } from './with-emulator.ts';

const known = process.argv.includes('--all') ? {} : await readRecord<CommitCost>(costsFile);
const costs = await withEmulator((address) => measure(known, () => new RulesProject('budget', address)));
await writeFile(costsFile, `${JSON.stringify(costs, null, 2)}\n`);

const row = (name: string, expressions: number | string, calls: number | string) =>
  console.log(`${name.padEnd(46)}${String(expressions).padStart(12)}${String(calls).padStart(7)}`);
row('commit', 'expressions', 'calls');
for (const [name, cost] of Object.entries(costs)) {
  const { expressions, calls } = sumOf(cost);
  row(name, expressions, calls);
  if (cost.writes.length > 1)
    for (const each of cost.writes) row(`  ${each.write}`, each.expressions, each.calls);
}
const wrong = excesses(costs);
for (const line of wrong) console.error(line);
process.exitCode = wrong.length ? 1 : 0;
