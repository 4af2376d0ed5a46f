import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { html, render } from 'lit';
import { exhaustingStairs, exhaustingTexts, hostileTexts } from '../testing/hostile-markdown.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { markdown, markdownNodes, markdownStyles } from './markdown.ts';

/** Elements that may come of a text, each with the attributes that it may have. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p br strong em del code blockquote li hr table thead tbody tr th td'
      .split(' ')
      .map((name) => [name, []]),
  ),
  pre: ['dir'],
  ul: ['role'],
  ol: ['start', 'role'],
  div: ['tabindex', 'role', 'aria-label'],
  a: ['href', 'rel', 'target'],
};

/** What a text has become, as HTML. */
const shown = (text: string): string => {
  const box = document.createElement('div');
  box.append(markdownNodes(text));
  return box.innerHTML;
};

/** Texts as a widget shows them: rendered in a shadow root. */
async function inWidget(texts: readonly string[]): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  for (const { styleSheet } of [tokens, base, markdownStyles]) root.adoptedStyleSheets.push(styleSheet!);
  const box = document.createElement('div');
  root.append(box);
  render(
    texts.map((text) => markdown(text)),
    box,
  );
  return box;
}

describe('markdown', () => {
  it('shows what people write', () => {
    expect(shown('**My** *hands* ~~were~~\ncold\n\nThen `soup`')).to.equal(
      '<p><strong>My</strong> <em>hands</em> <del>were</del><br>cold</p><p>Then <code>soup</code></p>',
    );
    expect(shown('> a\n> > b\n\n---')).to.equal(
      '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><hr>',
    );
    expect(shown('- a\n  1. b\n- c\n\n3. d')).to.equal(
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol start="3"><li>d</li></ol>',
    );
    expect(shown('```js\n<b> & "c"\n```')).to.equal('<pre dir="ltr"><code>&lt;b&gt; &amp; "c"</code></pre>');
    expect(shown('- [ ] buy\n- [x] sell')).to.equal('<ul role="list"><li>☐ buy</li><li>☑ sell</li></ul>');
    expect(shown('2 * 3 = 6, AT&T, a < b, snake_case')).to.equal(
      '<p>2 * 3 = 6, AT&amp;T, a &lt; b, snake_case</p>',
    );
  });

  it('leaves the page its outline: a heading is a paragraph in bold', () => {
    expect(shown('# A\n\nB\n=')).to.equal('<p><strong>A</strong></p><p><strong>B</strong></p>');
  });

  it('shows a table in a box that scrolls, can be reached by keyboard and has a name', () => {
    expect(shown('|Boat|Seats|\n|-|-:|\n|K1|1|\n|C2|')).to.equal(
      '<div tabindex="0" role="group" aria-label="Boat, Seats"><table><thead><tr><th>Boat</th><th>Seats</th></tr></thead>' +
        '<tbody><tr><td>K1</td><td>1</td></tr><tr><td>C2</td></tr></tbody></table></div>',
    );
  });

  it('links to other sites in a tab of their own, and to this one in this', () => {
    const rel = 'rel="nofollow ugc noopener"';
    expect(shown('[x](https://example.com/a?b=1&c)')).to.equal(
      `<p><a href="https://example.com/a?b=1&amp;c" ${rel} target="_blank">x</a></p>`,
    );
    expect(shown('www.example.com')).to.include('href="http://www.example.com/"').and.include('_blank');
    expect(shown('a@example.com')).to.equal(`<p><a href="mailto:a@example.com" ${rel}>a@example.com</a></p>`);
    expect(shown('[x](/boats?stoa=idea.1)')).to.equal(
      `<p><a href="${location.origin}/boats?stoa=idea.1" ${rel}>x</a></p>`,
    );
    expect(shown('[ ](https://example.com)')).to.include('>https://example.com/</a>');
    expect(shown('[x](boats.html) [y]()'), 'a slip, not an address').to.equal('<p>x y</p>');
  });

  it('fetches no picture: it is a link, which within a link is only its name', () => {
    expect(shown('![Boat](https://example.com/b.png)')).to.include('>Boat</a>').and.not.include('img');
    expect(shown('[![Boat](https://example.com/b.png)](https://example.com)')).to.match(
      /^<p><a [^<]*>Boat<\/a><\/p>$/,
    );
  });

  it('shows HTML as the text that it is', () => {
    expect(shown('a <b>c</b>\n<div>d</div>')).to.equal(
      '<p>a &lt;b&gt;c&lt;/b&gt;<br>&lt;div&gt;d&lt;/div&gt;</p>',
    );
  });

  it('keeps what stands in the page while the text stays', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(markdown('*a*'), box);
    const before = box.querySelector('em');
    render(markdown('*a*'), box);
    expect(box.querySelector('em')).to.equal(before);
    render(markdown('*b*'), box);
    expect(box.textContent).to.equal('b');
  });

  it('is accessible, and scrolls nothing sideways but its tables', async () => {
    const wide = `|${'Column |'.repeat(12)}\n|${'-|'.repeat(12)}\n|${'a1 |'.repeat(12)}`;
    const box = await inWidget([
      `# Title\n\n> quote\n\n- a\n- b\n\n\`\`\`\n${'x'.repeat(400)}\n\`\`\`\n\n${'y'.repeat(400)} ${wide}\n\n${wide}`,
    ]);
    box.style.inlineSize = '280px';
    expect(box.scrollWidth).to.equal(280);
    const table = box.querySelector<HTMLElement>('[role=group]')!;
    expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    await expect((box.getRootNode() as ShadowRoot).host).to.be.accessible();
  });
});

describe('hostile markdown', () => {
  it('is of at least 300 kinds', () => {
    expect(new Set(hostileTexts).size).to.be.greaterThan(300);
  });

  it('leaves nothing active, nothing named, and no address that acts', async () => {
    const alarms: unknown[] = [];
    const unheard = Object.getOwnPropertyDescriptor(window, 'alert')!;
    window.alert = (said) => alarms.push(said);
    const box = await inWidget(hostileTexts);
    expect(box.querySelectorAll('[part=markdown]').length).to.equal(hostileTexts.length);
    for (const [i, post] of [...box.children].entries())
      for (const each of post.querySelectorAll('*')) {
        const { localName, attributes, namespaceURI } = each;
        const about = `${each.outerHTML} of ${hostileTexts[i] ?? ''}`;
        expect(namespaceURI, about).to.equal('http://www.w3.org/1999/xhtml');
        expect(allowed, about).to.have.property(localName);
        for (const { name } of attributes) expect(allowed[localName], about).to.include(name);
        if (each instanceof HTMLAnchorElement) {
          expect(['http:', 'https:', 'mailto:'], about).to.include(each.protocol);
          expect(each.username + each.password, about).to.equal('');
          expect(each.rel, about).to.equal('nofollow ugc noopener');
        }
      }
    for (const text of hostileTexts) {
      DOMPurify.sanitize(shown(text), { ADD_ATTR: ['target'] });
      expect(DOMPurify.removed, `what another sanitiser takes out of ${text}`).to.deep.equal([]);
    }
    // What loads or begins by itself would have, before a frame that was asked for later.
    await nextFrame();
    await nextFrame();
    Object.defineProperty(window, 'alert', unheard);
    expect(alarms).to.deep.equal([]);
    expect(globalThis).not.to.have.property('stoaHacked');
  });

  it('needs no Trusted Types policy but Lit’s', async () => {
    const frame = document.createElement('iframe');
    const said = oneEvent<MessageEvent<string>>(window, 'message');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html">
      <script>process = { env: {} }; const tell = (said) => parent.postMessage(said, '*'); onerror = tell;
      document.addEventListener('securitypolicyviolation', ({ sample }) => tell('violated: ' + sample))</script>
      <script type="module">
        import { markdownNodes } from '${new URL('./markdown.ts', import.meta.url).pathname}';
        document.body.append(markdownNodes('**a** [b](https://example.com) <img src=x onerror=alert(1)>'));
        tell(document.body.querySelector('strong').textContent);
      </script>`;
    document.body.append(frame);
    expect((await said).data).to.equal('a');
    frame.remove();
  });

  it('is shown however deep it is nested, as few elements and not deep', () => {
    for (const text of [...exhaustingTexts, ...exhaustingStairs]) {
      const nodes = markdownNodes(text);
      const about = text.slice(0, 20);
      expect(nodes.querySelectorAll('*').length, about).to.be.lessThan(13_000);
      let depth = 0;
      for (const each of nodes.querySelectorAll('*')) {
        let level = 0;
        for (let up: Element | null = each; up; up = up.parentElement) level++;
        depth = Math.max(depth, level);
      }
      expect(depth, about).to.be.lessThan(40);
      expect(text.replace(/[^a]/g, '').length, about).to.be.at.least(
        nodes.textContent.replace(/[^a]/g, '').length,
      );
    }
  });
});
