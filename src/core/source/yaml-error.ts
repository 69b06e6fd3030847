import type { SourceNode } from "./source-document.ts";

/** A syntax error as the library tells it, with the text that it is about. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** As long as the text of the file, with no line end but the line feed. */
  readonly text: string;
  /** What could be read in spite of it. */
  readonly root: SourceNode | undefined;
}

/** What we say of it instead, and of which place. */
export interface Wording {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
