import { css } from 'lit';
import { closingLineStyles } from '../parts/closing-line.ts';
import { noticeStyles } from '../parts/notice.ts';
import { fields } from '../styles/fields.ts';

/** The look of own reviews, of the opened audit and of the notice. */
export const actingStyles = [
  fields,
  closingLineStyles,
  noticeStyles,
  css`
    [tabindex='-1']:focus {
      outline: none;
    }
    [part~='helpful'] b {
      font-variant-numeric: tabular-nums;
    }
    [part~='review'] > .does {
      gap: var(--_space) calc(2 * var(--_space));

      /* Its words stand in line with the text above. */
      & > .quiet:first-child {
        margin-inline-start: calc(-0.56em - 1px);
      }
      & button,
      & .link {
        padding: 0.3em 0.7em;
        font-size: var(--_small);
      }
      & .link {
        display: inline-flex;
        align-items: center;
        border: 1px solid transparent;
        line-height: 1.4;
        color: var(--_muted);
        text-decoration: none;
      }
      & .link:hover {
        text-decoration: underline;
      }
    }
    [part~='questions'] > summary {
      font-weight: 600;
    }
    [part~='bar'] {
      &:disabled {
        opacity: 1;
      }
      &[aria-pressed='true'] {
        background: var(--_tint);
        box-shadow: inset 0 0 0 1px var(--_accent);
        font-weight: 600;
      }
    }
    .own {
      margin-block: calc(4 * var(--_space));
      padding-inline: calc(4 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);

      & [part~='review'] {
        padding-block: calc(4 * var(--_space));
      }
    }
    .empty > p {
      margin-inline: auto;
    }
    .held {
      margin-block-start: calc(4 * var(--_space));
    }
    .waits,
    .kept {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    .note {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(2 * var(--_space));
    }
    .refused {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space)) calc(3 * var(--_space));

      & > p:first-of-type {
        flex: 1 1 14em;
      }
      & > svg {
        color: var(--_negative);
      }
    }
    .own .refused {
      padding: 0;
      background: none;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space));
      max-inline-size: none;
    }
    [part~='helpful'][aria-pressed='true'] {
      border-color: var(--_accent);
      color: var(--_accent);

      & svg {
        fill: color-mix(in srgb, currentColor 25%, transparent);
      }
    }
    .totals {
      display: grid;
      gap: calc(2 * var(--_space));
      padding-block: calc(2 * var(--_space));

      & dl {
        display: grid;
        gap: var(--_space);
        max-inline-size: 36em;
        margin: 0;
      }
      & dl > div {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 calc(4 * var(--_space));
        padding-block-end: var(--_space);
        border-block-end: 1px solid var(--_line);
      }
      & .of::before {
        content: '· ';
      }
      & dd {
        margin: 0;
        margin-inline-start: auto;
        font-variant-numeric: tabular-nums;
      }
    }
    @media (pointer: coarse) {
      .link {
        min-block-size: 44px;
      }
    }
    @media (hover: hover) {
      [part~='bar']:enabled:hover i::before {
        filter: brightness(1.1);
      }
    }
    @media (forced-colors: active) {
      .scale [data-on],
      [part~='bar'] i::before {
        background: CanvasText;
      }
    }
    @media (forced-colors: active) {
      [part~='stars'] {
        & path {
          fill: none;
          stroke: CanvasText;
        }
        & .given {
          fill: CanvasText;
        }
      }
    }
  `,
];
