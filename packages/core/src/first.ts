import { firstIdeas } from './ideas/first.ts';

/** A public request that a widget's first paint needs, below the site's resource name. */
export interface FirstRequest {
  readonly path: string;
  readonly body: string;
}

/** The first request of each widget that has one, by tag, from its attributes. */
export const firstRequests: Readonly<
  Record<string, ((attribute: (name: string) => string | null) => FirstRequest) | undefined>
> = {
  'stoa-idea-box': firstIdeas,
};
