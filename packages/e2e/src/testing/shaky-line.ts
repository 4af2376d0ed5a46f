import { openCommunity, type Community } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';
import { startFaultProxy, type FaultProxy } from '@stoa/core/testing/fault-proxy';
import type { WriteFields } from '@stoa/core/store/store';

/** Runs `work` with a community whose pages reach Firestore by a line that fails on demand. */
export async function onShakyLine(
  work: (community: Community, line: FaultProxy) => Promise<void>,
  settings: WriteFields = {},
): Promise<void> {
  const line = await startFaultProxy(emulators.firestore);
  try {
    await work(await openCommunity({ settings, firestore: line.address }), line);
  } finally {
    await line.close();
  }
}

/** How many ideas of this title the community holds. */
export async function ideasTitled({ owner }: Community, title: string): Promise<number> {
  const { items } = await owner.list({ collection: 'ideas', limit: 50 }, { asMember: true });
  return items.filter(({ fields }) => fields['title'] === title).length;
}
