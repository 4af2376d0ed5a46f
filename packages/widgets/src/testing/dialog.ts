import { StoaError, type ErrorCode, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import type { ShownBox } from './idea-box.ts';

/** A dialog over an idea box, with a test's ways to act in it. */
export interface ShownDialog {
  readonly element: HTMLDialogElement;
  readonly field: (name: string) => HTMLInputElement;
  readonly type: (name: string, text: string) => void;
  /** The button that says or is named this. */
  readonly button: (name: string) => HTMLButtonElement;
  readonly press: (name: string) => void;
  /** Sends the form. */
  readonly submit: () => void;
  readonly text: () => string;
  /** What went wrong, as it is said aloud. */
  readonly complaint: () => string;
  /** Waits until there is no dialog. */
  readonly gone: () => Promise<void>;
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The open dialog of a box, once `selector` is in it. */
export async function dialogOf({ element: box }: ShownBox, selector = 'h2'): Promise<ShownDialog> {
  const found = () => box.shadowRoot?.querySelector('dialog') ?? undefined;
  const element = await until(`a dialog with ${selector}`, () =>
    found()?.querySelector(selector) ? found() : undefined,
  );
  const button = (name: string) => {
    const buttons = [...element.querySelectorAll('button')];
    const named = buttons.find(
      (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
    );
    if (!named) throw new Error(`no button “${name}”`);
    return named;
  };
  const field = (name: string) => {
    const input = element.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!input) throw new Error(`no field ${name}`);
    return input;
  };
  return {
    ...{ element, button, field },
    type: (name, text) => {
      field(name).value = text;
      field(name).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    press: (name) => button(name).click(),
    submit: () => element.querySelector('form')?.requestSubmit(),
    text: () => tidy(element.textContent),
    complaint: () => tidy(element.querySelector('[role=alert]')?.textContent),
    gone: () => until('no dialog', () => found() === undefined).then(() => undefined),
  };
}

/** What has the focus inside the box. */
export const focusedIn = ({ element }: ShownBox): Element | null => element.shadowRoot?.activeElement ?? null;

/** Lets signing in fail as the service would. */
export function refuseSignIn({ session }: Site, code: ErrorCode): void {
  session.signIn = () => Promise.reject(new StoaError(code, 'The test was told to fail.'));
}
