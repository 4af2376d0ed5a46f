import { resolve } from 'node:path';
import { closedUntil, member, memberRoles, type MemberCard, type MemberRole } from '@stoa/core/members/kind';
import { decode } from '@stoa/core/store/document';
import { serverTime, type Write } from '@stoa/core/store/store';
import { checkEmail, checkEmulators, checkSite, checkUid } from '../checks.ts';
import { accessToken } from '../firestore/access-token.ts';
import type { Destination } from '../firestore/ask.ts';
import { commitWrites } from '../firestore/commit.ts';
import { readDocument } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { uidOf } from '../project/accounts.ts';
import { rulesFileName } from '../project/files.ts';
import { projectOf } from '../project/project-id.ts';
import { ownerIn } from '../project/rules-owner.ts';
import { suggestion } from '../settings/nearest.ts';
import { isOn, textOf, type Command, type Terminal, type Values } from './command.ts';
import { readRules } from './owner.ts';

/** Longest label and reason, as the rules take them. */
const labelMax = 24;
const reasonMax = 300;

const hourMs = 3_600_000;
const spanMs: Readonly<Record<string, number>> = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs };

/** What is to change; all checked. */
interface Change {
  readonly role?: MemberRole;
  readonly label?: string;
  readonly ban?: { readonly until: Date; readonly reason: string };
  readonly unban?: true;
}

function checkRole(word: string): MemberRole {
  const role = memberRoles.find((each) => each === word);
  if (role) return role;
  throw new Mistake(
    `“${word}” is no role to give: it is one of ${memberRoles.join(', ')}.${suggestion(word, memberRoles)}`,
  );
}

function checkText(name: string, text: string, most: number): string {
  if (text.length <= most && !/\p{Cc}/u.test(text)) return text;
  throw new Mistake(`The ${name} must be one line of at most ${most} characters, not ${text.length}.`);
}

function untilOf(span: string): Date {
  const [, number, unit = ''] = /^([1-9]\d{0,3})([hdw])$/.exec(span) ?? [];
  if (number === undefined) throw new Mistake(`“${span}” is no time to ban for: write 12h, 7d or 4w.`);
  return new Date(Date.now() + Number(number) * (spanMs[unit] ?? 0));
}

function changeOf(values: Values, word: string | undefined): Change {
  const role = word === undefined ? undefined : checkRole(word);
  // Who is a plain member again is not shown as an employee any more.
  const label = textOf(values, 'label') ?? (role === 'member' ? '' : undefined);
  const span = textOf(values, 'ban');
  const reason = textOf(values, 'reason');
  if (span !== undefined && isOn(values, 'unban')) throw new Mistake('Choose --ban or --unban, not both.');
  if (reason !== undefined && span === undefined)
    throw new Mistake('A --reason belongs to a ban: add --ban 7d.');
  return {
    ...(role === undefined ? {} : { role }),
    ...(label === undefined ? {} : { label: checkText('label', label, labelMax) }),
    ...(span === undefined
      ? {}
      : { ban: { until: untilOf(span), reason: checkText('reason', reason ?? '', reasonMax) } }),
    ...(isOn(values, 'unban') ? { unban: true as const } : {}),
  };
}

/** What a change writes on the card. */
const fieldsOf = ({ role, label, ban, unban }: Change) => ({
  ...(role === undefined ? {} : { role }),
  ...(label === undefined ? {} : { label }),
  ...(ban ? { bannedUntil: ban.until } : {}),
  ...(unban ? { bannedUntil: new Date(0) } : {}),
});

/** The commit that carries out a change; empty when nothing changes. */
function writesOf(uid: string, change: Change): Write[] {
  const path = `members/${uid}`;
  const fields = fieldsOf(change);
  if (Object.keys(fields).length === 0) return [];
  const card: Write = { kind: 'update', path, fields };
  const why = `${path}/private/ban`;
  if (change.unban) return [card, { kind: 'delete', path: why }];
  if (!change.ban) return [card];
  const { reason } = change.ban;
  return [card, { kind: 'set', path: why, fields: { reason, by: 'owner', at: serverTime } }];
}

/** Refuses the owner's role to anybody but whom the folder's rules name: the page would show tools, and the rules take nothing. */
async function checkOwner(who: string, values: Values, { cwd }: Terminal): Promise<void> {
  const path = resolve(cwd, textOf(values, 'folder') ?? '.', rulesFileName);
  if (who.includes('@') && ownerIn(await readRules(path)) === who) return;
  throw new Mistake(
    'The role owner goes to the address in the rules and to nobody else: `stoa owner` says who the owner is.',
  );
}

/** Where the members and their accounts are kept. */
async function placesOf(
  values: Values,
  { cwd, env }: Terminal,
): Promise<{ readonly members: Destination; readonly accounts: Destination | undefined }> {
  const named = textOf(values, 'emulators');
  const folder = resolve(cwd, textOf(values, 'folder') ?? '.');
  const given = textOf(values, 'project');
  if (named === undefined) {
    const to = {
      project: await projectOf(folder, given),
      token: await accessToken(textOf(values, 'token'), env),
    };
    return { members: to, accounts: to };
  }
  const { firestore, auth } = checkEmulators(named);
  const to = { project: await projectOf(folder, given ?? env['STOA_PROJECT']), token: 'owner' };
  return {
    members: { ...to, emulator: firestore },
    accounts: auth === undefined ? undefined : { ...to, emulator: auth },
  };
}

/** Uid of a member named by it or by an address. */
async function findUid(who: string, accounts: Destination | undefined): Promise<string> {
  if (!who.includes('@')) return who;
  if (!accounts)
    throw new Mistake('To look up an address, name both: --emulators firestore=HOST:PORT,auth=HOST:PORT.');
  const uid = await uidOf(accounts, who);
  if (uid !== undefined) return uid;
  throw new Mistake(`Nobody has an account with the address ${who}: ask them to sign up on the site first.`);
}

async function findCard(who: string, uid: string, members: Destination, site: string): Promise<MemberCard> {
  const path = `members/${uid}`;
  const fields = await readDocument(members, site, path);
  if (!fields)
    throw new Mistake(
      `${who} has not been here yet: ask them to sign in and post or vote once on the site ${site}.`,
    );
  const card = decode(member, { id: uid, path, fields, version: '' });
  if (card.bannedUntil < closedUntil) return card;
  throw new Mistake(`The card of ${who} is closed: the same person goes on with another account.`);
}

const day = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The card as one line. */
function told({ id, name, role, label, bannedUntil }: MemberCard, site: string): string {
  return [
    `${name || 'Somebody erased'} (${id}) on the site ${site}: ${role}`,
    label === '' ? 'no label' : `label “${label}”`,
    bannedUntil.getTime() > Date.now() ? `banned until ${day(bannedUntil)}` : 'not banned',
  ].join(', ');
}

/** `stoa role`: what a member is allowed, and what readers see of it. */
export const role: Command = {
  name: 'role',
  summary: 'Shows or changes a member’s role, label and ban.',
  usage: '<uid or e-mail> [member | expert | dealer | moderator | owner] [options]',
  options: {
    label: { type: 'string', value: 'TEXT', help: 'what readers see beside the name; "" takes it away' },
    ban: { type: 'string', value: 'TIME', help: 'may read but not write for so long: 12h, 7d, 4w' },
    reason: { type: 'string', value: 'TEXT', help: 'why, for them and the moderators to read' },
    unban: { type: 'boolean', help: 'ends the ban' },
    site: { type: 'string', value: 'ID', help: 'the site whose member it is (main)' },
    folder: { type: 'string', value: 'PATH', help: 'the folder made by `stoa init` (this one)' },
    project: { type: 'string', value: 'ID', help: 'Firebase project (from .firebaserc)' },
    emulators: {
      type: 'string',
      value: 'firestore=HOST:PORT,auth=HOST:PORT',
      help: 'asks these emulators instead',
    },
    token: { type: 'string', value: 'TOKEN', help: 'access token (from firebase login, or gcloud)' },
  },
  more: 'Example: stoa role joey@example.com moderator --label employee',
  async run(values, [who, word, ...others], terminal) {
    if (who === undefined)
      throw new Mistake('Say who: stoa role joey@example.com moderator --label employee.');
    if (others.length > 0)
      throw new Mistake(`Name one member and one role; put a label of two words in quotes.`);
    const named = who.includes('@') ? checkEmail(who) : checkUid(who);
    const change = changeOf(values, word);
    if (change.role === 'owner') await checkOwner(named, values, terminal);
    const site = checkSite(textOf(values, 'site') ?? 'main');
    const { members, accounts } = await placesOf(values, terminal);
    const uid = await findUid(named, accounts);
    const card = await findCard(named, uid, members, site);
    const writes = writesOf(uid, change);
    if (writes.length > 0) await commitWrites(members, site, writes);
    terminal.say(`${told({ ...card, ...fieldsOf(change) }, site)}.`);
    return 0;
  },
};
