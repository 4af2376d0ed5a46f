import type { Table } from './attempt.ts';
import { boardCases, gateCases } from './cases/boards.ts';
import { commentGroupTable, reviewGroupTable } from './cases/comment-group.ts';
import { commentReportTable, commentTable } from './cases/comment-staff.ts';
import { arrangedCases, answerCases, mergeCases } from './cases/idea-arranged.ts';
import { authorCases } from './cases/idea-authors.ts';
import { carryCountCases } from './cases/idea-carry.ts';
import { commentCountCases, ideaReportTable, reportCountCases } from './cases/idea-counters.ts';
import { erasureCases } from './cases/idea-erasure.ts';
import { historyTable } from './cases/idea-history.ts';
import { mediaTable } from './cases/idea-media.ts';
import { readCases } from './cases/idea-reads.ts';
import { staffCases } from './cases/idea-staff.ts';
import { editCases } from './cases/idea-edits.ts';
import { postCases } from './cases/ideas.ts';
import { cardTable } from './cases/members.ts';
import { mergeTable } from './cases/merges.ts';
import { mineTable } from './cases/mine.ts';
import { banTable, contactTable } from './cases/private.ts';
import { questionCases } from './cases/questions.ts';
import { reviewAuthorCases } from './cases/review-authors.ts';
import { helpfulTable, receiptTable, reviewMediaTable, reviewReportTable } from './cases/review-below.ts';
import { itemTable } from './cases/review-items.ts';
import { reviewStaffCases } from './cases/review-staff.ts';
import { reviewCases } from './cases/reviews.ts';
import { siteTable, wordsTable } from './cases/site.ts';
import { snapshotTable } from './cases/snapshots.ts';
import { ownVotesTable } from './cases/vote-moves.ts';
import { counterCases, voteTable } from './cases/votes.ts';

/** `ideas/{idea}`. */
const ideaTable: Table = {
  block: 'ideas/{idea}',
  cases: [
    ...postCases,
    ...authorCases,
    ...editCases,
    ...erasureCases,
    ...counterCases,
    ...commentCountCases,
    ...reportCountCases,
    ...carryCountCases,
    ...staffCases,
    ...arrangedCases,
    ...answerCases,
    ...mergeCases,
    ...readCases,
    ...gateCases,
  ],
};

/** `items/{item}/reviews/{member}`. */
const reviewTable: Table = {
  block: 'items/{item}/reviews/{member}',
  cases: [...reviewCases, ...reviewAuthorCases, ...reviewStaffCases],
};

const blocks: readonly Table[] = [
  siteTable,
  wordsTable,
  cardTable,
  mineTable,
  contactTable,
  banTable,
  mergeTable,
  ideaTable,
  historyTable,
  mediaTable,
  ideaReportTable,
  commentTable,
  commentReportTable,
  commentGroupTable,
  voteTable,
  ownVotesTable,
  snapshotTable,
  itemTable,
  reviewTable,
  helpfulTable,
  reviewMediaTable,
  reviewReportTable,
  receiptTable,
  reviewGroupTable,
];

/** Every block of `firestore.rules` with the requests that it takes and refuses. */
export const tables: readonly Table[] = blocks.map((table) => ({
  ...table,
  cases: [...table.cases, ...boardCases(table), ...questionCases(table)],
}));
