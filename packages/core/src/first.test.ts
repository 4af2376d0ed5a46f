import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstRequests } from './first.ts';
import { firstIdeas, ideasWhenCompact, orderFields, type IdeaOrder } from './ideas/first.ts';
import { ideaListFields } from './ideas/kind.ts';
import { ideaList } from './ideas/queries.ts';
import { encodeQuery } from './store/codec.ts';
import { json } from './store/json.ts';

/** An element with these attributes. */
const element = (attributes: Readonly<Record<string, string>>) => (name: string) => attributes[name] ?? null;

interface ListBody {
  structuredQuery: { select: { fields: { fieldPath: string }[] }; limit: number };
}

describe("the loader's request for ideas", () => {
  for (const order of Object.keys(orderFields) as IdeaOrder[])
    it(`is the very request of the list by ${order}`, () => {
      const { path, body } = firstIdeas(element({ order }));
      assert.equal(path, ':runQuery');
      // The id comes last anyway, in the direction of the last order: the loader need not say so.
      const id = ',{"field":{"fieldPath":"__name__"},"direction":"DESCENDING"}';
      assert.equal(body, json(encodeQuery(ideaList({ order }))).replace(id, ''));
    });

  it('asks for the most voted ones when the element does not say, or says what is unknown', () => {
    const { body } = firstIdeas(element({ order: 'votes' }));
    assert.equal(firstIdeas(element({})).body, body);
    assert.equal(firstIdeas(element({ order: 'loudest' })).body, body);
  });

  it('names the fields of a list, and bills at most 11 reads', () => {
    const { structuredQuery } = JSON.parse(firstIdeas(element({})).body) as ListBody;
    assert.deepEqual(
      structuredQuery.select.fields.map(({ fieldPath }) => fieldPath),
      ideaListFields,
    );
    assert.ok(!ideaListFields.includes('body'));
    assert.ok(structuredQuery.limit <= 10);
  });

  it('can ask for three, where the list is compact', () => {
    const few = json(encodeQuery(ideaList({ order: 'votes', few: true })));
    const id = ',{"field":{"fieldPath":"__name__"},"direction":"DESCENDING"}';
    assert.equal(firstIdeas(element({}), false, ideasWhenCompact).body, few.replace(id, ''));
  });

  it("is known by its element's tag", () => {
    assert.deepEqual(firstRequests['stoa-idea-box']?.(element({})), firstIdeas(element({})));
  });
});
