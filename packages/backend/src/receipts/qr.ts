import { renderSVG, renderUnicodeCompact } from 'uqr';

/** As much of it may be dirty or torn as the middle of the four levels bears: 15 %. */
const ecc = 'M';

/** A link as a QR code to print, with the free margin of four modules that readers need. */
export const qrSvg = (link: string): string => `${renderSVG(link, { ecc, border: 4 })}\n`;

/** A link as a QR code for a terminal, black on white whatever its colours are. */
export const qrText = (link: string): string =>
  renderUnicodeCompact(link, { ecc, border: 4 })
    .split('\n')
    .map((line) => `\u001B[97;40m${line}\u001B[0m`)
    .join('\n');
