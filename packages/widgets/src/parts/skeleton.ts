import { css, html, type TemplateResult } from 'lit';

const rows = (count: number) => Array.from({ length: count }, () => html`<div><i></i><i></i><i></i></div>`);

/** Rows of the height that is to come; seen only when waiting takes longer than 200 ms. `label` is for assistive technology. */
export const skeleton = (count: number, label: string): TemplateResult =>
  html`<div part="skeleton">
    <p role="status" class="visually-hidden">${label}</p>
    ${rows(count)}
  </div>`;

export const skeletonStyles = css`
  [part~='skeleton'] {
    animation: stoa-wait 0s 200ms both;

    & div {
      display: grid;
      grid-template-columns: 3.75em 1fr;
      gap: calc(2 * var(--_space)) calc(4 * var(--_space));
      padding-block: calc(4 * var(--_space));
    }
    & div + div {
      border-block-start: 1px solid var(--_line);
    }
    & i {
      block-size: 0.9em;
      inline-size: 80%;
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    & i:first-child {
      grid-row: span 2;
      block-size: 3.25em;
      inline-size: auto;
    }
    & i:last-child {
      inline-size: 40%;
    }
  }
  @keyframes stoa-wait {
    from {
      visibility: hidden;
    }
  }
`;
