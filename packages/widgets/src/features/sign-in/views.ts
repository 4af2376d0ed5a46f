import type { WayToSignIn } from '@stoa/core/sites/kind';
import type { ErrorCode } from '@stoa/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import { googleIcon, mailIcon } from './icons.ts';

/** Where somebody is in signing in. `finish` goes on behind a mail's link. */
export type Step = 'sign-in' | 'sign-up' | 'forgot' | 'link' | 'verify' | 'finish';

/** What an act that waits would do. */
export type Purpose = 'post' | 'vote' | 'comment' | 'review';

/** What the dialog shows. */
export interface SignInView {
  readonly step: Step;
  readonly purpose: Purpose | undefined;
  /** The service has ended the session; the person goes on once they are back. */
  readonly hasEnded: boolean;
  /** In the owner's order; missing until the settings are there. */
  readonly ways: readonly WayToSignIn[] | undefined;
  /** Why the settings could not be read. */
  readonly failure: ErrorCode | undefined;
  readonly isGuest: boolean;
  readonly email: string;
  readonly password: string;
  readonly isPasswordShown: boolean;
  /** What is on its way. */
  readonly busy: 'form' | 'google' | undefined;
  readonly error: ErrorCode | 'not-yet' | 'short' | undefined;
  /** The mail of this step is sent. */
  readonly sent: 'no' | 'once' | 'again';
}

/** What the person does in the dialog. */
export interface SignInActs {
  readonly go: (step: Step) => void;
  readonly type: (event: Event) => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly google: () => void;
  readonly reveal: () => void;
  /** Sends the mail of this step once more. */
  readonly resend: () => void;
  readonly confirmed: () => void;
  readonly reload: () => void;
  readonly leave: () => void;
}

type Strings = FeatureStringsOf<'sign-in'>;

/** Errors that are about one field. */
const fieldOf: Partial<Record<NonNullable<SignInView['error']>, 'email' | 'password'>> = {
  email: 'email',
  short: 'password',
  weak: 'password',
  wrong: 'password',
};

/** Everything in the dialog. */
export function signInView(view: SignInView, acts: SignInActs, strings: Strings): TemplateResult {
  const isOpening = view.step === 'sign-in' || view.step === 'sign-up' || view.step === 'link';
  return html`
    ${dialogHeader({
      title: titleOf(view, strings),
      hint: isOpening && view.sent === 'no' ? hintOf(view, strings) : undefined,
      close: strings.close,
      leave: acts.leave,
    })}
    <div class="stack">${content(view, acts, strings)}</div>
  `;
}

function hintOf({ hasEnded, isGuest }: SignInView, strings: Strings): string | undefined {
  if (hasEnded) return strings.ended;
  return isGuest ? strings.comesAlong : undefined;
}

function titleOf({ step, purpose, sent, ways }: SignInView, strings: Strings): string {
  if (sent !== 'no') return strings.titles.sent;
  if (purpose && step === 'verify') return strings.verifyTo[purpose];
  if (purpose && step === 'sign-up') return strings.signUpTo[purpose];
  // A link is the way to sign in where there is no password.
  const isFirst = step === 'sign-in' || (step === 'link' && !ways?.includes('password'));
  return purpose && isFirst ? strings.signInTo[purpose] : strings.titles[step];
}

function content(view: SignInView, acts: SignInActs, strings: Strings): TemplateResult {
  const { step, ways, failure, sent } = view;
  if (step === 'verify') return verification(view, acts, strings);
  if (sent !== 'no') return mailSent(view, acts, strings);
  if (step === 'finish') return finishing(view, acts, strings);
  if (step === 'forgot') return mailForm(view, strings.forgotText, acts, strings);
  if (ways) return entrances(view, ways, acts, strings);
  return failure
    ? html`<div class="awaited">
        <p role="alert">${strings.failed} ${sentenceFor(strings.errors, failure)}</p>
        <p><button @click=${acts.reload}>${strings.retry}</button></p>
      </div>`
    : html`<div class="awaited"><p role="status" aria-busy="true">${strings.loading}</p></div>`;
}

/** The ways that the owner offers, in their order. */
function entrances(
  view: SignInView,
  ways: readonly WayToSignIn[],
  acts: SignInActs,
  strings: Strings,
): TemplateResult {
  const { step, error } = view;
  const hasPassword = ways.includes('password');
  const hasMail = hasPassword || ways.includes('link');
  const google = ways.includes('google') ? googleButton(view, acts, strings) : nothing;
  const form = !hasMail
    ? nothing
    : step === 'link'
      ? mailForm(view, strings.linkText, acts, strings)
      : passwordForm(view, acts, strings);
  if (!ways.length) return html`<p>${strings.noWay}</p>`;
  if (form === nothing) return html`${google} ${complaintOf(error, strings)}`;
  const or = google === nothing ? nothing : html`<p class="or">${strings.or}</p>`;
  return html`
    ${ways[0] === 'google' ? html`${google} ${or} ${form}` : html`${form} ${or} ${google}`}
    ${hasPassword ? otherSteps(view, ways.includes('link'), acts, strings) : nothing}
  `;
}

const googleButton = ({ busy }: SignInView, { google }: SignInActs, strings: Strings) => html`
  <button type="button" class="wide" aria-busy=${busy === 'google'} @click=${google}>
    ${busy === 'google' ? nothing : googleIcon()}${strings.google}
  </button>
`;

function complaintOf(error: SignInView['error'], strings: Strings): TemplateResult {
  if (error === 'not-yet') return complaint(strings.notYet);
  if (error === 'short') return complaint(strings.passwordShort);
  return complaint(error && sentenceFor(strings.errors, error));
}

/** What is not said beside the address. */
const complaintBelow = ({ error }: SignInView, strings: Strings) =>
  complaintOf(error && fieldOf[error] === 'email' ? undefined : error, strings);

function emailField({ step, email, error }: SignInView, { type }: SignInActs, strings: Strings) {
  const hasPassword = step === 'sign-in' || step === 'sign-up';
  const isWrong = error !== undefined && fieldOf[error] === 'email';
  return html`
    <div class="field">
      <label for="stoa-email">${strings.email}</label>
      <input
        id="stoa-email"
        name="email"
        type="email"
        inputmode="email"
        autocomplete=${hasPassword ? 'username' : 'email'}
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        required
        aria-invalid=${isWrong}
        aria-describedby=${isWrong ? 'complaint' : nothing}
        .value=${live(email)}
        @input=${type}
      />
      ${isWrong ? complaintOf(error, strings) : nothing}
    </div>
  `;
}

function passwordField(view: SignInView, acts: SignInActs, strings: Strings) {
  const { step, password, isPasswordShown, error } = view;
  const isNew = step === 'sign-up';
  const isWrong = error !== undefined && fieldOf[error] === 'password';
  const notes = [isWrong && 'complaint', isNew && 'stoa-password-hint'].filter(Boolean).join(' ');
  return html`
    <div class="field password">
      <label for="stoa-password">${isNew ? strings.newPassword : strings.password}</label>
      <div class="secret">
        <input
          id="stoa-password"
          name="password"
          type=${isPasswordShown ? 'text' : 'password'}
          autocomplete=${isNew ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          required
          aria-invalid=${isWrong}
          aria-describedby=${notes || nothing}
          .value=${live(password)}
          @input=${acts.type}
        />
        <button
          type="button"
          class="reveal quiet"
          aria-label=${isPasswordShown ? strings.hidePassword : strings.showPassword}
          @click=${acts.reveal}
        >
          ${isPasswordShown ? strings.hide : strings.show}
        </button>
      </div>
      ${
        isNew
          ? html`<p class="hint" id="stoa-password-hint">${strings.passwordHint}</p>`
          : stepButton(strings.forgotPassword, () => acts.go('forgot'))
      }
    </div>
  `;
}

const submitButton = ({ busy }: SignInView, text: string) =>
  html`<button class="primary wide" aria-busy=${busy === 'form'}>${text}</button>`;

/** E-mail and password. `novalidate`: our sentences are in the person's language, and beside the field. */
function passwordForm(view: SignInView, acts: SignInActs, strings: Strings) {
  const isNew = view.step === 'sign-up';
  return html`
    <form class="stack" method="dialog" novalidate @submit=${acts.submit}>
      ${emailField(view, acts, strings)} ${passwordField(view, acts, strings)}
      ${complaintBelow(view, strings)} ${submitButton(view, isNew ? strings.signUp : strings.signIn)}
    </form>
  `;
}

/** What else somebody may have come for. */
function otherSteps({ step }: SignInView, hasLink: boolean, { go }: SignInActs, strings: Strings) {
  const [question, answer, next] =
    step === 'sign-in'
      ? ([strings.newHere, strings.makeAccount, 'sign-up'] as const)
      : step === 'sign-up'
        ? ([strings.haveAccount, strings.signIn, 'sign-in'] as const)
        : (['', strings.usePassword, 'sign-in'] as const);
  return html`
    <div>
      <p class="switch aside">${question} ${stepButton(answer, () => go(next))}</p>
      ${
        hasLink && step === 'sign-in'
          ? html`<p class="switch aside">${stepButton(strings.mailMeLink, () => go('link'))}</p>`
          : nothing
      }
    </div>
  `;
}

const stepButton = (text: string, go: () => void) =>
  html`<button type="button" class="plain link" @click=${go}>${text}</button>`;

/** One address, to which a mail goes. */
function mailForm(view: SignInView, text: string, acts: SignInActs, strings: Strings): TemplateResult {
  return html`
    <form class="stack" method="dialog" novalidate @submit=${acts.submit}>
      <p>${text}</p>
      ${emailField(view, acts, strings)} ${complaintBelow(view, strings)}
      ${submitButton(view, strings.sendLink)}
    </form>
    ${
      view.step === 'forgot'
        ? html`<p class="switch aside">${stepButton(strings.back, () => acts.go('sign-in'))}</p>`
        : nothing
    }
  `;
}

/** The mail is on its way. */
function mailSent(view: SignInView, { go, resend }: SignInActs, strings: Strings): TemplateResult {
  const { step, email, sent, busy } = view;
  return html`
    <div class="sent">
      <p role="status">
        ${sent === 'again' ? strings.sentAgain : nothing}
        ${step === 'link' ? strings.linkSent(email) : strings.resetSent(email)}
      </p>
      ${complaintBelow(view, strings)}
      <button type="button" class="wide" aria-busy=${busy === 'form'} @click=${resend}>
        ${busy === 'form' ? nothing : mailIcon()}${strings.sendAgain}
      </button>
      <p class="switch aside">${stepButton(strings.back, () => go('sign-in'))}</p>
    </div>
  `;
}

/** An account whose address is not confirmed yet. */
function verification(view: SignInView, acts: SignInActs, strings: Strings): TemplateResult {
  const { email, sent, busy, error } = view;
  if (sent === 'no')
    return html`
      <p>${strings.verifyText(email)}</p>
      ${complaintOf(error, strings)}
      <button type="button" class="primary wide" aria-busy=${busy === 'form'} @click=${acts.resend}>
        ${strings.sendMail}
      </button>
    `;
  return html`
    <p role="status">${sent === 'again' ? strings.sentAgain : nothing} ${strings.verifySent(email)}</p>
    ${complaintOf(error, strings)}
    <button type="button" class="primary wide" aria-busy=${busy === 'form'} @click=${acts.confirmed}>
      ${strings.confirmed}
    </button>
    <p class="switch aside">${stepButton(strings.sendAgain, acts.resend)}</p>
  `;
}

/** Behind the link of a mail. */
function finishing(view: SignInView, acts: SignInActs, strings: Strings): TemplateResult {
  return html`
    <form class="stack" method="dialog" novalidate @submit=${acts.submit}>
      <p>${strings.finishText}</p>
      ${emailField(view, acts, strings)} ${complaintBelow(view, strings)}
      ${submitButton(view, view.busy ? strings.finishing : strings.goOn)}
    </form>
  `;
}
