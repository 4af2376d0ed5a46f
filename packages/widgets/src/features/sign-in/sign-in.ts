import type { ErrorCode, Observed, Site, SiteSettings, StoaError, Visitor } from '@stoa/core';
import {
  accountOf,
  checkVerified,
  sendLink,
  sendReset,
  sendVerification,
  signIn,
} from '@stoa/core/members/account';
import { getSettings } from '@stoa/core/sites/queries';
import type { SignIn } from '@stoa/core/store/marker';
import { Modal, type ModalHost } from '../../base/modal.ts';
import { localeOf } from '../../base/host.ts';
import { TellEvent } from '../../parts/notice.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import { signInStyles } from './sign-in.styles.ts';
import { signInView, type Purpose, type SignInActs, type SignInView, type Step } from './views.ts';

/** Why somebody is asked to sign in. */
export interface SignInRequest {
  /** The act that waits for it. */
  readonly for?: Purpose | undefined;
  /** The service has ended the session in which it was done. */
  readonly ended?: boolean;
  /** The address has to be confirmed as well. */
  readonly verify?: boolean;
  /** The page's address, where a mail's link has opened it. */
  readonly link?: string;
  /** The person is signed in and has to prove it again. */
  readonly again?: boolean;
}

/** The one dialog of the page. */
let asking: Promise<boolean> | undefined;

/**
 * Asks the person to sign in; resolves with whether they have. A page that shows its own login cancels
 * `stoa-sign-in-request`: then this resolves once that has signed them in.
 */
export function openSignIn(host: ModalHost, site: Site, request: SignInRequest = {}): Promise<boolean> {
  const { verify, again, link } = request;
  if (site.session.current?.kind === 'member' && !verify && !again && !link) return Promise.resolve(true);
  return (asking ??= ask(host, site, request, () => {
    asking = undefined;
  }));
}

/** `closed` is called when the next one may be opened; what is on its way then may still sign in. */
async function ask(
  host: ModalHost,
  site: Site,
  request: SignInRequest,
  closed: () => void,
): Promise<boolean> {
  const event = new CustomEvent('stoa-sign-in-request', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: { for: request.for ?? null },
  });
  if (!request.link && !host.dispatchEvent(event)) {
    await Promise.resolve();
    closed();
    await isMember(site);
    return true;
  }
  try {
    const strings = await loadFeatureStrings('sign-in', localeOf(host));
    const dialog = new SignInDialog(host, site, strings, request);
    await dialog.closed.finally(closed);
    return await dialog.result();
  } catch (error) {
    closed();
    throw error;
  }
}

/** Waits until somebody with an account is here. */
const isMember = ({ session }: Site) =>
  new Promise<void>((done) => {
    const look = () => {
      if (session.current?.kind !== 'member') return;
      stop();
      done();
    };
    const stop = session.subscribe(look);
    look();
  });

/** What the hint below a new password asks for. */
const fewestCharacters = 8;

const linkMailName = 'sign-in:link-mail';

/** What was typed as an address, for the next time on this page. Passwords are kept nowhere. */
let typedEmail = '';

/** What of the view the dialog itself decides. */
type State = Omit<SignInView, 'ways' | 'failure' | 'isGuest' | 'purpose' | 'hasEnded'>;

class SignInDialog {
  readonly closed: Promise<void>;
  readonly #host: ModalHost;
  readonly #site: Site;
  readonly #strings: FeatureStringsOf<'sign-in'>;
  readonly #request: SignInRequest;
  readonly #modal: Modal;
  readonly #settings: Observed<SiteSettings>;
  readonly #acts: SignInActs;
  #state: State;
  #isSignedIn = false;
  /** What is on its way; closing waits for its end. */
  #running: Promise<void> | undefined;

  constructor(host: ModalHost, site: Site, strings: FeatureStringsOf<'sign-in'>, request: SignInRequest) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#request = request;
    const isVerifying = request.verify === true && site.session.current?.kind === 'member';
    this.#state = {
      step: request.link ? 'finish' : isVerifying ? 'verify' : 'sign-in',
      email: (request.link && site.keeper.read(linkMailName)) || typedEmail,
      password: '',
      isPasswordShown: false,
      busy: undefined,
      error: undefined,
      sent: 'no',
    };
    this.#acts = {
      go: (step) => this.#go(step),
      type: (event) => this.#type(event),
      submit: (event) => this.#submit(event),
      google: () => this.#do('google', () => this.#enter({ how: 'google' })),
      reveal: () => this.#reveal(),
      resend: () => this.#do('form', () => this.#send()),
      confirmed: () => this.#do('form', () => this.#confirm()),
      reload: () => this.#settings.refetch(),
      leave: () => this.#modal.close(),
    };
    this.#modal = new Modal(host, {
      locale: strings.locale,
      mayLeave: () => !this.#state.email && !this.#state.password,
    });
    adopt(host.shadowRoot, signInStyles);
    // The cache may call back before it returns.
    const changed = () => queueMicrotask(() => this.#settingsChanged());
    this.#settings = site.cache.observe(getSettings(site), changed);
    this.#settingsChanged();
    this.#focus();
    this.closed = this.#run();
  }

  /** Whether the person has signed in, once what they started has ended. */
  async result(): Promise<boolean> {
    await this.#running;
    return this.#isSignedIn;
  }

  async #run(): Promise<void> {
    const { session } = this.#site;
    const look = () => {
      if (document.visibilityState === 'visible') this.#lookAgain();
    };
    // What signs in should be there at the press: browsers open windows only right after one.
    session.auth().catch(() => undefined);
    document.addEventListener('visibilitychange', look);
    if (this.#state.step === 'verify' || this.#request.again) void this.#readAddress();
    if (this.#request.link && this.#site.keeper.read(linkMailName)) this.#do('form', () => this.#finish());
    await this.#modal.closed;
    document.removeEventListener('visibilitychange', look);
    this.#settings.stop();
  }

  /** The settings are there, or could not be read. */
  #settingsChanged() {
    const { data } = this.#settings.result;
    const { step } = this.#state;
    if (step === 'sign-in' && data && !data.signIn.includes('password') && data.signIn.includes('link'))
      this.#state = { ...this.#state, step: 'link' };
    const isFirst = data && !this.#modal.find('input');
    this.#show();
    if (isFirst && this.#modal.isOpen) this.#focus();
  }

  #show(change: Partial<State> = {}) {
    this.#state = { ...this.#state, ...change };
    const { data, error, fetching } = this.#settings.result;
    this.#modal.show(
      signInView(
        {
          ...this.#state,
          // Where a session has ended, the act alone may take none.
          purpose: this.#request.ended ? undefined : this.#request.for,
          hasEnded: this.#request.ended === true,
          ways: data?.signIn,
          failure: fetching ? undefined : error?.code,
          isGuest: this.#site.session.current?.kind === 'guest',
        },
        this.#acts,
        this.#strings,
      ),
    );
  }

  /** To the first field that is empty; on a phone to the title, where no keyboard covers what is asked. */
  #focus(field?: string) {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const first = this.#state.email && this.#modal.find('[name=password]');
    const target = field
      ? this.#modal.find(`[name=${field}]`)
      : isTouch
        ? null
        : first || this.#modal.find('[name=email]');
    (target ?? this.#modal.find('#dialog-title'))?.focus();
  }

  #go(step: Step) {
    this.#show({ step, error: undefined, sent: 'no', busy: undefined });
    this.#focus();
  }

  #type(event: Event) {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'email') typedEmail = value;
    this.#show({ [name]: value, error: undefined });
  }

  #reveal() {
    this.#show({ isPasswordShown: !this.#state.isPasswordShown });
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    // A password manager may have filled the fields and told nobody.
    const typed = (name: string) =>
      (this.#modal.find(`[name=${name}]`) as HTMLInputElement | null)?.value ?? '';
    const email = typed('email').trim();
    const password = typed('password');
    const { step } = this.#state;
    typedEmail = email;
    this.#show({ email, password, isPasswordShown: false });
    const wrong =
      (!/^\S+@\S+\.\S+$|^\S+@localhost$/.test(email) && 'email') ||
      (step === 'sign-up' && password.length < fewestCharacters && 'short') ||
      (step === 'sign-in' && !password && 'wrong');
    if (wrong) {
      this.#fail(wrong);
      return;
    }
    this.#do('form', () => {
      if (step === 'sign-in') return this.#enter({ how: 'password', email, password });
      if (step === 'sign-up') return this.#enter({ how: 'sign-up', email, password });
      return step === 'finish' ? this.#finish() : this.#send();
    });
  }

  /** Does one thing at a time, and says what has become of it. */
  #do(busy: 'form' | 'google', work: () => Promise<void>) {
    if (this.#state.busy) return;
    this.#show({ busy, error: undefined });
    this.#running = work().then(
      () => this.#show({ busy: undefined }),
      (error: unknown) => {
        this.#show({ busy: undefined });
        this.#fail((error as StoaError).code);
      },
    );
  }

  #fail(error: ErrorCode | 'short') {
    if (error === 'taken') {
      this.#show({ step: 'sign-in', password: '', error });
      this.#focus('password');
      return;
    }
    this.#show({ error });
    const { step } = this.#state;
    if (error === 'email' || step === 'forgot') this.#focus('email');
    else if (error === 'wrong' || error === 'weak' || error === 'short') this.#focus('password');
  }

  async #enter(way: SignIn) {
    const before = this.#site.session.current;
    const visitor = await signIn(this.#site, way);
    // A guest who turns out to have an account.
    if (before?.kind === 'guest' && before.uid !== visitor.uid)
      this.#host.shadowRoot?.dispatchEvent(new TellEvent(this.#strings.welcomeBack(visitor.name)));
    await this.#entered(visitor, way.how === 'sign-up');
  }

  async #entered({ verified }: Visitor, isNew = false) {
    this.#isSignedIn = true;
    typedEmail = '';
    if (!this.#request.verify || verified) {
      this.#modal.close();
      return;
    }
    this.#isSignedIn = false;
    this.#show({ step: 'verify', password: '', sent: 'no' });
    await this.#readAddress();
    if (isNew) await this.#send();
    this.#focus();
  }

  /** The address that the account has. */
  async #readAddress() {
    const { email } = await accountOf(this.#site).catch(() => ({ email: '' }));
    if (email) this.#show({ email });
  }

  async #send() {
    const { step, email, sent } = this.#state;
    if (step === 'verify') await sendVerification(this.#site);
    else if (step === 'forgot') await sendReset(this.#site, email);
    else {
      await sendLink(this.#site, email, location.href);
      this.#site.keeper.write(linkMailName, email);
    }
    this.#show({ sent: sent === 'no' ? 'once' : 'again' });
    this.#focus();
  }

  async #confirm() {
    if (!(await checkVerified(this.#site))) {
      this.#show({ error: 'not-yet' });
      return;
    }
    this.#isSignedIn = true;
    this.#modal.close();
  }

  /** The person is back from the mail. */
  #lookAgain() {
    const { step, sent, busy } = this.#state;
    if (step !== 'verify' || sent === 'no' || busy) return;
    const looked = checkVerified(this.#site).then((isVerified) => {
      if (!isVerified) return;
      this.#isSignedIn = true;
      this.#modal.close();
    });
    // Nobody has asked: the button says what is wrong.
    looked.catch(() => undefined);
  }

  /** Signs in by the link that opened the page. */
  async #finish() {
    const { email } = this.#state;
    await this.#enter({ how: 'link', email, address: this.#request.link ?? location.href });
    this.#site.keeper.write(linkMailName, undefined);
    forgetLink();
  }
}

/** Takes what the mail's link has added out of the page's address. */
function forgetLink() {
  const address = new URL(location.href);
  for (const name of ['mode', 'oobCode', 'apiKey', 'lang', 'continueUrl']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}
