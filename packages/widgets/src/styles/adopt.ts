import type { CSSResult } from 'lit';

/** Gives a shadow root style sheets that come later than its first content, each once. */
export function adopt(root: ShadowRoot | null, styles: readonly CSSResult[]): void {
  const sheets = root?.adoptedStyleSheets;
  for (const { styleSheet } of styles)
    if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
}
