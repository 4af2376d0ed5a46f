import { deepStrictEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { ourRules } from '../emulators/start.ts';
import { attemptsOf } from './attempt.ts';
import { emulatorAddress, RulesProject } from './project.ts';
import { tables } from './tables.ts';

/** Makes a test of every attempt in the tables of `blocks`, in a project of their own. */
export function checkTables(name: string, blocks: readonly string[]): void {
  // Said once, and not by every test.
  const address = emulatorAddress();
  for (const table of tables.filter(({ block }) => blocks.includes(block)))
    describe(`sites/{site}/${table.block}`, { concurrency: 8 }, () => {
      let project: RulesProject;
      before(async () => {
        project = new RulesProject(name, address);
        await project.use(await readFile(ourRules, 'utf8'));
      });
      for (const { it: sentence, attempt, accepted } of attemptsOf(table, true))
        it(sentence, async () => {
          const { status, text } = await project.attempt(attempt);
          deepStrictEqual(
            { status, text: status === (accepted ? 200 : 403) ? '' : text },
            {
              status: accepted ? 200 : 403,
              text: '',
            },
          );
        });
    });
}
