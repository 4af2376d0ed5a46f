import type { Site } from '@stoa/core';

/** What somebody has typed and not posted. */
export interface IdeaDraft {
  readonly title: string;
  readonly body: string;
}

const nameOf = (site: Site) => `${site.id}:draft:idea`;

/** Whether this browser keeps a draft. */
export const hasDraft = (site: Site): boolean => site.keeper.read(nameOf(site)) !== undefined;

/** The draft that this browser keeps; empty when there is none. */
export function draftOf(site: Site): IdeaDraft {
  const { title = '', body = '' } = (site.keeper.readJson(nameOf(site)) ?? {}) as Partial<IdeaDraft>;
  return { title, body };
}

/** Keeps the draft, or forgets it when it is missing or empty. */
export function keepDraft(site: Site, draft: IdeaDraft | undefined): void {
  site.keeper.write(nameOf(site), draft?.title || draft?.body ? JSON.stringify(draft) : undefined);
}
