import type { Day } from "../../core/base/day.ts";
import type { Card } from "../../core/query/card.ts";
import { toDayText, toSpanText } from "./day-text.ts";

/** When an experiment runs: "2–16 Mar", "planned 18–29 May" before it opens; `undefined` without a date. */
export function toWindowText({ from, to }: Card["window"], today: Day): string | undefined {
  if (!from) return to && `until ${toDayText(to, today)}`;
  const planned = from > today ? "planned " : "";
  return to ? planned + toSpanText(from, to, today) : `${planned || "since "}${toDayText(from, today)}`;
}
