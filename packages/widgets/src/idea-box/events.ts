/** Announces that an idea was posted here; `detail.id` is its id. */
export class IdeaPostedEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('stoa-idea-posted', { bubbles: true, composed: true, detail: { id } });
  }
}

/** Announces that a vote was cast or withdrawn here. */
export class IdeaVotedEvent extends CustomEvent<{ readonly id: string; readonly up: boolean }> {
  constructor(id: string, up: boolean) {
    super('stoa-idea-voted', { bubbles: true, composed: true, detail: { id, up } });
  }
}
