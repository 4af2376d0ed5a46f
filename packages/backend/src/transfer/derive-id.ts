import { createHash } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 20 letters and digits that a text always gives, so that what is imported twice is made once. */
export const deriveId = (text: string): string =>
  Array.from(createHash('sha256').update(text).digest().subarray(0, 20), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join('');
