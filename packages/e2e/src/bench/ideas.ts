import { chinese } from '@stoa/core/demo/story.zh';
import { english } from '@stoa/core/demo/story.en';
import { idea } from '@stoa/core/ideas/kind';
import { excerptOf } from '@stoa/core/posts/excerpt';
import { sampleOf } from '@stoa/core/store/sample';
import type { Write } from '@stoa/core/store/store';
import { openCommunity, type Community } from '@stoa/core/testing/community';

/** Votes of the first idea; each later one has one less. Short enough to be shown whole: one more must be seen. */
const mostVotes = 900;

/**
 * A community under our rules with this many ideas in the kayak school's words. The most voted ones are the same
 * however many there are. Pages ask it at `firestore`, `host:port`.
 */
export async function communityOf(count: number, lang: string, firestore: string): Promise<Community> {
  const community = await openCommunity({ firestore });
  const { ideas, people } = lang === 'en' ? english : chinese;
  const startedAt = Date.now();
  const writes = Array.from({ length: count }, (_, nth): Write => {
    const { title, body, by, status = 'new', reason = null } = ideas[nth % ideas.length]!;
    const at = new Date(startedAt - (nth + 1) * 3_600_000);
    const fields = {
      ...{ by, title, body, status, reason, at },
      ...{ excerpt: excerptOf(body), votes: Math.max(0, mostVotes - nth), comments: 0 },
      name: people.find(({ uid }) => uid === by)?.name ?? by,
      site: community.config.site,
    };
    return { kind: 'set', path: `ideas/idea${nth}`, fields: { ...sampleOf(idea), ...fields } };
  });
  for (let first = 0; first < count; first += 500)
    await community.owner.commit(writes.slice(first, first + 500));
  return community;
}
