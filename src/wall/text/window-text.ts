import type { Day } from "../../core/base/day.ts";
import type { Card } from "../../core/query/card.ts";
import { dayText } from "../../core/base/day-text.ts";
import { toSpanText } from "./span-text.ts";

/** When an experiment runs: "2–16 Mar", "planned 18–29 May" before it opens; `undefined` without a date. */
export function toWindowText({ from, to }: Card["window"], today: Day): string | undefined {
  if (!from) return to && `until ${dayText(to, today)}`;
  const planned = from > today ? "planned " : "";
  return to ? planned + toSpanText(from, to, today) : `${planned || "since "}${dayText(from, today)}`;
}
