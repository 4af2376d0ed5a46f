import { html, type TemplateResult } from 'lit';
import type { Numbers } from '../strings/types.ts';

/** A short number, whole for assistive technology. */
export const number = (value: number, { short, full }: Numbers): string | TemplateResult =>
  short(value) === full(value)
    ? full(value)
    : html`<span aria-hidden="true">${short(value)}</span
        ><span class="visually-hidden">${full(value)}</span>`;
