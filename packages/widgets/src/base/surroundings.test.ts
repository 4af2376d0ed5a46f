import { expect, waitUntil } from '@open-wc/testing';
import { contrast, parseColour } from './colour.ts';
import { watchPage } from './page-watch.ts';
import { observeSurroundings } from './surroundings.ts';

class Surrounded extends HTMLElement {
  #stops: readonly (() => void)[] = [];
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>text</p>';
  }
  connectedCallback() {
    this.#stops = [observeSurroundings(this), watchPage()];
  }
  disconnectedCallback() {
    for (const stop of this.#stops) stop();
  }
}
customElements.define('test-surrounded', Surrounded);

/** Asks the test runner to emulate a medium, as @web/test-runner-commands does. */
async function emulateMedia(payload: { colorScheme: 'dark' | 'light' }) {
  const socket = '/__web-dev-server__web-socket.js';
  const { sendMessageWaitForResponse } = (await import(socket)) as {
    sendMessageWaitForResponse: (message: object) => Promise<unknown>;
  };
  const sessionId = new URL(location.href).searchParams.get('wtr-session-id');
  await sendMessageWaitForResponse({ type: 'wtr-command', sessionId, command: 'emulate-media', payload });
}

const ruler = document.createElement('span');

/** What the widget made of its page, once the microtasks have run. */
async function seen(host = document.querySelector<HTMLElement>('test-surrounded')!) {
  await Promise.resolve();
  await Promise.resolve();
  document.body.append(ruler);
  const style = getComputedStyle(host);
  const colour = (name: string) => parseColour(style.getPropertyValue(`--_${name}`), ruler);
  const [surface, accent, muted, fill, onAccent] = ['surface', 'accent', 'muted', 'fill', 'on-accent'].map(
    colour,
  );
  return {
    scheme: style.colorScheme,
    surface: surface!.slice(0, 3).join(),
    accent: accent!.slice(0, 3).join(),
    fill: fill!.slice(0, 3).join(),
    text: style.getPropertyValue('--_text'),
    readable:
      contrast(accent!, surface!) >= 4.5 &&
      contrast(muted!, surface!) >= 4.5 &&
      contrast(onAccent!, fill!) >= 4.5,
    muted: contrast(muted!, surface!),
  };
}

describe('observeSurroundings', () => {
  let css: HTMLStyleElement;
  const page = (style: string, body = '<test-surrounded></test-surrounded>') => {
    css.textContent = style;
    document.body.insertAdjacentHTML('beforeend', `<main>${body}</main>`);
  };

  beforeEach(() => {
    css = document.head.appendChild(document.createElement('style'));
  });
  afterEach(async () => {
    css.remove();
    document.querySelectorAll('main').forEach((main) => main.remove());
    document.documentElement.removeAttribute('class');
    await emulateMedia({ colorScheme: 'light' });
  });

  it('finds a plain page white, its muted text the weakest that is readable, its accent the text', async () => {
    page('');
    const found = await seen();
    expect(found).to.include({
      scheme: 'light',
      surface: '255,255,255',
      accent: '0,0,0',
      readable: true,
      text: '',
    });
    expect(found.muted).to.be.below(5.6);
  });

  it('is dark on a dark page that declares no color-scheme', async () => {
    page('body { background: #101820; color: #e8eef4 }');
    expect(await seen()).to.include({ scheme: 'dark', surface: '16,24,32', readable: true });
  });

  it('is dark in a dark section of a light page, and light beside it', async () => {
    page(
      'body { background: #fff } section { background: #14213d; color: #fff }',
      '<test-surrounded></test-surrounded><section><test-surrounded id="inner"></test-surrounded></section>',
    );
    expect(await seen()).to.include({ scheme: 'light', surface: '255,255,255' });
    expect(await seen(document.querySelector<HTMLElement>('#inner')!)).to.include({
      scheme: 'dark',
      surface: '20,33,61',
    });
  });

  it('stays light on a hard-white page under a dark system', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.be.true;
    page('body { background: #fff; color: #222 }');
    expect(await seen()).to.include({ scheme: 'light', surface: '255,255,255', readable: true });
  });

  it('follows the system where the page does', async () => {
    page(':root { color-scheme: light dark }');
    expect(await seen()).to.include({ scheme: 'light', surface: '255,255,255' });
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(async () => (await seen()).scheme === 'dark');
    expect(await seen()).to.include({ surface: '18,20,24', readable: true });
  });

  for (const [text, scheme, surface] of [
    ['#fff', 'dark', '18,20,24'],
    ['#111', 'light', '255,255,255'],
  ] as const)
    it(`goes by the text, ${text}, on a picture`, async () => {
      page(`main { background: #777 linear-gradient(#000, #fff); color: ${text} }`);
      expect(await seen()).to.include({ scheme, surface, readable: true });
    });

  it('sees through translucent cards', async () => {
    page('body { background: #000; color: #fff } main { background: rgb(255 255 255 / 20%) }');
    expect(await seen()).to.include({ scheme: 'dark', surface: '51,51,51', readable: true });
  });

  it('takes the text colour where links inherit', async () => {
    page('main { color: #5a3d1e; background: #fbf3e4 } a { color: inherit }');
    expect(await seen()).to.include({ accent: '90,61,30', fill: '90,61,30', readable: true });
  });

  it("takes the colour of the page's links, darker where it must be", async () => {
    page('a { color: #e4002b }');
    expect(await seen()).to.include({ fill: '228,0,43', readable: true });
    css.textContent = 'body a[href] { color: #ff8800 }';
    document.documentElement.className = 'changed';
    const { accent, fill, readable } = await seen();
    expect({ fill, readable }).to.deep.equal({ fill: '255,136,0', readable: true });
    const [red, green, blue] = accent.split(',').map(Number) as [number, number, number];
    expect(red > green && green > blue).to.be.true;
  });

  it('prefers an accent-color, and --stoa-accent to that', async () => {
    page('a { color: red } main { accent-color: #00695c }');
    expect(await seen()).to.include({ accent: '0,105,92' });
    document.querySelector('main')!.remove();
    page('main { accent-color: #00695c; --stoa-accent: oklch(45% 0.2 300) }');
    const { accent, readable } = await seen();
    expect(accent).not.to.equal('0,105,92');
    expect(readable).to.be.true;
  });

  it('keeps a pale accent as a fill and makes it readable as text', async () => {
    page('main { --stoa-accent: #ffd400 }');
    expect(await seen()).to.include({ fill: '255,212,0', readable: true });
  });

  it('reads colours in any form', async () => {
    page(
      'main { background: oklch(30% 0.08 250); color: lab(95% 0 0); accent-color: color(display-p3 0.4 0.8 1) }',
    );
    const found = await seen();
    expect(found).to.include({ scheme: 'dark', readable: true });
    expect(found.surface).not.to.equal('0,0,0');
  });

  it('replaces inherited text that could not be read', async () => {
    page('main { background: #0b1d3a } main p { color: white }');
    expect(await seen()).to.include({ scheme: 'dark', text: 'rgba(255,255,255,1)', readable: true });
  });

  it('looks through slots and shadow hosts', async () => {
    page('', '<div></div>');
    const card = document.querySelector('main > div')!;
    card.attachShadow({ mode: 'open' }).innerHTML =
      '<style>section { background: #222; color: #eee } article { background: #faf5ea; color: #222 }</style>' +
      '<section><slot></slot></section><article><test-surrounded></test-surrounded></article>';
    card.append(document.createElement('test-surrounded'));
    expect(await seen()).to.include({ scheme: 'dark', surface: '34,34,34' });
    expect(await seen(card.shadowRoot!.querySelector<HTMLElement>('test-surrounded')!)).to.include({
      scheme: 'light',
      surface: '250,245,234',
    });
  });

  it('looks again when the page changes its scheme by a class, before the next paint', async () => {
    page('body { background: #fff; color: #222 } .dark body { background: #111; color: #eee }');
    expect(await seen()).to.include({ scheme: 'light' });
    document.documentElement.classList.add('dark');
    expect(await seen()).to.include({ scheme: 'dark', surface: '17,17,17' });
  });

  it('looks once more when a background has faded', async () => {
    page(
      'body { background: #fff; color: #222; transition: background-color 80ms } .dark body { background: #333; color: #fff }',
    );
    await seen();
    document.documentElement.classList.add('dark');
    await waitUntil(async () => (await seen()).surface === '51,51,51');
    expect(await seen()).to.include({ scheme: 'dark' });
  });

  it('does not look in every frame of a page that animates its root', async () => {
    page('');
    await seen();
    let looks = 0;
    const observer = new MutationObserver(() => looks++);
    observer.observe(document.querySelector('test-surrounded')!, { childList: true });
    for (let frame = 0; frame < 10; frame++) {
      document.documentElement.style.setProperty('--scroll', String(frame));
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    document.documentElement.removeAttribute('style');
    expect(looks).to.be.within(1, 3);
  });

  it('leaves the page as it was', async () => {
    page('');
    const host = document.querySelector<HTMLElement>('test-surrounded')!;
    await seen();
    expect(host.outerHTML).to.equal('<test-surrounded></test-surrounded>');
    expect(host.shadowRoot!.innerHTML).to.equal('<p>text</p>');
  });

  it('can be moved and removed', async () => {
    page(
      'section { background: #111; color: #fff }',
      '<test-surrounded></test-surrounded><section></section>',
    );
    const host = document.querySelector<HTMLElement>('test-surrounded')!;
    await seen();
    document.querySelector('section')!.append(host);
    expect(await seen()).to.include({ scheme: 'dark', surface: '17,17,17' });
    host.remove();
    expect(host.shadowRoot!.adoptedStyleSheets).to.have.length(0);
  });
});
