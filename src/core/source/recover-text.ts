/** A value of a top-level key that YAML cannot read as it stands, though a person can. */
export interface Recovery {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: "greater-than" | "colon";
}

/** A key and its value, without a comment that is meant as one: with room around its `#`. */
const line = /^([A-Za-z][A-Za-z0-9_-]*):[ \t]+(\S.*?)(?:[ \t]+#(?:[ \t].*)?)?[ \t]*$/;
/** A longer line is no sentence of a person, and the pattern looks at it many times. */
const longestLine = 2_000;
/** `>` opens a folded block, and only an indentation or chomping indicator may follow it there. */
const foldedHeader = /^>[-+0-9]{0,2}([ \t]+#.*)?$/;

/**
 * Finds the two mistakes that everybody makes once: `threshold: >= 8%` and `hypothesis: we believe: that`.
 *
 * Only whole lines at the top level count, where what the person meant is beyond doubt. Called when the YAML has
 * errors; text without errors is never touched.
 */
export function findRecoveries(text: string, lineStarts: readonly number[]): Recovery[] {
  return lineStarts.flatMap((lineStart, at): Recovery[] => {
    const content = text.slice(lineStart, lineStarts[at + 1]);
    const match = content.length <= longestLine ? line.exec(content.trimEnd()) : null;
    if (!match) return [];
    const [whole, key = "", value = ""] = match;
    const reason = reasonFor(key, value);
    if (!reason) return [];
    const start = lineStart + whole.indexOf(value, key.length + 1);
    return [{ key, text: value, start, end: start + value.length, reason }];
  });
}

function reasonFor(key: string, value: string): Recovery["reason"] | undefined {
  if (value.startsWith(">")) {
    const isNumber = key === "threshold" && /^>\d/.test(value);
    return isNumber || !foldedHeader.test(value) ? "greater-than" : undefined;
  }
  return /^[^\s"'[{|>&*!%@`#-].*: /.test(value) ? "colon" : undefined;
}

/** The text with each such value replaced by as many harmless letters, so that every other place stays where it was. */
export function maskRecovered(text: string, recoveries: readonly Recovery[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end } of recoveries) {
    masked += text.slice(from, start) + "x".repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
