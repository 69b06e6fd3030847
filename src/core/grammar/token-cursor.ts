import type { PhraseTable } from "./phrase-table.ts";
import { type Part, type PartKind, Refused, type RefusalReason, type Span, spanOf } from "./reading.ts";
import { type Token, tokenize } from "./token.ts";

/** A place in a tokenized text that moves forward only, and remembers what each stretch was read as. */
export class TokenCursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #parts: Part[] = [];
  #at = 0;

  constructor(text: string, tokens = tokenize(text)) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Another cursor on the same text that begins at token number `place`, for reading ahead without moving. */
  startingAt(place: number): TokenCursor {
    const other = new TokenCursor(this.#text, this.#tokens);
    other.#at = place;
    return other;
  }

  /** The number of the token that comes next. */
  get place(): number {
    return this.#at;
  }

  get parts(): readonly Part[] {
    return this.#parts;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The token `ahead` of the place without moving; negative looks back. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** What the grammar compares of the token `ahead`; empty where there is none. */
  wordAt(ahead = 0): string {
    return this.peek(ahead)?.text ?? "";
  }

  /**
   * The next token; `kind` records it as a part.
   *
   * @throws RangeError at the end of the text.
   */
  take(kind?: PartKind): Token {
    const token = this.peek();
    if (!token) throw new RangeError("There is no token left to take.");
    this.#advance(1, kind);
    return token;
  }

  /** Moves over the next token if it is `text`. */
  skip(text: string, kind?: PartKind): boolean {
    if (this.peek()?.text !== text) return false;
    this.#advance(1, kind);
    return true;
  }

  /** What the longest phrase of `table` that stands here means; `undefined`, and no move, when none does. */
  takePhrase<T>(table: PhraseTable<T>, kind?: PartKind): T | undefined {
    const found = this.#findPhrase(table, 0);
    if (found) this.#advance(found.length, kind);
    return found?.meaning;
  }

  /** How many tokens the longest phrase of `table` takes `ahead` of the place; 0 when none stands there. */
  phraseLength(table: PhraseTable<unknown>, ahead = 0): number {
    return this.#findPhrase(table, ahead)?.length ?? 0;
  }

  /** From `first` to the last token that was taken. */
  spanFrom(first: Span | undefined): Span {
    const last = this.peek(-1);
    return first && last ? spanOf(first, last) : this.whole();
  }

  /** All tokens that were not taken yet; the part read last when there are none, so that there is something to mark. */
  rest(): Span {
    const next = this.peek();
    return next ? spanOf(next, this.#tokens.at(-1)) : (this.#parts.at(-1) ?? this.whole());
  }

  /** The whole text without the white space around it; with it when there is nothing else. */
  whole(): Span {
    const [first] = this.#tokens;
    return first ? spanOf(first, this.#tokens.at(-1)) : { start: 0, end: this.#text.length };
  }

  /** What stands at `span`, cut short where it would make a sentence unreadable. */
  quote({ start, end }: Span): string {
    return end - start > 40 ? `${this.#text.slice(start, start + 39)}…` : this.#text.slice(start, end);
  }

  /** @throws Refused always. */
  refuse(reason: RefusalReason, span: Span, message: string): never {
    throw new Refused(reason, span, message);
  }

  #findPhrase<T>(table: PhraseTable<T>, ahead: number): { meaning: T; length: number } | undefined {
    const { meanings, starts, longest } = table;
    const from = this.#at + ahead;
    if (!starts.has(this.#tokens[from]?.text ?? "")) return undefined;
    let found: { meaning: T; length: number } | undefined;
    let phrase = "";
    for (let length = 1; length <= Math.min(longest, this.#tokens.length - from); length++) {
      const { text } = this.#tokens[from + length - 1] as Token;
      phrase = length === 1 ? text : `${phrase} ${text}`;
      const meaning = meanings.get(phrase);
      if (meaning !== undefined) found = { meaning, length };
    }
    return found;
  }

  #advance(count: number, kind: PartKind | undefined): void {
    const first = this.peek();
    this.#at += count;
    if (kind) this.#parts.push({ kind, ...this.spanFrom(first) });
  }
}
