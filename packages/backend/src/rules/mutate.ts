/** `pnpm rules:mutate [--all]`: breaks every condition of `firestore.rules` in turn and lists those that no case notices. */
import { writeFile } from 'node:fs/promises';
import { complaints, Mutation, readRecord, reasonsFile, verdictsFile, type Verdict } from './mutation.ts';
import { withEmulator } from './with-emulator.ts';

const started = performance.now();
const mutation = await Mutation.read();
const before = await readRecord<Verdict>(verdictsFile);
const known = process.argv.includes('--all') ? {} : mutation.stillTrue(before);
const waiting = (verdicts: Readonly<Record<string, Verdict>>) =>
  mutation.names.length - Object.keys(verdicts).length;
console.log(`${mutation.names.length} mutants, ${waiting(known)} to try`);

const save = (verdicts: Readonly<Record<string, Verdict>>) =>
  writeFile(verdictsFile, `${JSON.stringify(verdicts, null, 2)}\n`);
let verdicts = known;
while (waiting(verdicts)) {
  verdicts = await withEmulator((address) => mutation.run(verdicts, before, address, console.log, save));
  await save(verdicts);
}

const reasons = await readRecord<string>(reasonsFile);
const wrong = complaints(verdicts, reasons);
for (const line of wrong) console.error(line);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${Object.values(verdicts).filter(({ killedBy }) => killedBy !== null).length} killed, ` +
    `${Object.keys(reasons).length} survive with a reason, ${wrong.length} complaints, ${seconds} s`,
);
process.exitCode = wrong.length ? 1 : 0;
