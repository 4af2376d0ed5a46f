import { plain, placesOf } from './columns.ts';

/** What an import takes from a table of reviews. */
export type ReviewColumn =
  | 'item'
  | 'id'
  | 'rating'
  | 'title'
  | 'body'
  | 'author'
  | 'at'
  | 'state'
  | 'why'
  | 'tags'
  | 'recommend'
  | 'reply'
  | 'replyName'
  | 'replyLabel'
  | 'replyAt'
  | 'editedAt'
  | 'pictures';

/**
 * What each is called, best first, without spaces and marks: in our own export, in Judge.me's, in Yotpo's and its like.
 * Sources: tables of both as their users keep them in public repositories (2026-11).
 */
const names: Readonly<Record<ReviewColumn, string>> = {
  item: 'item producthandle handle productid productsku sku',
  id: 'id reviewid',
  rating: 'rating reviewscore reviewrating score stars',
  title: 'title reviewtitle',
  body: 'body reviewcontent reviewbody bodytext content review text',
  author: 'author reviewername displayname reviewerdisplayname customername username nickname fullname name',
  at: 'at reviewdate reviewcreationdate createdat datecreated created date',
  state: 'state curated status reviewstatus published',
  why: 'why',
  tags: 'tags',
  recommend: 'recommend',
  reply: 'reply replycontent commentcontent',
  replyName: 'replyname',
  replyLabel: 'replylabel',
  replyAt: 'replyat replydate repliedat replydatecreated commentdate',
  editedAt: 'editedat',
  pictures: 'photos pictureurls photourls imageurls publishedimageurl images img',
};

/** The columns of our own table, in their order; `label`, `receipt`, `source`, `helpful` and `photos` are not read back. */
export const reviewHeadings = [
  ...['item', 'id', 'rating', 'title', 'body', 'author', 'label', 'at', 'state', 'why', 'tags', 'recommend'],
  ...['receipt', 'source', 'reply', 'replyName', 'replyLabel', 'replyAt', 'editedAt'],
  ...['helpful', 'photos'],
] as const;

/** Whether a first row is that of our own table. */
export const isOurs = (headings: readonly string[]): boolean =>
  headings.length === reviewHeadings.length && headings.every((each, at) => each === reviewHeadings[at]);

/** Where each column of a list of reviews stands; `item` names the column with the items where that is not the usual one. */
export function reviewColumnsOf(
  headings: readonly string[],
  item: string | undefined,
): ReadonlyMap<ReviewColumn, number> {
  return placesOf(headings, item === undefined ? names : { ...names, item: plain(item) });
}
