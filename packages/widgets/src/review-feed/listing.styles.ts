import { css } from 'lit';
import { fields } from '../styles/fields.ts';

/** The look of order, filters and search. */
export const listingStyles = css`
  ${fields}
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));

    /* As high as the room that is kept for them, whatever the font. */
    & select,
    & input {
      block-size: var(--_row);
      padding-block: 0;
    }
    & select {
      flex: 0 1 auto;
      inline-size: auto;
      min-inline-size: 0;
      max-inline-size: 12em;
      cursor: pointer;
    }
    & .search {
      position: relative;
      flex: 1 1 11em;
      display: flex;
      align-items: center;
      max-inline-size: 22em;
      margin-inline-start: auto;

      & > svg {
        position: absolute;
        inset-inline-start: 0.7em;
        color: var(--_muted);
        pointer-events: none;
      }
      & input {
        padding-inline: 2.2em max(2.8em, 46px);
      }
      & ::-webkit-search-cancel-button {
        display: none;
      }
      & button {
        position: absolute;
        inset-inline-end: 0;
        display: grid;
        place-items: center;
        padding: 0.4em 0.6em;
      }
    }
  }
  @container (inline-size < 30em) {
    .filters .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .filters select {
      flex: 1 1 8em;
    }
  }
`;
