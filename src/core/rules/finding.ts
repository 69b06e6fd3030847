import type { Range } from "../base/position.ts";
import type { Fix } from "../base/read.ts";
import type { Severity } from "../base/severity.ts";

/** What a rule found in a file, as plain JSON: the same in editor, CLI and CI. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly Fix[];
}
