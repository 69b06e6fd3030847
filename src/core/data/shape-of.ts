import { closestWord } from "../base/closest-word.ts";
import { shorten } from "../base/shorten.ts";
import type { DataUnread } from "./data-reading.ts";
import { roles, shapesFor, type Shape } from "./shape.ts";

/** What to write, for those who are to write it. */
const choices =
  "{ successes: ..., of: ... }, { outcome: ... }, { value: ... }, { before: ..., after: ... } or { events: ..., exposure: ... }";

/** The measurement that columns are written to hold, or why they hold none. */
export function shapeOf(columns: Readonly<Record<string, string>>, hasDecimalComma: boolean): Shape | DataUnread {
  const written = Object.keys(columns);
  const unknown = written.find((role) => !(roles as readonly string[]).includes(role));
  if (unknown !== undefined) return { why: unknownRole(unknown) };
  const wanted = written.filter((role) => role !== "arm" && role !== "date");
  if (wanted.length === 0) return { why: `Say which column is what: write \`columns\` as ${choices}.` };
  const shape = shapesFor(hasDecimalComma).find(
    (candidate) =>
      candidate.roles.length === wanted.length && candidate.roles.every((role) => columns[role] !== undefined),
  );
  return shape ?? { why: `\`columns\` with ${wanted.join(" and ")} is no measurement; write ${choices}.` };
}

function unknownRole(word: string): string {
  const similar = closestWord(word, roles);
  const instead = similar ? `did you mean \`${similar}\`?` : `write some of ${roles.join(", ")}.`;
  return `\`${shorten(word, 40)}\` is nothing that a column can be; ${instead}`;
}
