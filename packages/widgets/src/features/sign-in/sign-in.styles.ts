import { css } from 'lit';
import { dialogStyles } from '../../parts/dialog.ts';
import { fields } from '../../styles/fields.ts';

/** The look of the dialog that signs in. */
export const signInStyles = [
  fields,
  dialogStyles,
  css`
    dialog {
      & .password input {
        padding-inline-end: 4.5em;
      }
      & .reveal {
        position: absolute;
        inset-inline-end: 0.35em;
        inset-block-start: calc(1.35em + var(--_space) + 0.375em);
        min-inline-size: 0;
        min-block-size: 2em;
        padding: 0 0.6em;
        font-size: var(--_meta);
      }
      & .forgot {
        grid-row: 1;
        grid-column: 2;
      }
      & .or {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        align-items: center;
        gap: calc(3 * var(--_space));
        max-inline-size: none;
        color: var(--_muted);
        font-size: var(--_meta);

        &::before,
        &::after {
          content: '';
          border-block-start: 1px solid var(--_line);
        }
      }
      & .switch {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0 calc(2 * var(--_space));
        max-inline-size: none;
        font-size: var(--_meta);

        & .link {
          font-size: inherit;
          font-weight: 600;
        }
      }
      & .sent {
        display: grid;
        gap: calc(4 * var(--_space));
        overflow-wrap: break-word;
      }
      & .awaited {
        min-block-size: 17em;
        display: grid;
        place-content: center;
        gap: calc(4 * var(--_space));
        text-align: center;
      }
    }
  `,
];
