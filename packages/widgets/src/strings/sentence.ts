/** The sentence for an error's code, or the one for anything else. */
export const sentenceFor = (errors: { readonly unknown: string }, code: string): string =>
  (errors as Readonly<Record<string, string>>)[code] ?? errors.unknown;
