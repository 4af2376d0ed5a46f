/** Starts a pair, tells its addresses and waits to be killed: `start.test.ts` needs a process to kill. */
import { startEmulators } from './start.ts';

const { firestore, auth } = await startEmulators({ rules: false });
process.send?.({ firestore, auth });
// Only somebody who listens to it makes the channel hold the process.
process.on('disconnect', () => process.exit());
