import { expect } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { forgetVisitor, meet, showIdeaBox, type ShownBox } from '../testing/idea-box.ts';

const start = location.href;

beforeEach(() => {
  forgetVisitor();
  history.replaceState(null, '', start);
});

after(() => history.replaceState(null, '', start));

const links = (box: ShownBox) => [
  ...box.element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~=list] h3 a'),
];

const focused = ({ element }: ShownBox) => element.shadowRoot!.activeElement;

const isPage = (box: ShownBox, title: string) =>
  box.has('[part~=idea-page] h2') && box.find('[part~=idea-page] h2').textContent.trim() === title;

const isList = (box: ShownBox) => box.titles().length === 10 && !box.has('[part~=idea-page]');

const isBack = () => new Promise((done) => addEventListener('popstate', done, { once: true }));

describe('an idea’s own address', () => {
  it('opens the idea in the place of the list, and Back brings the list as it was left', async () => {
    history.replaceState(null, '', `${start}&utm=a%20b&flag`);
    const box = await showIdeaBox();
    const before = location.href;
    const third = links(box)[2]!;
    const title = third.textContent.trim();
    third.focus();
    third.click();
    await until('the page', () => isPage(box, title));
    expect(location.search).to.match(/&utm=a%20b&flag&stoa=idea\.[\w-]+$/);
    await until('the focus on its heading', () => focused(box)?.localName === 'h2');
    const popped = isBack();
    history.back();
    await popped;
    await until('the list', () => isList(box));
    expect(location.href).to.equal(before);
    await until('the focus on what was pressed', () => focused(box) === links(box)[2]);
  });

  it('goes a step back, not on, when the page’s own way back is pressed', async () => {
    const box = await showIdeaBox();
    links(box)[0]!.click();
    await until('the page', () => box.has('[part~=idea-page] h2'));
    const popped = isBack();
    box.find('[part~=idea-page] .back a').click();
    await popped;
    await until('the list', () => isList(box));
    expect(location.href).to.equal(start);
    history.forward();
    await until('the page again', () => box.has('[part~=idea-page] h2'));
  });

  it('leads straight to the idea, and from there to the list, without a step into nowhere', async () => {
    history.replaceState(null, '', `${start}&stoa=idea.calendar`);
    const box = await showIdeaBox();
    await until('the page', () => box.has('[part~=idea-page] h2'));
    expect(box.has('[part~=list]')).to.be.false;
    expect(focused(box), 'nobody has pressed anything').to.equal(null);
    const { length } = history;
    box.find('[part~=idea-page] .back a').click();
    await until('the list', () => isList(box));
    expect([location.href, history.length]).to.deep.equal([start, length]);
  });

  it('stands behind the # where the owner wants it there', async () => {
    const box = await showIdeaBox({ attributes: { link: 'hash' } });
    links(box)[1]!.click();
    await until('the page', () => box.has('[part~=idea-page] h2'));
    expect(location.hash).to.match(/^#stoa=idea\./);
    const popped = isBack();
    history.back();
    await popped;
    await until('the list', () => isList(box));
  });

  it('is nowhere where the owner wants none, and the idea opens all the same', async () => {
    const box = await showIdeaBox({ attributes: { link: 'none' } });
    links(box)[1]!.click();
    await until('the page', () => box.has('[part~=idea-page] h2'));
    expect(location.href).to.equal(start);
    box.find('[part~=idea-page] .back a').click();
    await until('the list', () => isList(box));
  });

  it('leaves a press with a key held to the browser', async () => {
    const box = await showIdeaBox();
    let prevented: boolean | undefined;
    const stop = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stop, { once: true });
    links(box)[0]!.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    expect(prevented).to.be.false;
    expect(isList(box)).to.be.true;
  });

  it('is answered by the first box that shows lists', async () => {
    history.replaceState(null, '', `${start}&stoa=idea.calendar`);
    const compact = document.createElement('stoa-idea-box');
    compact.view = 'compact';
    const box = await showIdeaBox({
      before: (site) => {
        compact.site = site;
        document.body.prepend(compact);
      },
    });
    const few = await meet(compact, box.site);
    await until('the page', () => box.has('[part~=idea-page] h2'));
    await until('three ideas', () => few.titles().length === 3);
    box.find('[part~=idea-page] .back a').click();
    await until('the list', () => isList(box));
    few.find('h3 a').click();
    await until('the page in the box that has room for it', () => box.has('[part~=idea-page] h2'));
    expect(few.has('[part~=idea-page]')).to.be.false;
    compact.remove();
  });
});
