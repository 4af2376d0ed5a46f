import { codeParameter, readCode, type Code } from '@stoa/core/reviews/code';

/** A buyer's code as the page has it, and what is wrong with it. */
export interface BuyerCode {
  /** What may be spent; missing where something is wrong. */
  readonly code?: Code;
  readonly lack?: 'expired' | 'unreadable';
}

/** The code of the element's attribute, else of the page's address; undefined where there is none. */
export function buyerCode(attribute: string, now: Date): BuyerCode | undefined {
  const word = attribute || new URLSearchParams(location.search).get(codeParameter);
  if (!word) return undefined;
  const code = readCode(word);
  if (!code) return { lack: 'unreadable' };
  return code.until <= now.getTime() ? { lack: 'expired' } : { code };
}
