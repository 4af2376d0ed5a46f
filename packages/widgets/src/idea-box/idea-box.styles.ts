import { css } from 'lit';
import { firstStyles } from '../parts/first.styles.ts';
import { statusChipStyles } from '../parts/status-chip.ts';
import { voteButtonStyles } from '../parts/vote-button.ts';

export const styles = [
  firstStyles,
  statusChipStyles,
  voteButtonStyles,
  css`
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space)) calc(4 * var(--_space));
      margin-block-end: calc(4 * var(--_space));

      & h2 {
        flex: 1 1 4em;
      }
      & .primary {
        margin-inline-start: auto;
      }
    }
    /* What comes into it later moves nothing. */
    .tools {
      min-inline-size: 2.5em;
    }
    [part~='toolbar'] {
      flex: 1 0 100%;
    }
    [part~='toolbar'],
    .orders {
      display: flex;
      flex-wrap: wrap;
      gap: calc(2 * var(--_space)) 0;

      & [aria-pressed='true'] {
        color: inherit;
        box-shadow: inset 0 -2px var(--_accent);
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
    }
    [part~='item'] {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: calc(4 * var(--_space));
      padding-block: calc(4 * var(--_space));
    }
    [part~='item'] + [part~='item'] {
      border-block-start: 1px solid var(--_line);
    }
    .idea {
      /* Below its vote button where text is large and the screen small. */
      flex: 1 1 9em;
      display: grid;
      /* Not as wide as the longest word. */
      grid-template-columns: minmax(0, 1fr);
      gap: calc(1.5 * var(--_space));
      min-inline-size: 0;

      & > p {
        white-space: pre-line;
      }
    }
    .reason {
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 2px solid var(--_line);
    }
    .read {
      justify-self: start;
      padding: 0.2em 0;
      border: 0;
      color: var(--_accent);
    }
    [tabindex='-1']:focus {
      outline: none;
    }
    h3 a {
      color: inherit;
      text-decoration: none;
    }
    .meta {
      color: var(--_muted);
      font-size: var(--_meta);
    }
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space) calc(4 * var(--_space));
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
    @container (inline-size < 24em) {
      .orders button {
        padding-inline: 0.5em;
      }
      [part~='item'] {
        gap: calc(3 * var(--_space));
      }
    }
  `,
];
