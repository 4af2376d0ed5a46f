import type { Command, PendingAct, Site, StartedAct, StoaError } from '@stoa/core';
import { isStaff, readRole } from '@stoa/core/moderation/role';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import type { Teller } from '../acts.ts';

/** What becomes of an act of the team, besides what the page shows. */
export interface Sequel {
  /** What the notice says once it has arrived. */
  readonly news: string;
  /** Takes it back; offered beside the news. */
  readonly undo?: (() => void) | undefined;
  readonly arrived?: (() => void) | undefined;
  /** Says why it was refused, instead of the notice. */
  readonly refused?: ((sentence: string) => void) | undefined;
  /** Says what has arrived, instead of the notice. */
  readonly tell?: ((news: string) => void) | undefined;
}

const roleMs = 15_000;

/** Does what the team does: tells of it once it has arrived, and why where it was refused. */
export class StaffActs {
  readonly #site: Site;
  readonly #acts: Teller;
  readonly #strings: FeatureStringsOf<'moderation'>;
  readonly #lost: () => void;
  readonly #awaited = new Map<string, Sequel>();
  readonly #stops: readonly (() => void)[];

  /** `lost` is called when the person turns out to be on the team no more. */
  constructor(site: Site, acts: Teller, strings: FeatureStringsOf<'moderation'>, lost: () => void) {
    this.#site = site;
    this.#acts = acts;
    this.#strings = strings;
    this.#lost = lost;
    this.#stops = [
      site.overlay.onSettled((act) => this.#arrived(act)),
      // The widget hears of it as well: what is said here is said last.
      site.overlay.onRefused((error, act) => queueMicrotask(() => void this.#refused(error, act))),
    ];
  }

  leave(): void {
    for (const stop of this.#stops) stop();
  }

  do<Input>(command: Command<Input>, input: Input, sequel: Sequel): StartedAct {
    const act = this.#site.act(command, input);
    this.#awaited.set(act.id, sequel);
    this.#acts.started(act);
    return act;
  }

  /** Takes an act back by its opposite. */
  undo<Input>(command: Command<Input>, input: Input, sequel: Partial<Sequel> = {}): void {
    this.do(command, input, { news: this.#strings.undone, ...sequel });
  }

  /** Says something in the widget's notice. */
  say(news: string, undo?: () => void): void {
    this.#acts.tell(news, undo);
  }

  /** Why something of the team was not done, for people; finds out whether they are on it still. */
  async reasonFor({ code }: StoaError): Promise<string> {
    const { errors } = this.#strings;
    if (code !== 'denied') return sentenceFor(errors, code);
    const role = await readRole(this.#site, AbortSignal.timeout(roleMs)).catch(() => undefined);
    if (role === undefined || isStaff(role)) return errors.denied;
    this.#lost();
    return errors.role;
  }

  #arrived({ id }: PendingAct) {
    const sequel = this.#awaited.get(id);
    if (!sequel) return;
    this.#awaited.delete(id);
    sequel.arrived?.();
    if (sequel.tell) sequel.tell(sequel.news);
    else this.say(sequel.news, sequel.undo);
  }

  async #refused(error: StoaError, act: PendingAct | undefined) {
    const sequel = act && this.#awaited.get(act.id);
    // Who signs in again sends it again: the widget asks them.
    if (!sequel || error.code === 'sign-in' || error.code === 'verify') return;
    this.#awaited.delete(act.id);
    const sentence = await this.reasonFor(error);
    if (sequel.refused) sequel.refused(sentence);
    else this.say(sentence);
  }
}
