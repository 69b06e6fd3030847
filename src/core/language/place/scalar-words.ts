import type { ScalarNode } from "../../source/source-document.ts";

/** What stands in a scalar, as it was written: `1.10` and not the number 1.1. */
export function wordsOfScalar({ text, value }: ScalarNode): string {
  return text ?? String(value);
}
