import type { Site } from '@stoa/core';
import type { TemplateResult } from 'lit';
import { closingLine, type ClosingWords } from '../parts/closing-line.ts';
import type { ActHost } from './acts.ts';

/** A widget's last line on the open site: who you are here, and `more`. */
export const closing = (
  host: ActHost & { signIn(): Promise<boolean> },
  site: Site,
  words: ClosingWords,
  more: unknown,
): TemplateResult =>
  closingLine(
    {
      ...{ visitor: site.session.current, more },
      signIn: () => void host.signIn(),
      openAccount: () => void openAccount(host),
    },
    words,
  );

async function openAccount(host: ActHost) {
  const { PersonSelf } = await import('./person/self.ts');
  await new PersonSelf(host).openAccount();
}
