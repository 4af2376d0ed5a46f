import type { PendingAct, PostIdeaInput } from '@stoa/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon } from '../parts/icons.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';

/** An own idea that has not arrived: on its way, waiting for the network, or refused. */
export interface OutgoingIdea {
  readonly act: PendingAct<PostIdeaInput>;
  /** Level of its heading. */
  readonly level: number;
  /** Until when its author may only read; undefined when that is not why it was refused. */
  readonly banned: string | undefined;
  /** Signs in or confirms the address, for which it waits; undefined when it does not. */
  readonly admit: (() => void) | undefined;
  readonly retry: () => void;
  readonly discard: () => void;
}

/** An own idea as its author sees it until the server has it. */
export function outgoingIdea(
  { act: { input, error }, level, banned, admit, retry, discard }: OutgoingIdea,
  strings: StringsOf<'idea-box'>,
): TemplateResult {
  return html`
    <div class="idea">
      <h3 aria-level=${level}><bdi>${input.title}</bdi></h3>
      ${input.body ? html`<p><bdi>${input.body}</bdi></p>` : nothing}
      ${
        error
          ? html`
              <div role=${admit ? 'group' : 'alert'} class="refused">
                <p>
                  ${admit ? nothing : strings.postFailed} ${banned ?? sentenceFor(strings.errors, error.code)}
                </p>
                <p class="buttons">
                  ${
                    admit
                      ? html`<button class="primary" @click=${admit}>
                          ${error.code === 'verify' ? strings.verifyToPost : strings.signInToPost}
                        </button>`
                      : html`<button @click=${retry}>${strings.retry}</button>`
                  }
                  <button class="quiet" @click=${discard}>${strings.discard}</button>
                </p>
              </div>
            `
          : html`<p class="held">${clockIcon()} ${navigator.onLine ? strings.sending : strings.offline}</p>`
      }
    </div>
  `;
}
