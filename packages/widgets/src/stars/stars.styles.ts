/** The inline stars: as high as the text around them, in its colour but for what is given. */
export const starsCss = `
  :host {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    flex-wrap: wrap;
    max-inline-size: 100%;
    min-block-size: 1lh;
    vertical-align: bottom;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  a {
    display: inline-flex;
    align-items: center;
    gap: inherit;
    --_target: 24px;
    flex-wrap: wrap;
    min-block-size: var(--_target);
    /* Large enough for a finger, without a taller line. */
    margin-block: min(0px, calc((1lh - var(--_target)) / 2));
    color: inherit;
    text-decoration: none;
  }
  @media (pointer: coarse) {
    a {
      --_target: 44px;
    }
  }
  a:hover .count {
    text-decoration: underline;
  }
  a:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }
  svg {
    flex: none;
    inline-size: 5.25em;
    block-size: 1.05em;
  }
  path {
    fill: color-mix(in srgb, currentColor 18%, transparent);
  }
  path + path {
    fill: var(--stoa-star, light-dark(#c27400, #f7b53c));
    clip-path: inset(0 calc(100% - var(--_given)) 0 0);
  }
  :host(:dir(rtl)) svg {
    scale: -1 1;
  }
  .count {
    font-size: 0.9em;
    opacity: 0.8;
  }
  @media (forced-colors: active) {
    path {
      fill: none;
        stroke: CanvasText;
    }
    path + path {
      fill: CanvasText;
    }
  }
`;
