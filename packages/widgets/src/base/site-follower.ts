import type { PendingAct, Site, StoaError, Visitor } from '@stoa/core';
import { pageRegistry } from '@stoa/core/store/early';
import type { ReactiveController } from 'lit';
import { adopt } from '../styles/adopt.ts';
import { late } from '../styles/late.ts';
import { lateTokens } from '../styles/late-tokens.ts';
import { announce } from './announce.ts';
import { closest } from './host.ts';
import { watchPage } from './page-watch.ts';
import { keepReserve } from './reserve.ts';
import type { Self } from './stoa-element.ts';

/** What the follower needs of its widget. */
export interface FollowedHost extends HTMLElement {
  /** The token that the brand's server signed for this person. */
  readonly token?: string | undefined;
  requestUpdate(): void;
}

/** What a widget does about what happens on its site. */
export interface Followed {
  /** The server has refused an act, or the brand's token. */
  readonly refused: (error: StoaError, act: PendingAct | undefined) => void;
  readonly self: () => Promise<Pick<Self, 'identify' | 'finishLink'>>;
}

const keyEvents = ['keydown', 'keyup', 'keypress'];

/** Tokens that have been used, by session: five widgets sign in once. */
const used = new WeakMap<object, string>();

let isLinkTaken = false;

/** Follows the open site for a widget: acts, network, who is here. It loads after first content. */
export class SiteFollower implements ReactiveController {
  readonly #host: FollowedHost;
  readonly #site: Site;
  readonly #followed: Followed;
  readonly #stops: (() => void)[] = [];
  /** Who the page was told of last. */
  #told = '';

  constructor(host: FollowedHost, site: Site, followed: Followed) {
    this.#host = host;
    this.#site = site;
    this.#followed = followed;
  }

  hostConnected(): void {
    const { overlay, session } = this.#site;
    const host = this.#host;
    const update = () => host.requestUpdate();
    adopt(host.shadowRoot, [lateTokens, late]);
    for (const type of ['online', 'offline']) this.#listen(window, type, update);
    if (host.shadowRoot) {
      for (const type of keyEvents) this.#listen(host.shadowRoot, type, keepKeys);
      this.#listen(host.shadowRoot, 'pointerover', tellExactly);
    }
    this.#stops.push(
      keepReserve(host),
      watchPage(),
      overlay.subscribe(update),
      overlay.onRefused(this.#followed.refused),
      session.subscribe(() => {
        update();
        this.#tellWho();
      }),
    );
    this.#tellWho();
    this.#takeLink();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Signs in with the brand's token whenever there is another one. */
  hostUpdated(): void {
    const { session } = this.#site;
    const host = this.#host;
    const token =
      host.token ||
      closest(host, 'stoa-site[token]')?.getAttribute('token') ||
      pageRegistry().config?.['token'];
    if (!token || used.get(session) === token) return;
    used.set(session, token);
    const identified = this.#followed.self().then((self) => self.identify(token));
    identified.catch((error: unknown) => {
      this.#followed.refused(error as StoaError, undefined);
      if ((error as StoaError).code !== 'offline') return;
      const again = () => {
        used.delete(session);
        host.requestUpdate();
      };
      addEventListener('online', again, { once: true });
    });
  }

  #listen(target: EventTarget, type: string, listener: (event: Event) => void) {
    target.addEventListener(type, listener);
    this.#stops.push(() => target.removeEventListener(type, listener));
  }

  /** Tells the page who is here, once known and whenever that changes. */
  #tellWho() {
    const { current } = this.#site.session;
    // A guest gets the name a moment after the session.
    if (current && !current.name && current.kind === 'guest') return;
    const who = current ? JSON.stringify(publicly(current)) : '';
    if (who === this.#told) return;
    this.#told = who;
    this.#host.dispatchEvent(
      current ? announce('stoa-sign-in', { member: publicly(current) }) : announce('stoa-sign-out'),
    );
  }

  #takeLink() {
    const { searchParams } = new URL(location.href);
    if (isLinkTaken || searchParams.get('mode') !== 'signIn' || !searchParams.has('oobCode')) return;
    isLinkTaken = true;
    void this.#followed.self().then((self) => self.finishLink());
  }
}

const publicly = ({ uid, name, kind, verified }: Visitor) => ({ uid, name, kind, verified });

/** A page's shortcuts ("/", "j") must not fire from what is typed in a widget. */
function keepKeys(event: Event) {
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches('input, textarea, select')) event.stopPropagation();
}

/** Says a time exactly when somebody points at it: the format costs first content some milliseconds. */
function tellExactly({ target }: Event) {
  if (!(target instanceof HTMLTimeElement) || target.title) return;
  const locale = target.closest<HTMLElement>('[lang]')?.lang;
  target.title = new Date(target.dateTime).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
