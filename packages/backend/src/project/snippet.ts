/** What a snippet names. */
export interface SnippetValues {
  readonly project: string;
  /** Firebase's web API key; a placeholder when it is not known yet. */
  readonly key?: string;
  readonly site: string;
  readonly locale: string;
}

const quoted = (value: string): string =>
  `"${value.replace(/[&"<]/g, (char) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;' })[char] ?? char)}"`;

/** What an owner pastes into a page. */
export const snippet = ({ project, key = 'YOUR-API-KEY', site, locale }: SnippetValues): string =>
  [
    '<script type="module" src="https://cdn.example.com/stoa@1/stoa.js"',
    `        data-project=${quoted(project)} data-key=${quoted(key)} data-site=${quoted(site)}${locale === 'en' ? '' : ` data-locale=${quoted(locale)}`}></script>`,
    // The room is kept before the script arrives, so that nothing below jumps.
    '<stoa-idea-box style="display:block;min-height:100vh"></stoa-idea-box>',
  ].join('\n');
