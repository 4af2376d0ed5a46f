import { css, html, type TemplateResult } from 'lit';

/** How far something has come: a word, and a ring that fills. `status` is one of core's idea statuses. */
export const statusChip = (status: string, word: string): TemplateResult =>
  html`<span part="status" data-status=${status}>${word}</span>`;

export const statusChipStyles = css`
  [part~='status'] {
    --_far: 0%;
    --_hue: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    font-size: var(--_meta);

    &::before {
      content: '';
      flex: none;
      inline-size: 0.75em;
      block-size: 0.75em;
      border: 1.5px solid var(--_hue);
      border-radius: 50%;
      background: conic-gradient(var(--_hue) var(--_far), transparent 0) content-box;
      padding: 1.5px;
      forced-color-adjust: none;
    }
    &[data-status='review'] {
      --_far: 25%;
      --_hue: var(--stoa-status-review, var(--_warning));
    }
    &[data-status='planned'] {
      --_far: 50%;
      --_hue: var(--stoa-status-planned, light-dark(#2f5fd0, #8fb2ff));
    }
    &[data-status='progress'] {
      --_far: 75%;
      --_hue: var(--stoa-status-progress, light-dark(#7a3fc4, #c6a2ff));
    }
    &[data-status='done'] {
      --_far: 100%;
      --_hue: var(--stoa-status-done, var(--_positive));
    }
    &[data-status='declined']::before {
      border-radius: 1px;
      block-size: 0;
      padding: 0;
      border-width: 1px;
    }
  }
`;
