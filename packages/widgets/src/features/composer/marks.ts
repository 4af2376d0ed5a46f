/** What the tools do to a text. */
export type Mark = 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'code';

/** A text with what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What takes the place of the text from `from` to `to`, and what is selected after it, counted from `from`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** Gives what is selected a mark, or takes that away. `linkText` stands for the text of a link that has none. */
export function marked(mark: Mark, selected: Selected, linkText: string): Change {
  switch (mark) {
    case 'bold':
      return around(selected, '**');
    case 'italic':
      return around(selected, '*');
    case 'list':
      return inFront(selected, '- ');
    case 'quote':
      return inFront(selected, '> ');
    case 'link':
      return asLink(selected, linkText);
    case 'code':
      return chosen(selected).includes('\n') ? fenced(selected) : around(selected, '`');
  }
}

const chosen = ({ text, start, end }: Selected) => text.slice(start, end);

function around(selected: Selected, mark: string): Change {
  const { text, start, end } = trimmed(selected);
  const inner = text.slice(start, end);
  const { length } = mark;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isOut = endsWith(before, mark) && startsWith(after, mark);
  if (isOut) return { from: start - length, to: end + length, insert: inner, start: 0, end: inner.length };
  const isIn = inner.length > 2 * length && startsWith(inner, mark) && endsWith(inner, mark);
  if (isIn) {
    const bare = inner.slice(length, -length);
    return { from: start, to: end, insert: bare, start: 0, end: bare.length };
  }
  return { from: start, to: end, insert: mark + inner + mark, start: length, end: length + inner.length };
}

/** Without the spaces at its ends: marks next to one are none. */
function trimmed({ text, start, end }: Selected): Selected {
  const inner = text.slice(start, end);
  const bare = inner.trim();
  const from = bare ? start + inner.indexOf(bare) : start;
  return { text, start: from, end: bare ? from + bare.length : end };
}

/** Stars in a row are one mark: the two of bold are not those of italic. */
const runAt = (text: string, mark: string) => text.length - text.replaceAll(mark.charAt(0), '').length;
const endsWith = (text: string, mark: string) => fits(/[*`]*$/.exec(text)?.[0] ?? '', mark);
const startsWith = (text: string, mark: string) => fits(/^[*`]*/.exec(text)?.[0] ?? '', mark);
const fits = (run: string, mark: string) => {
  const length = runAt(run, mark);
  return mark === '`' ? length === 1 : length === mark.length || length === 3;
};

function inFront({ text, start, end }: Selected, mark: string): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  const insert = lines.map((line) => (isMarked ? line.slice(mark.length) : mark + line)).join('\n');
  const isOneLine = lines.length === 1;
  // In one line the cursor stays where it was.
  const shift = isMarked ? -mark.length : mark.length;
  return isOneLine
    ? { from, to, insert, start: Math.max(0, start - from + shift), end: Math.max(0, end - from + shift) }
    : { from, to, insert, start: 0, end: insert.length };
}

function asLink(selected: Selected, linkText: string): Change {
  const { start: from, end: to } = selected;
  const inner = chosen(selected);
  const isAddress = /^(https?:\/\/|mailto:)\S+$/i.test(inner);
  const label = isAddress || !inner ? linkText : inner;
  const address = isAddress ? inner : 'https://';
  const insert = `[${label}](${address})`;
  // What is still to be written is selected: the text of the link, or where it leads.
  return isAddress || !inner
    ? { from, to, insert, start: 1, end: 1 + label.length }
    : { from, to, insert, start: label.length + 3, end: insert.length - 1 };
}

function fenced({ text, start, end }: Selected): Change {
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const inner = text.slice(start, end).replace(/\n$/, '');
  const head = `${before}\`\`\`\n`;
  return {
    from: start,
    to: end,
    insert: `${head}${inner}\n\`\`\`\n`,
    start: head.length,
    end: head.length + inner.length,
  };
}
