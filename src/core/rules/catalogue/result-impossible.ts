import { closestWord } from "../../base/closest-word.ts";
import type { Path } from "../../base/document-edit.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { toScalar } from "../../authoring/quote-scalar.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Experiment, Result } from "../../model/experiment.ts";
import { findNode, findValueRange, type SourceDocument, type SourceNode } from "../../source/source-document.ts";
import { impossibleNumbers } from "../results/impossible-numbers.ts";
import { percentageOf, scaleOf, type Scale } from "../results/impossible-percentage.ts";
import type { Claim } from "../../verdict/claim.ts";
import { claimsIn, unfitReading } from "../results/unfit-reading.ts";
import { isWritten } from "../missing-key.ts";
import { defineRule, mark, type Issue, type RuleContext } from "../rule.ts";
import { writtenCheckBacks } from "../results/written-check-backs.ts";
import { writtenResults } from "../results/written-results.ts";

export const resultImpossible = defineRule({
  id: "result-impossible",
  severity: "error",
  title: "Write a result that can have happened.",
  reason: `
More successes than trials, a count below zero, a share above 100%, or a group that the plan does not know: such a reading
is a slip of the keyboard or of the export. Whatever is computed from it would be wrong, and would look right.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, successes: 5000, of: 450 }${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
arms: { control: 50%, guest-checkout: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, arm: control, successes: 150, of: 2500 }
  - { date: 2026-03-08, arm: guest-chekout, successes: 230, of: 2500 }${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: Editors finish a guide in at most 4 days.
metric: days-to-guide
threshold: at most 4 days
looks: 2
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - date: 2026-03-01
    mean: 4.1
    sd: -0.4${mark}
    n: 12
  - date: 2026-03-08
    before: [5, 6, 4]
    after: [4, 4]${mark}
observations: [{ saw: The outline was missing each time., from: pairing }]
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-share
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, mean: 108%, sd: 3, n: 20 }${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, successes: 9.5, of: 100 }${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: At least 4 of 5 guests like the new checkout.
metric: liking
threshold: at least 4 of 5
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, values: [4, 5, 5, 4] }${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: Guests buy.
checkBack:
  - 2026-04-08
  - { due: 2026-06-08, date: 2026-06-09, successes: 1000, of: 88 }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
secondary: [{ metric: days-to-refund, threshold: at most 3 days }]
arms: { control: 50%, guest-checkout: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, arm: control, successes: 0, of: 25 }
  - { date: 2026-03-08, arm: guest-checkout, successes: 25, of: 25 }
  - { date: 2026-03-08, metric: days-to-refund, mean: -0.5, sd: 0, n: 1 }
exploratory: [{ metric: mobile-orders, arm: people with a phone, successes: 9, of: 40 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      // A percentage that is no share can be more than all.
      `
hypothesis: Net revenue retention stays at least at 95%.
metric: net-revenue-retention
threshold: at least 95%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, mean: 104%, sd: 3, n: 20 }
observations: [{ saw: Two customers asked for more seats., from: renewal calls }]
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const claims = hasMeasures(entry.record) ? claimsIn(entry, context) : [];
    for (const { result, at } of writtenResults(entry)) {
      const path = ["results", at];
      const issues = Array.from(impossibleIn(entry, result, path, context));
      yield* issues.length > 0 ? issues : unfitIn(entry, result, path, claims);
    }
    for (const { result, at } of writtenResults(entry, "exploratory")) {
      yield* impossibleIn(entry, result, ["exploratory", at], context);
    }
    for (const { result, at } of writtenCheckBacks(entry)) {
      yield* impossibleIn(entry, result, ["checkBack", at], context);
    }
    yield* undeclaredArms(entry);
  },
});

function* impossibleIn(
  entry: EntryOf<"experiment">,
  result: Result,
  path: Path,
  context: RuleContext,
): Iterable<Issue> {
  const { source, record } = entry;
  for (const { key, message } of impossibleNumbers(result, source, path)) {
    yield { message, range: findValueRange(source, [...path, key]) ?? startOfText };
  }
  const { mean, values, before, after, metric = record.metric } = result;
  if (mean === undefined && !values && !before && !after) return;
  const scale = scaleOf(entry, metric, context);
  if (scale.isOpen) return;
  for (const key of ["mean", "values", "before", "after"]) {
    yield* impossiblePercentage(source, [...path, key], scale);
  }
}

/** Of shares nothing more can be wrong than their counts. */
function hasMeasures({ results = [] }: Experiment): boolean {
  return results.some(({ mean, values, before }) => mean !== undefined || values !== undefined || before !== undefined);
}

function* unfitIn(
  { source, record }: EntryOf<"experiment">,
  result: Result,
  path: Path,
  claims: readonly Claim[],
): Iterable<Issue> {
  const unfit = unfitReading(result, claims, record.metric);
  if (!unfit) return;
  yield { message: unfit.message, range: findValueRange(source, [...path, unfit.key]) ?? startOfText };
}

/** The first percentage at `path` that no share can have; of a list one is enough to say it. */
function* impossiblePercentage(source: SourceDocument, path: Path, scale: Scale): Iterable<Issue> {
  const node = findNode(source, path);
  const at = node?.kind === "sequence" ? node.items.findIndex((item) => isImpossible(item, scale)) : undefined;
  const place = at === undefined ? path : [...path, at];
  const value = findNode(source, place);
  if (value?.kind !== "scalar" || !isImpossible(value, scale)) return;
  const written = String(value.text ?? value.value).replace(/\s*%$/, "");
  yield {
    message: `${written}% is no share: a share lies between 0 and 100%. If it is none, say \`type: mean\` in the metric's file.`,
    range: findValueRange(source, place) ?? startOfText,
  };
}

function isImpossible(node: SourceNode | undefined, scale: Scale): boolean {
  if (node?.kind !== "scalar" || typeof node.value === "boolean") return false;
  const percentage = percentageOf(node.value, scale);
  // Rounding in binary may put 100% a hair above itself.
  return percentage !== undefined && (percentage < 0 || 100 + 1e-9 < percentage);
}

function* undeclaredArms(entry: EntryOf<"experiment">): Iterable<Issue> {
  const { source } = entry;
  const arms = findNode(source, ["arms"]);
  if (arms?.kind !== "mapping" && isWritten(source, "arms")) return;
  const declared = arms?.kind === "mapping" ? arms.entries.map(({ key }) => key) : [];
  for (const { result, at } of writtenResults(entry)) {
    const { arm } = result;
    if (arm === undefined || declared.includes(arm)) continue;
    yield undeclaredArm(source, ["results", at, "arm"], arm, declared);
    // Where there are none, one finding says so for all.
    if (declared.length === 0) return;
  }
}

function undeclaredArm(source: SourceDocument, path: Path, arm: string, declared: readonly string[]): Issue {
  const closest = closestWord(arm, declared);
  const message =
    declared.length === 0
      ? `This reading is of \`${arm}\`, but the plan has no arms. Declare them under \`arms\`, or leave \`arm\` out.`
      : `\`${arm}\` is no arm of this plan. Write one of ${declared.join(", ")}.`;
  return {
    message,
    range: findValueRange(source, path) ?? startOfText,
    fixes: closest ? [writeArm(path, closest)] : [],
  };
}

function writeArm(path: Path, arm: string): Fix {
  return { title: `Write ${arm}`, edits: [{ type: "set-value", path, value: toScalar(arm) }], isSafe: false };
}
