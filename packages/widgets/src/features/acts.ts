import type { StartedAct } from '@stoa/core';
import type { SiteHost } from '../base/stoa-element.ts';

/** The widget around a feature. */
export interface ActHost extends SiteHost, HTMLElement {
  /** Level of the widget's heading in the page, 1 to 6. */
  readonly headingLevel: number;
}

/** A widget that shows ideas. */
export interface BoardHost extends ActHost {
  /** Name of the gated board that it shows; empty for the public one. */
  readonly board: string;
}

/** What a feature needs of the widget around it: who hears of its acts, and who speaks. */
export interface Teller {
  /** Notes an act as begun here: its refusal, its sign-in, its arrival are then told by the widget. */
  started(act: Pick<StartedAct, 'id'>): void;
  /** Says something in the widget's notice; with `undo`, offers to take it back. */
  tell(news: string, undo?: () => void): void;
}

/** The same of a widget that shows ideas: where things stand, too. */
export interface Acts extends Teller {
  /** Address of an idea's own page. */
  hrefOf(id: string): string;
  /** Goes to an idea's own page. */
  open(id: string): void;
  /** Goes back to the list. */
  back(): void;
}
