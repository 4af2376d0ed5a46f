import { startEmulators } from '../emulators/start.ts';

/** Runs `work` on the emulator that STOA_FIRESTORE names, or on one of its own. */
export async function withEmulator<T>(work: (address: string) => Promise<T>): Promise<T> {
  const named = process.env['STOA_FIRESTORE'];
  if (named) return await work(named);
  const emulators = await startEmulators({ rules: false });
  try {
    return await work(emulators.firestore);
  } finally {
    await emulators.stop();
  }
}
