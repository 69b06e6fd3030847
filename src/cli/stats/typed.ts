import { toCapital } from "../../core/base/to-capital.ts";
import { parseNumeral, shiftDecimal } from "../../core/grammar/numeral.ts";
import { WrongUse } from "../wrong-use.ts";

/** What was typed behind a question, read flag by flag; each fault is one sentence with an example of the whole. */
export class Typed {
  readonly #flags: Readonly<Record<string, unknown>>;
  readonly #example: string;

  constructor(flags: Readonly<Record<string, unknown>>, example: string) {
    this.#flags = flags;
    this.#example = example;
  }

  has(flag: string): boolean {
    return this.#flags[keyOf(flag)] !== undefined;
  }

  /** @throws WrongUse when it is missing. */
  text(flag: string): string {
    const value = this.#flags[keyOf(flag)];
    return typeof value === "string" ? value : this.refuse(`the flag ${flag} is missing`);
  }

  /** A number, or a percentage as a fraction. */
  number(flag: string): number {
    return this.#parse(this.text(flag)) ?? this.refuse(`"${this.text(flag)}" of ${flag} is no number`);
  }

  /** A share, which must be written in percent or as a fraction below 1. */
  share(flag: string, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(flag)) return otherwise;
    const value = this.number(flag);
    return 0 <= value && value <= 1
      ? value
      : this.refuse(`"${this.text(flag)}" of ${flag} is no share; write it as 8%`);
  }

  /** "120/1000" or "120 of 1000". */
  arm(flag: string): { readonly successes: number; readonly n: number } {
    const [successes, n, ...rest] = this.text(flag).split(/\s*(?:\/|\bof\b)\s*/);
    const counts = [successes, n].map((part) => this.#parse(part ?? ""));
    if (counts[0] === undefined || counts[1] === undefined || rest.length > 0) {
      return this.refuse(`"${this.text(flag)}" of ${flag} is no count of a total; write it as 120/1000`);
    }
    return { successes: counts[0], n: counts[1] };
  }

  /** "8000,8500". */
  list(flag: string): readonly number[] {
    return this.text(flag)
      .split(/[,\s]+/)
      .map((part) => this.#parse(part) ?? this.refuse(`"${part}" of ${flag} is no number; write them as 8000,8500`));
  }

  refuse(fault: string): never {
    throw new WrongUse(`${toCapital(fault)}; type for example "${this.#example}".`);
  }

  #parse(text: string): number | undefined {
    const [, sign = "", digits = "", percent = ""] = /^\s*([-\u2212+]?)(.*?)\s*(%?)\s*$/.exec(text) ?? [];
    const value = parseNumeral(digits);
    if (value === undefined) return undefined;
    const size = percent ? shiftDecimal(value, -2) : value;
    return sign === "" || sign === "+" ? size : -size;
  }
}

function keyOf(flag: string): string {
  return flag.replace(/^--/, "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
