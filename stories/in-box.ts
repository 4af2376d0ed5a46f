import type { StoryObj } from '@storybook/web-components-vite';
import { StoaError, type ErrorCode, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import '@stoa/widgets/idea-box/idea-box';
import type { IdeaBox } from '@stoa/widgets/idea-box/idea-box';
import type { Loaded } from './demo-site.ts';

/** A widget of a story, an idea box unless it says otherwise, for the story to act in as a person does. */
export interface InBox<Widget extends HTMLElement = IdeaBox> {
  readonly box: Widget;
  /** What the widget shows for a selector, once it does. */
  readonly find: (selector: string) => Promise<HTMLElement>;
  readonly press: (selector: string) => Promise<void>;
  readonly fill: (name: string, text: string) => Promise<void>;
}

/** What a story does in its widget, whenever that is drawn anew: Storybook plays only once. */
export type Act<Widget extends HTMLElement = IdeaBox> = (inside: InBox<Widget>, site: Site) => unknown;

/**
 * A widget on the story's site, with the attributes of the story besides its usual ones; once it can be acted on, the story's
 * `act` is done.
 */
export const renderWidget =
  (tag: string, usual: Readonly<Record<string, string>> = {}): NonNullable<StoryObj['render']> =>
  (_, { loaded, globals, parameters }) => {
    const { site } = loaded as Loaded;
    const box = document.createElement(tag);
    box.lang = String(parameters['language'] ?? globals['language']);
    const attributes = { ...usual, ...(parameters['attributes'] as Readonly<Record<string, string>>) };
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
    Object.assign(box, site && { site });
    const act = parameters['act'] as Act<HTMLElement> | undefined;
    if (act && site) void inBox(box).then((inside) => act(inside, site));
    return box;
  };

export const renderBox = renderWidget('stoa-idea-box');

/** A widget, once it can be acted on. */
async function inBox<Widget extends HTMLElement>(box: Widget): Promise<InBox<Widget>> {
  const find = (selector: string) =>
    until(selector, () => box.shadowRoot?.querySelector<HTMLElement>(selector) ?? false);
  await find('[part~=notice]');
  return {
    box,
    find,
    press: async (selector) => (await find(selector)).click(),
    fill: async (name, text) => {
      const input = (await find(`dialog [name=${name}]`)) as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}

/** Lets what a site asks of Auth fail, or wait for ever. */
export function pretend(site: Site, failure: ErrorCode | 'waiting'): void {
  const fail = (): Promise<never> =>
    failure === 'waiting'
      ? new Promise(() => undefined)
      : Promise.reject(new StoaError(failure, 'The story was told to fail.'));
  const authenticator = {
    sendReset: fail,
    sendLink: fail,
    sendVerification: fail,
    account: fail,
    remove: fail,
  };
  Object.assign(site.session, { signIn: fail, auth: () => Promise.resolve(authenticator) });
}
