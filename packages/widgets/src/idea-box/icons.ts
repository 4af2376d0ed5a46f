import { html, type TemplateResult } from 'lit';

export const filterIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" /></svg>`;

/** Points back to where one came from; it is mirrored where writing runs the other way. */
export const backIcon = (): TemplateResult =>
  html`<svg class="mirrored" viewBox="0 0 16 16" aria-hidden="true"><path d="M13 8H3m4-4L3 8l4 4" /></svg>`;

export const lockIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
  </svg>`;
