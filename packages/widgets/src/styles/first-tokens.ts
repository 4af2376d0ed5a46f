import { css } from 'lit';

/**
 * The look of first content, by name; `late-tokens.ts` has the rest. What begins with `--stoa-` a brand may set; what begins with `--_` is ours to use.
 * `base/surroundings.ts` adds the colours that depend on the page:
 * `--_surface --_muted --_accent --_fill --_on-accent`, and `--_text` where the page's own could not be read.
 *
 * Sizes are in em of where they are used, never in rem: a page may set `html { font-size: 62.5% }`.
 */
export const firstTokens = css`
  :host {
    --_space: var(--stoa-space, 0.25em);
    --_radius: var(--stoa-radius, 0.4em);
    --_motion: var(--stoa-motion, 120ms) ease-out;
    --_small: 0.8em;
    --_meta: 0.9em;
    --_title: 1.15em;
    --_line: var(--stoa-border, color-mix(in srgb, currentColor 14%, transparent));
    --_tint: color-mix(in srgb, currentColor 5%, transparent);
    --_focus: var(--stoa-focus, var(--_accent));
    --_positive: var(--stoa-positive, light-dark(#1a7a3c, #5fd389));
    --_warning: var(--stoa-warning, light-dark(#9a5b00, #f2b457));
  }
`;
