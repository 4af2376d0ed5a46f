import { css } from 'lit';

/** The look of the filters and the search. */
export const toolbarStyles = css`
  .unfold {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding-inline: 0.6em;

    & b {
      color: var(--_accent);
      font-size: var(--_small);
    }
  }
  .filters {
    flex: 1 0 100%;
    display: none;
    gap: calc(2 * var(--_space));

    &[data-open] {
      display: grid;
    }
    & select {
      cursor: pointer;
    }
    & .mine {
      justify-self: start;
    }
    & .mine[aria-pressed='true'] {
      box-shadow: inset 0 -2px var(--_accent);
      color: inherit;
    }
    & .search {
      position: relative;
      display: flex;
      align-items: center;
    }
    & .search svg {
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
    & .search .quiet {
      position: absolute;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      padding: 0.4em 0.6em;

      & svg {
        position: static;
      }
    }
  }
  /* Orders fill the line of a phone. */
  @container (inline-size < 30em) {
    .orders .mine {
      display: none;
    }
  }
  @container (inline-size >= 30em) {
    .filters .mine {
      display: none;
    }
  }
  @container (inline-size >= 44em) {
    .unfold {
      display: none;
    }
    [part~='toolbar'] {
      flex-wrap: nowrap;
    }
    .orders {
      flex: none;
    }
    .filters,
    .filters[data-open] {
      flex: 0 1 auto;
      min-inline-size: 0;
      display: flex;
      margin-inline-start: auto;
      /* A field is higher than the orders, and comes after them. */
      margin-block: -4px;

      & select {
        inline-size: auto;
        min-inline-size: 0;
        max-inline-size: 11em;
        border-color: transparent;
        padding-inline: 0.4em;
        color: var(--_muted);
      }
      & select:has(option:checked:not([value=''])),
      & select:hover {
        color: inherit;
      }
      & .search {
        /* Gives way before the words do. */
        flex: 0 9 12em;
        min-inline-size: 6em;
      }
    }
  }
`;
