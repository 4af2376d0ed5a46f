import { contrast, ink, luminance, mix, parseColour, readable, white, type Colour } from './colour.ts';

/** Which of the two that stand in for unknown colours is further from `colour`. */
const opposite = (colour: Colour) => (contrast(colour, white) > contrast(colour, ink) ? white : ink);

/** The first opaque colour behind `host`, through slots and shadow hosts, under all translucent ones, and how sure it is. */
function surfaceBehind(
  host: Element,
  text: Colour,
  ruler: HTMLElement,
): { surface: Colour; picture: boolean } {
  const veils: Colour[] = [];
  // Behind pictures and empty pages only the text tells whether the page is dark.
  let surface: Colour = opposite(text);
  let picture = false;
  let node: Node | null | undefined = host;
  for (
    ;
    node;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host
  ) {
    if (!(node instanceof Element)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if ((picture = backgroundImage !== 'none')) break;
    const colour = parseColour(backgroundColor, ruler);
    if (colour[3] === 1) {
      surface = colour;
      break;
    }
    veils.unshift(colour);
  }
  return { surface: veils.reduce((below, veil) => mix(veil, below), surface), picture };
}

interface Widget {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly sheet: CSSStyleSheet;
  /** What `sheet` holds. */
  css: string;
}

/** One look at the page around a widget. At each `yield` all widgets that are due come to the same point: reads stay apart from writes. */
function* look(widget: Widget) {
  const { host, root, sheet } = widget;
  // A link as the page styles it there; slotted, or it would have no style.
  const slot = document.createElement('slot');
  const link = document.createElement('a');
  slot.name = link.slot = 'stoa-probe';
  slot.hidden = link.hidden = true;
  link.href = '#';
  // Then the link has this colour both where the page leaves it the browser's and where it lets it inherit.
  slot.style.color = 'LinkText';
  root.append(slot);
  host.append(link);
  yield;
  const style = getComputedStyle(host);
  const pageText = parseColour(style.color, slot);
  const { surface, picture } = surfaceBehind(host, pageText, slot);
  const seen = mix(pageText, surface);
  // Some pages colour the paragraphs of a dark section and not the section, which is what we inherit from.
  const text = contrast(seen, surface) < 3 ? opposite(surface) : seen;
  yield;
  // The colours of links and of `light-dark()` depend on the scheme. Without --stoa-accent the page's accent is inherited.
  const scheme =
    ':host{accent-color:var(--stoa-accent)!important;color-scheme:' +
    `${luminance(text) > luminance(surface) ? 'dark' : 'light'}!important`;
  if (!widget.css.startsWith(scheme)) sheet.replaceSync((widget.css = scheme));
  yield;
  const marked = style.accentColor === 'auto' ? getComputedStyle(link).color : style.accentColor;
  // Muted text also stands on hovers and notices, which are tinted; a picture may be lighter or darker than we think.
  const tint = mix(text, surface, picture ? 0.2 : 0.06);
  let muted = tint;
  for (let share = 0.5; contrast(muted, tint) < 4.5 && share < 1;)
    muted = mix(text, surface, (share += 0.02));
  let fill = text;
  let accent = text;
  if (marked !== getComputedStyle(slot).color) {
    fill = mix(parseColour(marked, slot), surface);
    accent = readable(fill, picture ? tint : surface, slot);
    if (contrast(fill, surface) < 1.2) fill = accent;
  }
  const onAccent = contrast(white, fill) < 3 ? ink : white;
  fill = readable(fill, onAccent, slot);
  yield;
  slot.remove();
  link.remove();
  const css =
    `${scheme};--_surface:rgba(${String(surface)});--_accent:rgba(${String(accent)});--_fill:rgba(${String(fill)});` +
    `--_muted:var(--stoa-text-muted,rgba(${String(muted)}));--_on-accent:var(--stoa-on-accent,rgba(${String(onAccent)}))` +
    (text === seen ? '' : `;--_text:rgba(${String(text)})`);
  if (css !== widget.css) sheet.replaceSync((widget.css = css));
}

const widgets = new Set<Widget>();
const due = new Set<Widget>();

function lookAt(some: Iterable<Widget>) {
  if (!due.size)
    queueMicrotask(() => {
      const looks = [...due].filter((widget) => widgets.has(widget)).map(look);
      due.clear();
      while (looks.filter((each) => !each.next().done).length);
    });
  for (const widget of some) due.add(widget);
}

/** Looks again at the page around every widget. */
export const lookAgain = (): void => lookAt(widgets);

/**
 * Gives `host` the colours (`--_surface --_text --_muted --_accent --_fill --_on-accent`) and the `color-scheme` that are right
 * for the page around it, from before its first paint; `watchPage` keeps them right. Call it when the host is connected and has
 * its shadow root; returns what takes them back.
 */
export function observeSurroundings(host: HTMLElement): () => void {
  const root = host.shadowRoot as ShadowRoot;
  const widget: Widget = { host, root, sheet: new CSSStyleSheet(), css: '' };
  root.adoptedStyleSheets.push(widget.sheet);
  widgets.add(widget);
  lookAt([widget]);
  return () => {
    widgets.delete(widget);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== widget.sheet);
  };
}
