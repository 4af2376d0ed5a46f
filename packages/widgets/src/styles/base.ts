import { css } from 'lit';

/** What every widget's controls and texts look like. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    /* A size container has no width of its own, as in a flex row. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
    min-inline-size: 0;
    color: var(--stoa-text);
    background-color: var(--stoa-surface);
    font-family: var(--stoa-font);
    font-size: var(--stoa-font-size);
    line-height: var(--stoa-line-height, 1.5);
    /* Inherited from headings, banners and the like; font and colour are what we want to inherit. */
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    -webkit-text-fill-color: currentColor;
    white-space: normal;
    cursor: auto;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  [part~='base'] {
    color: var(--_text);
    font-size: max(1em, 12px);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  form {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  h2,
  h3 {
    /* Unlike "anywhere", it does not let a flex row squeeze words. */
    overflow-wrap: break-word;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--_title);
  }
  p {
    max-inline-size: 70ch;
    text-wrap: pretty;
  }
  svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
  button {
    margin: 0;
    min-block-size: 24px;
    padding: 0.4em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    line-height: 1.4;
    overflow-wrap: break-word;
  }
  button.quiet {
    border-color: transparent;
    color: var(--_muted);
  }
  button.plain {
    padding: 0;
    border: 0;
    font-weight: inherit;
    overflow-wrap: anywhere;
    text-align: start;
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_fill);
    color: var(--_on-accent);
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  [role='alert'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space));
    max-inline-size: none;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
