import { css, html, type TemplateResult } from 'lit';

/** The first letter as people see it, with all its marks. */
const letterOf = (word: string): string => [...new Intl.Segmenter().segment(word)][0]?.segment ?? '';

/** One or two letters for a name: two where words have capitals, one in Chinese, Arabic and the like, or of an emoji. */
export function initialsOf(name: string): string {
  const words = name.match(/[^\s\p{P}]\S*/gu) ?? [];
  const [first = '', ...others] = words.map((word) => letterOf(word).toLocaleUpperCase());
  const last = others.at(-1) ?? '';
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(last) ? first + last : first;
}

/** A hue in degrees that stays with a uid. */
export function hueOf(uid: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < uid.length; i++) hash = Math.imul(hash ^ uid.charCodeAt(i), 0x01000193);
  // The low bits of this hash hardly differ between ids that differ in their last letter.
  return ((hash >>> 8) % 30) * 12;
}

/** A person's initials on their hue. Decoration: the name stands beside it. */
export const avatar = (uid: string, name: string): TemplateResult =>
  html`<span part="avatar" aria-hidden="true" .style=${`--_hue:${hueOf(uid)}`}>${initialsOf(name)}</span>`;

export const avatarStyles = css`
  [part~='avatar'] {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: light-dark(oklch(0.92 0.05 var(--_hue)), oklch(0.4 0.07 var(--_hue)));
    color: light-dark(oklch(0.4 0.1 var(--_hue)), oklch(0.93 0.04 var(--_hue)));
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
    user-select: none;
  }
`;
