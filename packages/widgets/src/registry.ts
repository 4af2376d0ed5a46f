/** Every widget by tag, with the import that defines it. */
export const registry = {
  'stoa-idea-box': () => import('./idea-box/idea-box.ts'),
} as const satisfies Record<string, () => Promise<unknown>>;
