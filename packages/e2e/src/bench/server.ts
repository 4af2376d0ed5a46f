import { readdir, readFile } from 'node:fs/promises';
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A file in every form in which it travels. */
interface Packed {
  readonly type: string;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/** A server on loopback. */
interface Running {
  /** `host:port` */
  readonly address: string;
  close(): Promise<void>;
}

async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Serves files compressed, as a brand's host does, and never from a cache. */
export class FileServer {
  readonly #files = new Map<string, Packed>();
  #running: Running | undefined;

  async start(): Promise<void> {
    this.#running = await listen((request, response) => {
      const file = this.#files.get(new URL(request.url ?? '/', 'http://host').pathname);
      if (!file) return response.writeHead(404).end();
      const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
      return response
        .writeHead(200, {
          'content-type': file.type,
          'content-encoding': takesBrotli ? 'br' : 'gzip',
          'cache-control': 'no-store',
        })
        .end(takesBrotli ? file.brotli : file.gzip);
    });
  }

  /** Takes a file in; its path's ending tells its type, none is HTML. Resolves with its address. */
  add(path: string, text: string): string {
    this.#files.set(path, {
      type: types[extname(path) || '.html'] ?? 'application/octet-stream',
      gzip: gzipSync(text, { level: 9 }),
      brotli: brotliCompressSync(text),
    });
    return `http://${this.#running?.address ?? ''}${path}`;
  }

  /** Takes in all scripts of a folder, as they are now: another build may replace them meanwhile. */
  async addFolder(prefix: string, folder: string): Promise<void> {
    const files = await readdir(folder, { recursive: true });
    await Promise.all(
      files
        .filter((file) => extname(file) === '.js')
        .map(async (file) => this.add(prefix + file, await readFile(folder + file, 'utf8'))),
    );
  }

  /** Bytes of a script after gzip; undefined for what is none of ours, and for pages. */
  gzipBytes(address: string): number | undefined {
    const { host, pathname } = new URL(address);
    if (host !== this.#running?.address || extname(pathname) !== '.js') return undefined;
    return this.#files.get(pathname)?.gzip.length;
  }

  async close(): Promise<void> {
    await this.#running?.close();
  }
}

/** What the emulator has answered. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * Stands before the Firestore emulator, compresses its answers as Firestore does and counts what Firestore would bill.
 * A list is asked of the emulator once: how long that takes says nothing of a page, nor of Firestore.
 */
export class FirestoreFront {
  readonly #firestore: string;
  readonly #lists = new Map<string, Promise<Answer>>();
  #running: Running | undefined;
  #reads = 0;

  /** `firestore` = the emulator's `host:port`. */
  constructor(firestore: string) {
    this.#firestore = firestore;
  }

  /** `host:port` */
  get address(): string {
    return this.#running?.address ?? '';
  }

  async start(): Promise<void> {
    this.#running = await listen((request, response) => {
      this.#answer(request).then(
        ({ status, headers, body }) => {
          this.#reads += body.toString().match(/"document":/g)?.length ?? 0;
          response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(body));
        },
        () => response.destroy(),
      );
    });
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET', headers, url = '' } = request;
    const body = await bytesOf(request);
    const pass = () => this.#pass(url, { method, headers }, body);
    if (!url.includes(':runQuery')) return pass();
    const name = url + body.toString();
    const answer = this.#lists.get(name) ?? pass();
    this.#lists.set(name, answer);
    return answer;
  }

  #pass(path: string, options: RequestOptions, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      ask(`http://${this.#firestore}${path}`, options, (answer) => {
        const { 'content-length': _length, 'transfer-encoding': _coding, ...headers } = answer.headers;
        bytesOf(answer).then((bytes) => {
          resolve({ status: answer.statusCode ?? 502, headers, body: bytes });
        }, reject);
      })
        .on('error', reject)
        .end(body);
    });
  }

  /** Documents that lists have answered since the last call. */
  takeReads(): number {
    const reads = this.#reads;
    this.#reads = 0;
    return reads;
  }

  async close(): Promise<void> {
    await this.#running?.close();
  }
}
