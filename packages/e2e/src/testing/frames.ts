import type { Page } from 'playwright-core';

/**
 * Presses the first vote button of the first idea box; resolves with the frames that went by, whole ones, until the
 * second box showed the vote: 0 when it is painted with the click.
 */
export const framesUntilSeen = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const [mine, other] = [...document.querySelectorAll('stoa-idea-box')].map((box) =>
      box.shadowRoot?.querySelector<HTMLElement>('[part~=vote]'),
    );
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    mine?.click();
    for (let frames = 0; frames < 60; frames++) {
      // A frame's callbacks run right before its paint.
      await frame();
      if (other?.getAttribute('aria-pressed') === 'true') return frames;
    }
    return Infinity;
  });
