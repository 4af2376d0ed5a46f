import { expect } from '@open-wc/testing';
import { loadFeatureStrings, type FeatureName } from './features.ts';
import { directionOf, loadStrings } from './load.ts';
import { languageOf } from './languages.ts';

/** Every text and every name of a text, with functions called on plausible values. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String((value as (...values: unknown[]) => unknown)(3, 5, 7))]
      : Object.values(value as object).flatMap(texts);

describe('loadStrings', () => {
  it('takes the nearest language, and keeps its region', async () => {
    for (const [asked, language, locale] of [
      ['en-GB', 'en', 'en-GB'],
      ['zh', 'zh-CN', 'zh'],
      ['zh-Hans-SG', 'zh-CN', 'zh-Hans-SG'],
      ['zh-TW', 'en', 'en'],
      ['ar-EG', 'ar', 'ar-EG'],
      ['fr', 'en', 'en'],
      ['no tag', 'en', 'en'],
      ['en_US', 'en', 'en'],
    ] as const) {
      expect(languageOf(asked), asked).to.equal(language);
      expect((await loadStrings('idea-box', asked)).locale, asked).to.equal(locale);
    }
    expect([directionOf('ar-EG'), directionOf('zh'), directionOf('he')]).to.deep.equal(['rtl', 'ltr', 'ltr']);
  });

  /** The names of all texts, once each is found to say something. */
  const namesOf = ({
    locale,
    numbers: _,
    ...strings
  }: {
    readonly locale: string;
    readonly numbers: unknown;
  }) => {
    // A role that is nobody's business is told by an empty text.
    const said = { ...strings, roles: {} };
    for (const text of texts(said))
      expect(text, `${locale}: ${text}`)
        .to.match(/\S/)
        .and.not.match(/undefined|#/);
    return JSON.stringify(strings, (_key, value: unknown) => (typeof value === 'object' ? value : ''));
  };

  for (const widget of ['idea-box', 'review-feed'] as const)
    it(`says everything of the ${widget} in every language`, async () => {
      const english = namesOf(await loadStrings(widget, 'en'));
      for (const locale of ['zh-CN', 'ar'])
        expect(namesOf(await loadStrings(widget, locale)), locale).to.equal(english);
    });

  for (const feature of [
    'sign-in',
    'person',
    'composer',
    'media',
    'moderation',
    'thread',
    'idea-page',
  ] satisfies FeatureName[])
    it(`says everything about ${feature} in every language`, async () => {
      const english = namesOf(await loadFeatureStrings(feature, 'en'));
      for (const locale of ['zh-CN', 'ar'])
        expect(namesOf(await loadFeatureStrings(feature, locale)), locale).to.equal(english);
    });

  it('counts by the rules of the language', async () => {
    const [en, zh, ar] = await Promise.all(
      ['en', 'zh-CN', 'ar-AE'].map((locale) => loadStrings('idea-box', locale)),
    );
    expect([1, 2, 1234].map(en!.votes)).to.deep.equal(['1 vote', '2 votes', '1,234 votes']);
    expect([1, 2].map(zh!.votes)).to.deep.equal(['1 票', '2 票']);
    expect([0, 1, 2, 3, 11, 100].map(ar!.votes)).to.deep.equal([
      'لا أصوات',
      'صوت واحد',
      'صوتان',
      '3 أصوات',
      '11 صوتًا',
      '100 صوت',
    ]);
    expect(en!.filled(12, 120)).to.equal('12 of 120');
    expect(en!.numbers.short(1234)).to.equal('1.2k');
    expect(zh!.numbers.short(12345)).to.equal('1.2万');
    expect(en!.vote('# & $1', 2)).to.equal('2 votes. Vote for “# & $1”');
  });
});
