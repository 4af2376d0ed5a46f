import { css } from 'lit';
import { fields } from '../../styles/fields.ts';

/** The look of the place where people write. */
export const composerStyles = [
  fields,
  css`
    [part~='composer'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);

      & .head {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: 0 calc(3 * var(--_space));
      }
      & label {
        padding-block: 0.3em;
        font-weight: 600;
      }
      & .optional {
        color: var(--_muted);
        font-weight: 400;
      }
      & .tabs {
        display: flex;
        flex-wrap: wrap;
        min-inline-size: 0;

        & button {
          padding: 0.3em 0.7em;
          font-size: var(--_meta);
        }
        & [aria-selected='true'] {
          color: inherit;
          box-shadow: inset 0 -2px var(--_accent);
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
      & .box {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_surface);

        &:has(textarea:focus-visible) {
          outline: 2px solid var(--_focus);
          outline-offset: 2px;
        }
        &:has([aria-invalid='true']) {
          border-color: var(--_negative);
        }
      }
      & textarea {
        min-block-size: 6.5em;
        max-block-size: 28em;
        padding: 0.6em 0.8em;
        border: 0;
        background: none;
        outline: none;
        field-sizing: content;
        overflow-wrap: anywhere;
        resize: none;
      }
      & .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 calc(2 * var(--_space));
        padding: 0.15em;
        border-block-start: 1px solid var(--_line);

        & button {
          display: inline-flex;
          align-items: center;
          justify-content: center;
          gap: 0.4em;
          min-inline-size: 2.4em;
          min-block-size: 2.2em;
          padding: 0.2em;
          font-size: var(--_meta);
        }
        & .add {
          padding-inline: 0.7em;
        }
        & button:focus-visible {
          outline-offset: -2px;
        }
      }
      & .tools {
        display: flex;
        flex-wrap: wrap;
      }
      & .preview {
        padding: 0.6em 0.8em;
      }
      & .nothing {
        color: var(--_muted);
      }
      & .drop {
        position: absolute;
        inset: -1px;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--_space);
        max-inline-size: none;
        border: 2px dashed var(--_accent);
        border-radius: inherit;
        background: color-mix(in srgb, var(--_surface) 92%, var(--_accent));
        font-weight: 600;
        pointer-events: none;

        & svg {
          inline-size: 1.8em;
          block-size: 1.8em;
          color: var(--_accent);
        }
      }
      & .under {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(3 * var(--_space));
        min-block-size: 1.5em;
        max-inline-size: none;
        color: var(--_muted);
        font-size: var(--_small);
      }
      & .complaint {
        color: var(--_negative);
      }
      & .filled {
        flex: none;
        margin-inline-start: auto;
        font-variant-numeric: tabular-nums;
      }
      /* Stands below the note's empty line already. */
      & [part~='pictures'] > .visually-hidden + ul {
        margin-block-start: 0;
      }
      @media (pointer: coarse) {
        & .bar button {
          min-inline-size: 44px;
          min-block-size: 44px;
        }
      }
      @container (inline-size < 24em) {
        & .tools {
          justify-content: space-between;
          inline-size: 100%;
        }
        & .add {
          inline-size: 100%;
        }
      }
      @media (forced-colors: active) {
        & [aria-selected='true'] {
          border-block-end: 2px solid Highlight;
        }
      }
    }
  `,
];
