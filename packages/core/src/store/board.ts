/** What stands between a gated board's name and the rest of the ids of its documents. */
const mark = '~';

/** Name of the gated board that a document is on, by its id; empty for one that all may see. */
export const boardOf = (id: string): string => id.slice(0, Math.max(id.indexOf(mark), 0));

/** Id of a new document on `board`; empty for the public one. */
export const idOn = (board: string, id: string): string => (board ? board + mark + id : id);

/** Whether a path leads to or below a document of a gated board: the rules have to know who reads it. */
export const isGated = (path: string): boolean => /[^/]~/.test(path);
