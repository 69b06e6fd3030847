import { closestWord } from "../../base/closest-word.ts";
import type { Fix } from "../../base/read.ts";
import {
  findNode,
  isEmpty,
  rangeAt,
  type MappingNode,
  type SourceDocument,
  type SourceEntry,
} from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";

export const guardrailWithoutThreshold = defineRule({
  id: "guardrail-without-threshold",
  severity: "warning",
  title: "Say from where on a guardrail is broken.",
  reason: `
A guardrail is what must not get worse while the metric gets better. Without a number nobody can say that it broke, and in
the joy about a good result nobody will. \`at most 1%\` names a level, \`no worse than 1 point\` the largest loss that is accepted.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - metric: checkout-errors${mark}
sample: 5000
`,
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }
  - { metric: order-value, threshold: }${mark}
sample: 5000
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }
sample: 5000
`,
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails: []
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check({ source }) {
    const list = findNode(source, ["guardrails"]);
    if (list?.kind !== "sequence") return;
    for (const [at, item] of list.items.entries()) {
      if (item?.kind !== "mapping" || item.entries.some(isThreshold)) continue;
      yield issueOf(source, item, at);
    }
  },
});

function isThreshold({ key, value }: SourceEntry): boolean {
  return key === "threshold" && !isEmpty(value);
}

function issueOf(source: SourceDocument, item: MappingNode, at: number): Issue {
  const metric = item.entries.find(({ key }) => key === "metric");
  const name = metric?.value?.kind === "scalar" ? ` \`${metric.value.value}\`` : "";
  const place = metric ?? item;
  return {
    message: `The guardrail${name} has no threshold, so nothing can break it. Write one, such as "at most 1%".`,
    range: rangeAt(source, place.start, place.end),
    fixes: item.entries.length === 0 ? [] : [fixFor(item, at)],
  };
}

function fixFor({ entries }: MappingNode, at: number): Fix {
  const path = ["guardrails", at];
  const key = "threshold";
  const misspelt = entries.find((entry) => closestWord(entry.key, ["metric", key]) === key && entry.key !== key);
  if (misspelt) {
    const edits = [{ type: "rename-key", path: [...path, misspelt.key], key } as const];
    return { title: `Rename ${misspelt.key} to ${key}`, edits, isSafe: false };
  }
  const edit = { type: "insert-key", at: path, key, after: ["metric"], value: "", placeholder: "at most 1%" } as const;
  return { title: "Add a threshold", edits: [edit], isSafe: false };
}
