import type { Site } from '@stoa/core';
import { isMine, readMine } from '@stoa/core/members/mine';

/** What somebody has typed at a place and not sent; the composer's contract. */
export interface Draft {
  /** The text that this browser keeps of who is here; empty when there is none. */
  readonly read: () => string;
  /** Keeps a text, or forgets it when it is empty. */
  readonly keep: (text: string) => void;
}

interface KeptDraft {
  readonly text: string;
  /** Uid of who typed it; missing for a newcomer, whoever that turns out to be. */
  readonly by?: string;
}

/** The draft at a place of a site, e.g. `ideas/ab12/reply/cd34`. Another person's waits for them. */
export function draftAt(site: Site, place: string): Draft {
  const name = `${site.id}:draft:${place}`;
  return {
    read: () => {
      const { text = '', by } = (site.keeper.readJson(name) ?? {}) as Partial<KeptDraft>;
      return by === undefined || isMine(readMine(site), { by }) ? text : '';
    },
    keep: (text) => {
      const { uid: by } = site.session.current ?? {};
      const kept: KeptDraft = { text, ...(by !== undefined && { by }) };
      site.keeper.write(name, text ? JSON.stringify(kept) : undefined);
    },
  };
}
