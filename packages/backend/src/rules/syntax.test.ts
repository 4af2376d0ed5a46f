import { deepEqual, equal, throws } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessCalls, blockAt } from './calls.ts';
import { bare, blocksOf, pruned } from './blocks.ts';
import { mutantsOf } from './mutants.ts';
import { readRules, RulesSyntaxError } from './syntax.ts';

const around = (body: string) => `rules_version = '2'; // a comment with { and '
service cloud.firestore { match /databases/{d}/documents { match /sites/{site} { ${body} } } }`;

/** The first condition in a ruleset made around it. */
const conditionOf = (condition: string) => {
  const rules = around(`allow get: if ${condition};`);
  return { rules, allow: readRules(rules).matches[0]!.allows[0]! };
};

const mutated = (condition: string) => {
  const { rules } = conditionOf(condition);
  return mutantsOf(rules, readRules(rules))
    .map(({ start, end, replacement }) => bare(rules.slice(0, start) + replacement + rules.slice(end)))
    .map((text) => /allow get: if (.*?);/.exec(text)?.[1]);
};

describe('readRules', () => {
  it('reads chains, precedence and parentheses', () => {
    const { condition } = conditionOf('a && b && (c || d) ? e.f(1)[2] : !g in [1, -2]').allow;
    equal(condition.kind, 'choice');
    deepEqual(
      condition.parts.map(({ kind }) => kind),
      ['and', 'index', 'relation'],
    );
    deepEqual(
      condition.parts[0]?.parts.map(({ kind }) => kind),
      ['name', 'name', 'or'],
    );
  });
  it('reads texts with quotes and comment signs, maps and paths', () => {
    const { rules, allow } = conditionOf(
      `get(/a/$(b.c)/d).data == { 'x': '// it\\'s', "y": [] } /* , */ && h is int`,
    );
    const [relation] = allow.condition.parts;
    equal(rules.slice(relation!.parts[1]!.start, relation!.parts[1]!.end), `{ 'x': '// it\\'s', "y": [] }`);
    equal(relation?.parts[0]?.kind, 'part');
  });
  it('says where it stopped', () => {
    throws(() => readRules(around('allow get: if a &&;')), RulesSyntaxError);
    throws(() => readRules(around('allow get: if a b;')), /line 2, column 98: expected ;/);
  });
});

describe('mutantsOf', () => {
  it('opens the rule and drops each operand', () => {
    deepEqual(mutated('a && b && c'), ['true', '(b && c)', '(a && c)', '(a && b)']);
  });
  it('flips relations and moves numbers by one', () => {
    deepEqual(mutated('a <= 5'), ['true', '(a > 5)', 'a <= (6)', 'a <= (4)']);
    deepEqual(mutated('a is int'), ['true', '(!(a is int))']);
  });
  it('takes a negation away, and chooses', () => {
    deepEqual(mutated('!(a)'), ['true', '((a))']);
    deepEqual(mutated('a ? b : c'), ['true', '(b)', '(c)']);
  });
  it('shortens lists and frees fields', () => {
    deepEqual(mutated("a in ['x', 'y']").slice(2), ["a in ['y']", "a in ['x']"]);
    deepEqual(mutated("a() == {'x': 'z', 'y': a().y}").slice(2), ["a() == {'x': a().x, 'y': a().y}"]);
  });
});

const rules = around(`
  function near() { return far(); }
  function far() { return get(/sites/$(site)).data.a || get(/sites/$(site)).data.b; }
  function unused() { return exists(/nowhere); }
  match /a/{x} { allow get: if near(); allow update: if near() && existsAfter(/sites/$(site)/b); }
  match /b/{y} { allow get: if false; match /c/{z} { allow create: if true; allow delete: if false; } }`);

describe('blocks', () => {
  const root = readRules(rules);
  it('are the matches with rules of their own, and know the functions they use', () => {
    deepEqual(
      blocksOf(rules, root).map(({ path, uses }) => [path, [...uses].map(({ name }) => name)]),
      [
        ['a/{x}', ['near', 'far']],
        ['b/{y}', []],
        ['b/{y}/c/{z}', []],
      ],
    );
  });
  it('stand alone when pruned, everything else being open', () => {
    const [, block] = blocksOf(rules, root);
    const text = pruned(rules, root, block!);
    equal(/function/.test(text), false);
    equal(text.match(/allow read, write: if true;/g)?.length, 2);
    equal(text.includes('allow get: if false;'), true);
    readRules(text);
  });
  it('of a group leave the documents to their own blocks', () => {
    const grouped = `rules_version = '2';
service cloud.firestore { match /databases/{d}/documents {
  match /{path=**}/votes/{vote} { allow list: if asked(); }
  match /sites/{site} { match /votes/{vote} { allow create: if true; } } } }`;
    const match = readRules(grouped);
    const [group, votes] = blocksOf(grouped, match);
    deepEqual([group?.path, votes?.path], ['{path=**}/votes/{vote}', 'votes/{vote}']);
    equal(
      pruned(grouped, match, votes!).includes('{path=**}/votes/{vote} { allow read, write: if false; }'),
      true,
    );
    equal(pruned(grouped, match, group!).includes('/votes/{vote} { allow read, write: if true; }'), true);
  });
  it('are found by path, with the documents they may read', () => {
    const block = blockAt(rules, root, 'a/1');
    deepEqual(accessCalls(rules, block, 'get'), ['get(/sites/$(site))']);
    equal(accessCalls(rules, block, 'update').length, 2);
    throws(() => blockAt(rules, root, 'z/1'), /no rules for z\/1/);
  });
});
