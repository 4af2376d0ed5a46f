import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AggregateRating, Course, Event, Product, Review, WithContext } from 'schema-dts';
import { itemTypes } from './item.ts';
import type { ReviewRow } from './kind.ts';
import { nodesOf, refusalOf, reviewsNode, schemaTypes, type ReviewedItem } from './json-ld.ts';

const row = (fields: Partial<ReviewRow> = {}): ReviewRow => ({
  ...{ id: 'bo', by: 'bo', name: 'Bo', label: '', at: new Date('2026-05-03T10:00:00Z'), rating: 4 },
  ...{ title: 'A calm first day', excerpt: 'We paddled to the island.', tags: [], recommend: true },
  ...{ receipt: '', source: '', pictures: [], helpful: 0, reply: null, editedAt: null },
  ...fields,
});

const subject = (fields: Partial<ReviewedItem> = {}): ReviewedItem => ({
  ...{ type: 'course', name: 'Kayaking 101', id: '', url: 'https://example.com/courses/kayak-101' },
  ...fields,
});

const counted = (piles: Record<string, number>, imported: Record<string, number> | null = null) => ({
  piles,
  imported,
});

describe('what search engines are told of reviews', () => {
  for (const type of itemTypes)
    it(`has schema.org's shape of a ${type}`, () => {
      const node = reviewsNode(subject({ type }), counted({ '4': 2, '5': 1, 'spam-1': 3 }), [row()]);
      assert.ok(node);
      // What the compiler holds it to: properties and types of schema.org's own vocabulary.
      const shaped: WithContext<Product> | WithContext<Course> | WithContext<Event> = node;
      assert.equal(shaped['@type'], schemaTypes[type]);
      // What Google asks for: https://developers.google.com/search/docs/appearance/structured-data/review-snippet
      const rating: AggregateRating = node.aggregateRating;
      assert.deepEqual(rating, {
        ...{ '@type': 'AggregateRating', ratingValue: 4.33, reviewCount: 3, bestRating: 5, worstRating: 1 },
      });
      const reviews: readonly Review[] = node.review ?? [];
      assert.deepEqual(reviews, [
        {
          '@type': 'Review',
          author: { '@type': 'Person', name: 'Bo' },
          datePublished: '2026-05-03',
          reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1 },
          name: 'A calm first day',
          reviewBody: 'We paddled to the island.',
        },
      ]);
    });

  it('says the name and address, or nests into the page’s own node', () => {
    const counts = counted({ '5': 1 });
    assert.deepEqual(
      [reviewsNode(subject(), counts, [])].map((node) => node && 'name' in node && [node.name, node.url]),
      [['Kayaking 101', 'https://example.com/courses/kayak-101']],
    );
    const nested = reviewsNode(subject({ id: '#course' }), counts, []);
    assert.ok(nested && '@id' in nested);
    assert.equal(nested['@id'], '#course');
    assert.ok(!('name' in nested));
  });

  it('leaves out what was imported, and says nothing where nothing else is', () => {
    const both = reviewsNode(subject(), counted({ '5': 9, '1': 1 }, { '5': 9 }), [
      row({ source: 'imported', rating: 5 }),
      row({ rating: 1 }),
    ]);
    assert.deepEqual([both?.aggregateRating.reviewCount, both?.aggregateRating.ratingValue], [1, 1]);
    assert.deepEqual(
      both?.review?.map(({ reviewRating }) => reviewRating.ratingValue),
      [1],
    );
    assert.equal(reviewsNode(subject(), counted({ '5': 9 }, { '5': 9 }), []), undefined);
    assert.equal(reviewsNode(subject(), counted({ 'spam-5': 2 }), []), undefined);
  });

  it('is refused, with a sentence, where it would be wrong or a second time', () => {
    const school = { '@type': 'SportsActivityLocation', '@id': '#us', name: 'Paddle Culture' };
    const business = { '@type': ['LocalBusiness'], '@id': '#shop', name: 'Paddle Culture' };
    const course = { '@type': 'Course', '@id': '#course', name: 'Kayaking 101' };
    const rated = { ...course, aggregateRating: { ratingValue: 5 } };
    const said = (fields: Partial<ReviewedItem>, ...nodes: object[]) =>
      refusalOf(subject(fields), nodesOf([JSON.stringify({ '@graph': nodes })]));
    assert.equal(said({}, school, business), undefined);
    assert.equal(said({ id: '#course' }, course), undefined);
    assert.match(said({ name: '' }) ?? '', /item-name is missing/);
    assert.match(said({ name: 'Paddle Culture' }, business) ?? '', /is the business itself/);
    assert.match(said({ id: '#shop' }, business) ?? '', /is the business itself/);
    assert.match(said({}, course) ?? '', /name its @id by schema-id/);
    assert.match(said({ id: '#course' }, rated) ?? '', /already/);
    assert.match(said({ id: '#other' }, course) ?? '', /No JSON-LD on the page/);
    assert.match(said({ id: '#course', type: 'event' }, course) ?? '', /is no Event/);
  });

  it('reads the page’s nodes however they are put, and no nonsense', () => {
    const texts = ['{"@graph":[{"@id":"a"},{"mainEntity":{"@id":"b"}}]}', '[{"@id":"c"}]', '{', 'null', '5'];
    const ids = nodesOf(texts).flatMap(({ '@id': id }) => (typeof id === 'string' ? [id] : []));
    assert.deepEqual(ids, ['a', 'b', 'c']);
  });
});
