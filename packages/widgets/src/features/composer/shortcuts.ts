import type { Mark } from './marks.ts';

/** What a key asks for. */
export type Shortcut = Mark | 'send' | 'close';

const keys: Readonly<Record<string, Mark>> = { b: 'bold', i: 'italic', k: 'link' };

/** Ctrl moves the cursor on Apple's keyboards. */
const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);

/** What a pressed key asks for, if anything. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  const { key, code, altKey, shiftKey } = event;
  if (key === 'Escape') return 'close';
  const isCommand = (isApple ? event.metaKey : event.ctrlKey) && !altKey && !shiftKey;
  if (!isCommand) return undefined;
  if (key === 'Enter') return 'send';
  // Where letters are not Latin, the key's place counts.
  return keys[/^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()];
}

/** The keys of a tool: for `aria-keyshortcuts`, and as they are printed on the keyboard. */
export function keysOf(mark: Mark): { readonly aria: string; readonly printed: string } | undefined {
  const letter = Object.keys(keys)
    .find((key) => keys[key] === mark)
    ?.toUpperCase();
  if (!letter) return undefined;
  return isApple
    ? { aria: `Meta+${letter}`, printed: `⌘${letter}` }
    : { aria: `Control+${letter}`, printed: `Ctrl+${letter}` };
}
