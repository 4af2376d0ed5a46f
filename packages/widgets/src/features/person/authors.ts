import type { Site } from '@stoa/core';
import type { PersonCard } from './card.ts';

/** How long somebody points at a name before they mean it, and how long they may leave it, in milliseconds. */
const intentMs = 350;
const leaveMs = 250;

/**
 * Shows the card of whoever's name in a widget is pointed at, focused or tapped. It stays while the pointer is on it,
 * and goes with Escape, with the pointer or with the focus: WCAG 1.4.13. `first` is the name that brought
 * this code, pressed or else pointed at.
 * Returns what stops it.
 */
export function followAuthors(
  host: HTMLElement,
  site: Site,
  first: HTMLButtonElement,
  isPressed: boolean,
): () => void {
  const authors = new Authors(host, site);
  authors.begin(first, isPressed);
  return () => authors.stop();
}

class Authors {
  readonly #host: HTMLElement;
  readonly #site: Site;
  readonly #listening = new AbortController();
  #opening: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whose card is shown, or about to be. */
  #button: HTMLButtonElement | undefined;
  #card: PersonCard | undefined;
  /** Opened by a press: stays when the pointer leaves. */
  #isPinned = false;
  /** The focus goes from the card back to the name: no wish to see the card again. */
  #isReturning = false;

  constructor(host: HTMLElement, site: Site) {
    this.#host = host;
    this.#site = site;
    const { signal } = this.#listening;
    const root = host.shadowRoot as ShadowRoot;
    root.addEventListener('pointerover', (event) => this.#point(event as PointerEvent), { signal });
    root.addEventListener('pointerout', (event) => this.#unpoint(event as PointerEvent), { signal });
    root.addEventListener('focusin', ({ target }) => this.#focused(target), { signal });
    root.addEventListener('focusout', (event) => this.#blurred(event as FocusEvent), { signal });
    root.addEventListener('click', ({ target }) => this.#press(target), { signal });
    // Of the whole page: the pointer may be on the card while the focus is elsewhere.
    document.addEventListener('keydown', (event) => this.#escape(event), { signal, capture: true });
    root.addEventListener('keydown', (event) => this.#tab(event as KeyboardEvent), { signal });
    document.addEventListener('pointerdown', (event) => this.#pressedElsewhere(event), { signal });
  }

  begin(button: HTMLButtonElement, isPressed: boolean): void {
    if (isPressed) this.#press(button);
    else if (button.matches(':hover, :focus-visible')) this.#intend(button, intentMs);
  }

  stop(): void {
    this.#listening.abort();
    this.#close();
  }

  #isInCard(target: EventTarget | null) {
    return target instanceof Node && this.#card?.element.contains(target) === true;
  }

  #point({ target, pointerType }: PointerEvent) {
    if (pointerType === 'touch') return;
    const button = authorOf(target);
    if (this.#isInCard(target) || (button && button === this.#button)) clearTimeout(this.#leaving);
    else if (button) this.#intend(button, intentMs);
  }

  #unpoint({ target, pointerType, relatedTarget }: PointerEvent) {
    const button = authorOf(target);
    if (pointerType === 'touch' || this.#isPinned || (!button && !this.#isInCard(target))) return;
    if (this.#isInCard(relatedTarget) || (button && authorOf(relatedTarget) === button)) return;
    if (this.#hasFocus) return;
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#close(), leaveMs);
  }

  #focused(target: EventTarget | null) {
    const button = authorOf(target);
    // The focus that a press leaves is the press's.
    if (!this.#isReturning && button?.matches(':focus-visible')) this.#intend(button, intentMs);
  }

  #blurred({ relatedTarget }: FocusEvent) {
    if (this.#isInCard(relatedTarget) || authorOf(relatedTarget) === this.#button) return;
    if (this.#button) this.#close();
  }

  #press(target: EventTarget | null) {
    const button = authorOf(target);
    if (!button) return;
    if (this.#isPinned && this.#button === button) {
      this.#close();
      return;
    }
    this.#isPinned = true;
    if (this.#card && this.#button === button) this.#card.element.focus();
    else this.#intend(button, 0);
  }

  #pressedElsewhere(event: PointerEvent) {
    const [target = null] = event.composedPath();
    if (this.#button && authorOf(target) !== this.#button && !this.#isInCard(target)) this.#close();
  }

  #escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.#card) return;
    // One thing closes at a time.
    event.stopPropagation();
    const hadFocus = this.#isInCard(this.#host.shadowRoot?.activeElement ?? null);
    if (hadFocus) this.#return();
    else this.#close();
  }

  /** The card stands at the end of the widget; for the keyboard it is right behind the name. */
  #tab(event: KeyboardEvent) {
    const { key, shiftKey, target } = event;
    if (key !== 'Tab' || !this.#isInCard(target)) return;
    const isLast = target === ([...(this.#card?.element.querySelectorAll('button') ?? [])].at(-1) ?? target);
    if (!shiftKey && !isLast) return;
    // Forwards, the browser goes on from the name.
    if (shiftKey) event.preventDefault();
    this.#return();
  }

  /** Closes the card, with the focus on the name again. */
  #return() {
    const button = this.#button;
    this.#isReturning = true;
    this.#close();
    button?.focus();
    this.#isReturning = false;
  }

  get #hasFocus() {
    const active = this.#host.shadowRoot?.activeElement ?? null;
    return this.#isInCard(active) || (active === this.#button && this.#button.matches(':focus-visible'));
  }

  #intend(button: HTMLButtonElement | undefined, delayMs: number) {
    const isPinned = this.#isPinned && delayMs === 0;
    this.#close();
    this.#button = button;
    this.#isPinned = isPinned;
    this.#opening = setTimeout(() => void this.#open(), delayMs);
  }

  async #open() {
    const button = this.#button;
    if (!button) return;
    const isWanted = () => this.#button === button;
    const card = await import('./card.ts')
      .then(({ PersonCard }) => PersonCard.show(this.#host, this.#site, button, isWanted))
      // Code that did not load is asked for again at the next look.
      .catch(() => undefined);
    if (!card) {
      if (isWanted()) this.#close();
      return;
    }
    this.#card = card;
    // Who presses wants to read; who points or passes by goes on where they are.
    if (this.#isPinned) card.element.focus({ preventScroll: true });
  }

  #close() {
    clearTimeout(this.#opening);
    clearTimeout(this.#leaving);
    const card = this.#card;
    this.#card = undefined;
    this.#button = undefined;
    this.#isPinned = false;
    // Where it has the focus, its going moves that: by then it counts as closed.
    card?.remove();
  }
}

/** The author's button that an event is about. */
const authorOf = (target: EventTarget | null): HTMLButtonElement | undefined =>
  (target instanceof Element && target.closest<HTMLButtonElement>('[part~=author] button')) || undefined;
