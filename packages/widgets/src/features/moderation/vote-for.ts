import type { Idea } from '@stoa/core/ideas/kind';
import { voteForOther } from '@stoa/core/moderation/commands';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { html } from 'lit';
import type { StaffContext } from './context.ts';
import { ask, textField, type Wrong } from './question.ts';

const mostOfName = 40;
const mostOfNote = 300;

/** Asks for whom the team votes, and casts that vote. */
export async function voteFor(context: StaffContext, { id }: Idea): Promise<void> {
  const { site, acts, strings } = context;
  const typed = { name: '', note: '' };
  const name = () => cleanLine(typed.name);
  const note = () => cleanText(typed.note);
  const wrong = (): Wrong | undefined => {
    if (!name()) return { sentence: strings.voteForNameShort, field: 'name' };
    if (name().length > mostOfName) return { sentence: strings.long(mostOfName), field: 'name' };
    return note().length > mostOfNote ? { sentence: strings.long(mostOfNote), field: 'note' } : undefined;
  };
  const isAnswered = await ask(context, {
    title: strings.voteForTitle,
    hint: strings.voteForHint,
    yes: () => strings.voteForYes,
    wrong,
    isTouched: () => typed.name !== '' || typed.note !== '',
    fields: (changed, about) => {
      const field = (of: 'name' | 'note', label: string, hint: string) =>
        textField({ name: of, label, hint, text: typed[of], isWrong: about?.field === of }, (text) => {
          typed[of] = text;
          changed();
        });
      return html`
        ${field('name', strings.voteForName, strings.voteForNameHint)}
        ${field('note', strings.voteForNote, strings.voteForNoteHint)}
      `;
    },
  });
  if (!isAnswered) return;
  const vote = { id, ballot: `~${site.store.newId()}`, name: name(), note: note() };
  acts.do(
    voteForOther,
    { ...vote, up: true },
    {
      news: strings.votedFor(vote.name),
      undo: () => acts.undo(voteForOther, { ...vote, up: false }),
    },
  );
}
