import { resolve } from 'node:path';
import { checkEmulators, checkSite } from '../checks.ts';
import { accessToken } from '../firestore/access-token.ts';
import type { Destination } from '../firestore/ask.ts';
import { projectOf } from '../project/project-id.ts';
import { textOf, type Option, type Terminal, type Values } from './command.ts';

/** A site whose documents a command reads or writes in the owner's name, past the rules. */
export interface Place {
  readonly to: Destination;
  readonly site: string;
}

/** The options that name a place. */
export const placeOptions = {
  site: { type: 'string', value: 'ID', help: 'id of the site (main)' },
  folder: { type: 'string', value: 'PATH', help: 'the folder made by `stoa init` (this one)' },
  project: { type: 'string', value: 'ID', help: 'Firebase project (from .firebaserc)' },
  emulators: { type: 'string', value: 'HOST:PORT', help: 'asks this Firestore emulator instead' },
  token: { type: 'string', value: 'TOKEN', help: 'access token (from firebase login, or gcloud)' },
} as const satisfies Readonly<Record<string, Option>>;

/** The place that the options name. Throws a `Mistake`. */
export async function placeOf(values: Values, { cwd, env }: Terminal): Promise<Place> {
  const site = checkSite(textOf(values, 'site') ?? 'main');
  const folder = resolve(cwd, textOf(values, 'folder') ?? '.');
  const given = textOf(values, 'project');
  const named = textOf(values, 'emulators');
  if (named === undefined) {
    const project = await projectOf(folder, given);
    return { site, to: { project, token: await accessToken(textOf(values, 'token'), env) } };
  }
  const { firestore } = checkEmulators(named);
  const project = await projectOf(folder, given ?? env['STOA_PROJECT']);
  return { site, to: { project, emulator: firestore, token: 'owner' } };
}
