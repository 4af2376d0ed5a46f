import { fixture, html } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import type { Composer, ComposerOptions } from '../features/composer/composer.ts';
import type { ComposerFrame } from './composer-frame.ts';
import './composer-frame.ts';

/** A composer in a page, with a test's ways to act in it. */
export interface ShownComposer {
  readonly element: ComposerFrame;
  readonly composer: Composer;
  readonly field: HTMLTextAreaElement;
  /** What it holds for a selector; throws when there is nothing. */
  find(selector: string): HTMLElement;
  all(selector: string): readonly HTMLElement[];
  /** The button that says or is named this. */
  button(name: string): HTMLButtonElement;
  text(): string;
  type(text: string): Promise<void>;
  press(name: string): Promise<void>;
  /** Presses a key on what has the focus, or else on the field; returns whether the page may still act on it. */
  readonly key: (key: string, more?: KeyboardEventInit) => boolean;
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Shows a composer by itself. */
export async function showComposer(options: Partial<ComposerOptions> = {}): Promise<ShownComposer> {
  const element = await fixture<ComposerFrame>(html`<composer-frame></composer-frame>`);
  const composer = await element.open(options);
  const root = element.shadowRoot;
  if (!root) throw new Error('no shadow root');
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing in the composer is ${selector}`);
    return found;
  };
  const button = (name: string) => {
    const found = [...root.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
    );
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  };
  const field = find('textarea') as HTMLTextAreaElement;
  return {
    ...{ element, composer, field, find, button },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    text: () => tidy(root.textContent),
    type: async (text) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
    press: async (name) => {
      button(name).click();
      await until('the composer is drawn', () => element.updateComplete);
    },
    key: (key, more) =>
      (root.activeElement ?? field).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      ),
  };
}
