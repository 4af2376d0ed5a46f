import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkProject } from '../checks.ts';
import { Mistake } from '../mistake.ts';

/** The project that a folder is for: the given one, else that of its `.firebaserc`. Throws a `Mistake`. */
export async function projectOf(folder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return checkProject(given);
  try {
    const { projects } = JSON.parse(await readFile(join(folder, '.firebaserc'), 'utf8')) as {
      projects?: { default?: unknown };
    };
    return checkProject(String(projects?.default));
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake(`${folder} has no .firebaserc that names a project: give one with --project.`);
  }
}
