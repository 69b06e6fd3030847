/** A stretch of a text from `start` up to, not including, `end`, in UTF-16 units from the start of that text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of the text was read as; the editor colours and completes by it. */
export type PartKind = "direction" | "number" | "unit" | "noun" | "per" | "range" | "relative" | "reference";

/** A stretch that was understood. Parts of one reading stand in order and never overlap. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/**
 * Why a text was refused.
 *
 * - `empty`, `no-number`, `no-direction`: something that every threshold has is not there.
 * - `malformed-number`, `unknown-unit`, `unexpected`: something is there that the grammar does not know.
 * - `vague`, `ambiguous`: people would disagree about what is meant, so it is not guessed.
 * - `mixed-units`, `reversed-range`, `contradiction`, `impossible`: the parts do not go together.
 * - `capped-change`, `negative-change`: a change that is limited from above, or that has two signs.
 * - `question`, `task`, `fact`, `two-claims`, `too-long`: a sentence that asks, that says what to do or what is known
 *   already, that claims more than one thing, or that is no single sentence.
 */
export type RefusalReason =
  | "empty"
  | "no-number"
  | "no-direction"
  | "malformed-number"
  | "unknown-unit"
  | "unexpected"
  | "vague"
  | "ambiguous"
  | "mixed-units"
  | "reversed-range"
  | "contradiction"
  | "impossible"
  | "capped-change"
  | "negative-change"
  | SentenceReason;

/** Why a whole sentence is refused, whatever its numbers are; never given for a threshold. */
export type SentenceReason = "question" | "task" | "fact" | "two-claims" | "too-long";

/** A text that is not guessed at: why, where, and in one plain sentence what to write instead. */
export interface Refusal extends Span {
  readonly reason: RefusalReason;
  readonly message: string;
}

/**
 * Carries a refusal out of the descent to the `parseX` that began it.
 *
 * Never leaves this folder: whoever calls a `readX` of the grammar catches it with `orRefusal`.
 */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: RefusalReason, { start, end }: Span, message: string) {
    super(message);
    this.refusal = { reason, message, start, end };
  }
}

/** What `read` gives, or the refusal that stopped it. Anything else that is thrown is a bug and goes on. */
export function orRefusal<T>(read: () => T): T | { readonly refusal: Refusal } {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

/** From the start of the first to the end of the last. */
export function spanOf(first: Span, last: Span = first): Span {
  return { start: first.start, end: last.end };
}
