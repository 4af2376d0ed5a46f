import { css } from 'lit';

/** The look of the form, in its place and over a phone. */
export const formStyles = css`
  .place {
    margin-block: calc(4 * var(--_space)) calc(6 * var(--_space));
    padding: calc(5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);

    & h2,
    & h3 {
      margin-block-end: calc(4 * var(--_space));
      font-size: var(--_title);
    }
  }
  form[part~='form'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));

    & label,
    & legend {
      padding: 0;
      font-weight: 600;
    }
    & fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    & .optional {
      color: var(--_muted);
      font-weight: 400;
    }
    & .under {
      display: block;
      min-block-size: 1.5em;
      color: var(--_muted);
      font-size: var(--_meta);
    }
    & .complaint {
      color: var(--_negative);
    }
    & [part~='composer'] {
      margin-block-start: calc(2 * var(--_space));
    }
    & input,
    & textarea {
      unicode-bidi: plaintext;
    }
    & [aria-invalid='true'] {
      border-color: var(--_negative);
    }
    & .fixed {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(3 * var(--_space));
      margin-block-end: calc(2 * var(--_space));
      color: var(--_muted);
      font-size: var(--_meta);
    }
    & .code {
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    & .good {
      color: var(--_positive);
      font-weight: 600;
    }
    & .buttons {
      margin-block-start: calc(3 * var(--_space));
    }
    & .as {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    & .kept {
      margin-inline-start: auto;
    }
  }
  .five {
    display: grid;
    /* They give way before they leave the screen. */
    grid-template-columns: repeat(5, minmax(0, max(2.75em, 44px)));
    margin-inline-start: -0.3em;

    & label {
      position: relative;
      display: grid;
      place-items: center;
      block-size: max(2.75em, 44px);
      cursor: pointer;
    }
    & input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      min-block-size: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    & svg {
      inline-size: min(2em, 100%);
      block-size: 2em;
      color: var(--_muted);
      stroke-width: 0.9px;
      pointer-events: none;
      transition: scale var(--_motion);
    }
    /* Every star up to the chosen one; up to the one that is pointed at before. */
    & label:has(:checked) svg,
    & label:has(~ label :checked) svg {
      fill: var(--stoa-star, light-dark(#c27400, #f7b53c));
      color: var(--stoa-star, light-dark(#c27400, #f7b53c));
    }
    & label:has(:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
      border-radius: var(--_radius);
    }
  }
  @media (hover: hover) {
    .five label:hover svg {
      scale: 1.12;
    }
    .five label:hover svg,
    .five label:has(~ label:hover) svg {
      color: var(--stoa-star, light-dark(#c27400, #f7b53c));
    }
  }
  .aspects {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    margin-block-start: calc(2 * var(--_space));

    & .choice {
      display: grid;
      gap: calc(1.5 * var(--_space));
    }
    & .steps legend {
      margin-block-end: calc(1.5 * var(--_space));
    }
    & .steps {
      display: flex;
      flex-wrap: wrap;
    }
    & .steps label {
      position: relative;
      display: grid;
      place-items: center;
      min-inline-size: max(2.6em, 44px);
      min-block-size: 2.4em;
      padding-inline: 0.6em;
      border: 1px solid var(--_edge);
      font-weight: 400;
      cursor: pointer;
    }
    & .steps label + label {
      border-inline-start: 0;
    }
    & .steps legend + label {
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }
    & .steps label:last-child {
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }
    & .steps input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      min-block-size: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    & .steps label:has(:checked) {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      box-shadow: inset 0 0 0 1px var(--_accent);
      font-weight: 600;
    }
    & .steps label:has(:focus-visible) {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
      z-index: 1;
    }
  }
  @media (pointer: coarse) {
    .aspects .steps label {
      min-block-size: 44px;
    }
  }
  @container (inline-size < 24em) {
    .place {
      padding: calc(4 * var(--_space));
    }
  }
  /* The whole of a phone, at once. */
  @media (width < 30em) {
    dialog:has(> .sheet) {
      block-size: 100dvh;
      max-block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }
  .held li:focus-visible {
    outline: 2px solid var(--_focus);
  }
  /* Sending is in reach as soon as the stars are given, where the bar leaves room: not with large text, nor on a low screen. */
  @container (inline-size >= 17em) {
    @media (width < 30em) and (height >= 30em) {
      dialog:has(> .sheet) {
        padding-block-end: 0;
        /* What has the focus stays above the bar. */
        scroll-padding-block-end: 10em;
      }
      .sheet .buttons {
        position: sticky;
        inset-block-end: 0;
        margin-inline: calc(-6 * var(--_space));
        padding: calc(3 * var(--_space)) calc(6 * var(--_space));
        padding-block-end: max(3 * var(--_space), env(safe-area-inset-bottom));
        border-block-start: 1px solid var(--_line);
        background: var(--_raised);
      }
    }
  }
  @media (forced-colors: active) {
    .five label:has(:checked) svg,
    .five label:has(~ label :checked) svg {
      fill: CanvasText;
    }
    .aspects .steps label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
