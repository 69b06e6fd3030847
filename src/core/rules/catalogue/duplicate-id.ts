import { idKey } from "../../index/keys.ts";
import { kinds } from "../../model/kinds.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";

export const duplicateId = defineRule({
  id: "duplicate-id",
  severity: "error",
  title: "Give each file of a kind a name of its own.",
  reason: `
The name of a file is its id, and others refer to it. Two files of one kind with the same name in different folders
cannot be told apart, and two names that differ only by capitals become one file on many disks. Rename one of them.
`,
  examples: {
    bad: [
      {
        "checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.${mark}
`,
        "archive/checkout.uol.yaml": `
learn: Whether a shorter form helps.${mark}
`,
      },
      {
        "a/Checkout.uol.yml": `
learn: Whether customers are willing to pay with one click.${mark}
`,
        "b/checkout.uol.yaml": `
learn: Whether a shorter form helps.${mark}
`,
      },
    ],
    good: [
      {
        "checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "checkout.experiment.yaml": `
unit: checkout
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
    ],
  },
  kinds: ["unit", "experiment", "metric"],
  readsBroken: true,

  *check({ uri, root, kind, id, source }, { find }) {
    const other = find(idKey(kind, id)).find((entry) => entry.root === root && entry.uri !== uri);
    if (!other) return;
    const difference = other.id === id ? "the same name" : "a name that differs only by capitals";
    yield {
      message: `Another ${kinds[kind].title} has ${difference}: ${other.path}. Rename one of the two files.`,
      range: placeForMissing(source, []),
    };
  },
});
