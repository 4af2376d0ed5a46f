import { readFile } from 'node:fs/promises';
import { Mistake } from '../mistake.ts';

/** The text of a file. Throws a `Mistake`. */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw new Mistake(`${path} is not written in UTF-8: save it again as “CSV UTF-8”.`);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Mistake(`There is no ${path}.`);
    throw new Mistake(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** Does `read`; what is wrong with the file at `path` begins with its name. */
export async function naming<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    throw new Mistake(error.message.replace(/^(?!The |--|…)/gm, `${path}, `));
  }
}
