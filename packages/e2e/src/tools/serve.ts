import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** A running static server. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/** What to serve: folders by the start of their address, and how pages are changed on the way. */
export interface ServeOptions {
  /** Folder by address prefix, e.g. `{ '/stoa/': 'packages/embed/dist/' }`; the longest prefix wins. */
  readonly folders: Readonly<Record<string, string>>;
  /** Pages made up by a test, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Changes a page's HTML before it is sent. */
  readonly page?: (html: string) => string;
  /** 0 or missing: any free port. */
  readonly port?: number;
}

/** Serves files on loopback only. */
export async function serve({
  folders,
  pages = {},
  page = (html) => html,
  port = 0,
}: ServeOptions): Promise<Served> {
  const prefixes = Object.keys(folders).sort((one, other) => other.length - one.length);
  const read = async (path: string): Promise<{ body: Buffer | string; type: string } | undefined> => {
    const made = pages[path];
    if (made !== undefined) return { body: page(made), type: types['.html'] ?? '' };
    const prefix = prefixes.find((each) => path.startsWith(each));
    if (prefix === undefined) return undefined;
    const relative = normalize(path.slice(prefix.length) + (path.endsWith('/') ? 'index.html' : ''));
    if (relative.startsWith('..')) return undefined;
    const file = join(folders[prefix] ?? '', relative);
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    return extname(file) === '.html' ? { body: page(body.toString()), type } : { body, type };
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    read(path).then(
      (found) => {
        if (!found) return response.writeHead(404).end();
        return response
          .writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' })
          .end(found.body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
