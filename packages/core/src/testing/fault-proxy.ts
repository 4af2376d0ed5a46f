import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from './until.ts';

/**
 * What becomes of a request.
 *
 * - `pass`: nothing happens to it.
 * - `cut before`: the connection ends before the server heard of it.
 * - `cut after`: the server has answered; the answer is lost.
 * - `hold before`, `hold after`: likewise, but the connection stays open and silent.
 * - a number: that HTTP status, without asking the server.
 */
export type Fault = 'pass' | 'cut before' | 'cut after' | 'hold before' | 'hold after' | number;

/** A request as the proxy saw it. */
export interface Seen {
  readonly method: string;
  /** Address without the host. */
  readonly path: string;
  readonly body: string;
  readonly fault: Fault;
}

/** A line to the Firestore emulator that fails on demand. */
export interface FaultProxy {
  /** `host:port` */
  readonly address: string;
  /** Every request so far, oldest first. */
  readonly seen: readonly Seen[];
  /** The requests whose path ends so, e.g. `:commit`. */
  seenAt(end: string): readonly Seen[];
  /** Deals with the next requests whose path ends with `end` in this way, one after the other. */
  fail(end: string, ...faults: Fault[]): void;
  /** Takes back what was planned and not met. */
  forgive(): void;
  /** Whether every connection is cut at once. */
  offline: boolean;
  /** Answers with this body where a fault is a status. */
  refusal: object;
  /** Resolves once `count` requests whose path ends so have been dealt with as planned. */
  met(end: string, count?: number): Promise<void>;
  /** Answers every request that is held: with what the server said, or 503 where it was not asked. */
  letGo(): void;
  close(): Promise<void>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Asks the server itself. */
function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method, url = '/', headers } = incoming;
  return new Promise((resolve, reject) => {
    const outgoing = ask(
      `http://${target}${url}`,
      { method, headers: { ...headers, host: target } },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Starts a proxy in front of `target`, `host:port`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: Seen[] = [];
  const met: Seen[] = [];
  const held: (() => void)[] = [];
  const plans: { end: string; fault: Fault }[] = [];
  const pathOf = ({ url = '' }: IncomingMessage) => url.replace(/\?.*/, '');
  const ending = (all: readonly Seen[], end: string) => all.filter(({ path }) => path.endsWith(end));

  const faultOf = (path: string): Fault => {
    if (proxy.offline) return 'cut before';
    const planned = plans.findIndex(({ end }) => path.endsWith(end));
    return planned < 0 ? 'pass' : (plans.splice(planned, 1)[0]?.fault ?? 'pass');
  };

  const deal = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(incoming);
    const path = pathOf(incoming);
    const fault = faultOf(path);
    const record = { method: incoming.method ?? '', path, body: body.toString(), fault };
    seen.push(record);
    if (typeof fault === 'number') {
      response.writeHead(fault, { 'content-type': 'application/json' }).end(JSON.stringify(proxy.refusal));
    } else if (fault === 'cut before') incoming.socket.destroy();
    else if (fault === 'hold before') held.push(() => response.writeHead(503).end('{}'));
    else {
      const answer = await forward(target, incoming, body);
      const answered = await bodyOf(answer);
      const deliver = () => response.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
      if (fault === 'pass') deliver();
      else if (fault === 'hold after') held.push(deliver);
      else incoming.socket.destroy();
    }
    met.push(record);
  };

  const server = createServer((incoming, response) => {
    deal(incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    offline: false,
    refusal: {},
    seenAt: (end) => ending(seen, end),
    forgive: () => void plans.splice(0),
    fail: (end, ...faults) => void plans.push(...faults.map((fault) => ({ end, fault }))),
    met: async (end, count = 1) => {
      await until(`${count} × ${end} met`, () => ending(met, end).length >= count);
    },
    letGo: () => {
      for (const answer of held.splice(0)) answer();
    },
    close: () =>
      new Promise((resolve) => {
        proxy.letGo();
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
  return proxy;
}
