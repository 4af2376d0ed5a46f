/**
 * Prints which imports lint forbids: a JSON array of booleans for the array of `[path, import]` on the command line.
 * A process of its own: ESLint's plugins do not load under the condition `source`.
 */
import { ESLint } from 'eslint';
import { top } from './tools/run.ts';

const eslint = new ESLint({ cwd: top });
const planted = JSON.parse(process.argv[2] ?? '[]') as [path: string, imported: string][];
const verdicts: boolean[] = [];

for (const [path, imported] of planted) {
  const text = `import * as it from '${imported}';\nvoid it;\n`;
  const [result] = await eslint.lintText(text, { filePath: top + path });
  verdicts.push(
    result?.messages.some(({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports') ?? false,
  );
}
console.log(JSON.stringify(verdicts));
