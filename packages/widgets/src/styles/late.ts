import { css } from 'lit';

/** What first content can do without: it comes with the open site. */
export const late = css`
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
    }
  }
`;
