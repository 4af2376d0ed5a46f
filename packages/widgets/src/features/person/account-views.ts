import type { ErrorCode } from '@stoa/core';
import type { Account } from '@stoa/core/store/marker';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatar } from '../../parts/avatar.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import { checkIcon } from '../../parts/icons.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';

/** What can be on its way, or go wrong, in the account dialog. */
export type AccountAct = 'name' | 'contact' | 'download' | 'sign-out' | 'erase';

/** What the account dialog shows. */
export interface AccountView {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'guest' | 'member';
  readonly typedName: string;
  readonly typedEmail: string;
  /** What Auth knows, or why it could not be read. */
  readonly account: Account | 'waiting' | ErrorCode;
  /** Where the person is told of what moves. */
  readonly contact?: string | undefined;
  /** Until when the person may only read, where they may. */
  readonly ban?: string | undefined;
  /** Everything, or the question before something that cannot be undone, or that it is done. */
  readonly panel: 'all' | 'leave' | 'erase' | 'erased';
  readonly busy?: AccountAct | undefined;
  readonly error?: { readonly about: AccountAct; readonly code: ErrorCode | 'short' | 'long' } | undefined;
  readonly done?: AccountAct | undefined;
}

/** What the person does in the dialog. */
export interface AccountActs {
  readonly type: (event: Event) => void;
  readonly rename: () => void;
  readonly signIn: () => void;
  readonly verify: () => void;
  readonly signInAgain: () => void;
  readonly tell: () => void;
  readonly forgetContact: () => void;
  readonly download: () => void;
  readonly signOut: () => void;
  readonly panel: (panel: AccountView['panel']) => void;
  readonly erase: () => void;
  readonly reload: () => void;
  readonly leave: () => void;
}

type Strings = FeatureStringsOf<'person'>;

const mostOfName = 40;

/** Everything in the dialog. */
export function accountView(view: AccountView, acts: AccountActs, strings: Strings): TemplateResult {
  const { panel } = view;
  const title = {
    all: strings.account,
    leave: strings.leave,
    erase: strings.eraseTitle,
    erased: strings.erased,
  }[panel];
  return html`
    ${dialogHeader({ title, close: strings.close, leave: acts.leave })}
    ${
      panel === 'all'
        ? everything(view, acts, strings)
        : panel === 'leave'
          ? leaving(view, acts, strings)
          : panel === 'erase'
            ? erasing(view, acts, strings)
            : html`<button class="wide" @click=${acts.leave}>${strings.close}</button>`
    }
  `;
}

/** What went wrong with `about`. */
function complaintOf({ error, ban }: AccountView, about: AccountAct, strings: Strings): TemplateResult {
  if (error?.about !== about) return complaint(undefined);
  const { code } = error;
  if (code === 'short') return complaint(strings.nameShort, about);
  if (code === 'long') return complaint(strings.nameLong(mostOfName), about);
  const isBanned = ban && about === 'name' && (code === 'banned' || code === 'denied');
  return complaint(isBanned ? ban : sentenceFor(strings.errors, code), about);
}

/** A form whose button does `act`; nothing leaves for a server by itself. */
const submits = (act: () => void) => (event: SubmitEvent) => {
  event.preventDefault();
  act();
};

function everything(view: AccountView, acts: AccountActs, strings: Strings): TemplateResult {
  const { uid, name, kind, ban } = view;
  return html`
    <div class="stack account">
      ${ban ? html`<p class="ban" role="status">${ban}</p>` : nothing}
      <div class="who">
        ${avatar(uid, name)}
        <p>
          <b><bdi>${name || strings.guest}</bdi></b>
          <span class="aside">${kind === 'guest' ? strings.guest : address(view, acts, strings)}</span>
        </p>
      </div>
      ${
        kind === 'guest'
          ? html`<section>
              <p class="aside">${strings.guestHint}</p>
              <button class="primary wide" @click=${acts.signIn}>${strings.signIn}</button>
            </section>`
          : nothing
      }
      ${nameForm(view, acts, strings)} ${contactForm(view, acts, strings)} ${wayOut(view, acts, strings)}
    </div>
  `;
}

/** The account's address and whether it is confirmed. */
function address({ account }: AccountView, { verify, reload }: AccountActs, strings: Strings) {
  if (account === 'waiting') return html`<span role="status">${strings.loading}</span>`;
  if (typeof account === 'string')
    return html`<span>${strings.accountFailed}</span>
      <button class="plain link" @click=${reload}>${strings.retry}</button>`;
  const { email, verified } = account;
  if (!email) return strings.noEmail;
  return html`
    <span class="address"><bdi>${email}</bdi></span>
    ${
      verified
        ? html`<span class="verified">${checkIcon()}${strings.verified}</span>`
        : html`<span>${strings.unverified}</span>
            <button class="plain link" @click=${verify}>${strings.verify}</button>`
    }
  `;
}

function nameForm(view: AccountView, acts: AccountActs, strings: Strings) {
  const { typedName, name, busy, error, done } = view;
  const isWrong = error?.about === 'name';
  return html`
    <form method="dialog" novalidate @submit=${submits(acts.rename)}>
      <div class="field">
        <label for="stoa-name">${strings.name}</label>
        <div class="beside">
          <input
            id="stoa-name"
            name="typedName"
            autocomplete="nickname"
            aria-invalid=${isWrong}
            aria-describedby=${isWrong ? 'name' : 'stoa-name-hint'}
            .value=${live(typedName)}
            @input=${acts.type}
          />
          <button aria-busy=${busy === 'name'} ?disabled=${typedName.trim() === name && busy !== 'name'}>
            ${busy === 'name' ? strings.renaming : strings.rename}
          </button>
        </div>
        <p class="hint" id="stoa-name-hint" role="status">
          ${done === 'name' ? html`${checkIcon()} ${strings.renamed}` : strings.nameHint}
        </p>
      </div>
      ${complaintOf(view, 'name', strings)}
    </form>
  `;
}

function contactForm(view: AccountView, acts: AccountActs, strings: Strings) {
  const { contact, typedEmail, busy, error, account } = view;
  if (typeof account === 'string' && !contact) return nothing;
  const isWrong = error?.about === 'contact' && error.code === 'email';
  return html`
    <form method="dialog" novalidate @submit=${submits(contact ? acts.forgetContact : acts.tell)}>
      ${
        contact
          ? html`
              <p class="label">${strings.tell}</p>
              <div class="beside">
                <p role="status">${strings.told(contact)}</p>
                <button aria-busy=${busy === 'contact'}>${strings.tellOff}</button>
              </div>
            `
          : html`
              <div class="field">
                <label for="stoa-contact">${strings.tell}</label>
                <div class="beside">
                  <input
                    id="stoa-contact"
                    name="typedEmail"
                    type="email"
                    inputmode="email"
                    autocomplete="email"
                    dir="ltr"
                    aria-invalid=${isWrong}
                    aria-describedby=${isWrong ? 'contact' : 'stoa-contact-hint'}
                    .value=${live(typedEmail)}
                    @input=${acts.type}
                  />
                  <button aria-busy=${busy === 'contact'}>${strings.tellOn}</button>
                </div>
                <p class="hint" id="stoa-contact-hint">${strings.tellHint}</p>
              </div>
            `
      }
      ${complaintOf(view, 'contact', strings)}
    </form>
  `;
}

/** What the person may take along, and how they go. */
function wayOut(view: AccountView, acts: AccountActs, strings: Strings) {
  const { kind, busy } = view;
  return html`
    <section class="way-out">
      <button aria-busy=${busy === 'download'} @click=${acts.download}>
        <span>${busy === 'download' ? strings.downloading : strings.download}</span>
        <small>${strings.downloadHint}</small>
      </button>
      ${complaintOf(view, 'download', strings)}
      ${
        kind === 'member'
          ? html`<button aria-busy=${busy === 'sign-out'} @click=${acts.signOut}>${strings.signOut}</button>`
          : html`<button @click=${() => acts.panel('leave')}>${strings.leave}</button>`
      }
      ${complaintOf(view, 'sign-out', strings)}
      <button class="harmful" @click=${() => acts.panel('erase')}>${strings.erase}</button>
    </section>
  `;
}

/** A guest cannot come back: asked before. */
function leaving(view: AccountView, acts: AccountActs, strings: Strings): TemplateResult {
  return html`
    <div class="stack">
      <p>${strings.leaveSure}</p>
      ${complaintOf(view, 'sign-out', strings)}
      <p class="buttons">
        <button class="harm" aria-busy=${view.busy === 'sign-out'} @click=${acts.signOut}>
          ${strings.leaveYes}
        </button>
        <button @click=${() => acts.panel('all')}>${strings.leaveNo}</button>
      </p>
    </div>
  `;
}

/** What erasing takes and leaves, before it is done; and how it goes. */
function erasing(view: AccountView, acts: AccountActs, strings: Strings): TemplateResult {
  const { busy, error } = view;
  if (busy === 'erase')
    return html`<p class="progress" role="status" aria-busy="true">${strings.erasing}</p>`;
  const isRecent = error?.about === 'erase' && error.code === 'recent';
  return html`
    <div class="stack">
      ${
        error
          ? html`<p>${strings.eraseFailed}</p>`
          : html`
              <p>${strings.eraseGoes}</p>
              <p>${strings.eraseStays}</p>
              <p><b>${strings.eraseForever}</b></p>
            `
      }
      ${complaintOf(view, 'erase', strings)}
      <p class="buttons">
        ${
          isRecent
            ? html`<button class="primary" @click=${acts.signInAgain}>${strings.signIn}</button>`
            : html`<button class="harm" @click=${acts.erase}>
                ${error ? strings.eraseAgain : strings.eraseYes}
              </button>`
        }
        <button @click=${() => acts.panel('all')}>${error ? strings.close : strings.eraseNo}</button>
      </p>
    </div>
  `;
}
