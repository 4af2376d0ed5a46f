/** Stands in for `re2js`, which Firestore's pipelines need and nothing here runs. */
export const RE2JS = undefined;
