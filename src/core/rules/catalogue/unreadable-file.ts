import { kindNames } from "../../model/kinds.ts";
import { defineRule, mark } from "../rule.ts";

export const unreadableFile = defineRule({
  id: "unreadable-file",
  severity: "error",
  title: "Mend the YAML, so that all of the file can be read.",
  reason: `
What cannot be read cannot be checked, shown or proved. This says where reading stopped: a slip in the YAML, a key written
twice, a second document in the file, a text that is not UTF-8, or a file that is larger than 1 MB. The rest of the
workspace goes on working.
`,
  examples: {
    bad: [
      `
hypothesis: "At least 8% of users click.
metric: one-click-rate${mark}
`
        .replace(mark, "")
        .replace("click.\n", `click.${mark}\n`),
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
metric: another-rate${mark}
sample: 5000
`,
      `
hypothesis: We believe this: at least 8% of users click.${mark}
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
    ],
    good: [
      `
hypothesis: "We believe this: at least 8% of users click."
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
    ],
  },
  kinds: kindNames,
  readsBroken: true,

  check: ({ problems }) => problems.filter(({ code }) => code === "unreadable-file"),
});
