import type { ErrorCode, Site, StoaError } from '@stoa/core';
import { accountOf, rename, signOut } from '@stoa/core/members/account';
import { contactOf, eraseMe, exportData, forgetContact, tellMe } from '@stoa/core/members/own-data';
import { member } from '@stoa/core/members/kind';
import { getBan } from '@stoa/core/members/person';
import { cleanLine } from '@stoa/core/posts/clean';
import { localeOf } from '../../base/host.ts';
import { Modal, type ModalHost } from '../../base/modal.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import type { SignInRequest } from '../sign-in/sign-in.ts';
import { accountStyles } from './account.styles.ts';
import { accountView, type AccountActs, type AccountView } from './account-views.ts';
import { banSentence } from './ban.ts';

let open: Promise<void> | undefined;

/** Shows what this site knows of the person here: name, address, consents, data, and the way out. */
export function openAccount(host: ModalHost, site: Site): Promise<void> {
  return (open ??= show(host, site).finally(() => {
    open = undefined;
  }));
}

async function show(host: ModalHost, site: Site): Promise<void> {
  const isHere = () => site.session.current !== undefined;
  if (!isHere()) return;
  const strings = await loadFeatureStrings('person', localeOf(host));
  let panel: AccountView['panel'] = 'all';
  // One dialog at a time: it makes room for the one that signs in, and comes back.
  for (;;) {
    const errand: Errand | undefined = await new AccountDialog(host, site, strings, panel).closed;
    if (!errand) return;
    const { openSignIn } = await import('../sign-in/sign-in.ts');
    await openSignIn(host, site, errand.request);
    if (!errand.back || !isHere()) return;
    panel = errand.back;
  }
}

/** What the person goes to another dialog for, and what they come back to. */
interface Errand {
  readonly request: SignInRequest;
  readonly back?: AccountView['panel'];
}

class AccountDialog {
  /** Resolves with where the person goes, if anywhere. */
  readonly closed: Promise<Errand | undefined>;
  readonly #site: Site;
  readonly #strings: FeatureStringsOf<'person'>;
  readonly #modal: Modal;
  readonly #acts: AccountActs;
  #view: AccountView;
  #errand: Errand | undefined;

  constructor(host: ModalHost, site: Site, strings: FeatureStringsOf<'person'>, panel: AccountView['panel']) {
    this.#site = site;
    this.#strings = strings;
    const { uid, name, kind } = site.session.current ?? { uid: '', name: '', kind: 'guest' };
    this.#view = { uid, name, kind, typedName: name, typedEmail: '', account: 'waiting', panel };
    this.#modal = new Modal(host, { locale: strings.locale, mayLeave: () => this.#view.busy !== 'erase' });
    this.#acts = {
      type: ({ target }) => {
        const { name: field, value } = target as HTMLInputElement;
        this.#show({ [field]: value, error: undefined, done: undefined });
      },
      rename: () => this.#takeName(),
      signIn: () => this.#go({ request: {} }),
      verify: () => this.#go({ request: { verify: true }, back: 'all' }),
      signInAgain: () => this.#go({ request: { again: true }, back: 'erase' }),
      tell: () => this.#tell(),
      forgetContact: () => this.#do('contact', () => this.#forgetContact()),
      download: () => this.#do('download', () => this.#download()),
      signOut: () => this.#do('sign-out', () => this.#leave()),
      panel: (panel) => this.#turn(panel),
      erase: () => this.#do('erase', () => this.#erase()),
      reload: () => void this.#load(),
      leave: () => this.#modal.close(),
    };
    adopt(host.shadowRoot, accountStyles);
    this.closed = this.#run();
  }

  async #run() {
    const stop = this.#site.session.subscribe(() => this.#personChanged());
    this.#show();
    this.#modal.find('#dialog-title')?.focus();
    void this.#load();
    void this.#readBan();
    await this.#modal.closed;
    stop();
    return this.#errand;
  }

  #show(change: Partial<AccountView> = {}) {
    this.#view = { ...this.#view, ...change };
    this.#modal.show(accountView(this.#view, this.#acts, this.#strings));
  }

  /** Somebody else, or nobody: what stands here is not theirs. */
  #personChanged() {
    const { current } = this.#site.session;
    if (this.#view.panel === 'erased') return;
    if (current?.uid === this.#view.uid) this.#show({ name: current.name, kind: current.kind });
    else if (this.#view.busy !== 'erase') this.#modal.close();
  }

  async #load() {
    this.#show({ account: 'waiting' });
    try {
      const [account, contact] = await Promise.all([accountOf(this.#site), contactOf(this.#site)]);
      this.#show({ account, contact, typedEmail: this.#view.typedEmail || account.email });
    } catch (error) {
      this.#show({ account: (error as StoaError).code });
    }
  }

  /** Until when the person may only read; not knowing it hinders nothing here. */
  async #readBan() {
    const ban = await getBan(this.#site)
      .fetch(AbortSignal.timeout(15_000))
      .catch(() => undefined);
    if (ban !== undefined) this.#show({ ban: ban ? banSentence(ban, this.#strings) : undefined });
  }

  /** One thing at a time; what fails says so beside it. */
  #do(busy: NonNullable<AccountView['busy']>, work: () => Promise<void>) {
    if (this.#view.busy) return;
    this.#show({ busy, error: undefined, done: undefined });
    work().then(
      () => this.#show({ busy: undefined }),
      (error: unknown) => this.#fail(busy, (error as StoaError).code),
    );
  }

  #fail(about: NonNullable<AccountView['busy']>, code: ErrorCode) {
    this.#show({ busy: undefined, error: { about, code } });
  }

  #takeName() {
    const name = cleanLine(this.#view.typedName);
    const { min, max } = member.fields.name;
    if (name.length < min || name.length > max) {
      this.#show({ error: { about: 'name', code: name.length < min ? 'short' : 'long' } });
      this.#modal.find('[name=typedName]')?.focus();
      return;
    }
    this.#do('name', async () => {
      await this.#rename(name);
      this.#show({ name, typedName: name, done: 'name' });
    });
  }

  async #rename(name: string) {
    try {
      await rename(this.#site, name);
    } catch (error) {
      const { code } = error as StoaError;
      // The ban may have come since the dialog was opened.
      if (code === 'banned' || code === 'denied') await this.#readBan();
      throw error;
    }
  }

  #tell() {
    const email = this.#view.typedEmail.trim();
    if (!/^\S+@\S+$/.test(email)) {
      this.#fail('contact', 'email');
      this.#modal.find('[name=typedEmail]')?.focus();
      return;
    }
    this.#do('contact', async () => {
      await tellMe(this.#site, email);
      this.#show({ contact: email });
    });
  }

  async #forgetContact() {
    await forgetContact(this.#site);
    this.#show({ contact: undefined });
  }

  async #download() {
    const held = await exportData(this.#site);
    const file = URL.createObjectURL(
      new Blob([JSON.stringify(held, undefined, 2)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = file;
    link.download = `${this.#strings.fileName}-${held.at.slice(0, 10)}.json`;
    link.click();
    // The browser reads the file after the click.
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  }

  async #leave() {
    await signOut(this.#site);
    this.#modal.close();
  }

  async #erase() {
    await eraseMe(this.#site);
    this.#turn('erased');
  }

  #turn(panel: AccountView['panel']) {
    this.#show({ panel, error: undefined, done: undefined });
    this.#modal.find('#dialog-title')?.focus();
  }

  #go(errand: Errand) {
    this.#errand = errand;
    this.#modal.close();
  }
}
