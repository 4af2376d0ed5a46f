import { authorLineStyles } from './author-line.ts';
import { avatarStyles } from './avatar.ts';
import { closingSpaceStyles } from './closing-space.ts';
import { skeletonStyles } from './skeleton.ts';

/** The look of the parts that every widget's first content has. */
export const firstStyles = [authorLineStyles, avatarStyles, closingSpaceStyles, skeletonStyles];
