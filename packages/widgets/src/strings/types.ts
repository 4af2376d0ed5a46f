/** Plural forms by the categories of CLDR; `#` is the number, short. A missing form is `other`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** How a language writes numbers. */
export interface Numbers {
  /** `1.2k` */
  readonly short: (value: number) => string;
  /** `1,234` */
  readonly full: (value: number) => string;
  /** The form for `value`, with `#` replaced by `shown`: the full number when missing. */
  readonly count: (value: number, forms: Forms, shown?: string) => string;
}

/** The same texts in any language: what English says word for word is any text. */
export type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };
