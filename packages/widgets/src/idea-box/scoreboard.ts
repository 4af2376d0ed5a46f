import { getScore, type IdeaScore } from '@stoa/core/ideas/score';
import { css, html, nothing } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost } from '../features/acts.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';

/** What a community's ideas have come to, in one line at the foot of the list: it is read when somebody comes near it. */
export class Scoreboard {
  readonly #host: ActHost;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #score: QueryController<IdeaScore | null>;
  readonly #isAway: () => boolean;
  #isNear = false;
  #view: IntersectionObserver | undefined;
  /** The closing line that is watched. */
  #watched: Element | undefined;

  /** `isAway`: something else stands where the list would, and nobody waits for its foot. */
  constructor(host: ActHost, strings: StringsOf<'idea-box'>, isAway: () => boolean) {
    this.#host = host;
    this.#strings = strings;
    this.#isAway = isAway;
    this.#score = new QueryController(host, (site) => (this.#isNear ? getScore(site) : undefined));
    host.addController(this);
  }

  leave(): void {
    this.hostDisconnected();
    this.#score.hostDisconnected();
    for (const each of [this.#score, this]) this.#host.removeController(each);
  }

  hostUpdated(): void {
    if (this.#score.data) adopt(this.#host.shadowRoot, [scoreStyles]);
    if (this.#isAway()) this.hostDisconnected();
    const foot = this.#host.shadowRoot?.querySelector('[part~=closing]');
    if (this.#isNear || this.#isAway() || !foot || foot === this.#watched) return;
    this.#view ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#isNear = true;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      // Before it is seen, so that nothing moves in sight.
      { rootMargin: '0px 0px 240px' },
    );
    this.#watched = foot;
    this.#view.observe(foot);
  }

  hostDisconnected(): void {
    this.#view?.disconnect();
    this.#view = this.#watched = undefined;
  }

  render(): unknown {
    const score = this.#score.data;
    if (!score?.ideas) return nothing;
    const { ideas, answered, done, medianDays } = score;
    const strings = this.#strings;
    const facts = [
      strings.scoreIdeas(ideas),
      answered ? strings.scoreAnswered(answered) : '',
      done ? strings.scoreDone(done) : '',
      medianDays === null
        ? ''
        : medianDays < 1
          ? strings.scoreSameDay
          : strings.scoreDays(Math.round(medianDays)),
    ];
    return html`<p part="score">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>`;
  }
}

const scoreStyles = css`
  [part~='score'] {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: none;
    margin-block-start: calc(4 * var(--_space));
    color: var(--_muted);
    font-size: var(--_meta);
    font-variant-numeric: tabular-nums;

    & span:not(:last-child)::after {
      content: '·';
      margin-inline: 0.5em;
    }
  }
`;
