/** `text` with `stop` at its end, unless it ends like a sentence already. */
export const stopped = (text: string, stop: string): string =>
  /[.!?…。！？؟]$/.test(text) ? text : text + stop;

/** The sentence for an error's code, or the one for anything else. */
export const sentenceFor = (errors: { readonly unknown: string }, code: string): string =>
  (errors as Readonly<Record<string, string>>)[code] ?? errors.unknown;
