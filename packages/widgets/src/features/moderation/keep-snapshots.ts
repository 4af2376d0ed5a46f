import type { Site } from '@stoa/core';
import { judge, type JudgeInput } from '@stoa/core/moderation/commands';

/** Sites whose snapshots this page has looked after already. */
const seen = new WeakSet<Site>();

const bring = () => import('@stoa/core/moderation/snapshots');

/**
 * Keeps the site's snapshots fresh where there are some: by a moderator's browser, so that it takes no server. What is hidden
 * by staff is taken out of them at once. Returns how to stop.
 */
export function keepSnapshots(site: Site): () => void {
  if (!seen.has(site)) {
    seen.add(site);
    // What fails here is done by the next moderator, or by `stoa snapshot`.
    void bring()
      .then(({ refreshSnapshots }) => refreshSnapshots(site))
      .catch(() => undefined);
  }
  return site.overlay.onSettled(({ command, input }) => {
    if (command.name !== judge.name) return;
    const { path, to } = input as JudgeInput;
    const [collection, id, below] = path.split('/');
    if (collection === 'ideas' && id && !below && to !== 'approved') leaveOut(site, id);
  });
}

/** Takes an idea out of the snapshots that is not shown any more. */
export function leaveOut(site: Site, id: string): void {
  void bring()
    .then(({ dropFromSnapshots }) => dropFromSnapshots(site, id))
    // It leaves them with the next ones, within a day.
    .catch(() => undefined);
}
