import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storybook, sweep } from './sweep.ts';

void sweep(0);

describe('the static Storybook', () => {
  it('opens and asks no other host', async () => {
    const { page } = await storybook.open();
    await page.goto(storybook.origin);
    await page.frameLocator('#storybook-preview-iframe').locator('main[data-story]').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(storybook.strayed, []);
  });
});
