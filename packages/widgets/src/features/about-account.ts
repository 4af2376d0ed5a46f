import type { StoaError } from '@stoa/core';

/** Whether an act waits for who does it to sign in or to confirm their address. */
export const isAboutAccount = ({ code }: Pick<StoaError, 'code'>): boolean =>
  code === 'sign-in' || code === 'verify';
