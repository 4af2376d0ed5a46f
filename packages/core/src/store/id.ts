const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 20 random letters and digits, evenly spread. */
export function newId(): string {
  let id = '';
  while (id.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 248 && id.length < 20) id += alphabet.charAt(byte % 62);
  }
  return id;
}

/** The id of the document at `path`. */
export const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
