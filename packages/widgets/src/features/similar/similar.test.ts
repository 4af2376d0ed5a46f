import { expect } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../../testing/accessible.ts';
import { restMs } from './similar.ts';
import { forgetVisitor, showIdeaBox, type ShownBox } from '../../testing/idea-box.ts';

beforeEach(forgetVisitor);

async function write(title: string, lang = 'en'): Promise<ShownBox> {
  const box = await showIdeaBox({ lang });
  await box.press(box.words.newIdea);
  await until('the form', () => box.has('form'));
  await box.type('title', title);
  return box;
}

const similar = (box: ShownBox) => [
  ...box.element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=similar] li'),
];

describe('similar ideas', () => {
  it('appear below the title that is being typed, and are counted aloud', async () => {
    const box = await write('neoprene gloves');
    await until('the idea about gloves', () => similar(box).some((row) => /gloves/i.test(row.textContent)));
    expect(box.find('[part~=similar] [role=status]').textContent).to.include(
      box.words.similar(similar(box).length),
    );
    await isAccessible(box);
    await box.type('title', 'xylophone lessons');
    await until('nothing', () => similar(box).length === 0);
  });

  it('appear for a title without spaces', async () => {
    const box = await write('冬天出借手套', 'zh-CN');
    await until('the idea about gloves', () => similar(box).some((row) => row.textContent.includes('手套')));
  });

  it('take a vote in one tap, which closes the form and keeps what was typed', async () => {
    const box = await write('neoprene gloves');
    await until('the idea about gloves', () => similar(box).length > 0);
    const name = similar(box)[0]!.querySelector('button')!.ariaLabel!;
    await box.press(name);
    await until('my vote', () => box.has('[part~=list] [part~=vote][aria-pressed=true]'));
    await until('no form', () => !box.has('form'));
    await box.press(box.words.newIdea);
    await until('the form', () => box.has('form'));
    expect(box.field('title').value).to.equal('neoprene gloves');
  });

  it('are asked for six times at most for one title', async () => {
    const box = await write('a');
    const { store } = box.site;
    const list = store.list.bind(store);
    let asked = 0;
    let answered = 0;
    store.list = async (query, options) => {
      if (!query.where?.some(([field]) => field === 'terms')) return list(query, options);
      asked++;
      const page = await list(query, options);
      answered++;
      return page;
    };
    const { setTimeout } = globalThis;
    const turn = () => new Promise((done) => setTimeout(done));
    // Typing rests for a turn.
    globalThis.setTimeout = ((act: () => void, ms: number) =>
      setTimeout(act, ms === restMs ? 0 : ms)) as typeof setTimeout;
    try {
      for (const [place, word] of 'gloves moon calendar lamp towel shuttle kettle flag'
        .split(' ')
        .entries()) {
        await box.type('title', word);
        await turn();
        if (place < 6) await until('an answer', () => answered > place);
      }
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    await box.type('title', 'gloves');
    await until('what is known already', () => similar(box).length > 0);
    expect(asked).to.equal(6);
  });
});
