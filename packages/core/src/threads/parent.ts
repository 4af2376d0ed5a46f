import { patchIdea } from '../ideas/commands.ts';
import { patch, type Patch } from '../query.ts';
import { emptyItem } from '../reviews/empty-item.ts';
import { reviewKeys } from '../reviews/keys.ts';
import type { Item } from '../reviews/tally.ts';
import { idOf } from '../store/id.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Write } from '../store/store.ts';

/** Whether a path is that of a comment, or of what is below one. */
export const isComment = (path: string): boolean => path.includes('/comments/');

/** Path of what the comment at `path` is on. */
export const parentOf = (path: string): string => path.slice(0, path.indexOf('/comments/'));

/** Whether what is commented on is an item: comments on it are questions, and the first makes it. */
export const isItem = (on: string): boolean => on.startsWith('items/');

/** Moves the counter of what is commented on with the comment that comes or goes. */
export const countComment = (on: string, id: string, by: number): Write[] =>
  by === 0
    ? []
    : [
        {
          kind: isItem(on) ? 'merge' : 'update',
          path: on,
          fields: { comments: increment(by), comment: id, touchedAt: serverTime },
        },
      ];

/** The same where it is shown. */
export function patchCount(site: string, on: string, by: number): Patch[] {
  if (by === 0) return [];
  const id = idOf(on);
  if (!isItem(on)) return patchIdea(site, id, ({ comments }) => ({ comments: comments + by }));
  return [
    patch<Item | null>(reviewKeys.item(site, id), (known) => {
      const before = known ?? emptyItem(id);
      return { ...before, comments: before.comments + by };
    }),
  ];
}
