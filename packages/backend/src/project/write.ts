import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '../mistake.ts';

const isThere = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Throws a `Mistake` when one of the files is there already, or the folder is none. */
export async function checkFolder(folder: string, names: Iterable<string>): Promise<void> {
  if ((await isThere(folder)) && !(await stat(folder)).isDirectory())
    throw new Mistake(`${folder} is not a folder.`);
  for (const name of names)
    if (await isThere(join(folder, name)))
      throw new Mistake(
        `${join(folder, name)} is there already, and nothing is ever overwritten: choose an empty folder.`,
      );
}

/** Writes all files into `folder`, which it makes when it is missing; on failure none is left. Throws a `Mistake`. */
export async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await checkFolder(folder, files.keys());
  const written: string[] = [];
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    for (const [name, text] of files) {
      const path = join(folder, name);
      // `wx` refuses a file that appeared since the check.
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw new Mistake(`${folder} cannot be written: ${(error as Error).message}.`);
  }
}

/** Replaces a file whole, or not at all. Throws a `Mistake`. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Mistake(`${path} cannot be written: ${(error as Error).message}.`);
  }
}
