export { openSite, type Site, type SiteConfig, type StartedAct } from './site.ts';
export type { ActContext, Command, Patch, Query, QueryKey } from './query.ts';
export type { Observed, Result } from './cache.ts';
export type { PendingAct } from './overlay.ts';
export { StoaError, type ErrorCode } from './store/errors.ts';
export type { Cursor, ListQuery, Page, Store, Write } from './store/store.ts';
export type { DemoOptions } from './store/demo.ts';
export type { Account, Session, SignIn, Visitor } from './store/marker.ts';
export {
  accountOf,
  checkVerified,
  identify,
  rename,
  sendLink,
  sendReset,
  sendVerification,
  signIn,
  signOut,
} from './members/account.ts';
export {
  contactOf,
  eraseMe,
  exportData,
  forgetContact,
  tellMe,
  type PersonExport,
} from './members/own-data.ts';
export { getBan, getPerson, seeNews, whatsNew, type Ban, type News, type Person } from './members/person.ts';
export { pageRegistry } from './store/early.ts';
export { idea, ideaStatuses, type HeldRow, type Idea, type IdeaRow, type IdeaStatus } from './ideas/kind.ts';
export { ideaKeys, listIdeas, listMyPendingIdeas, getIdea } from './ideas/queries.ts';
export { postIdea, voteForIdea, type IdeaVoteInput, type PostIdeaInput } from './ideas/commands.ts';
export type { IdeaOrder } from './ideas/first.ts';
export type { IdeaFilter } from './ideas/queries.ts';
export { isMine, myActs, type MyActs } from './members/mine.ts';
export type { MemberCard } from './members/kind.ts';
export { cleanLine, cleanText } from './posts/clean.ts';
export type { PostState } from './posts/authored.ts';
export { getAdmission, type Admission } from './sites/admission.ts';
export { getSettings } from './sites/queries.ts';
export type { Gate, SiteSettings, WayToSignIn } from './sites/kind.ts';
export { boardOf, idOn } from './store/board.ts';
