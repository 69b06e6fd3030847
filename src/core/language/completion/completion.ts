import { isOtherType, toScalar } from "../../authoring/quote-scalar.ts";
import type { Range } from "../../base/position.ts";
import type { Style } from "../place/place.ts";

/** One offer at a place of a file. */
export interface Completion {
  readonly label: string;
  readonly kind: "key" | "word" | "id" | "date" | "form" | "rule" | "template";
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. Words from files in it are escaped. */
  readonly documentation?: string;
  /** What is written, in the syntax of snippets: `${1:words}` is a stop of the tab key, `\$` a dollar. */
  readonly insert: string;
  /** What the typed words are compared with; the label where it is absent. */
  readonly filter?: string;
  /** Whether the next thing to write can be completed as well, so that the editor should ask again at once. */
  readonly goesOn?: boolean;
}

/** What can be written at a place, the likeliest first. */
export interface Completions {
  readonly items: readonly Completion[];
  /** What an item replaces: the whole word, also behind the cursor. Lies in one line. */
  readonly range: Range;
  /** Whether there is nothing beyond these; if not, the editor should ask again when more is typed. */
  readonly isComplete: boolean;
}

/** A text in which no sign means anything to a snippet. */
export function toSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}

/** A stop of the tab key that offers words to choose from. */
export function toChoice(stop: number, choices: readonly string[]): string {
  return `\${${stop}|${choices.map((choice) => choice.replaceAll(/[\\$},|]/g, "\\$&")).join(",")}|}`;
}

/** What a snippet writes when its stops are left as they are: the first word of each choice, all else as it stands. */
export function withoutStops(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replaceAll(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d/g, "$1")
    .replaceAll(/\\([\\$},|])/g, "$1");
}

/** Words that mean nothing else in YAML, in brackets neither. */
const bare = /^\p{L}[\p{L}\p{N}_./#-]*(?: [\p{L}\p{N}_./-]+)*$/u;

/** A name as it is written at a place: bare where YAML takes it for words, and without quotes where they stand already. */
export function toValue(name: string, style: Style): string {
  if (style === "double") return toSnippet(JSON.stringify(name).slice(1, -1));
  if (style === "single") return toSnippet(name.replaceAll("'", "''"));
  return toSnippet(bare.test(name) && !isOtherType(name) ? name : toScalar(name));
}
