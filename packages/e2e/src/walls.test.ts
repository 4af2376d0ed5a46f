import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from './tools/run.ts';

/** A file, what it may not import, and what it may: they differ in the import alone. */
const walls = [
  ['packages/core/src/site.ts', 'firebase/auth', './store/store.ts'],
  ['packages/core/src/site.ts', 'lit', './query.ts'],
  ['packages/core/src/outbox.ts', '@stoa/widgets/registry', './sender.ts'],
  ['packages/core/src/store/read.ts', '../ideas/kind.ts', './rest.ts'],
  ['packages/core/src/store/read.ts', '@firebase/app', './wire.ts'],
  ['packages/core/src/store/session.ts', '../ideas/kind.ts', 'firebase/auth'],
  ['packages/widgets/src/idea-box/idea-box.ts', 'firebase/firestore', '@stoa/core'],
  ['packages/widgets/src/idea-box/idea-box.ts', '../chat-bubble/chat-bubble.ts', '../parts/time.ts'],
  ['packages/widgets/src/parts/time.ts', '@stoa/core/ideas/queries', 'lit'],
  ['packages/widgets/src/parts/time.ts', '../base/query-controller.ts', '../strings/types.ts'],
  ['packages/widgets/src/parts/time.ts', '../features/thread/thread.ts', './icons.ts'],
  ['packages/widgets/src/base/host.ts', '../parts/time.ts', '../strings/languages.ts'],
  ['packages/widgets/src/base/host.ts', '../idea-box/idea-box.ts', '@stoa/core/store/early'],
  ['packages/embed/src/stoa.ts', 'lit', '@stoa/core/first'],
  ['packages/embed/src/stoa.ts', '@stoa/core', '@stoa/core/first'],
  ['packages/backend/src/seed/seed.ts', '@stoa/widgets/registry', '@stoa/core/demo/story'],
] as const;

describe('lint keeps the import walls', async () => {
  const planted = walls.flatMap(([path, forbidden, allowed]) => [
    [path, forbidden],
    [path, allowed],
  ]);
  const { output } = await run('node', ['packages/e2e/src/walls.fixture.ts', JSON.stringify(planted)]);
  const verdicts = JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as boolean[];
  for (const [index, [path, forbidden, allowed]] of walls.entries())
    it(`${path} imports ${allowed}, not ${forbidden}`, () => {
      assert.deepEqual(verdicts.slice(2 * index, 2 * index + 2), [true, false]);
    });
});
