import { readFile } from 'node:fs/promises';
import { putRules } from '@stoa/backend/emulators/put-rules';
import { ourRules } from '@stoa/backend/emulators/start';
import type { Community } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';

/** Rules that let nobody do anything, as where an owner has not deployed ours. */
const noRules = `rules_version = '2';
service cloud.firestore { match /databases/{database}/documents { match /{document=**} { allow read, write: if false; } } }`;

/** Lets the rules refuse everything in a community's project. */
export const close = ({ config }: Community): Promise<void> =>
  putRules(emulators.firestore, config.project, noRules);

/** Puts our rules in force again. */
export const reopen = async ({ config }: Community): Promise<void> =>
  putRules(emulators.firestore, config.project, await readFile(ourRules, 'utf8'));
