/** A part of the rules' text, from `start` up to `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an expression is, as far as mutants and budgets care. */
export type ExpressionKind =
  | 'and'
  | 'or'
  | 'not'
  | 'relation'
  | 'sum'
  | 'choice'
  | 'call'
  | 'part'
  | 'index'
  | 'list'
  | 'map'
  | 'path'
  | 'number'
  | 'text'
  | 'name';

/** An expression of the rules language. Parentheses around it are inside its range. */
export interface Expression extends Range {
  readonly kind: ExpressionKind;
  /** Operands, arguments behind the callee, elements, keys and values by turns, or what a path embeds. */
  readonly parts: readonly Expression[];
  /** Where the operator stands, for relations. */
  readonly operator?: Range & { readonly text: string };
}

/** A function that the rules declare. */
export interface Declaration extends Range {
  readonly name: string;
  /** The values of its `let`s, then its result. */
  readonly body: readonly Expression[];
}

/** One `allow`. */
export interface Allow extends Range {
  readonly operations: readonly string[];
  readonly condition: Expression;
}

/** One `match`. */
export interface Match extends Range {
  readonly path: string;
  readonly functions: readonly Declaration[];
  readonly allows: readonly Allow[];
  readonly matches: readonly Match[];
}

/** A mistake in the rules' text, or something this reader does not know. */
export class RulesSyntaxError extends Error {
  override readonly name = 'RulesSyntaxError';
}

/** The operators of one level of precedence, weakest level first, and the kind of expression each makes. */
const levels: readonly (readonly [ExpressionKind, RegExp])[] = [
  ['or', /\|\|/y],
  ['and', /&&/y],
  ['relation', /==|!=|<=|>=|<|>|in\b|is\b/y],
  ['sum', /[+-]/y],
  ['sum', /[*/%]/y],
];

const blank = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const word = /[A-Za-z_]\w*/y;

/** Reads the text of `firestore.rules`. Source: https://firebase.google.com/docs/rules/rules-language */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  ruleset(): Match {
    this.#expect(/rules_version\s*=\s*'2'\s*;/y, "rules_version = '2';");
    this.#expect(/service\s+cloud\.firestore\s*\{/y, 'service cloud.firestore {');
    const root = this.#match();
    this.#expect(/\}/y, '}');
    this.#skip();
    if (this.#at < this.#text.length) this.#fail('the end');
    return root;
  }

  #match(): Match {
    const start = this.#here();
    this.#expect(/match\b/y, 'match');
    const path = this.#expect(/[^\s]+(?=\s*\{)/y, 'a path');
    this.#expect(/\{/y, '{');
    const functions: Declaration[] = [];
    const allows: Allow[] = [];
    const matches: Match[] = [];
    while (!this.#take(/\}/y)) {
      if (this.#sees(/function\b/y)) functions.push(this.#function());
      else if (this.#sees(/allow\b/y)) allows.push(this.#allow());
      else matches.push(this.#match());
    }
    return { start, end: this.#at, path, functions, allows, matches };
  }

  #function(): Declaration {
    const start = this.#here();
    this.#expect(/function\b/y, 'function');
    const name = this.#expect(word, 'a name');
    this.#expect(/\([^)]*\)/y, 'parameters');
    this.#expect(/\{/y, '{');
    const body: Expression[] = [];
    while (this.#take(/let\b/y)) {
      this.#expect(/\w+\s*=/y, 'a name and =');
      body.push(this.#expression());
      this.#expect(/;/y, ';');
    }
    this.#expect(/return\b/y, 'return');
    body.push(this.#expression());
    this.#expect(/;/y, ';');
    this.#expect(/\}/y, '}');
    return { start, end: this.#at, name, body };
  }

  #allow(): Allow {
    const start = this.#here();
    this.#expect(/allow\b/y, 'allow');
    const operations = this.#expect(/[a-z,\s]+(?=:)/y, 'operations')
      .split(',')
      .map((each) => each.trim());
    this.#expect(/:\s*if\b/y, ': if');
    const condition = this.#expression();
    this.#expect(/;/y, ';');
    return { start, end: this.#at, operations, condition };
  }

  #expression(): Expression {
    const condition = this.#level(0);
    if (!this.#take(/\?/y)) return condition;
    const yes = this.#expression();
    this.#expect(/:/y, ':');
    const no = this.#expression();
    return { kind: 'choice', start: condition.start, end: no.end, parts: [condition, yes, no] };
  }

  #level(index: number): Expression {
    const level = levels[index];
    if (!level) return this.#unary();
    const [kind, operator] = level;
    let left = this.#level(index + 1);
    for (;;) {
      const start = this.#here();
      const text = this.#take(operator);
      if (!text) return left;
      const right = this.#level(index + 1);
      // `a && b && c` is one chain of three.
      const chain = (kind === 'and' || kind === 'or') && left.kind === kind && this.#text[left.start] !== '(';
      left = {
        kind,
        start: left.start,
        end: right.end,
        parts: chain ? [...left.parts, right] : [left, right],
        operator: { start, end: start + text.length, text },
      };
    }
  }

  #unary(): Expression {
    const start = this.#here();
    if (!this.#take(/!(?!=)/y) && !this.#take(/-(?!\d)/y)) return this.#postfix();
    const part = this.#unary();
    return { kind: 'not', start, end: part.end, parts: [part] };
  }

  #postfix(): Expression {
    let left = this.#primary();
    for (;;) {
      const { start } = left;
      if (this.#take(/\.(?=\s*[A-Za-z_])/y)) {
        this.#expect(word, 'a name');
        left = { kind: 'part', start, end: this.#at, parts: [left] };
      } else if (this.#take(/\(/y)) {
        const parts = [left, ...this.#until(/\)/y)];
        left = { kind: 'call', start, end: this.#at, parts };
      } else if (this.#take(/\[/y)) {
        const parts = [left, ...this.#until(/\]/y)];
        left = { kind: 'index', start, end: this.#at, parts };
      } else return left;
    }
  }

  #primary(): Expression {
    const start = this.#here();
    const leaf = (kind: ExpressionKind): Expression => ({ kind, start, end: this.#at, parts: [] });
    if (this.#take(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y)) return leaf('text');
    if (this.#take(/-?\d+(?:\.\d+)?/y)) return leaf('number');
    if (this.#take(word)) return leaf('name');
    if (this.#take(/\//y)) return this.#path(start);
    if (this.#take(/\[/y)) return { ...leaf('list'), parts: this.#until(/\]/y), end: this.#at };
    if (this.#take(/\{/y)) return { ...leaf('map'), parts: this.#until(/\}/y), end: this.#at };
    this.#expect(/\(/y, 'an expression');
    const inner = this.#expression();
    this.#expect(/\)/y, ')');
    return { ...inner, start, end: this.#at };
  }

  #path(start: number): Expression {
    const parts: Expression[] = [];
    do {
      if (this.#take(/\$\(/y)) parts.push(...this.#until(/\)/y));
      else this.#expect(/[\w-]+/y, 'a segment of a path');
    } while (this.#take(/\//y));
    return { kind: 'path', start, end: this.#at, parts };
  }

  /** Expressions between commas or colons, up to and with `close`. */
  #until(close: RegExp): Expression[] {
    const parts: Expression[] = [];
    while (!this.#take(close)) {
      if (parts.length) this.#expect(/[,:]/y, 'a comma');
      parts.push(this.#expression());
    }
    return parts;
  }

  #here(): number {
    this.#skip();
    return this.#at;
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }

  #sees(token: RegExp): boolean {
    token.lastIndex = this.#here();
    return token.test(this.#text);
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#here();
    const found = token.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #expect(token: RegExp, name: string): string {
    return this.#take(token) ?? this.#fail(name);
  }

  #fail(expected: string): never {
    const before = this.#text.slice(0, this.#at).split('\n');
    const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new RulesSyntaxError(`firestore.rules, ${where}: expected ${expected}`);
  }
}

/** The outermost `match` of a ruleset. Throws `RulesSyntaxError`. */
export const readRules = (text: string): Match => new Reader(text).ruleset();

/** An expression and all that it is made of. */
export const within = (expression: Expression): Expression[] => [
  expression,
  ...expression.parts.flatMap(within),
];
