import type { BoardHost } from '../features/acts.ts';
import type { PlaceHost } from '../features/place/place.ts';
import type { IdeaView, ListOrder } from './idea-box.ts';

/** The idea box as acting sees it. */
export interface ActingHost extends BoardHost, PlaceHost {
  order: ListOrder;
  view: IdeaView;
  readonly category: string;
  readonly challenge: string;
  readonly ends: string;
  signIn(): Promise<boolean>;
}
