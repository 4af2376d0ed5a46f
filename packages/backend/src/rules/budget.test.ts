import { deepEqual, ok } from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { it } from 'node:test';
import { ourRules } from '../emulators/start.ts';
import { Budget, costsFile, excesses } from './metering.ts';
import { readRecord } from './mutation.ts';
import { RulesProject } from './project.ts';

it('keeps every commit within our limits', async () => {
  const budget = await Budget.read();
  const known = await readRecord<never>(costsFile);
  const waiting = budget.waiting(known);
  const costs = await budget.measure(
    known,
    waiting ? [0, 1, 2].map((index) => new RulesProject(`budget-${index}`)) : [],
  );
  deepEqual(excesses(costs), []);
});

it('keeps the rules within the 256 KB that Firestore takes', async () => {
  ok((await stat(ourRules)).size < 256 * 1024);
});
