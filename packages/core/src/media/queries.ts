import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import {
  mostPictures,
  picture,
  thumbnail,
  thumbnailFields,
  type StoredPicture,
  type Thumbnail,
} from './kind.ts';

/** Thumbnails of the pictures of the post at `on`, in its order. A billed read each. */
export const listThumbnails = (
  site: Site,
  on: string,
  ids: readonly string[],
  asMember = false,
): Query<readonly Thumbnail[]> => ({
  key: [site.id, 'media', on, ids],
  fetch: async (signal) => {
    const { items } = await site.store.list(
      { collection: `${on}/media`, select: thumbnailFields, limit: mostPictures },
      { signal, asMember },
    );
    const known = new Map(items.map((stored) => [stored.id, decode(thumbnail, stored)]));
    return ids.flatMap((id) => known.get(id) ?? []);
  },
  freshMs: Infinity,
});

/** A picture, whole: up to 150 kB. Undefined when it is gone. */
export async function getPicture(
  site: Site,
  on: string,
  id: string,
  asMember = false,
): Promise<StoredPicture | undefined> {
  const stored = await site.store.get(`${on}/media/${id}`, { asMember });
  return stored && decode(picture, stored);
}
