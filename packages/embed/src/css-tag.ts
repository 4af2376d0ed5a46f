/** Stands in for Lit's own, half of which serves browsers whose shadow roots adopt no style sheets: no widget runs there. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

export const css = (strings: TemplateStringsArray, ...values: readonly unknown[]): CSSResult =>
  unsafeCSS(String.raw({ raw: strings }, ...values));

export const supportsAdoptingStyleSheets = true;

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
