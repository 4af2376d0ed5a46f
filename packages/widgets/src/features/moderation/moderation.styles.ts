import { css } from 'lit';
import { dialogStyles } from '../../parts/dialog.ts';
import { fields } from '../../styles/fields.ts';

/** The look of what the team has beside what it looks after. */
export const moderationStyles = [
  fields,
  dialogStyles,
  css`
    [part~='team'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(2 * var(--_space));
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
      font-size: var(--_meta);

      & .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space) calc(2 * var(--_space));
      }
      & .team {
        color: var(--_muted);
        font-weight: 600;
        margin-inline-end: var(--_space);
      }
      & [aria-expanded] {
        margin-inline-start: auto;
      }
      & progress {
        flex: 1 1 6em;
      }
    }
    [part~='team-tools'] {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 var(--_space);
      font-size: var(--_meta);
    }
    dialog {
      & .choices {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        margin: 0;
        padding: 0;
        border: 0;

        & label {
          display: flex;
          align-items: center;
          gap: calc(3 * var(--_space));
          min-block-size: 2.75em;
          padding-inline: calc(2 * var(--_space));
          border-radius: var(--_radius);
          cursor: pointer;
        }
        & label:has(:checked) {
          background: var(--_tint);
        }
        & input {
          flex: none;
          inline-size: 1.1em;
          block-size: 1.1em;
          min-block-size: 0;
          margin: 0;
          accent-color: var(--_fill);
        }
        & label > span {
          flex: 1;
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 0 calc(2 * var(--_space));
        }
        & .now {
          color: var(--_muted);
          font-size: var(--_small);
        }
      }
      & .optional {
        color: var(--_muted);
        font-weight: 400;
      }
      & .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--_space));
        max-inline-size: none;

        & button {
          min-block-size: 2.75em;
        }
      }
    }
  `,
];
