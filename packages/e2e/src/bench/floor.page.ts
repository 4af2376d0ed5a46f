/**
 * The floor: the same ideas on a page that does nothing else. It asks the same question over REST and writes
 * `innerHTML` once, which no component can undercut.
 */
import { firstIdeas } from '@stoa/core/ideas/first';

type Value = {
  readonly stringValue?: string;
  readonly integerValue?: string;
  readonly timestampValue?: string;
};
type Row = { readonly document?: { readonly fields: Readonly<Record<string, Value>> } };

const box = document.getElementById('ideas') as HTMLElement;
const { url = '', rows = '10' } = box.dataset;

const asked = fetch(url, {
  method: 'POST',
  body: firstIdeas(() => null).body.replace('"limit":10', `"limit":${rows}`),
});

const escaped = (text = '') => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
// Costly to make: while the answer is on its way.
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });

const idea = ({ title, excerpt, votes, name, status, at }: Readonly<Record<string, Value>>) =>
  `<li><button><svg viewBox="0 0 16 16"><path d="m3.5 10.5 4.5-5 4.5 5"/></svg>${votes?.integerValue}</button>` +
  `<div><h3>${escaped(title?.stringValue)}</h3><p>${escaped(excerpt?.stringValue)}</p>` +
  `<p class="by">${status?.stringValue} <i>${escaped(name?.stringValue?.[0])}</i> ${escaped(name?.stringValue)} ` +
  `<time>${ago.format(Math.round((Date.parse(at?.timestampValue ?? '') - Date.now()) / 864e5), 'day')}</time></p></div></li>`;

const found = ((await (await asked).json()) as Row[]).flatMap(({ document: each }) =>
  each ? [idea(each.fields)] : [],
);
box.innerHTML =
  '<style>ul{list-style:none;padding:0}li{display:flex;gap:1rem;padding:1rem 0;border-top:1px solid #ddd}li button{width:3.75em;height:3.25em}' +
  'svg{width:1em;fill:none;stroke:currentColor}h3,p{margin:0 0 .4em}.by{font-size:.85em;color:#666}i{border-radius:50%;background:#dde;padding:.3em}</style>' +
  `<h2>Ideas</h2><ul>${found.join('')}</ul>`;
