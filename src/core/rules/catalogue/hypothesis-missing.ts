import { isWritten, missingKey } from "../missing-key.ts";
import { mark, defineRule } from "../rule.ts";

export const hypothesisMissing = defineRule({
  id: "hypothesis-missing",
  severity: "error",
  title: "Write the hypothesis: one sentence that the data can refute.",
  reason: `
An experiment without a hypothesis gathers numbers and waits for a story. The sentence comes first, because it says
which outcome would prove us wrong.
`,
  examples: {
    bad: [
      `
method: simulation${mark}
population: 5% of checkout traffic
`,
      `
metric: one-click-rate${mark}
threshold: at least 8%
window: { to: 2026-03-16 }
`,
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the button.
metric: one-click-rate
threshold: at least 8%
window: { to: 2026-03-16 }
`,
      ``,
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    if (entry.source.root === undefined || isWritten(entry.source, "hypothesis")) return;
    yield missingKey(entry, {
      key: "hypothesis",
      message: "There is no hypothesis, so no result could refute it. Write one sentence that the data can refute.",
      on: [],
      fixes: [
        {
          title: "Write a hypothesis",
          edits: [
            {
              type: "insert-key",
              key: "hypothesis",
              after: ["unit", "parent"],
              value: "",
              placeholder: "At least 8% of users who see it will use it.",
            },
          ],
          isSafe: false,
        },
      ],
    });
  },
});
