import { css } from 'lit';
import { firstStyles } from '../parts/first.styles.ts';
import { starsStyles } from '../parts/stars.ts';

export const styles = [
  firstStyles,
  starsStyles,
  css`
    header,
    .figure,
    h3,
    .by,
    .about,
    .does {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    header {
      gap: calc(2 * var(--_space)) calc(4 * var(--_space));
      margin-block-end: calc(4 * var(--_space));

      & h2 {
        flex: 1 1 4em;
      }
      & .primary {
        margin-inline-start: auto;
      }
    }
    [part~='summary'] {
      display: grid;
      gap: calc(3 * var(--_space));
    }
    .figure {
      gap: 0 calc(2.5 * var(--_space));

      & b {
        font-size: 1.4em;
        font-variant-numeric: tabular-nums;
      }
    }
    [part~='histogram'] {
      display: grid;
      max-inline-size: 24em;
    }
    [part~='bar'] {
      display: grid;
      grid-template-columns: 1ch minmax(0, 1fr) 3.5ch;
      align-items: center;
      gap: calc(2 * var(--_space));
      padding: 0 calc(1.5 * var(--_space));
      border: 0;
      font-size: var(--_meta);
      font-variant-numeric: tabular-nums;

      & i {
        position: relative;
        block-size: 0.5em;
        overflow: hidden;
        border-radius: 1em;
        background: color-mix(in srgb, currentColor 12%, transparent);
      }
      & i::before {
        content: '';
        display: block;
        inline-size: var(--_share);
        block-size: 100%;
        border-radius: inherit;
        background: var(--stoa-star, light-dark(#c27400, #f7b53c));
      }
      & .many {
        color: var(--_muted);
        text-align: end;
      }
    }
    /* The line that opens the questions comes with the open site. */
    .asked {
      box-sizing: content-box;
      min-block-size: max(24px, 1lh);
      margin-block-start: calc(4 * var(--_space));
      padding-block-start: calc(4 * var(--_space));
      border-block-start: 1px solid var(--_line);
    }
    .audit {
      margin-block: calc(3 * var(--_space));
      color: var(--_muted);
      font-size: var(--_small);
    }
    summary {
      inline-size: fit-content;
      min-block-size: 24px;
      cursor: pointer;
    }
    /* What comes into it with the open site moves nothing. */
    [part~='toolbar'] {
      --_row: calc(2.3em + 2px);
      min-block-size: var(--_row);
    }
    [part~='review'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(2 * var(--_space));
      padding-block: calc(5 * var(--_space));
    }
    [part~='review'] + [part~='review'] {
      border-block-start: 1px solid var(--_line);
    }
    h3 {
      gap: var(--_space) calc(3 * var(--_space));

      & bdi {
        flex: 0 1 auto;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    }
    .by,
    .about,
    .does {
      gap: var(--_space) calc(4 * var(--_space));
      max-inline-size: none;
    }
    .meta,
    .about,
    .badge {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 0.25em;
    }
    [part~='verified'] {
      color: var(--_positive);
    }
    [part~='aspect'] {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.5em;

      & b {
        font-weight: 500;
      }
    }
    .scale {
      display: inline-flex;
      gap: 2px;

      & i {
        inline-size: 0.8em;
        block-size: 0.35em;
        border-radius: 1em;
        background: color-mix(in srgb, currentColor 25%, transparent);
      }
      & [data-on] {
        background: currentColor;
      }
    }
    .text {
      white-space: pre-line;
    }
    .read {
      justify-self: start;
      padding: 0.2em 0;
      border: 0;
      color: var(--_accent);
    }
    /* What comes into it with the open site moves nothing. */
    .does {
      min-block-size: max(1.6em + 2px, 24px);
    }
    [part~='photo'] {
      padding-inline: 0;
      color: var(--_accent) !important;
      font-size: var(--_meta);
    }
    [part~='response'] {
      max-inline-size: 70ch;
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
      border-inline-start: 2px solid var(--_line);
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
      background: var(--_tint);
    }
    .empty {
      padding-block: calc(8 * var(--_space));
      max-inline-size: none;
      color: var(--_muted);
      text-align: center;
    }
    .more {
      max-inline-size: none;
      margin-block-start: calc(2 * var(--_space));

      & button {
        inline-size: 100%;
      }
    }
    @media (pointer: coarse) {
      summary {
        padding-block: 13px;
      }
      [part~='toolbar'] {
        --_row: max(2.3em + 2px, 44px);
      }
      .does {
        min-block-size: 44px;
      }
      .asked {
        min-block-size: calc(1lh + 26px);
      }
    }
    @container (inline-size < 30em) {
      [part~='toolbar'] {
        min-block-size: calc(2 * var(--_row) + 2 * var(--_space));
      }
      h3 bdi {
        flex-basis: 100%;
      }
    }
    @container (inline-size >= 48em) {
      [part~='base']:has([part~='list']) {
        display: grid;
        grid-template-columns: 16em minmax(0, 1fr);
        gap: 0 3em;

        & > * {
          grid-column: 2;
        }
        & > :is(header, footer) {
          grid-column: 1 / 3;
        }
        & > .side {
          grid-area: 2 / 1 / 12;
        }
      }
    }
  `,
];
