import { expect } from '@open-wc/testing';
import type { Correspondent } from '@stoa/core/moderation/voters';
import { csvOf, draftsFor, reachable } from './letters.ts';

const person = (email: string, locale = 'en'): Correspondent => ({ uid: email, email, locale });
const letter = {
  subject: 'Gloves: Done',
  paragraphs: ['They are here.', '', 'https://example.com/?stoa=idea.x&y=1'],
};
const bccOf = (href: string) => new URL(href).searchParams.get('bcc')!.split(',');

describe('letters to those who asked', () => {
  it('name nobody who is not one address, and nobody twice', () => {
    const people = [
      'ann@example.com',
      'ann@example.com',
      'a@b.com,victim@c.com',
      'a@b.com?cc=victim@c.com'.replace('@c', '@@c'),
      'Ann <ann@b.com>',
      'line@b.com\r\nBcc:victim@c.com',
      'two@at@b.com',
      '莉@例子.中国',
    ].map((email) => person(email));
    expect(reachable(people).map(({ email }) => email)).to.deep.equal(['ann@example.com', '莉@例子.中国']);
  });

  it('keep what an address says inside the address', () => {
    const [draft] = draftsFor([person('a&subject=Win%0ABcc:x?body=b@example.com')], letter);
    const { searchParams } = new URL(draft!.href);
    expect([...searchParams.keys()]).to.deep.equal(['bcc', 'subject', 'body']);
    expect(searchParams.get('bcc')).to.equal('a&subject=Win%0ABcc:x?body=b@example.com');
  });

  it('end lines as mail does, leave empty paragraphs out, and have one line of subject', () => {
    const [draft] = draftsFor([person('ann@example.com')], {
      subject: 'Gloves\r\nBcc: victim@example.com',
      paragraphs: ['One\ntwo\rthree\r\nfour', '', 'https://example.com/?a=1&b=2#c'],
    });
    const { searchParams } = new URL(draft!.href);
    expect(searchParams.get('subject')).to.equal('Gloves Bcc: victim@example.com');
    expect(searchParams.get('body')).to.equal(
      'One\r\ntwo\r\nthree\r\nfour\r\n\r\nhttps://example.com/?a=1&b=2#c',
    );
    expect(draft!.href).to.not.match(/[\s+]/);
  });

  it('go to 50 at most, to fewer where addresses are long, and to everybody once', () => {
    const short = Array.from({ length: 120 }, (_, index) => person(`p${index}@example.com`));
    const long = Array.from({ length: 60 }, (_, index) => person(`${'x'.repeat(60)}${index}@example.com`));
    expect(draftsFor(short, letter).map(({ from, to }) => [from, to])).to.deep.equal([
      [1, 50],
      [51, 100],
      [101, 120],
    ]);
    for (const people of [short, long]) {
      const drafts = draftsFor(people, letter);
      expect(drafts.flatMap(({ href }) => bccOf(href))).to.deep.equal(people.map(({ email }) => email));
      for (const { href } of drafts) expect(href.length).to.be.below(2000);
    }
    expect(draftsFor([], letter)).to.deep.equal([]);
  });

  it('make a table that spreadsheets read and do not run', () => {
    const people = [
      person('ann@example.com', 'zh-CN'),
      person('=HYPERLINK("x")@example.com'),
      person('+1@example.com'),
      person('-a@example.com'),
      person('@a@example.com', '=1+1'),
    ];
    expect(csvOf(people)).to.equal(
      [
        'email,locale',
        'ann@example.com,zh-CN',
        '"\'=HYPERLINK(""x"")@example.com",en',
        "'+1@example.com,en",
        "'-a@example.com,en",
        "'@a@example.com,'=1+1",
        '',
      ].join('\r\n'),
    );
  });
});
