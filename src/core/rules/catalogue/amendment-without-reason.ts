import type { DocumentEdit, Path } from "../../base/document-edit.ts";
import type { Day } from "../../base/day.ts";
import type { Fix } from "../../base/read.ts";
import {
  findEntry,
  findKeyRange,
  findNode,
  isEmpty,
  rangeAt,
  type MappingNode,
  type SourceDocument,
} from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";

export const amendmentWithoutReason = defineRule({
  id: "amendment-without-reason",
  severity: "error",
  title: "Say when and why a plan was changed.",
  reason: `
A plan may change after it was registered, if everybody can see when that was and judge whether the reason has to do
with the result. An amendment without a date or a reason asks to be believed, so it counts for nothing.
`,
  examples: {
    bad: [
      `
hypothesis: At least 10% of visitors who see a delivery date will put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-03-02, to: 2026-03-22 }
amendments:
  - { field: window, was: 2026-03-02 to 2026-03-15, date: 2026-03-09 }${mark}
`,
      `
hypothesis: At least 10% of visitors who see a delivery date will put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-03-02, to: 2026-03-22 }
amendments:
  - field: window${mark}
    was: 2026-03-02 to 2026-03-15
    why: Half as many visitors came as we counted on.
  - field: sample${mark}
    was: 4000
    why:
`,
      // The bar was lowered after the result: one fault, one finding.
      {
        history: [
          {
            date: "2026-02-13",
            text: `
hypothesis: The delivery date lets more visitors put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-02-16, to: 2026-03-03 }
`,
          },
          {
            date: "2026-03-04",
            text: `
hypothesis: The delivery date lets more visitors put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-02-16, to: 2026-03-03 }
results:
  - { date: 2026-03-04, successes: 430, of: 4800 }
`,
          },
        ],
        now: `
hypothesis: The delivery date lets more visitors put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-03 }
amendments:
  - { field: threshold, was: at least 10%, date: 2026-03-05, why: "" }${mark}
results:
  - { date: 2026-03-04, successes: 430, of: 4800 }
`,
      },
    ],
    good: [
      `
hypothesis: At least 10% of visitors who see a delivery date will put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-03-02, to: 2026-03-22 }
amendments:
  - field: window
    was: 2026-03-02 to 2026-03-15
    date: 2026-03-09
    why: Half as many visitors came as we counted on.
`,
      `
hypothesis: At least 10% of visitors who see a delivery date will put the plant into the basket.
metric: add-to-basket-rate
threshold: at least 10%
window: { from: 2026-03-02, to: 2026-03-22 }
amendments: []
`,
    ],
  },
  kinds: ["experiment"],

  *check({ source }, { today }) {
    const list = findNode(source, ["amendments"]);
    if (list?.kind !== "sequence") return;
    for (const [at, item] of list.items.entries()) {
      if (item?.kind !== "mapping") continue;
      const missing = (["date", "why"] as const).filter((key) => isEmpty(findNode(source, ["amendments", at, key])));
      if (missing.length === 0) continue;
      yield {
        message: `${messages[missing.join(" ")] ?? ""} Until then the amendment counts for nothing.`,
        range: rangeOf(source, at, item),
        fixes: fixesOf(source, ["amendments", at], missing, today),
      };
    }
  },
});

const messages: Readonly<Record<string, string>> = {
  date: "Nothing says when the plan was changed; write `date:`.",
  why: "Nothing says why the plan was changed; write `why:`.",
  "date why": "Nothing says when and why the plan was changed; write `date:` and `why:`.",
};

function rangeOf(source: SourceDocument, at: number, { start, end }: MappingNode): ReturnType<typeof rangeAt> {
  return findKeyRange(source, ["amendments", at, "field"]) ?? rangeAt(source, start, end);
}

/** The reason stays empty until a person writes it; a pair of quotes that is there already needs no fix. */
function fixesOf(source: SourceDocument, at: Path, missing: readonly ("date" | "why")[], today: Day): Fix[] {
  if (missing.some((key) => findEntry(source, [...at, key])?.value)) return [];
  const edits = missing.map((key): DocumentEdit => {
    const place = { type: "insert-key", at, key, after: ["was", "field"] } as const;
    return key === "date"
      ? { ...place, value: today }
      : { ...place, after: ["by", "date", "was", "field"], value: '"', rest: '"' };
  });
  const title =
    missing.length === 2 ? "Date it today, and say why" : missing[0] === "date" ? "Date it today" : "Say why";
  return [{ title, edits, isSafe: false }];
}
