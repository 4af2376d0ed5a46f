/** What a person did wrong, or what this machine lacks: one sentence that says what to do. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}
