import type { Site } from '@stoa/core';
import type { MemberRole } from '@stoa/core/members/kind';
import { isStaff, myRole } from '@stoa/core/moderation/role';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost } from './acts.ts';
import type { PersonHere } from './person/here.ts';

/** Who is here, and what comes with them: their news, and for staff what moderators do in the widget. */
export class Who<Staff extends { leave(): void }> {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #bringStaff: () => Promise<Staff | undefined>;
  readonly #role: QueryController<MemberRole>;
  #person: PersonHere | undefined;
  #meeting: Promise<PersonHere> | undefined;
  #staff: Staff | undefined;
  /** The person whose role has been looked at. */
  #looked: string | undefined;
  /** How often the team's tools were asked for, or given up. */
  #meetings = 0;

  /** `bringStaff` brings the tools of who is here; undefined where they are not on the team. */
  constructor(host: ActHost, site: Site, bringStaff: () => Promise<Staff | undefined>) {
    this.#host = host;
    this.#site = site;
    this.#bringStaff = bringStaff;
    this.#role = new QueryController(host, (open) =>
      open.session.current?.kind === 'member' ? myRole(open) : undefined,
    );
    host.addController(this);
  }

  get person(): PersonHere | undefined {
    return this.#person;
  }

  /** Whether who is here is on the team; undefined while that is not known. */
  get isStaff(): boolean | undefined {
    return this.#site.session.current ? this.#role.data && isStaff(this.#role.data) : false;
  }

  get staff(): Staff | undefined {
    return this.#staff;
  }

  hostUpdated(): void {
    const { current } = this.#site.session;
    if (!isStaff(this.#role.data) || current?.uid === this.#looked) return;
    this.#looked = current?.uid;
    void this.#meetStaff();
  }

  /** Brings what is done for the person who is here. */
  meet(): Promise<PersonHere> {
    return (this.#meeting ??= import('./person/here.ts').then(async ({ PersonHere }) => {
      this.#person = await PersonHere.meet(this.#host, this.#site);
      this.#host.requestUpdate();
      return this.#person;
    }));
  }

  /** They are gone, and what came with them. */
  part(): void {
    this.#role.hostDisconnected();
    this.#person?.leave();
    this.#staff?.leave();
    this.#person = this.#meeting = this.#staff = this.#looked = undefined;
    this.#meetings++;
  }

  /** What the team looks after is another now: nothing that it began for the one before stays. */
  turn(): void {
    this.#staff?.leave();
    this.#staff = this.#looked = undefined;
    this.#meetings++;
    this.#host.requestUpdate();
  }

  leave(): void {
    this.part();
    for (const each of [this.#role, this]) this.#host.removeController(each);
  }

  async #meetStaff() {
    const meeting = ++this.#meetings;
    const staff = await this.#bringStaff();
    // Somebody else is here by now, or they look after something else.
    if (meeting !== this.#meetings) staff?.leave();
    else this.#staff = staff;
    this.#host.requestUpdate();
  }
}
