import type { ItemType } from '@stoa/core/reviews/item';
import type { ActHost } from '../features/acts.ts';
import type { ReviewView } from './review-feed.ts';

/** The review feed as acting sees it. */
export interface ActingHost extends ActHost {
  /** Id of the item's document. */
  readonly itemId: string | undefined;
  readonly item: string;
  readonly itemType: ItemType;
  readonly itemName: string;
  readonly schemaId: string;
  readonly group: string;
  readonly view: ReviewView;
  readonly withoutQuestions: boolean;
  readonly aspects: string;
  readonly photos: number;
  readonly filter: string;
  readonly code: string;
  signIn(): Promise<boolean>;
}
