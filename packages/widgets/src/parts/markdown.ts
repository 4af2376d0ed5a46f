import { css, html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { Lexer, Tokenizer, type MarkedToken, type Token, type Tokens } from 'marked';

/** How deep quotes, lists and emphasis may stand in one another; what is deeper is shown as it was typed. */
const deepest = 8;
/** Most columns of a table: a wider one costs a cell for each row and column, whether written or not. */
const widest = 20;
/** Characters that the search for the other end of emphasis may go over: it begins anew at each `*`, `_` and `~`. */
const patience = 500_000;
/** Characters that are looked over for where a run of plain text ends. */
const stretch = 500;

/** Where links may lead. */
const schemes: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Marked's reading of text, without HTML, and with an end to what a hostile text may cost. */
class Reading extends Tokenizer {
  #depth = 0;
  #scanned = 0;

  override html(): undefined {
    return undefined;
  }
  override tag(): undefined {
    return undefined;
  }
  override blockquote(text: string): Tokens.Blockquote | undefined {
    return this.#within(() => super.blockquote(text));
  }
  override list(text: string): Tokens.List | undefined {
    return this.#within(() => super.list(text));
  }
  override table(text: string): Tokens.Table | undefined {
    const head = this.rules.block.table.exec(text)?.[1];
    // A pipe before the first column and one after the last.
    return head && head.split('|').length <= widest + 2 ? super.table(text) : undefined;
  }
  override link(text: string): Tokens.Link | Tokens.Image | undefined {
    return this.#within(() => super.link(text));
  }
  override reflink(...from: Parameters<Tokenizer['reflink']>): ReturnType<Tokenizer['reflink']> {
    return this.#within(() => super.reflink(...from));
  }
  override emStrong(...from: Parameters<Tokenizer['emStrong']>): ReturnType<Tokenizer['emStrong']> {
    return this.#hasPatience(from[0]) ? this.#within(() => super.emStrong(...from)) : undefined;
  }
  override del(...from: Parameters<Tokenizer['del']>): ReturnType<Tokenizer['del']> {
    return this.#hasPatience(from[0]) ? this.#within(() => super.del(...from)) : undefined;
  }
  override inlineText(text: string): Tokens.Text | undefined {
    return super.inlineText(text.slice(0, stretch));
  }

  #hasPatience(text: string): boolean {
    if (/^[*_~]/.test(text)) this.#scanned += text.length;
    return this.#scanned <= patience;
  }

  #within<T>(read: () => T): T | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

/**
 * The one way by which what people write becomes more than text: an element with `part="markdown"`.
 * Nothing of it is parsed as HTML, so no Trusted Types policy is needed. Costly: bring it by `import()`.
 */
export const markdown = (text: string): TemplateResult =>
  html`<div part="markdown" dir="auto">${guard([text], () => markdownNodes(text))}</div>`;

/**
 * Markdown as nodes. They are made one by one, of these elements only: `p br strong em del code pre blockquote ul ol
 * li a hr table thead tbody tr th td div`; HTML, as well as what is nested too deep, stays the text that it is.
 */
export function markdownNodes(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  try {
    append(fragment, new Lexer({ gfm: true, breaks: true, tokenizer: new Reading() }).lex(text));
  } catch {
    // A text that marked cannot read is read as no markdown.
    fragment.replaceChildren(element('p', text));
  }
  return fragment;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | readonly Token[] = [],
  isLinked = false,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (typeof content === 'string') made.textContent = content;
  else append(made, content, isLinked);
  return made;
}

/** Adds what tokens stand for. Within a link no other link is made. */
function append(parent: ParentNode, tokens: readonly Token[], isLinked = false): void {
  for (const token of tokens) parent.append(...nodesOf(token as MarkedToken, isLinked));
}

function nodesOf(token: MarkedToken, isLinked: boolean): readonly (Node | string)[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'br':
    case 'hr':
      return [element(token.type)];
    case 'paragraph':
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return [element(token.type === 'paragraph' ? 'p' : token.type, token.tokens, isLinked)];
    case 'heading':
      return [headingOf(token)];
    case 'code':
      return [codeOf(token)];
    case 'codespan':
      return [element('code', token.text)];
    case 'list':
      return [listOf(token)];
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    case 'table':
      return [tableOf(token)];
    case 'link':
    case 'image':
      return [linkOf(token, isLinked)];
    case 'text':
      return 'tokens' in token ? [inline(token.tokens ?? [], isLinked)] : [token.text];
    case 'escape':
      return [token.text];
    default:
      return [token.raw];
  }
}

function inline(tokens: readonly Token[], isLinked: boolean): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, tokens, isLinked);
  return fragment;
}

/** The page's outline is the brand's: a heading in a post is a paragraph in bold. */
function headingOf({ tokens }: Tokens.Heading): HTMLElement {
  const paragraph = element('p');
  paragraph.append(element('strong', tokens));
  return paragraph;
}

function codeOf({ text }: Tokens.Code): HTMLElement {
  const pre = element('pre');
  pre.dir = 'ltr';
  pre.append(element('code', text));
  return pre;
}

function listOf({ ordered, start, items }: Tokens.List): HTMLElement {
  const list = element(ordered ? 'ol' : 'ul');
  if (ordered && start !== 1) (list as HTMLOListElement).start = Number(start);
  // Boxes to tick stand in the place of bullets.
  if (items.every(({ task }) => task)) list.role = 'list';
  list.append(...items.map(({ tokens }) => element('li', tokens)));
  return list;
}

/** A table in a box of its own, which scrolls sideways in place of the page. */
function tableOf({ header, rows }: Tokens.Table): HTMLElement {
  const head = element('tr');
  head.append(...header.map(({ tokens }) => element('th', tokens)));
  const body = rows.map((cells) => {
    const row = element('tr');
    // Cells that a short row lacks are not made: there may be thousands.
    const last = cells.findLastIndex(({ text }) => text !== '');
    row.append(...cells.slice(0, last + 1).map(({ tokens }) => element('td', tokens)));
    return row;
  });
  const table = element('table');
  const thead = element('thead');
  const tbody = element('tbody');
  const box = element('div');
  thead.append(head);
  tbody.append(...body);
  table.append(thead, tbody);
  box.append(table);
  box.tabIndex = 0;
  box.role = 'group';
  // Attributes keep `<` when they are written out as HTML, wherever that is then read.
  box.ariaLabel = header
    .map(({ text }) => text.replace(/[<>]/g, ''))
    .join(', ')
    .slice(0, 200);
  return box;
}

/** A link, or only its text where it may not lead there. A picture is a link to it: nothing is fetched unasked. */
function linkOf(token: Tokens.Link | Tokens.Image, isLinked: boolean): Node {
  const url = isLinked ? undefined : addressOf(token.href);
  const label = inline(token.tokens, true);
  if (!url || (token.type === 'image' && url.protocol === 'mailto:')) return label;
  const link = element('a');
  link.href = url.href;
  link.rel = 'nofollow ugc noopener';
  if (url.protocol !== 'mailto:' && url.origin !== location.origin) link.target = '_blank';
  link.append(label);
  if (!link.textContent.trim()) link.textContent = url.href;
  return link;
}

/** Where a link leads, if it may: to a whole address, or to one of this site that says so by its first character. */
function addressOf(href: string): URL | undefined {
  if (!/^([a-z]+:|[/?#])/i.test(href) || !URL.canParse(href, document.baseURI)) return undefined;
  const url = new URL(href, document.baseURI);
  // A name before the host passes for the host.
  return schemes.includes(url.protocol) && !url.username && !url.password ? url : undefined;
}

export const markdownStyles = css`
  [part~='markdown'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    max-inline-size: 70ch;
    overflow-wrap: anywhere;

    & p,
    & li,
    & td,
    & th {
      unicode-bidi: plaintext;
      text-align: start;
    }
    & ul,
    & ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
      margin: 0;
      padding-inline-start: 1.5em;
      list-style: disc;
    }
    & ol {
      list-style: decimal;
    }
    & [role='list'] {
      padding-inline-start: 0;
      list-style: none;
    }
    & li::marker {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    & blockquote {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: inherit;
      margin: 0;
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 2px solid var(--_line);
      color: var(--_muted);
    }
    /* Deeper levels would leave no room on a small screen. */
    & :is(blockquote, ul, ol) :is(blockquote, ul, ol) :is(blockquote, ul, ol) {
      padding-inline-start: 0.8em;
    }
    & code {
      padding: 0.1em 0.3em;
      border-radius: calc(0.6 * var(--_radius));
      background: var(--_tint);
      font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
      font-size: 0.9em;
    }
    & pre {
      margin: 0;
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
      border-radius: var(--_radius);
      background: var(--_tint);
      text-align: start;
      white-space: pre-wrap;
      tab-size: 2;

      & code {
        padding: 0;
        background: none;
      }
    }
    & hr {
      inline-size: 100%;
      margin: 0;
      border: 0;
      border-block-start: 1px solid var(--_line);
    }
    & > div,
    & blockquote > div,
    & li > div {
      overflow-x: auto;
    }
    & table {
      border-collapse: collapse;
      font-size: var(--_meta);
      font-variant-numeric: tabular-nums;
    }
    & tr {
      border-block-end: 1px solid var(--_line);
    }
    & :is(th, td) {
      padding: calc(1.5 * var(--_space)) calc(3 * var(--_space)) calc(1.5 * var(--_space)) 0;
      overflow-wrap: break-word;
      vertical-align: baseline;
    }
    & th {
      font-weight: 600;
    }
  }
`;
