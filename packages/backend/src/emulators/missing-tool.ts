/** The programs of others that the emulators need. */
export type Tool = 'java' | 'firestore' | 'auth';

/** A needed program is not on this machine; the message is one sentence that says what to install. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
  readonly tool: Tool;

  constructor(tool: Tool, sentence: string) {
    super(sentence);
    this.tool = tool;
  }
}
