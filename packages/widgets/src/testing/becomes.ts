import type { Site } from '@stoa/core';
import { voteForIdea } from '@stoa/core/ideas/commands';
import { signIn } from '@stoa/core/members/account';
import type { MemberRole } from '@stoa/core/members/kind';

/** Lets somebody who has voted here sign in, to whom the demo's owner has given a role. */
export async function becomes(site: Site, role: MemberRole): Promise<void> {
  const arrived = new Promise((done) => site.overlay.onSettled(done));
  await site.act(voteForIdea, { id: 'calendar', up: true }).kept;
  await arrived;
  const account = { email: `${role}@example.com`, password: 'a boat in spring' };
  const { uid } = await signIn(site, { how: 'sign-up', ...account });
  await site.store.commit([{ kind: 'update', path: `members/${uid}`, fields: { role } }]);
}
