import type { Idea, IdeaStatus } from '../ideas/kind.ts';
import type { MemberRole } from '../members/kind.ts';
import type { Complaint, Verdict } from '../posts/moderated.ts';
import type { Review } from '../reviews/kind.ts';
import type { Rating } from '../reviews/row.ts';
import type { StoredMap } from '../store/store.ts';
import type { Comment } from '../threads/kind.ts';
import type { images } from './story.images.ts';

/** A document of the story, as a seed or a demo store writes it. */
export interface StoryDocument {
  /** Path below the site; `''` is the site's own settings. */
  readonly path: string;
  readonly fields: StoredMap;
}

/** A member of the story. */
export interface StoryPerson {
  readonly uid: string;
  readonly name: string;
  readonly role?: MemberRole;
  readonly label?: string;
  /** Days between joining and now. */
  readonly joined: number;
}

/** A report: who, how many days ago, and why. */
export type StoryReport = readonly [by: string, days: number, why: Complaint];

/** A comment of the story. */
export interface StoryComment {
  /** Uid of the author. */
  readonly by: string;
  /** Days between posting and now. */
  readonly days: number;
  /** Empty where its author has removed it. */
  readonly body: string;
  readonly state?: Comment['state'];
  /** Days between its author's last edit and now. */
  readonly edited?: number;
  /** The team's answer. */
  readonly official?: true;
  readonly reports?: readonly StoryReport[];
  /** Later than the comment, and without replies of their own. */
  readonly replies?: readonly StoryComment[];
}

/** An idea of the story; its votes and history are made by `story`. */
export interface StoryIdea {
  readonly id: string;
  /** Uid of the author. */
  readonly by: string;
  readonly title: string;
  readonly body: string;
  readonly votes: number;
  /** Days between posting and now; below the author's `joined`. */
  readonly days: number;
  /** One of the telling's categories. */
  readonly category?: string;
  readonly pinned?: true;
  readonly locked?: true;
  readonly status?: IdeaStatus;
  /** Days between the last change of status and now; needed for all but `new`. */
  readonly moved?: number;
  readonly reason?: string;
  readonly state?: Idea['state'];
  /** The idea that stands for it, which has more votes, and the days between the merge and now. */
  readonly merged?: { readonly into: string; readonly days: number };
  readonly reports?: readonly StoryReport[];
}

/** A review of the story; its author may not be on the team, and writes one an item. */
export interface StoryReview {
  /** Uid of the author. */
  readonly by: string;
  /** Days between posting and now; below the author's `joined`. */
  readonly days: number;
  readonly rating: Rating;
  readonly title?: string;
  /** Missing where there are only stars, and where its author has taken it back. */
  readonly body?: string;
  /** Each `Aspect:value`. */
  readonly tags?: readonly string[];
  readonly recommend?: boolean | null;
  readonly verified?: true;
  readonly source?: 'imported' | 'rewarded';
  /** Days between its author's last edit and now. */
  readonly edited?: number;
  /** Its pictures, 4 at most: which one, and what it shows in words. */
  readonly pictures?: readonly (readonly [image: keyof typeof images, alt: string])[];
  /** How many readers it has helped. */
  readonly helpful?: number;
  /** The team's answer, and the days between it and now. */
  readonly reply?: { readonly days: number; readonly body: string };
  readonly state?: Review['state'];
  /** Why it is not published. */
  readonly why?: Verdict;
}

/** One language's telling of the story. */
export interface Telling {
  readonly name: string;
  /** What a post may not say. */
  readonly words: readonly string[];
  /** What ideas are sorted by. */
  readonly categories: readonly string[];
  readonly people: readonly StoryPerson[];
  readonly ideas: readonly StoryIdea[];
  /** What is said on ideas, by their ids, oldest first. */
  readonly comments: Readonly<Record<string, readonly StoryComment[]>>;
  /** What is said of courses, by their items. */
  readonly reviews: Readonly<Record<string, readonly StoryReview[]>>;
  /** What is asked about courses, by their items, oldest first. */
  readonly questions: Readonly<Record<string, readonly StoryComment[]>>;
}

/** Puts an idea into a category. */
export const sorted =
  (category: string) =>
  (idea: StoryIdea): StoryIdea => ({ category, ...idea });
