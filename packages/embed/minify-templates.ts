import type { Plugin } from 'rolldown';

/** Shortens a style sheet: comments and white space that CSS does not need. Ours hold no strings with white space in them. */
const shortCss = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(\d) \* /g, '$1*')
    .replace(/\b0\./g, '.')
    .replace(/='([a-z][\w-]*)'/g, '=$1')
    .replace(/;}/g, '}')
    .trim();

/**
 * Shortens `css` and `html` templates in our own sources. Indentation becomes one line break, which HTML and
 * JavaScript read as the same white space.
 */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  transform: {
    filter: { id: /packages[\\/]widgets[\\/]src[\\/].*\.ts$/ },
    handler: (code) =>
      code
        .replace(/css`([^`$]*)`/g, (_, css: string) => `css\`${shortCss(css)}\``)
        // An attribute of one plain word needs no quotes.
        .replace(/(<[^<>]*?)(?=>)/g, (tag) => tag.replace(/(\s[a-z-]+=)"([\w-]+)"(?=[\s>]|$)/g, '$1$2'))
        .replace(/\n\s+/g, '\n'),
  },
});
