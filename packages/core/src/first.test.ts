import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstRequests } from './first.ts';
import { firstIdeas, orderFields, type IdeaOrder } from './ideas/first.ts';
import { ideaListFields } from './ideas/kind.ts';
import { ideaList } from './ideas/queries.ts';
import { encodeQuery } from './store/codec.ts';
import { json } from './store/json.ts';

/** An element with these attributes. */
const element = (attributes: Readonly<Record<string, string>>) => (name: string) => attributes[name] ?? null;

/** The request of an element that has one. */
function asked(attributes: Readonly<Record<string, string>>) {
  const first = firstIdeas(element(attributes));
  assert.ok(first);
  return first;
}

interface ListBody {
  structuredQuery: { select: { fields: { fieldPath: string }[] }; limit: number };
}

describe("the loader's request for ideas", () => {
  for (const order of Object.keys(orderFields) as IdeaOrder[])
    it(`is the very request of the list by ${order}`, () => {
      const { path, body } = asked({ order });
      assert.equal(path, ':runQuery');
      // The id comes last anyway, in the direction of the last order: the loader need not say so.
      const id = ',{"field":{"fieldPath":"__name__"},"direction":"DESCENDING"}';
      assert.equal(body, json(encodeQuery(ideaList({ order }))).replace(id, ''));
    });

  it('asks for the most voted ones when the element does not say, or says what is unknown', () => {
    const { body } = asked({ order: 'votes' });
    assert.equal(asked({}).body, body);
    assert.equal(asked({ order: 'loudest' }).body, body);
  });

  it('names the fields of a list, and bills at most 11 reads', () => {
    const { structuredQuery } = JSON.parse(asked({}).body) as ListBody;
    assert.deepEqual(
      structuredQuery.select.fields.map(({ fieldPath }) => fieldPath),
      ideaListFields,
    );
    assert.ok(!ideaListFields.includes('body'));
    assert.ok(structuredQuery.limit <= 10);
  });

  it('asks for three where the list is compact', () => {
    const few = json(encodeQuery(ideaList({ order: 'votes', few: true })));
    const id = ',{"field":{"fieldPath":"__name__"},"direction":"DESCENDING"}';
    assert.equal(asked({ view: 'compact' }).body, few.replace(id, ''));
  });

  for (const attributes of [
    { view: 'roadmap' },
    { view: 'form' },
    { category: 'Gear' },
    { challenge: 'Summer' },
    { order: 'trending' },
  ])
    it(`asks for nothing that ${JSON.stringify(attributes)} does not show`, () => {
      assert.equal(firstIdeas(element(attributes)), undefined);
    });

  it("is known by its element's tag", () => {
    assert.deepEqual(firstRequests['stoa-idea-box']?.(element({})), firstIdeas(element({})));
  });
});
