import type { ListQuery } from '@stoa/core/store/store';
import { guest, impostor, owner, verified } from '../actors.ts';
import { accepts, found, siteMark, type Attempt, type Fields, type Read, type Table } from '../attempt.ts';
import { own } from './comments.ts';
import { community, ideaPath, mergePath, standingComment, standingIdea, standingMerge } from './community.ts';
import { bos, itemPath, standingItem, standingReview } from './review-community.ts';
import { notStaff } from './staff.ts';

const mine = ['by', '==', 'bo'] as const;
const waiting = ['state', '==', 'pending'] as const;
const ofSite = ['site', '==', siteMark] as const;

/** What asks every collection of that name: for the own documents of a site, those of whom one goes on for, those that wait. */
function groupTable(collection: 'comments' | 'reviews', stands: () => Record<string, Fields>): Table {
  const group = (as: Attempt['as'], query: Partial<ListQuery>): Attempt => ({
    as,
    given: community(stands()),
    writes: [],
    read: { list: { collection, group: true, orderBy: [['at', 'asc']], limit: 50, ...query } },
  });
  const asksGroup = (query: Partial<ListQuery>) => (it: Attempt) => {
    it.read = group(undefined, query).read as Read;
  };

  /** Ann goes on for Bo, whose comment it is. */
  const forBo = (state: 'accepted' | 'done'): Attempt => {
    const it = group(verified('ann'), { where: [mine, ofSite] });
    it.given[mergePath('bo')] = standingMerge('ann', state);
    return it;
  };

  return {
    block: `{path=**}/${collection}/{${collection.slice(0, -1)}}`,
    cases: [
      accepts(`a member lists own ${collection} of a site`, group(guest('bo'), { where: [mine, ofSite] }), {
        'is nobody': (it) => (it.as = undefined),
        'is somebody else': (it) => (it.as = guest('ann')),
        'names nobody': asksGroup({ where: [ofSite] }),
        'names no site': asksGroup({ where: [mine] }),
        'names somebody else as well': asksGroup({ where: [['by', 'in', ['bo', 'ann']], ofSite] }),
        'asks for 51': asksGroup({ where: [mine, ofSite], limit: 51 }),
        'asks for those that all may see': asksGroup({ where: [['state', '==', 'approved'], ofSite] }),
      }),
      accepts(`who goes on for a member lists that one’s ${collection}`, forBo('accepted'), {
        'is somebody else': (it) => (it.as = verified('cy')),
        'the merge is only offered': (it) => (found(it, mergePath('bo'))['state'] = 'offered'),
        'the merge is with somebody else': (it) => (found(it, mergePath('bo'))['to'] = 'cy'),
        'names no site': asksGroup({ where: [mine] }),
        'names nobody': asksGroup({ where: [ofSite] }),
        'asks for 51': asksGroup({ where: [mine, ofSite], limit: 51 }),
      }),
      accepts('who goes on for a member lists them once the merge is done', forBo('done')),
      accepts(
        `who goes on for a member lists their ${collection}`,
        {
          ...group(verified('cy'), { where: [mine, ofSite] }),
          given: {
            ...group(verified('cy'), {}).given,
            [mergePath('bo')]: standingMerge('cy', 'accepted'),
          },
        },
        {
          'is nobody': (it) => (it.as = undefined),
          'is somebody else': (it) => (it.as = verified('dee')),
          'the merge is only offered': (it) => (found(it, mergePath('bo'))['state'] = 'offered'),
          'there is no merge': (it) => Reflect.deleteProperty(it.given, mergePath('bo')),
          'names nobody': asksGroup({ where: [ofSite] }),
          'names no site': asksGroup({ where: [mine] }),
          'asks for 51': asksGroup({ where: [mine, ofSite], limit: 51 }),
        },
      ),
      accepts(`who went on for a member lists their ${collection}`, {
        ...group(verified('cy'), { where: [mine, ofSite] }),
        given: { ...group(verified('cy'), {}).given, [mergePath('bo')]: standingMerge('cy', 'done') },
      }),
      accepts('a moderator lists what waits on a site', group(verified('mo'), { where: [waiting, ofSite] }), {
        ...notStaff,
        'is who wrote one of them': (it) => (it.as = guest('bo')),
        'names no site': asksGroup({ where: [waiting] }),
        'names another site as well': asksGroup({
          where: [waiting, ['site', 'in', [siteMark, `${siteMark}b`]]],
        }),
        'asks for 51': asksGroup({ where: [waiting, ofSite], limit: 51 }),
      }),
      accepts('the owner lists what waits on a site', group(owner, { where: [waiting, ofSite] }), {
        'has not shown that the address is theirs': (it) => (it.as = impostor),
        'asks for 51': asksGroup({ where: [waiting, ofSite], limit: 51 }),
      }),
    ],
  };
}

/** Comments across all ideas. */
export const commentGroupTable = groupTable('comments', () => ({
  [ideaPath]: standingIdea(),
  [own]: standingComment(),
}));

/** Reviews across all items. */
export const reviewGroupTable = groupTable('reviews', () => ({
  [itemPath]: standingItem(),
  [bos]: standingReview(),
}));
