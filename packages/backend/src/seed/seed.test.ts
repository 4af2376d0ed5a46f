import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoAccounts, demoPassword } from '@stoa/core/demo/accounts';
import { story } from '@stoa/core/demo/story';
import { encodeFields } from '@stoa/core/store/codec';
import { decodeFields, type WireDocument } from '@stoa/core/store/wire';
import { newId } from '@stoa/core/store/id';
import { RefusedRequest } from '../firestore/ask.ts';
import { seedAccounts } from './accounts.ts';
import { seedSites } from './seed.ts';

const firestore = process.env['STOA_FIRESTORE'];
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';

describe('seedSites', () => {
  it('writes every document of the story as it is told', { skip: !firestore }, async () => {
    const site = newId();
    const now = new Date('2026-05-01T08:00:00.000Z');
    const count = await seedSites({
      firestore: firestore ?? '',
      project,
      sites: [{ site, locale: 'zh-CN' }],
      now,
    });
    const documents = story({ site, locale: 'zh-CN', now });
    assert.equal(count, documents.length);
    const root = `projects/${project}/databases/(default)/documents/sites/${site}`;
    const response = await fetch(
      `http://${firestore ?? ''}/v1/projects/${project}/databases/(default)/documents:batchGet`,
      {
        method: 'POST',
        headers: { authorization: 'Bearer owner' },
        body: JSON.stringify({
          documents: documents.map(({ path }) => (path === '' ? root : `${root}/${path}`)),
        }),
      },
    );
    const answers = (await response.json()) as { found?: WireDocument }[];
    const stored = new Map(answers.map(({ found }) => [found?.name.slice(root.length + 1), found?.fields]));
    assert.equal(stored.size, documents.length);
    for (const { path, fields } of documents)
      // Decoded and encoded again: times come back without the zeros of their milliseconds, fields in another order.
      assert.deepEqual(encodeFields(decodeFields(stored.get(path))), encodeFields(fields), path);
  });

  it('says that nothing answers', async () => {
    await assert.rejects(
      seedSites({ firestore: '127.0.0.1:9', project }),
      (error) =>
        error instanceof RefusedRequest && /^Nothing answers at http:\/\/127\.0\.0\.1:9:/.test(error.message),
    );
  });
});

describe('seedAccounts', () => {
  const auth = process.env['STOA_AUTH'];

  it(
    'lets everybody of the demo in under the uid of the story, and may be repeated',
    { skip: !auth },
    async () => {
      // A project of its own: seeding again ends the sessions that other tests may have.
      const alone = `demo-seed-${newId().toLowerCase().slice(0, 8)}`;
      await seedAccounts(auth ?? '', alone);
      await seedAccounts(auth ?? '', alone);
      for (const { uid, email, verified } of demoAccounts) {
        const url = `http://${auth ?? ''}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword`;
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
          body: JSON.stringify({
            ...{ targetProjectId: alone, email, password: demoPassword, returnSecureToken: true },
          }),
        });
        const { idToken = '' } = (await response.json()) as { idToken?: string };
        const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
        assert.deepEqual([claims.sub, claims.email, claims.email_verified], [uid, email, verified]);
      }
    },
  );

  it('says that nothing answers', async () => {
    await assert.rejects(seedAccounts('127.0.0.1:9', project), /Nothing answers at http:\/\/127\.0\.0\.1:9:/);
  });
});
