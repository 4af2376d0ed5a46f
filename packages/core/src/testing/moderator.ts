import { Cache } from '../cache.ts';
import { member } from '../members/kind.ts';
import type { Site } from '../site.ts';
import { sampleOf } from '../store/sample.ts';
import type { Community } from './community.ts';
import { openVisitor } from './visitor.ts';

/** Somebody in a browser of their own, as what a function needs of a site; the card has `role`. */
export async function openMember(community: Community, role = 'member'): Promise<Site> {
  const visitor = openVisitor(community);
  const { uid } = await visitor.session.start();
  const fields = {
    ...sampleOf(member),
    ...{ name: 'Mo', role, bannedUntil: new Date(0), actAt: new Date(0) },
  };
  await community.owner.commit([{ kind: 'set', path: `members/${uid}`, fields }]);
  const { site: id, project } = community.config;
  return { ...visitor, id, project, locale: 'en', cache: new Cache() } as unknown as Site;
}

/** A moderator in a browser of their own. */
export const openModerator = (community: Community): Promise<Site> => openMember(community, 'moderator');
