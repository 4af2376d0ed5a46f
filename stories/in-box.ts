import { StoaError, type ErrorCode, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import type { IdeaBox } from '@stoa/widgets/idea-box/idea-box';

/** An idea box of a story, for the story to act in as a person does. */
export interface InBox {
  readonly box: IdeaBox;
  /** What the box shows for a selector, once it does. */
  readonly find: (selector: string) => Promise<HTMLElement>;
  readonly press: (selector: string) => Promise<void>;
  readonly fill: (name: string, text: string) => Promise<void>;
}

/** The idea box of a story, once it can be acted on. */
export async function inBox(canvas: HTMLElement): Promise<InBox> {
  const box = await until('the box', () => canvas.querySelector('stoa-idea-box') ?? false);
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
  const authenticator = { sendReset: fail, sendLink: fail, sendVerification: fail, account: fail };
  Object.assign(site.session, { signIn: fail, auth: () => Promise.resolve(authenticator) });
}
