/** What an import takes from a table. */
export type Column =
  | 'id'
  | 'title'
  | 'body'
  | 'status'
  | 'reason'
  | 'category'
  | 'state'
  | 'mergedInto'
  | 'votes'
  | 'author'
  | 'email'
  | 'at';

/**
 * What each is called, best first, without spaces and marks: in our own export, in Canny's, in UserVoice's.
 * Sources: https://help.canny.io/en/articles/3889198-exporting-feedback,
 * https://help.uservoice.com/hc/en-us/articles/360035485693
 */
const names: Readonly<Record<Column, string>> = {
  id: 'id postid ideaid suggestionid',
  title: 'title posttitle ideatitle suggestiontitle subject',
  body: 'body details postdetails description ideadescription suggestionbody suggestiondescription',
  status: 'status poststatus publicstatusname suggestionstatusname statusname',
  reason: 'reason publicstatusupdatemessage statusupdatemessage officialresponse response',
  category:
    'category categoryname postcategory ideacategory suggestioncategoryname board forumname suggestionforumname',
  state: 'state',
  mergedInto: 'mergedinto suggestionparentid parentid',
  votes:
    'votes score votecount voters voterscount votescount suggestionvotescount suggestionvoterscount supporters',
  author:
    'author authorname postauthorname creatorname ideacreatorname suggestioncreatorname suggestioncreatedbyname',
  email: 'authoremail postauthoremail creatoremail ideacreatoremailaddress suggestioncreatoremail',
  at: 'at created createdat datecreated postcreated createdtimestamp ideacreatedtimestamp suggestioncreatedtimestamp date',
};

/** A heading without spaces and marks. */
export const plain = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where each column stands in a table's first row, by one of its `names`; missing ones are left out. */
export function placesOf<Name extends string>(
  headings: readonly string[],
  names: Readonly<Record<Name, string>>,
): ReadonlyMap<Name, number> {
  const given = headings.map(plain);
  const found = (Object.keys(names) as Name[]).flatMap((column) => {
    const name = names[column].split(' ').find((each) => given.includes(each));
    return name === undefined ? [] : [[column, given.indexOf(name)] as const];
  });
  return new Map(found);
}

/** Where each column of a list of ideas stands. */
export const columnsOf = (headings: readonly string[]): ReadonlyMap<Column, number> =>
  placesOf(headings, names);
