/**
 * A process that is the official Auth emulator and nothing else: it takes about 4 s of one core to start, in which
 * it can answer nobody. Run by `supervise.ts` as `auth.ts <project> <host> <port>`; tells its port.
 */
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

// firebase-tools is CommonJS without types, and this path is internal to it: its version is pinned.
const require = createRequire(import.meta.url);
const { default: api } = require('firebase-tools/lib/emulator/auth/apiSpec.js') as {
  default: { paths: Record<string, unknown> };
};
const { createApp } = require('firebase-tools/lib/emulator/auth/server.js') as {
  createApp: (project: string) => Promise<RequestListener>;
};

// Nearly all of the start is the compiling of this description; without the half that no page of ours can reach it
// takes half the time (3.7 s instead of 7.4).
const unused = /tenants|^\/v2\/projects|mfa|passkey|SupportedIdp|Saml|GameCenter|Ios/;
for (const path of Object.keys(api.paths)) if (unused.test(path)) Reflect.deleteProperty(api.paths, path);

const [project = 'demo-stoa', host = '127.0.0.1', port = '0'] = process.argv.slice(2);
process.on('disconnect', () => process.exit());

// Listening comes first, so that a port in use is known at once.
const server = createServer();
server.on('error', (error) => {
  process.stderr.write(error.message);
  process.exit(1);
});
server.listen(Number(port), host);
await once(server, 'listening');
server.on('request', await createApp(project));
process.send?.({ port: (server.address() as AddressInfo).port });
