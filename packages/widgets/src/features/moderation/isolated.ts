/** A text that keeps its own direction within a sentence. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
