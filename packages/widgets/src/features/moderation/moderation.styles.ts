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

      & .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space) calc(2 * var(--_space));
      }
      & .whose {
        color: var(--_muted);
        font-weight: 600;
        margin-inline-end: var(--_space);
      }
      & button {
        text-align: start;
      }
      & .rarer {
        flex: 1 0 100%;
      }
      & .rarer button {
        color: inherit;
      }
      & [aria-expanded] {
        display: flex;
        align-items: center;
        gap: 0.3em;
        margin-inline-start: auto;
      }
      & [aria-expanded='true'] svg {
        rotate: 180deg;
      }
      & .progress {
        flex: 1 1 12em;
      }
      & .aside {
        flex: 1 0 100%;
        color: var(--_muted);
        font-size: var(--_small);
      }
    }
    [part~='team-tools'] {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 var(--_space);
      font-size: var(--_meta);
    }
    progress {
      display: block;
      inline-size: 100%;
      block-size: 0.5em;
      margin-block: var(--_space);
      accent-color: var(--_fill);
    }
    [part~='starters'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(2 * var(--_space));

      & .label {
        font-weight: 600;
      }
      & .label + p {
        color: var(--_muted);
      }
      & ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
        gap: calc(3 * var(--_space));
        margin-block-start: calc(2 * var(--_space));
      }
      & button {
        display: grid;
        align-content: start;
        gap: calc(2 * var(--_space));
        inline-size: 100%;
        block-size: 100%;
        padding: calc(4 * var(--_space));
        text-align: start;
      }
      & b {
        font-weight: 600;
      }
      & button span {
        color: var(--_muted);
        font-size: var(--_meta);
        font-weight: 400;
      }
    }
    dialog:has(.queue, .merge) {
      inline-size: min(36em, 100% - 2em);
    }
    @media (width < 30em) {
      dialog:has(.queue, .merge) {
        inline-size: 100%;
      }
    }
    dialog {
      & .queue {
        & > ul > li {
          padding-block: calc(5 * var(--_space));
        }
        & > ul > li:first-child {
          padding-block-start: 0;
        }
        & li + li {
          border-block-start: 1px solid var(--_line);
        }
        & article {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: calc(2 * var(--_space));
          scroll-margin-block: calc(6 * var(--_space));
        }
        & article:focus-visible {
          outline-offset: 0.5em;
        }
        & .who {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 0 calc(2 * var(--_space));
          font-size: var(--_meta);
        }
        & .who b {
          font-weight: 500;
        }
        & :is(time, em, .place) {
          color: var(--_muted);
          font-style: normal;
        }
        & .place {
          font-size: var(--_meta);
        }
        & .plain {
          white-space: pre-wrap;
        }
        & .why {
          display: grid;
          gap: var(--_space);
          padding: calc(3 * var(--_space));
          border-radius: var(--_radius);
          background: var(--_tint);
        }
        & .buttons {
          margin-block-start: var(--_space);
        }
        & .empty {
          padding-block: calc(6 * var(--_space));
          text-align: center;
        }
        /* Beside what is being read, however long the list. */
        & .said {
          position: sticky;
          inset-block-end: calc(-4 * var(--_space));
          display: grid;
          gap: var(--_space);

          & > p {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            justify-content: space-between;
            gap: calc(2 * var(--_space));
            max-inline-size: none;
          }
          & > p:not(:empty) {
            padding: calc(2 * var(--_space)) calc(3 * var(--_space));
            border: 1px solid var(--_line);
            border-radius: var(--_radius);
            background: var(--_raised);
            box-shadow: var(--_shadow);
          }
        }
      }
      & .label {
        font-size: var(--_meta);
        font-weight: 600;
      }
      & .found button {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 calc(3 * var(--_space));
        inline-size: 100%;
        min-block-size: 2.75em;
        padding-inline: calc(2 * var(--_space));
        border-width: 1px 0 0;
        border-radius: 0;
        text-align: start;

        & span {
          color: var(--_muted);
          font-size: var(--_meta);
          font-weight: 400;
        }
        & > span {
          display: inline-flex;
          align-items: baseline;
          gap: calc(2 * var(--_space));
        }
      }
      & .points {
        display: grid;
        gap: calc(2 * var(--_space));
        padding-inline-start: 1.2em;
        list-style: disc;
        font-size: var(--_meta);
      }
      & .drafts {
        display: grid;
        gap: calc(2 * var(--_space));

        & a {
          padding: 0.4em 0.8em;
          border-radius: var(--_radius);
          background: var(--_fill);
          color: var(--_on-accent);
          font-weight: 500;
          text-decoration: none;
        }
      }
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
          font-weight: 400;
          overflow-wrap: break-word;
          cursor: pointer;
        }
        & label:has(:checked) {
          background: var(--_tint);
        }
        & input {
          flex: none;
          inline-size: max(1.2em, 24px);
          block-size: max(1.2em, 24px);
          min-block-size: 0;
          margin: 0;
          accent-color: var(--_fill);
        }
        & span {
          min-inline-size: 0;
          overflow-wrap: anywhere;
        }
        @media (pointer: coarse) {
          & input {
            inline-size: 44px;
            block-size: 44px;
          }
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
