import { css } from 'lit';

/** The look of an idea's own page. */
export const ideaPageStyles = [
  css`
    [part~='idea-page'] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(5 * var(--_space));
      max-inline-size: 46em;

      & .back {
        margin-block-end: calc(-1 * var(--_space));
        font-size: var(--_meta);

        & a {
          display: inline-flex;
          align-items: center;
          gap: 0.4em;
          padding-block: 0.3em;
          color: var(--_muted);
          text-decoration: none;
        }
        & a:hover {
          text-decoration: underline;
        }
        & span:dir(rtl) {
          scale: -1 1;
        }
      }
      & .top {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: calc(4 * var(--_space)) calc(5 * var(--_space));
      }
      & [part~='vote'] {
        min-inline-size: 4em;
        min-block-size: 4em;
        font-size: 1.1em;
      }
      & .heading {
        /* Below its vote button where text is large and the screen small. */
        flex: 1 1 11em;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(2 * var(--_space));
        min-inline-size: 0;
      }
      & h2 {
        font-size: 1.4em;
        font-weight: 650;
      }
      & .about {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space) calc(4 * var(--_space));
      }
      & .category,
      & .edited {
        color: var(--_muted);
        font-size: var(--_meta);
      }
      & .voters {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space) calc(2 * var(--_space));
        color: var(--_muted);
        font-size: var(--_meta);
      }
      & .faces {
        display: inline-flex;
        gap: 0.2em;
      }
      & .said {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(4 * var(--_space));

        &:empty {
          display: none;
        }
      }
      & .typed {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      & .team {
        display: grid;
        gap: var(--_space);
        padding: calc(3 * var(--_space)) calc(4 * var(--_space));
        border-radius: var(--_radius);
        background: var(--_tint);

        & b {
          font-size: var(--_meta);
        }
        & p {
          white-space: pre-line;
        }
      }
      & .history {
        display: grid;
        gap: calc(2 * var(--_space));
        justify-items: start;

        & h3 {
          font-size: var(--_meta);
        }
        & ol {
          display: grid;
          gap: calc(3 * var(--_space));
          margin: 0;
          padding: 0;
          list-style: none;
        }
        & .move {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 0 calc(2 * var(--_space));
          font-size: var(--_meta);
        }
        & [part~='status'] {
          font-size: inherit;
        }
        & .who {
          display: inline-flex;
          flex-wrap: wrap;
          gap: 0 0.4em;

          &::before {
            content: '·';
          }
        }
        & .from,
        & .arrow,
        & .who {
          color: var(--_muted);
        }
        & .arrow:dir(rtl) {
          scale: -1 1;
        }
        & .why {
          margin-block-start: var(--_space);
          padding-inline-start: calc(3 * var(--_space));
          border-inline-start: 2px solid var(--_line);
          white-space: pre-line;
        }
        & button {
          margin-inline-start: calc(-0.54em - 1px);
          padding: 0.3em 0.6em;
          font-size: var(--_meta);
        }
      }
      & .absorbed {
        font-size: var(--_meta);

        & summary {
          padding-block: 0.3em;
          color: var(--_muted);
          cursor: pointer;
        }
        & ul {
          display: grid;
          gap: calc(2 * var(--_space));
          padding-block-start: var(--_space);
          padding-inline-start: 1.2em;
        }
      }
      & .links {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 calc(2 * var(--_space));
        margin-block: calc(-1 * var(--_space)) calc(-2 * var(--_space));
        margin-inline-start: calc(-0.54em - 1px);

        & a,
        & button {
          padding: 0.4em 0.6em;
          border: 1px solid transparent;
          border-radius: var(--_radius);
          line-height: 1.4;
          color: var(--_muted);
          font-size: var(--_meta);
          font-weight: 500;
          text-decoration: none;
        }
        & :is(a, button):hover {
          color: inherit;
        }
      }
      & .stands {
        display: flex;
        gap: calc(2 * var(--_space));
        max-inline-size: none;
        padding: calc(3 * var(--_space)) calc(4 * var(--_space));
        border-radius: var(--_radius);
        background: var(--_tint);

        & svg {
          margin-block-start: 0.2em;
        }
      }
      & > .refused {
        display: grid;
        gap: calc(2 * var(--_space));

        & blockquote {
          margin: 0;
          padding-inline-start: calc(3 * var(--_space));
          border-inline-start: 2px solid var(--_line);
          white-space: pre-line;
        }
      }
      & .missing {
        padding-block: calc(6 * var(--_space));
        max-inline-size: none;
        color: var(--_muted);
        text-align: center;
      }
      & .edit {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(3 * var(--_space));
        margin: 0;

        & .field {
          display: grid;
          gap: var(--_space);
        }
        & label {
          font-weight: 600;
        }
        & .buttons {
          display: flex;
          flex-wrap: wrap;
          gap: calc(2 * var(--_space));
        }
        & .complaint {
          color: var(--_negative);
          font-size: var(--_small);
        }
        & .staying {
          display: flex;
          flex-wrap: wrap;
          gap: calc(3 * var(--_space));

          & li {
            display: flex;
            align-items: center;
          }
          & img {
            inline-size: 4em;
            block-size: 4em;
            border-radius: var(--_radius);
            object-fit: cover;
          }
        }
      }
    }
    @media (pointer: coarse) {
      [part~='idea-page'] :is(.links a, .back a) {
        display: inline-flex;
        align-items: center;
        min-block-size: 44px;
        min-inline-size: 44px;
      }
      [part~='idea-page'] summary {
        min-block-size: 44px;
      }
    }
    @media print {
      [part~='idea-page'] :is(.back, .links, .history button, [part~='team']),
      [part~='closing'],
      [part~='notice'] {
        display: none;
      }
      [part~='idea-page'] .absorbed::details-content {
        content-visibility: visible;
      }
    }
  `,
];
