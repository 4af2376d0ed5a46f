import { demoAccounts, demoPassword } from '@stoa/core/demo/accounts';
import { story } from '@stoa/core/demo/story';
import { Mistake } from '../mistake.ts';
import { askAccounts } from '../project/accounts.ts';

/** Makes the demo's accounts on an Auth emulator (`host:port`), anew when they are there. Throws a `Mistake`. */
export async function seedAccounts(auth: string, project: string): Promise<void> {
  const cards = story({ site: 'main', locale: 'en', now: new Date() });
  const nameOf = (uid: string) => cards.find(({ path }) => path === `members/${uid}`)?.fields['name'];
  const users = demoAccounts.map(({ uid, email, verified }) => ({
    localId: uid,
    email,
    emailVerified: verified,
    rawPassword: demoPassword,
    displayName: nameOf(uid),
  }));
  const body = { users, allowOverwrite: true };
  const answer = await askAccounts({ project, emulator: auth, token: 'owner' }, 'batchCreate', body);
  // It answers 200 all the same where single accounts are refused.
  const [failed] = (answer as { error?: { message?: string }[] }).error ?? [];
  if (failed)
    throw new Mistake(`The Auth emulator at ${auth} refused a demo account: ${failed.message ?? ''}`);
}
