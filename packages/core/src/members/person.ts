import type { IdeaRow } from '../ideas/kind.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import type { MemberRole } from './kind.ts';

/** A member as others see them. */
export interface Person {
  readonly uid: string;
  /** Empty once erased. */
  readonly name: string;
  readonly role: MemberRole;
  readonly label: string;
  readonly since: Date;
  /** The newest few of what they posted, for all to see. */
  readonly posts: readonly Pick<IdeaRow, 'id' | 'title' | 'at' | 'votes' | 'status'>[];
  /** Whether there are more posts than these. */
  readonly hasMore: boolean;
}

/** A ban that holds now. */
export interface Ban {
  readonly until: Date;
  /** Empty when staff gave none. */
  readonly reason: string;
}

/** Something of mine that the team has moved. */
export interface News {
  /** Id of the idea. */
  readonly id: string;
  readonly title: string;
  readonly status: IdeaRow['status'];
  readonly at: Date;
}

const later = (): never => {
  throw new Error('not built yet');
};

/** A member by uid, under the account that goes on with theirs; null when there is none. 1 to 7 billed reads. */
export const getPerson = (_site: Site, _uid: string): Query<Person | null> => later();

/** My ban, while it holds. */
export const getBan = (_site: Site): Query<Ban | null> => later();

/** What has moved since I last looked, among what I posted or voted for; asked once a page. */
export const whatsNew = (_site: Site): Query<readonly News[]> => later();

/** Marks the news as seen. */
export const seeNews = (_site: Site): void => later();
