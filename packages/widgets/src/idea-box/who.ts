import type { Site } from '@stoa/core';
import type { MemberRole } from '@stoa/core/members/kind';
import { isStaff, myRole } from '@stoa/core/moderation/role';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost, Acts } from '../features/acts.ts';
import type { Staff } from '../features/moderation/staff.ts';
import type { PersonHere } from '../features/person/here.ts';

/** Who is here, and what comes with them: their news, and for staff what moderators do. */
export class Who {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #acts: Acts;
  readonly #role: QueryController<MemberRole>;
  #person: PersonHere | undefined;
  #meeting: Promise<PersonHere> | undefined;
  #staff: Staff | undefined;
  /** The person whose role has been looked at. */
  #looked: string | undefined;

  constructor(host: ActHost, site: Site, acts: Acts) {
    this.#host = host;
    this.#site = site;
    this.#acts = acts;
    this.#role = new QueryController(host, (open) =>
      open.session.current?.kind === 'member' ? myRole(open) : undefined,
    );
    host.addController(this);
  }

  get person(): PersonHere | undefined {
    return this.#person;
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
    return (this.#meeting ??= import('../features/person/here.ts').then(async ({ PersonHere }) => {
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
  }

  leave(): void {
    this.part();
    for (const each of [this.#role, this]) this.#host.removeController(each);
  }

  async #meetStaff() {
    const { uid } = this.#site.session.current ?? {};
    const { Staff } = await import('../features/moderation/staff.ts');
    const staff = await Staff.meet(this.#host, this.#site, this.#acts);
    // Somebody else is here by now.
    if (uid !== this.#site.session.current?.uid) staff?.leave();
    else this.#staff = staff;
    this.#host.requestUpdate();
  }
}
