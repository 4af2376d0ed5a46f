import { rolldown } from 'rolldown';
import { top } from '../tools/run.ts';

/** A brand's own script: its default Firebase app, and somebody signed in to it. `window.host` tells of both. */
const source = (auth: string) => `
import { getApp, getApps, initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInAnonymously } from 'firebase/auth';
const app = initializeApp({ projectId: 'demo-brand', apiKey: 'brand-key', appId: 'brand' });
const auth = getAuth(app);
connectAuthEmulator(auth, 'http://${auth}', { disableWarnings: true });
const { user } = await signInAnonymously(auth);
window.host = { uid: user.uid, look: () => ({
  uid: auth.currentUser?.uid, project: getApp().options.projectId, apps: getApps().map(({ name }) => name),
  isSame: getApp() === app && getAuth() === auth,
}) };
`;

/** The brand's script, bundled as its own build would do it. */
export async function hostScript(auth: string): Promise<string> {
  // Not a file: it only has to stand where Firebase is found.
  const entry = `${top}packages/core/host-script.js`;
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      {
        name: 'host-script',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source(auth) : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
