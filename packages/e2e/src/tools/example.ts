import { top } from './run.ts';
import { serve, type Served } from './serve.ts';

/** Where the example's widgets find their community. */
export type ExampleBackend =
  { readonly firestore: string; readonly auth: string; readonly project: string } | 'demo';

/** The attributes that the script tag gets beside what a customer would have pasted. */
const attributesOf = (backend: ExampleBackend) =>
  backend === 'demo'
    ? 'data-demo'
    : `data-project="${backend.project}" data-emulators="firestore=${backend.firestore},auth=${backend.auth}"`;

/** The page as it is served: its script tag points to this machine's backend. */
export const withBackend =
  (backend: ExampleBackend) =>
  (html: string): string =>
    html.replace(/<script\b[^>]*\bsrc="[^"]*\/stoa(?:\.classic)?\.js"[^>]*>/g, (tag) =>
      tag.replace(/\s+data-project="[^"]*"/, '').replace('<script', `<script ${attributesOf(backend)}`),
    );

/** Serves the example brand's site with the built script tag under `/stoa/`. */
export const serveExample = (
  backend: ExampleBackend,
  options: { port?: number; pages?: Record<string, string> } = {},
): Promise<Served> =>
  serve({
    folders: { '/': `${top}examples/paddle-culture/`, '/stoa/': `${top}packages/embed/dist/` },
    page: withBackend(backend),
    ...options,
  });
