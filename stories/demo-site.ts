import { openSite, pageRegistry, type DemoOptions, type Site } from '@stoa/core';
import type { Loader } from '@storybook/web-components-vite';

/** What a story has loaded before it is rendered. */
export interface Loaded {
  readonly site?: Site;
}

/** Forgets what earlier stories have done in this browser: each begins as a new visitor's first page. */
export const forgetStories = async (): Promise<void> => {
  const { sites, sessions } = pageRegistry();
  sites.clear();
  sessions.clear();
  for (const name of Object.keys(localStorage)) if (name.startsWith('stoa:')) localStorage.removeItem(name);
  for (const { name } of await indexedDB.databases())
    if (name?.startsWith('stoa:')) indexedDB.deleteDatabase(name);
};

/**
 * Opens a demo community of the story's own. `prepare` does there what has already happened when the story begins:
 * its promise is waited for.
 */
export const onDemo =
  (options: DemoOptions = {}, prepare?: (site: Site) => unknown): Loader =>
  async ({ id, globals, parameters }): Promise<Loaded> => {
    const site = openSite({
      demo: { forgetful: true, ...options },
      // An earlier one of the same story may still be open.
      site: `${id.slice(0, 40)}-${crypto.randomUUID().slice(0, 8)}`,
      locale: String(parameters['language'] ?? globals['language']),
    });
    await prepare?.(site);
    return { site };
  };
