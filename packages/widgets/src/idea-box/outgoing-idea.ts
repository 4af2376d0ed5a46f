import type { PendingAct, PostIdeaInput } from '@stoa/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon } from '../parts/icons.ts';
import type { StringsOf } from '../strings/load.ts';

/** An own idea that has not arrived: on its way, waiting for the network, or refused. */
export interface OutgoingIdea {
  readonly act: PendingAct<PostIdeaInput>;
  /** Level of its heading. */
  readonly level: number;
  readonly retry: () => void;
  readonly discard: () => void;
}

/** An own idea as its author sees it until the server has it. */
export function outgoingIdea(
  { act: { input, error }, level, retry, discard }: OutgoingIdea,
  strings: StringsOf<'idea-box'>,
): TemplateResult {
  return html`
    <div class="idea">
      <h3 aria-level=${level}><bdi>${input.title}</bdi></h3>
      ${input.body ? html`<p><bdi>${input.body}</bdi></p>` : nothing}
      ${
        error
          ? html`
              <div role="alert" class="refused">
                <p>${strings.postFailed} ${strings.errors[error.code]}</p>
                <p class="buttons">
                  <button @click=${retry}>${strings.retry}</button>
                  <button class="quiet" @click=${discard}>${strings.discard}</button>
                </p>
              </div>
            `
          : html`<p class="held">${clockIcon()} ${navigator.onLine ? strings.sending : strings.offline}</p>`
      }
    </div>
  `;
}
