import { DemoStore } from '../store/demo.ts';
import type { Store } from '../store/store.ts';
import { unruledStore } from './community.ts';
import { openProject, randomId } from './emulators.ts';

/** A store that must keep the contract. */
export interface Subject {
  readonly name: string;
  /** Opens an empty site of it. */
  open(): Promise<Store>;
}

let project: Promise<string> | undefined;

/** Both stores, each without rules: what a store does is asked of both alike. */
export const subjects: readonly Subject[] = [
  {
    name: 'Firestore',
    open: async () => unruledStore(await (project ??= openProject('open')), randomId()),
  },
  {
    name: 'the demo store',
    open: () => Promise.resolve(new DemoStore(randomId(), { forgetful: true }, () => Promise.resolve([]))),
  },
];
