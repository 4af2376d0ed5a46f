import type { ErrorCode, Site, StoaError } from '@stoa/core';
import { tellMe } from '@stoa/core/members/own-data';
import { html } from 'lit';
import { localeOf } from '../../base/host.ts';
import { Modal, type ModalHost } from '../../base/modal.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import { loadFeatureStrings } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import { adopt } from '../../styles/adopt.ts';
import { accountStyles } from './account.styles.ts';

/** Asks a guest for the address at which they are told of what moves; resolves with what to say about it, if anything. */
export async function askWhereToTell(host: ModalHost, site: Site): Promise<string | undefined> {
  const strings = await loadFeatureStrings('person', localeOf(host));
  let email = '';
  let error: ErrorCode | undefined;
  let isBusy = false;
  let said: string | undefined;
  const modal = new Modal(host, { locale: strings.locale, mayLeave: () => !email });
  adopt(host.shadowRoot, accountStyles);

  const field = () => modal.find('[name=email]');
  const fail = (code: ErrorCode) => {
    error = code;
    isBusy = false;
    show();
    if (code === 'email') field()?.focus();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const typed = new FormData(event.target as HTMLFormElement).get('email');
    email = typeof typed === 'string' ? typed.trim() : '';
    if (!/^\S+@\S+\.\S+$/.test(email)) {
      fail('email');
      return;
    }
    isBusy = true;
    error = undefined;
    show();
    tellMe(site, email).then(
      () => {
        said = strings.tellMeDone;
        modal.close();
      },
      (reason: unknown) => fail((reason as StoaError).code),
    );
  };
  const show = () =>
    modal.show(html`
      ${dialogHeader({ title: strings.tellMeTitle, close: strings.close, leave: () => modal.close() })}
      <form class="stack" method="dialog" novalidate @submit=${send}>
        <div class="field">
          <label for="stoa-tell">${strings.email}</label>
          <input
            id="stoa-tell"
            name="email"
            type="email"
            inputmode="email"
            autocomplete="email"
            dir="ltr"
            aria-invalid=${error === 'email'}
            aria-describedby="stoa-consent"
            @input=${({ target }: Event) => (email = (target as HTMLInputElement).value)}
          />
        </div>
        ${complaint(error && sentenceFor(strings.errors, error))}
        <p class="aside" id="stoa-consent">${strings.tellMeConsent}</p>
        <p class="buttons">
          <button class="primary" aria-busy=${isBusy}>${strings.tellMeYes}</button>
          <button type="button" class="quiet" @click=${() => modal.close()}>${strings.tellMeNo}</button>
        </p>
      </form>
    `);

  show();
  field()?.focus();
  await modal.closed;
  return said;
}
