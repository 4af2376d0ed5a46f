import { css } from 'lit';
import { dialogStyles } from '../../parts/dialog.ts';
import { fields } from '../../styles/fields.ts';

/** The look of the dialogs about who is here. */
export const accountStyles = [
  fields,
  dialogStyles,
  css`
    dialog {
      & .account {
        gap: calc(6 * var(--_space));
      }
      & .ban {
        padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
        border-radius: var(--_radius);
        background: var(--_tint);
        font-size: var(--_meta);
      }
      & .who {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--_space));

        & [part~='avatar'] {
          font-size: 1.25em;
        }
        & p {
          min-inline-size: 0;
          line-height: 1.4;
        }
        & b {
          display: block;
        }
        & .aside {
          display: flex;
          flex-wrap: wrap;
          align-items: baseline;
          gap: 0 0.6em;
        }
        & .address {
          flex-basis: 100%;
        }
        & .link {
          font-size: inherit;
        }
      }
      & .verified {
        display: inline-flex;
        align-items: center;
        gap: 0.15em;
        color: var(--_positive);
        white-space: nowrap;
      }
      & section {
        display: grid;
        gap: calc(3 * var(--_space));
      }
      & .label {
        font-size: var(--_meta);
        font-weight: 600;
      }
      & .beside {
        flex: 0 0 100%;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--_space));

        & input,
        & p {
          flex: 1 1 11em;
          min-inline-size: 0;
        }
        & button {
          display: inline-flex;
          align-items: center;
          justify-content: center;
          gap: 0.5em;
          min-block-size: 2.75em;
        }
      }
      & form > .complaint {
        margin-block-start: calc(2 * var(--_space));
      }
      & .way-out {
        gap: 0;
        margin-block-end: calc(-3 * var(--_space));

        & button {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          gap: 0 0.5em;
          min-block-size: 3em;
          padding: 0.6em 0;
          border-width: 1px 0 0;
          border-color: var(--_line);
          border-radius: 0;
          text-align: start;
        }
        & small {
          flex-basis: 100%;
          color: var(--_muted);
          font-size: var(--_small);
          font-weight: 400;
        }
        & .complaint {
          margin-block-end: calc(3 * var(--_space));
        }
      }
      & .harmful {
        color: var(--_negative);
      }
      & .harm {
        border-color: var(--_negative);
        background: var(--_negative);
        color: var(--_surface);

        &:hover {
          background: color-mix(in oklab, var(--_negative) 88%, #000);
        }
      }
      & .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--_space));
      }
      & .progress {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--_space));
        min-block-size: 6em;
      }
    }
  `,
];
