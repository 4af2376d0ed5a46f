import type { Site, StoaError } from '@stoa/core';
import { mergeIdeas, splitIdeas, type MergeProgress } from '@stoa/core/moderation/merge';

/** An idea that is being merged into another one, or taken out of it again. */
export interface MergeJob {
  /** Id of the idea that is merged. */
  readonly from: string;
  /** Id of the idea that stands for it. */
  readonly into: string;
  readonly kind: 'merge' | 'split';
  readonly progress: MergeProgress;
  readonly state: 'running' | 'done' | 'failed';
  readonly error?: StoaError;
}

/** Merges that were begun on this page, by idea. They go on whether or not somebody looks. */
export class Merging {
  readonly #site: Site;
  readonly #changed: (job: MergeJob) => void;
  readonly #jobs = new Map<string, MergeJob>();

  /** `changed` is called with each step of each of them. */
  constructor(site: Site, changed: (job: MergeJob) => void) {
    this.#site = site;
    this.#changed = changed;
  }

  /** What is being done with an idea, or was done last. */
  of(id: string): MergeJob | undefined {
    return this.#jobs.get(id);
  }

  /** Forgets what was done with an idea, once that has come to its end. */
  forgetDone(id: string): void {
    if (this.of(id)?.state === 'done') this.#jobs.delete(id);
  }

  /** Begins, or goes on where it was stopped. */
  start({ from, into, kind }: Pick<MergeJob, 'from' | 'into' | 'kind'>): void {
    if (this.of(from)?.state === 'running') return;
    this.#jobs.delete(from);
    const run = kind === 'merge' ? mergeIdeas : splitIdeas;
    let job: MergeJob = { from, into, kind, progress: { done: 0, all: 0 }, state: 'running' };
    const step = (change: Partial<MergeJob>) => {
      job = { ...job, ...change };
      this.#jobs.set(from, job);
      this.#changed(job);
    };
    step({});
    run(this.#site, from, into, (progress) => step({ progress })).then(
      () => step({ state: 'done' }),
      (error: unknown) => step({ state: 'failed', error: error as StoaError }),
    );
  }
}
