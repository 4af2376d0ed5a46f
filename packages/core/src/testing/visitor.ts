import { Cache } from '../cache.ts';
import { Outbox } from '../outbox.ts';
import { Overlay } from '../overlay.ts';
import type { Command } from '../query.ts';
import { FirebaseStore } from '../store/firebase.ts';
import { Keeper } from '../store/keeper.ts';
import { MarkedSession, type Session } from '../store/marker.ts';
import { FirebaseAuthenticator } from '../store/session.ts';
import { newId } from '../store/id.ts';
import type { Store } from '../store/store.ts';
import type { Community } from './community.ts';
import { emulators, randomId } from './emulators.ts';

/** One more person beside the one whose page this is, in a browser of their own. */
export interface Visitor {
  readonly store: Store;
  readonly session: Session;
  readonly overlay: Overlay;
  readonly outbox: Outbox;
  /** Does what a command says, as `Site.act` does; resolves once it is kept. */
  act<Input>(command: Command<Input>, input: Input): Promise<void>;
}

/** Opens the community in a browser of its own: own session, cache, queue and lock. `firestore` is where it asks. */
export function openVisitor({ config }: Community, firestore: string = emulators.firestore): Visitor {
  const name = `stoa:${randomId()}`;
  const session = new MarkedSession(new Keeper(`${name}:`), () =>
    // The page's own Auth is named for the community's project; this one must not share it.
    Promise.resolve(
      new FirebaseAuthenticator({ project: `demo-${name}`, key: config.key, emulator: emulators.auth }),
    ),
  );
  const store = new FirebaseStore({ ...config, emulator: firestore }, config.site, session);
  const overlay = new Overlay(config.site, () => session.current?.uid);
  const outbox = new Outbox({
    ...{ name, id: config.site, locale: 'en', store, session, overlay },
    cache: new Cache(),
    settled: () => undefined,
  });
  return {
    ...{ store, session, overlay, outbox },
    act: (command, input) => {
      const act = { id: newId(), command: command as unknown as Command<unknown>, input, at: new Date() };
      overlay.put(act);
      return outbox.add(act);
    },
  };
}
