/** An account with which the demo can be tried as somebody of the story. */
export interface DemoAccount {
  /** Uid in the story. */
  readonly uid: string;
  readonly email: string;
  readonly verified: boolean;
  /** What that person is on the site. */
  readonly as: string;
}

/** Password of every demo account. */
export const demoPassword = 'paddle-2026';

/** The owner, and one of the English story's people for each thing that a member may be. */
export const demoAccounts: readonly DemoAccount[] = [
  { uid: 'owner', email: 'owner@example.com', verified: true, as: 'the owner' },
  { uid: 'joey', email: 'joey@example.com', verified: true, as: 'the employee, a moderator' },
  { uid: 'priya', email: 'priya@example.com', verified: true, as: 'an expert' },
  { uid: 'hana', email: 'hana@example.com', verified: false, as: 'a member whose address is not verified' },
];
