import type { Plugin } from 'rolldown';

/** What of Lit's files is left out, by the end of their names. */
const leftOut: Readonly<Record<string, readonly RegExp[]>> = {
  'lit-html/lit-html.js': [
    /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  'lit-element/lit-element.js': [
    /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/,
    /const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
  '@lit/reactive-element/reactive-element.js': [
    /\w+=\w+\.reactiveElementPolyfillSupport,/,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /static addInitializer\(\w+\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w+\)\}/,
    /,void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/,
    /,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/,
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[(\w+),(\w+)\]of \2\)this\.elementProperties\.set\(\3,\4\)\}/,
  ],
};

/**
 * Leaves out of Lit what first content never runs: hooks for polyfills of browsers that no widget supports and for pages
 * that a server renders, what decorators leave for a class to read and to call, and the list of versions on the page. Throws where Lit has
 * changed, so that nobody believes it is still done.
 */
export const leanLit = (): Plugin => ({
  name: 'lean-lit',
  transform: {
    filter: { id: /(lit-html|lit-element|reactive-element)\.js$/ },
    handler: (code, id) => {
      const [name, parts] = Object.entries(leftOut).find(([end]) => id.endsWith(end)) ?? [];
      if (!parts) return undefined;
      return parts.reduce((left, part) => {
        if (!part.test(left)) throw new Error(`${name} no longer has ${part.source}`);
        return left.replace(part, '');
      }, code);
    },
  },
});
