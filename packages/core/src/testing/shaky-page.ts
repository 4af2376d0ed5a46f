import { postIdea, voteForIdea } from '../ideas/commands.ts';
import type { Site } from '../site.ts';
import { newId } from '../store/id.ts';
import type { WriteFields } from '../store/store.ts';
import { openCommunity, type Community } from './community.ts';
import { emulators } from './emulators.ts';
import { startFaultProxy, type FaultProxy, type Seen } from './fault-proxy.ts';
import { openPage } from './page.ts';
import { until } from './until.ts';

/** A page whose lines to the emulators fail on demand. */
export interface ShakyPage {
  readonly community: Community;
  readonly site: Site;
  /** The line to Firestore. */
  readonly proxy: FaultProxy;
  /** The line to Auth. */
  readonly auth: FaultProxy;
}

const proxies: FaultProxy[] = [];

/** Opens a community in a page that reaches it by lines that can fail; `settings` are the site's. */
export async function openShakyPage(settings: WriteFields = {}): Promise<ShakyPage> {
  const [proxy, auth] = await Promise.all([
    startFaultProxy(emulators.firestore),
    startFaultProxy(emulators.auth),
  ]);
  proxies.push(proxy, auth);
  const community = await openCommunity({ settings, firestore: proxy.address, auth: auth.address });
  return { proxy, auth, community, site: openPage(community.config) };
}

/** Closes every line; to be called when all tests are done. */
export const closeLines = (): Promise<unknown> => Promise.all(proxies.map((proxy) => proxy.close()));

/** An idea as somebody types it. */
export const draft = (title = 'Lend neoprene gloves'): { id: string; title: string; body: string } => ({
  id: newId(),
  title,
  body: 'My hands were cold.',
});

/** Resolves when no act is shown as pending or refused. */
export async function nothingPending({ overlay }: Pick<Site, 'overlay'>): Promise<void> {
  await until('nothing is pending', () => !overlay.of(postIdea).length && !overlay.of(voteForIdea).length);
}

/** Votes, or takes the vote back; resolves once it is settled. */
export async function castVote(site: Site, id: string, up = true): Promise<void> {
  site.act(voteForIdea, { id, up });
  await nothingPending(site);
}

/** Posts an idea; resolves with its id once it is settled. */
export async function castPost(site: Site): Promise<string> {
  const idea = draft();
  site.act(postIdea, idea);
  await nothingPending(site);
  return idea.id;
}

/** Uid of who is here. */
export const uidOf = ({ session }: Site): string => session.current?.uid ?? '';

/** Ids of the ideas that a member wrote. */
export async function ideasBy({ owner }: Community, uid: string | undefined): Promise<string[]> {
  const { items } = await owner.list({ collection: 'ideas', limit: 50 }, { asMember: true });
  return items.filter(({ fields }) => fields['by'] === uid).map(({ id }) => id);
}

/** The commits that name a path. */
export const commitsOf = (proxy: FaultProxy, path: string): readonly Seen[] =>
  proxy.seenAt(':commit').filter(({ body }) => body.includes(path));
