import type { Held } from "../../core/verdict/check-back/held.ts";
import type { Paint } from "./paint.ts";

/** What became of each check-back that was done, for people; nothing where none was. */
export function checkBackLines(held: readonly Held[], paint: Paint): string {
  if (held.length === 0) return "";
  const lines = held.map(({ date, mark, sentence, fitting }) => {
    const told = [sentence, fitting].filter(Boolean).join(" ");
    return `${paint("dim", `${date}:`)} ${mark === "not-held" ? paint("red", "Not held.") : wordOf(mark)} ${told}\n`;
  });
  return `\n${paint("dim", "check-backs")}\n${lines.map((line) => line.replace(/ {2,}/g, " ")).join("")}`;
}

function wordOf(mark: Held["mark"]): string {
  return mark === "held" ? "Held." : mark === "changed" ? "Changed." : "";
}
