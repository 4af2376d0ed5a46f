/** Every widget by tag, with the import that defines it. */
export const registry = {
  'stoa-idea-box': () => import('./idea-box/idea-box.ts'),
  'stoa-stars': () => import('./stars/stars.ts'),
  'stoa-review-feed': () => import('./review-feed/review-feed.ts'),
} as const satisfies Record<string, () => Promise<unknown>>;
