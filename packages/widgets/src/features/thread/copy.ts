/** What is said of copying an address. */
export interface CopyWords {
  readonly linkCopied: string;
  readonly linkFailed: string;
}

/** Copies the address of the link that was pressed, and tells how it went; any press but a plain one is the browser's. */
export async function copyAddress(
  event: Event,
  { linkCopied, linkFailed }: CopyWords,
  tell: (news: string) => void,
): Promise<void> {
  const { ctrlKey, metaKey, shiftKey, altKey, currentTarget } = event as MouseEvent;
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  const { href } = currentTarget as HTMLAnchorElement;
  // Where the page may not write to the clipboard, there may be none at all.
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(href))
    .then(
      () => true,
      () => false,
    );
  tell(isCopied ? linkCopied : linkFailed);
}
