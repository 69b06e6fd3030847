import type { EntryOf } from "../../core/index/entry.ts";
import { toListWords } from "../../core/base/markdown.ts";
import { ask } from "../cycle/ask-step.ts";
import type { Io } from "../io.ts";

/** The id of the unit that a person chooses. @throws WrongUse where nobody is there to choose. */
export function askUnit(io: Io, units: readonly EntryOf<"unit">[], question: string, example: string): Promise<string> {
  const choices = units.map(({ id, record: { title, learn } }) => {
    const words = toListWords(title ?? learn ?? "");
    return { value: id, label: id, ...(words !== "" && { description: words }) };
  });
  return ask({ key: "unit", ask: question, choices }, { io, example, needed: "unit", hasFlag: true });
}
