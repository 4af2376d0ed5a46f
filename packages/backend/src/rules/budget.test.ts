import { deepEqual } from 'node:assert/strict';
import { it } from 'node:test';
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
