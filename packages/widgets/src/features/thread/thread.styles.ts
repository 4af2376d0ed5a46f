import { css } from 'lit';

/** The look of comments. */
export const threadStyles = [
  css`
    [part~='thread'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(5 * var(--_space));
      margin-block-start: calc(6 * var(--_space));
      padding-block-start: calc(5 * var(--_space));
      border-block-start: 1px solid var(--_line);

      & > h3 {
        font-size: 1.05em;
      }
      & .comments {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(5 * var(--_space));
      }
      & .replies {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(4 * var(--_space));
        margin-block-start: calc(3 * var(--_space));
        padding-inline-start: calc(4 * var(--_space));
        border-inline-start: 1px solid var(--_line);
      }
      & .by {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space) calc(3 * var(--_space));
        margin-block-end: var(--_space);
      }
      & [part~='author'] {
        & bdi {
          font-weight: 600;
        }
        & a {
          display: inline-flex;
          align-items: center;
          min-block-size: 24px;
          min-inline-size: 24px;
          color: var(--_muted);
          text-decoration: none;
        }
        & a:hover {
          text-decoration: underline;
        }
        & .edited {
          color: var(--_muted);

          &::before {
            content: '· ';
          }
        }
      }
      & .answers {
        display: inline-flex;
        align-items: center;
        gap: 0.3em;
        color: var(--_positive);
        font-size: var(--_meta);
        font-weight: 600;
      }
      & .official {
        padding: calc(4 * var(--_space));
        border-inline-start: 3px solid var(--_positive);
        border-start-end-radius: var(--_radius);
        border-end-end-radius: var(--_radius);
        background: var(--_tint);
      }
      & .typed {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      & .does {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--_space);
        /* The words stand in line with the text above: their padding is in their own, smaller em. */
        margin-inline-start: calc(-0.48em - 1px);

        & button {
          padding: 0.3em 0.6em;
          font-size: var(--_small);
        }
      }
      & .gone,
      & .none,
      & .locked {
        color: var(--_muted);
      }
      & .none {
        max-inline-size: none;
        padding-block: calc(4 * var(--_space));
        text-align: center;
      }
      & .note {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(2 * var(--_space));
        margin-block-start: calc(2 * var(--_space));
      }
      & .waits {
        color: var(--_muted);
        font-size: var(--_meta);
      }
      & .refused {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--_space)) calc(3 * var(--_space));
        padding: calc(3 * var(--_space));
        border-radius: var(--_radius);
        background: var(--_tint);

        & > p:first-of-type {
          flex: 1 1 14em;
        }
        & > svg {
          color: var(--_negative);
        }
      }
      & .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--_space));
        max-inline-size: none;
      }
      & .more {
        max-inline-size: none;
        margin: 0;

        & button {
          inline-size: 100%;
        }
      }
      & .opener {
        inline-size: 100%;
        padding: calc(3 * var(--_space)) calc(4 * var(--_space));
        border-color: var(--_edge);
        color: var(--_muted);
        font-weight: 400;
        text-align: start;
        cursor: text;
      }
    }
    [part~='comment'] {
      border-radius: var(--_radius);

      &:focus {
        outline: 2px solid var(--_line);
        outline-offset: var(--_space);
      }
      & > [part~='comment-form'] {
        margin-block-start: calc(3 * var(--_space));
      }
    }
    [part~='comment-form'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      margin: 0;
      padding: 0;
      border: 0;

      & .kept {
        margin-inline-start: auto;
        color: var(--_muted);
        font-size: var(--_small);
      }
    }
    @media (pointer: coarse) {
      [part~='thread'] [part~='author'] a {
        min-block-size: 44px;
        min-inline-size: 44px;
      }
    }
    @media print {
      [part~='thread'] :is(.does, .opener, .more, .writing, form, .waits) {
        display: none;
      }
      [part~='comment'] {
        break-inside: avoid;
      }
    }
  `,
];
