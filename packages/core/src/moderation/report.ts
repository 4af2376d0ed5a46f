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
import { countComment } from '../threads/commands.ts';

/** How often a report is tried when others report the same post at the same time. */
const mostTries = 8;

/** Longest wait before the next try, in milliseconds: those who met go on one after the other. */
const longestWaitMs = 400;

const parentOf = (path: string) => path.slice(0, path.indexOf('/comments/'));

function writesFor(
  { path, fields: { reports = 0, state } }: StoredDocument,
  { uid, site, why, limit }: { uid: string; site: string; why: Complaint; limit: number },
): Write[] {
  const isComment = path.includes('/comments/');
  const hides =
    Number(reports) + 1 >= limit && state === (isComment ? 'approved' : storedState(idOf(path), 'approved'));
  return [
    { kind: 'set', path: `${path}/reports/${uid}`, fields: { site, by: uid, at: serverTime, why } },
    {
      kind: 'update',
      path,
      fields: {
        reports: increment(1),
        ...(hides && { state: 'pending' }),
        ...(!isComment && { touchedAt: serverTime }),
      },
    },
    ...(isComment && hides ? countComment(parentOf(path), idOf(path), -1) : []),
  ];
}

/**
 * Reports the idea or comment at `path`; once enough have, it is hidden until a moderator has looked. Resolves with
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
      await site.store.commit(writesFor(post, { uid, site: site.id, why, limit }));
      return Number(post.fields['reports'] ?? 0) + 1 >= limit;
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
