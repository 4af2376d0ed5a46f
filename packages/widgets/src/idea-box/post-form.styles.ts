import { css } from 'lit';

export const postFormStyles = css`
  form {
    display: grid;
    gap: var(--_space);
    margin-block-end: calc(6 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);

    & label {
      font-weight: 600;
    }
    & .optional {
      color: var(--_muted);
      font-weight: 400;
    }
    & .under {
      display: flex;
      gap: calc(3 * var(--_space));
      min-block-size: 1.5em;
      max-inline-size: none;
      color: var(--_muted);
      font-size: var(--_small);
    }
    & .complaint {
      color: var(--_negative);
    }
    & .filled {
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
    }
    & [aria-invalid='true'] {
      border-color: var(--_negative);
    }
    & .kept {
      margin-inline-start: auto;
      color: var(--_muted);
      font-size: var(--_small);
    }
  }
`;
