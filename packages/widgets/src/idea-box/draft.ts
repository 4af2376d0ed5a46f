import type { Site } from '@stoa/core';
import { isMine, readMine } from '@stoa/core/members/mine';

/** What somebody has typed and not posted. */
export interface IdeaDraft {
  readonly title: string;
  readonly body: string;
  /** One of the settings' categories; empty for none. */
  readonly category?: string;
}

const nameOf = (site: Site, board: string) => `${site.id}:draft:idea${board && `:${board}`}`;

interface KeptDraft extends IdeaDraft {
  /** Uid of who typed it; missing for a newcomer, whoever that turns out to be. */
  readonly by?: string;
}

/** Whether this browser keeps a draft of who is here. */
export const hasDraft = (site: Site, board = ''): boolean => {
  const { title, body } = draftOf(site, board);
  return title !== '' || body !== '';
};

/** The draft that this browser keeps of who is here; empty when there is none. Another person's waits for them. */
export function draftOf(site: Site, board = ''): IdeaDraft {
  const {
    title = '',
    body = '',
    category = '',
    by,
  } = (site.keeper.readJson(nameOf(site, board)) ?? {}) as Partial<KeptDraft>;
  const isTheirs = by !== undefined && !isMine(readMine(site), { by });
  return isTheirs ? { title: '', body: '' } : { title, body, category };
}

/** Keeps the draft, or forgets it when it is missing or empty. */
export function keepDraft(site: Site, draft: IdeaDraft | undefined, board = ''): void {
  const { title = '', body = '', category = '' } = draft ?? {};
  const { uid: by } = site.session.current ?? {};
  const kept = { title, body, category, ...(by !== undefined && { by }) } satisfies KeptDraft;
  site.keeper.write(nameOf(site, board), title || body ? JSON.stringify(kept) : undefined);
}
