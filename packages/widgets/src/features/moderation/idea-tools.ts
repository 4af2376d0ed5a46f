import type { Idea } from '@stoa/core/ideas/kind';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { mergeProgress } from './merge.ts';
import type { MergeJob } from './merging.ts';

type Strings = FeatureStringsOf<'moderation'>;

/** What the team may do with an idea. */
export interface IdeaToolActs {
  readonly move: () => void;
  readonly pin: () => void;
  readonly lock: () => void;
  readonly sort: () => void;
  readonly hide: () => void;
  readonly publish: () => void;
  readonly voteFor: () => void;
  readonly writeTo: () => void;
  /** Opens what merges it, or shows how that goes. */
  readonly merge: () => void;
  readonly goOnMerging: () => void;
  readonly takeMergeBack: () => void;
  readonly toggle: () => void;
}

export interface IdeaToolsView {
  readonly idea: Idea;
  readonly isOpen: boolean;
  readonly job: MergeJob | undefined;
}

/** The team's row on an idea's page. */
export function ideaTools(view: IdeaToolsView, acts: IdeaToolActs, strings: Strings): TemplateResult {
  const { idea, job } = view;
  const isMerging = job?.state === 'running' || job?.state === 'failed';
  return html`
    <section part="team" aria-label=${strings.teamTools}>
      <div class="row">
        <span class="whose" aria-hidden="true">${strings.team}</span>
        ${
          isMerging
            ? merging(job, acts, strings)
            : idea.state === 'merged'
              ? merged(acts, strings)
              : idea.state === 'approved'
                ? everyday(view, acts, strings)
                : held(acts, strings, idea)
        }
      </div>
    </section>
  `;
}

const chevron = () => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>`;

const tool = (text: string, act: () => void, kind = '') =>
  html`<button type="button" class=${kind} @click=${act}>${text}</button>`;

function everyday({ idea, isOpen }: IdeaToolsView, acts: IdeaToolActs, strings: Strings) {
  return html`
    ${tool(strings.status(strings.statuses[idea.status]), acts.move)}
    ${idea.votes ? tool(strings.writeTo(idea.votes), acts.writeTo) : nothing}
    <button
      type="button"
      class="quiet"
      aria-expanded=${isOpen}
      aria-controls="stoa-more-tools"
      @click=${acts.toggle}
    >
      ${strings.more}${chevron()}
    </button>
    <div class="row rarer" id="stoa-more-tools" ?hidden=${!isOpen}>
      ${tool(idea.pinned ? strings.unpin : strings.pin, acts.pin, 'quiet')}
      ${tool(idea.locked ? strings.unlock : strings.lock, acts.lock, 'quiet')}
      ${tool(idea.category ? `${strings.category}: ${idea.category}` : strings.category, acts.sort, 'quiet')}
      ${tool(strings.voteFor, acts.voteFor, 'quiet')} ${tool(strings.merge, acts.merge, 'quiet')}
      ${tool(strings.hide, acts.hide, 'quiet')}
    </div>
  `;
}

/** Nobody but its author and the team sees it. */
const held = (acts: IdeaToolActs, strings: Strings, { state }: Idea) => html`
  ${tool(strings.publish, acts.publish)} ${state === 'pending' ? tool(strings.hide, acts.hide) : nothing}
`;

const merged = (acts: IdeaToolActs, strings: Strings) => html`
  ${tool(strings.mergeAgain, acts.goOnMerging)} ${tool(strings.mergeUndo, acts.takeMergeBack)}
  <p class="aside">${strings.mergeAgainHint}</p>
`;

const merging = (job: MergeJob, acts: IdeaToolActs, strings: Strings) => html`
  <div class="progress">
    ${job.state === 'running' ? mergeProgress(job, strings) : html`<p role="status">${strings.mergeStopped}</p>`}
  </div>
  ${tool(strings.mergeShow, acts.merge)}
`;
