import assert from "node:assert/strict";
import { comparePositions, type Range } from "../../src/core/base/position.ts";

/** Lines as an editor counts them; the CR of a CRLF stays, because a range may end behind it. */
const lineEnd = /\n|\r(?!\n)/;

/** Fails when a range does not lie in the text, or ends before it starts. */
export function assertInside({ start, end }: Range, text: string, what: string): void {
  assert.ok(comparePositions(start, end) <= 0, `${what} ends before it starts: ${JSON.stringify({ start, end })}`);
  const lines = text.split(lineEnd);
  for (const { line, character } of [start, end]) {
    const length = lines[line]?.length ?? -1;
    assert.ok(0 <= character && character <= length, `${what} is outside of the text: ${line}:${character}`);
  }
}
