import { css } from 'lit';
import { firstTokens } from './first-tokens.ts';
import { lateTokens } from './late-tokens.ts';

/** The whole look, by name, for what stands outside a widget, as in a test or a story. */
export const tokens = css`
  ${firstTokens}
  ${lateTokens}
`;
