import { css } from 'lit';

/** The look of the filters and the search. */
export const toolbarStyles = css`
  .unfold {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    margin-inline-start: auto;
    padding-inline: 0.6em;

    & + .primary {
      margin-inline-start: 0;
    }
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
      padding-inline: 2.2em;
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
  @container (inline-size >= 44em) {
    .unfold {
      display: none;

      & + .primary {
        margin-inline-start: auto;
      }
    }
    .filters,
    .filters[data-open] {
      flex: 0 1 auto;
      display: flex;
      margin-inline-start: auto;

      & select {
        inline-size: auto;
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
        inline-size: 12em;
      }
    }
  }
`;
