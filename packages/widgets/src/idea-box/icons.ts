import { html, type TemplateResult } from 'lit';

export const filterIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" /></svg>`;

export const searchIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3 3" />
  </svg>`;

/** Points back to where one came from; it is mirrored where writing runs the other way. */
export const backIcon = (): TemplateResult =>
  html`<svg class="mirrored" viewBox="0 0 16 16" aria-hidden="true"><path d="M13 8H3m4-4L3 8l4 4" /></svg>`;
