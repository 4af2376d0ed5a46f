import { css } from 'lit';

/** The look of the roadmap: columns, or tabs where there is room for one. */
export const roadmapStyles = css`
  @media (pointer: coarse) {
    [part~='roadmap'] .about {
      margin-block-start: calc(3 * var(--_space));
    }
  }
  [part~='roadmap'] {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    gap: calc(6 * var(--_space)) calc(8 * var(--_space));
    align-items: start;
  }
  [part~='column'] {
    & > h3 {
      padding-block-end: calc(3 * var(--_space));
      border-block-end: 2px solid var(--_line);
    }
    /* Its heading says it. */
    & .about [part~='status'] {
      display: none;
    }
    & .empty {
      padding-block: calc(6 * var(--_space));
    }
  }
  .segments {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_tint);

    & [aria-selected='true'] {
      border-color: var(--_line);
      background: var(--_surface);
      color: inherit;
    }
  }
  @container (inline-size >= 44em) {
    [part~='roadmap'] {
      grid-auto-flow: column;
    }
  }
  @media (forced-colors: active) {
    .segments [aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
