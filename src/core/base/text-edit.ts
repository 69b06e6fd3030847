import type { Range } from "./position.ts";

/** One replacement in a text. Several edits of one change never overlap and all refer to the text before it. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
  /** The part of `newText` that the writer will want to type over: where the cursor goes in an editor. */
  readonly placeholder?: { readonly offset: number; readonly length: number };
}
