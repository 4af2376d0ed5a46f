import { html, type TemplateResult } from 'lit';
import type { Mark } from './marks.ts';

// 16 units wide, as in parts/icons.ts.

const bold = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4.5 3h4a2.4 2.4 0 0 1 0 4.8h-4zm0 4.8h4.8a2.6 2.6 0 0 1 0 5.2H4.5z" />
  </svg>`;

const italic = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6.5 3H12M4 13h5.5M9.5 3l-3 10" /></svg>`;

const link = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9"
    />
  </svg>`;

const list = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6.2 4H14M6.2 8H14M6.2 12H14M2.5 4h.2m-.2 4h.2m-.2 4h.2" />
  </svg>`;

const quote = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.8 3v10M6.2 5H13M6.2 8h6.8M6.2 11h4" /></svg>`;

const code = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 4.5 2 8l3.5 3.5m5-7L14 8l-3.5 3.5" /></svg>`;

/** What the tools look like. */
export const markIcons: Readonly<Record<Mark, () => TemplateResult>> = {
  ...{ bold, italic, link },
  ...{ list, quote, code },
};

export const pictureIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3"
    />
    <path d="m2.2 11.5 3.3-3.3 4.6 4.6M8.8 11l2-2 3 2.8M10.7 5.8v.1" />
  </svg>`;
