import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MissingTool } from './missing-tool.ts';
import { startEmulators } from './start.ts';

// Every run of the tests starts a pair and stops it; more of its life is in `start.long.test.ts`.
describe('startEmulators', () => {
  it('says what to install when there is no Java', async () => {
    await assert.rejects(
      startEmulators({ env: { PATH: '' } }),
      (error) =>
        error instanceof MissingTool && error.tool === 'java' && /install Java 17/.test(error.message),
    );
  });
});
