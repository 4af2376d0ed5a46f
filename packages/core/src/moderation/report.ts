import { storedState } from '../ideas/state.ts';
import { lackOf } from '../members/access.ts';
import { myCard } from '../members/me.ts';
import type { Complaint } from '../posts/moderated.ts';
import { readSettings } from '../sites/queries.ts';
import type { Site } from '../site.ts';
import { StoaError } from '../store/errors.ts';
import { idOf } from '../store/id.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type StoredDocument, type Write } from '../store/store.ts';
import { countComment, isComment, parentOf } from '../threads/parent.ts';

/** How often a report is tried when others report the same post at the same time. */
const mostTries = 8;

/** Longest wait before the next try, in milliseconds: those who met go on one after the other. */
const longestWaitMs = 400;

const dayMs = 24 * 60 * 60_000;

interface Reporting {
  readonly uid: string;
  readonly site: string;
  readonly why: Complaint;
  /** Reports that hide a post. */
  readonly limit: number;
  /** When a review that is hidden now is public again. */
  readonly until: Date;
}

const isReview = (path: string) => path.includes('/reviews/');

/** Whether one more report hides a post. */
function isHiding({ path, fields: { reports = 0, state } }: StoredDocument, limit: number): boolean {
  const many = Number(reports) + 1;
  // A review is hidden once, and no longer than it would wait.
  if (isReview(path)) return many === limit;
  return many >= limit && state === (isComment(path) ? 'approved' : storedState(idOf(path), 'approved'));
}

function writesFor(post: StoredDocument, { uid, site, why, limit, until }: Reporting): Write[] {
  const { path } = post;
  const hides = isHiding(post, limit);
  return [
    { kind: 'set', path: `${path}/reports/${uid}`, fields: { site, by: uid, at: serverTime, why } },
    {
      kind: 'update',
      path,
      fields: {
        reports: increment(1),
        ...(hides && { state: 'pending', ...(isReview(path) && { publicAt: until }) }),
        ...(!isComment(path) && !isReview(path) && { touchedAt: serverTime }),
      },
    },
    ...(isComment(path) && hides ? countComment(parentOf(path), idOf(path), -1) : []),
  ];
}

/**
 * Reports the idea, comment or review at `path`; once enough have, it is hidden until a moderator has looked. Resolves with
 * whether it is hidden now. Reporting again changes nothing. Rejects with `sign-in` or `verify` where the settings ask for
 * more than the visitor is, with `missing` where it is out of sight already.
 */
export async function reportPost(site: Site, path: string, why: Complaint): Promise<boolean> {
  const settings = await readSettings(site);
  const lack = lackOf(site.session.current, settings, { act: 'report' });
  if (lack) throw new StoaError(lack, `The settings ask for ${settings.need['report'] ?? 'an account'}.`);
  const visitor = await site.session.start();
  await myCard(site.store, visitor, site.locale);
  const { uid } = visitor;
  const { reportsToHide: limit } = settings;
  for (let tries = 1; ; tries++) {
    const [mine, post] = await Promise.all([readSeen(site, `${path}/reports/${uid}`), readSeen(site, path)]);
    if (mine) return post === undefined;
    if (!post) {
      // Others' reports have hidden it meanwhile.
      if (tries > 1) return true;
      throw new StoaError('missing', `${path} is not there.`);
    }
    try {
      const until = new Date(site.store.serverNow().getTime() + settings.reviews.holdDays * dayMs);
      await site.store.commit(writesFor(post, { uid, site: site.id, why, limit, until }));
      return isReview(path) ? isHiding(post, limit) : Number(post.fields['reports'] ?? 0) + 1 >= limit;
    } catch (error) {
      // Another report came between: the state that this one leads to is another by now.
      if (tries >= mostTries || !(error instanceof StoaError) || !isPassing(error)) throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * longestWaitMs));
    }
  }
}

const isPassing = ({ code }: StoaError) => code === 'denied' || code === 'busy';

/** The document; undefined where it is gone, or hidden from whom asks. */
async function readSeen({ store }: Site, path: string): Promise<StoredDocument | undefined> {
  try {
    return await store.get(path, { asMember: true });
  } catch (error) {
    if (error instanceof StoaError && error.code === 'denied') return undefined;
    throw error;
  }
}
