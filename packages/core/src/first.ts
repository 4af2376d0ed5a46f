import { firstIdeas } from './ideas/first.ts';

/** A public request that a widget's first paint needs, below the site's resource name. */
export interface FirstRequest {
  readonly path: string;
  readonly body: string;
}

/** The first request of each widget that has one, by tag, from its attributes; with `isSnapshot` the path is to be got. */
export const firstRequests: Readonly<
  Record<
    string,
    ((attribute: (name: string) => string | null, isSnapshot?: boolean) => FirstRequest) | undefined
  >
> = {
  'stoa-idea-box': firstIdeas,
};
