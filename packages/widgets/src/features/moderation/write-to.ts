import type { StoaError } from '@stoa/core';
import type { Idea } from '@stoa/core/ideas/kind';
import { correspondentsOf, type Correspondent } from '@stoa/core/moderation/voters';
import { html } from 'lit';
import { Modal } from '../../base/modal.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import type { StaffContext } from './context.ts';
import { csvOf, draftsFor, reachable } from './letters.ts';

/** Those who asked for an idea and agreed to be written to, once the moderator wants to know: a draft, and a table. */
export async function writeTo(context: StaffContext, idea: Idea): Promise<void> {
  const { host, site, acts, strings, gone } = context;
  let view: 'ask' | 'waiting' | readonly Correspondent[] = 'ask';
  let failed: string | undefined;
  const modal = new Modal(host, { locale: strings.locale, mayLeave: () => true });
  gone.addEventListener('abort', () => modal.close());
  const show = (next: typeof view, sentence?: string) => {
    view = next;
    failed = sentence;
    draw();
  };
  const look = async () => {
    show('waiting');
    try {
      show(reachable(await correspondentsOf(site, idea.id)));
      modal.find('#dialog-title')?.focus();
    } catch (error) {
      show('ask', await acts.reasonFor(error as StoaError));
    }
  };
  const draw = () =>
    modal.show(html`
      ${dialogHeader({ title: strings.writeTitle, hint: strings.writeAsk, close: strings.close, leave: () => modal.close() })}
      <div class="stack">
        ${typeof view === 'string' ? asking(context, idea, view === 'waiting', look) : found(context, idea, view)}
        ${complaint(failed)}
      </div>
    `);
  draw();
  modal.find('.primary')?.focus();
  await modal.closed;
}

function asking({ strings }: StaffContext, idea: Idea, isBusy: boolean, look: () => Promise<void>) {
  return html`
    <p class="aside">${strings.writeCosts(2 * Math.max(1, idea.votes))}</p>
    <p class="buttons">
      <button class="primary" aria-busy=${isBusy} @click=${() => (isBusy ? undefined : void look())}>
        ${isBusy ? strings.writeLooking : strings.writeLook}
      </button>
    </p>
  `;
}

function found(context: StaffContext, idea: Idea, people: readonly Correspondent[]) {
  const { strings } = context;
  if (!people.length) return html`<p role="status">${strings.writeNobody}</p>`;
  const drafts = draftsFor(people, letterOf(context, idea));
  return html`
    <p role="status">${strings.writeAgreed(people.length, Math.max(idea.votes, people.length))}</p>
    <ul class="drafts">
      ${drafts.map(
        ({ href, from, to }) =>
          html`<li>
            <a class="wide" href=${href}>
              ${drafts.length === 1 ? strings.writeMail : strings.writeMailPart(from, to)}
            </a>
          </li>`,
      )}
    </ul>
    <p class="aside">${strings.writeMailHint}</p>
    <p class="buttons">
      <button @click=${() => download(people, `${strings.writeFile}-${idea.id}.csv`)}>
        ${strings.writeCsv}
      </button>
    </p>
    <p class="aside">${strings.writeKept}</p>
  `;
}

function letterOf({ widget, strings }: StaffContext, { id, title, status, reason }: Idea) {
  const word = strings.statuses[status];
  return {
    subject: strings.writeSubject(title, word),
    paragraphs: [
      strings.writeBody(title, word),
      reason ?? '',
      new URL(widget.hrefOf(id), location.href).href,
    ],
  };
}

function download(people: readonly Correspondent[], name: string) {
  const link = document.createElement('a');
  const file = URL.createObjectURL(new Blob([csvOf(people)], { type: 'text/csv;charset=utf-8' }));
  link.href = file;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
