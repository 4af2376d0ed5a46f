import { css } from 'lit';
import { dialogStyles } from '../../parts/dialog.ts';
import { fields } from '../../styles/fields.ts';

/** The look of the dialog that signs in. */
export const signInStyles = [
  fields,
  dialogStyles,
  css`
    dialog {
      & .secret {
        order: 1;
        flex: 0 0 100%;
        display: flex;
        align-items: center;
        border: 1px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_surface);

        &:has(input:focus-visible) {
          outline: 2px solid var(--_focus);
          outline-offset: 2px;
        }
        &:has([aria-invalid='true']) {
          border-color: var(--_negative);
        }
        & input {
          flex: 1;
          min-inline-size: 0;
          border: 0;
          outline: none;
        }
      }
      & .reveal {
        flex: none;
        margin-inline-end: 0.3em;
        padding: 0.3em 0.6em;
        font-size: var(--_meta);
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
        grid-template-columns: minmax(0, 1fr);
        gap: calc(4 * var(--_space));
        overflow-wrap: break-word;
      }
      & .awaited {
        min-block-size: 17em;
        display: grid;
        place-content: center;
        gap: calc(4 * var(--_space));
        text-align: center;

        & [aria-busy] {
          display: flex;
          align-items: center;
          gap: 0.6em;
        }
      }
    }
  `,
];
