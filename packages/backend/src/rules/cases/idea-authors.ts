import { account, googles, guest, linkedGuest, verified, verifiedLinkedGuest, vouched } from '../actors.ts';
import { accepts, found, type Case } from '../attempt.ts';
import { needs, posts } from './ideas.ts';

/** Who may post, by what their token says of them. */
export const authorCases: Case[] = [
  accepts('a member posts where guests read', posts(account('ann'), { guests: 'read' }), {
    'is a guest': (it) => (it.as = guest('ann')),
  }),
  accepts('a member posts where it takes one', posts(account('ann'), needs('member')), {
    'is a guest': (it) => (it.as = guest('ann')),
    'it takes a verified one': (it) => (found(it, '')['need'] = needs('verified').need),
  }),
  accepts('the brand’s own customer posts where it takes a member', posts(vouched('ann'), needs('member'))),
  accepts('a linked guest posts where it takes a member', posts(linkedGuest('ann'), needs('member'))),
  accepts('a verified member posts where it takes one', posts(verified('ann'), needs('verified')), {
    'is a guest': (it) => (it.as = guest('ann')),
    'is not verified': (it) => (it.as = account('ann')),
  }),
  accepts(
    'the brand’s own customer posts where it takes a verified one',
    posts(vouched('ann'), needs('verified')),
    {
      'is a linked guest': (it) => (it.as = linkedGuest('ann')),
    },
  ),
  accepts(
    'a linked guest posts where it takes a verified one',
    posts(verifiedLinkedGuest('ann'), needs('verified')),
    { 'has not verified the address': (it) => (it.as = linkedGuest('ann')) },
  ),
  accepts(
    'who comes by Google posts where it takes a verified one',
    posts(googles('ann'), needs('verified')),
  ),
  ...[linkedGuest, vouched, googles].flatMap((known) => {
    const as = known('ann');
    const who = `who comes by ${(as.claims['firebase'] as { sign_in_provider: string }).sign_in_provider}`;
    return [
      accepts(`${who} and is known posts where guests read`, posts(as, { guests: 'read' }), {
        'is a guest': (it) => (it.as = guest('ann')),
      }),
      accepts(`${who} and is known publishes where guests are held`, posts(as, { guests: 'pending' }), {
        'is a guest': (it) => (it.as = guest('ann')),
      }),
    ];
  }),
];
