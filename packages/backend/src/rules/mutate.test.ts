import { deepEqual, ok } from 'node:assert/strict';
import { it } from 'node:test';
import { complaints, Mutation, readRecord, reasonsFile, verdictsFile, type Verdict } from './mutation.ts';

/** As many mutants as a test run may try: about 20 seconds. */
const few = 80;

it('knows of every mutant of the rules that a case notices it, or why none does', async () => {
  const mutation = await Mutation.read();
  const before = await readRecord<Verdict>(verdictsFile);
  const known = mutation.stillTrue(before);
  const waiting = mutation.names.length - Object.keys(known).length;
  ok(waiting <= few, `${waiting} mutants are new: run \`pnpm rules:mutate\` and commit mutants.json`);
  const verdicts = waiting ? await mutation.run(known, before) : known;
  deepEqual(complaints(verdicts, await readRecord<string>(reasonsFile)), []);
});
