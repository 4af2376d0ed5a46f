/** `pnpm rules:mutate [--all]`: breaks every condition of `firestore.rules` in turn and lists those that no case notices. */
import { writeFile } from 'node:fs/promises';
import { complaints, Mutation, readRecord, reasonsFile, verdictsFile, type Verdict } from './mutation.ts';
import { withEmulator } from './with-emulator.ts';

const started = performance.now();
const mutation = await Mutation.read();
const before = await readRecord<Verdict>(verdictsFile);
const known = process.argv.includes('--all') ? {} : mutation.stillTrue(before);
const waiting = mutation.names.length - Object.keys(known).length;
console.log(`${mutation.names.length} mutants, ${waiting} to try`);

const save = (verdicts: Readonly<Record<string, Verdict>>) =>
  writeFile(verdictsFile, `${JSON.stringify(verdicts, null, 2)}\n`);
const verdicts = waiting
  ? await withEmulator((address) => mutation.run(known, before, address, console.log, save))
  : known;
await save(verdicts);

const reasons = await readRecord<string>(reasonsFile);
const wrong = complaints(verdicts, reasons);
for (const line of wrong) console.error(line);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${Object.values(verdicts).filter(({ killedBy }) => killedBy !== null).length} killed, ` +
    `${Object.keys(reasons).length} survive with a reason, ${wrong.length} complaints, ${seconds} s`,
);
process.exitCode = wrong.length ? 1 : 0;
