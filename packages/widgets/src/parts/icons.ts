import { html, type TemplateResult } from 'lit';

// 16 units wide; the base styles draw every `svg` at 1.5 px stroke in the colour of the text.

export const checkIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.3 3.3L13 5" /></svg>`;

export const clockIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.8V8l2.2 1.6" />
  </svg>`;

export const alertIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" />
    <path d="M8 5v3.5m0 2.4v.1" />
  </svg>`;

export const commentIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z" /></svg>`;

export const closeIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>`;

export const plusIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3v10M3 8h10" /></svg>`;

export const searchIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3 3" />
  </svg>`;
