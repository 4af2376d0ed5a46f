import { css } from 'lit';

/** What fields look like; it comes with the first form. */
export const fields = css`
  input,
  textarea,
  select {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0.4em 0.8em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  @media (pointer: coarse) {
    input,
    textarea,
    select {
      min-block-size: 44px;
      /* Below this, iOS zooms into the field. */
      font-size: max(1em, 16px);
    }
  }
`;
