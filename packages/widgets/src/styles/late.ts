import { css } from 'lit';

/** What first content can do without: it comes with the open site. */
export const late = css`
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color var(--_motion);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  @media (hover: hover) {
    button:enabled:hover {
      background-color: var(--_tint);
    }
    button.quiet:enabled:hover {
      color: inherit;
    }
    button.plain:enabled:hover {
      background: none;
      text-decoration: underline;
    }
    button.primary:enabled:hover {
      background-color: color-mix(in oklab, var(--_fill) 90%, #000);
      color: var(--_on-accent);
    }
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
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
`;
