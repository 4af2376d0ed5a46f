import type { Site } from '@stoa/core';
import type { FeatureStringsOf } from '../../strings/features.ts';
import type { ActHost, Acts } from '../acts.ts';
import type { StaffActs } from './staff-acts.ts';

/** What everything of the team works with. */
export interface StaffContext {
  readonly host: ActHost;
  readonly site: Site;
  /** The widget around. */
  readonly widget: Acts;
  readonly acts: StaffActs;
  /** Aborts when somebody else is here: no dialog of the team stays open. */
  readonly gone: AbortSignal;
  readonly strings: FeatureStringsOf<'moderation'>;
}
