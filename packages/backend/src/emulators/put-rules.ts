interface Issue {
  readonly sourcePosition?: { readonly line?: number; readonly column?: number };
  readonly description?: string;
}

/** The rules do not compile; the message says where. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
}

/**
 * Puts `source` in force for one project of a running Firestore emulator (`host:port`). Throws `RulesError`.
 * Source: https://firebase.google.com/docs/rules/emulator-setup
 */
export async function putRules(firestore: string, project: string, source: string): Promise<void> {
  const response = await fetch(`http://${firestore}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: source }] } }),
  });
  const answer = await response.text();
  // Warnings come with 200, errors with 400 and the compiler's text in the message.
  if (response.ok) return;
  const { error, issues } = JSON.parse(answer) as { error?: { message?: string }; issues?: Issue[] };
  const said = issues?.map(
    ({ sourcePosition, description }) =>
      `line ${sourcePosition?.line ?? '?'}, column ${sourcePosition?.column ?? '?'}: ${description ?? ''}`,
  );
  throw new RulesError(`firestore.rules: ${said?.join('; ') ?? error?.message ?? answer}`);
}
