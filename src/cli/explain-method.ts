import { methodNames } from "../core/verdict/method.ts";
import { methodTable } from "../core/verdict/method-table.ts";
import type { Io } from "./io.ts";
import { printJson } from "./output/json.ts";
import { methodLine, methodText, rowAnswer } from "./output/method-text.ts";
import { paintFor } from "./output/paint.ts";
import type { CommonFlags } from "./verb.ts";
import { insteadOf } from "../core/base/instead-of.ts";
import { WrongUse } from "./wrong-use.ts";

const methods = methodNames.map((name) => ({ name, rows: methodTable.filter(({ method }) => method === name) }));

/** `uol explain method`: what it serves, assumes and refuses; without a name the list of all. */
export function explainMethod(io: Io, word: string | undefined, flags: CommonFlags): void {
  if (word === undefined) return listMethods(io, flags);
  const { name, rows } = methodOf(word);
  if (flags.format === "json") printJson(io, "explain", { method: { name, rows: rows.map(rowAnswer) } });
  else io.out(methodText(name, rows, paintFor(io, flags)));
}

function listMethods(io: Io, flags: CommonFlags): void {
  if (flags.format === "json") {
    printJson(io, "explain", { methods: methods.map(({ name, rows }) => ({ name, rows: rows.map(rowAnswer) })) });
  } else {
    for (const { name, rows } of methods) io.out(methodLine(name, rows));
    io.out("\nWhat people judged has no number, and so no method.\n");
  }
}

/** By the name that JSON gives, or by the one that people read. @throws WrongUse naming the closest. */
function methodOf(word: string): (typeof methods)[number] {
  const lower = word.toLowerCase();
  const found = methods.find(
    ({ name, rows }) => name === lower || rows.some((row) => row.name.toLowerCase() === lower),
  );
  if (found) return found;
  const longer = 2 < word.length ? methodNames.find((name) => name.includes(lower)) : undefined;
  const otherwise = longer === undefined ? '"uol explain method" lists all.' : `did you mean "${longer}"?`;
  throw new WrongUse(`There is no method "${word}"; ${insteadOf(word, methodNames, otherwise)}`);
}
