import { css } from 'lit';
import { closingLineStyles } from '../parts/closing-line.ts';
import { noticeStyles } from '../parts/notice.ts';
import { fields } from '../styles/fields.ts';

/** The look of the form, of own posts and of the notice. */
export const actingStyles = [
  fields,
  closingLineStyles,
  noticeStyles,
  css`
    .own {
      margin-block-end: calc(2 * var(--_space));
      padding-inline: calc(4 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    .held {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    [role='alert'] > p {
      flex: 1 1 14em;
    }
    .buttons {
      max-inline-size: none;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space));
    }
    .own .refused {
      display: grid;
      gap: calc(2 * var(--_space));
      padding: 0;
      /* On a tint already. */
      background: none;
    }
    .all {
      margin-block-start: calc(3 * var(--_space));

      & button {
        color: var(--_accent);
      }
    }
    @media (hover: hover) {
      h3 a:hover {
        text-decoration: underline;
      }
    }
    @media (pointer: coarse) {
      h3 a {
        display: block;
        /* As high as its line: nothing moves. */
        margin-block: -0.85em -0.7em;
        padding-block: 0.85em 0.7em;
      }
      /* The author's name is right below. */
      h3:has(+ .about) a {
        margin-block: -1.2em -0.35em;
        padding-block: 1.2em 0.35em;
      }
    }
    form {
      display: grid;
      gap: var(--_space);
      margin-block-end: calc(6 * var(--_space));
      padding: calc(4 * var(--_space));
      border: 1px solid var(--_line);
      border-radius: var(--_radius);

      & label {
        font-weight: 600;
      }
      & .field select {
        max-inline-size: 20em;
      }
      & .optional {
        color: var(--_muted);
        font-weight: 400;
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
      & .buttons {
        margin-block-start: calc(2 * var(--_space));
      }
      & input,
      & textarea {
        unicode-bidi: plaintext;
      }
      & [aria-invalid='true'] {
        border-color: var(--_negative);
      }
      & .kept {
        margin-inline-start: auto;
        color: var(--_muted);
        font-size: var(--_small);
      }
    }
  `,
];
