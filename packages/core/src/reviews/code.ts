/** A buyer's code as its link carries it. */
export interface Code {
  /** 10 to 20 capital letters and digits. */
  readonly code: string;
  /** How often it may be spent, 1 or more. */
  readonly uses: number;
  /** When it expires, in milliseconds since 1970. */
  readonly until: number;
  /** Uid of whom it was made for; empty for whoever has it. */
  readonly bearer: string;
  /** 64 hexadecimal digits, capitals. */
  readonly signature: string;
}

/** The parameter of a page's address that carries a code. */
export const codeParameter = 'stoa-code';

/** What is signed: the item's document, and all that the code says of itself. */
export const signedText = (item: string, { code, uses, until, bearer }: Omit<Code, 'signature'>): string =>
  [item, code, uses, until, bearer].join('|');

/** A code as one word for an address: what it says, then its signature. */
export const writeCode = ({ code, uses, until, bearer, signature }: Code): string =>
  [code, uses, (until / 1000).toString(36), signature, ...(bearer ? [bearer] : [])].join('.');

/** Reads a code from an address; undefined where it is none. */
export function readCode(word: string | null | undefined): Code | undefined {
  const [, code, uses, until, signature, bearer] =
    /^([A-Z0-9]{10,20})\.(\d{1,6})\.([0-9a-z]{1,9})\.([0-9A-F]{64})(?:\.([^.]{1,128}))?$/.exec(
      word?.trim() ?? '',
    ) ?? [];
  if (!code || !uses || !until || !signature) return undefined;
  return {
    ...{ code, signature },
    uses: Number(uses),
    until: Number.parseInt(until, 36) * 1000,
    bearer: bearer ?? '',
  };
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

const hash = async (text: string) =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Signs a text as the rules check it: H(key + H(key + text)), in capitals. Whoever knows the key can sign. */
export const sign = async (key: string, text: string): Promise<string> =>
  hash(key + (await hash(key + text)));
