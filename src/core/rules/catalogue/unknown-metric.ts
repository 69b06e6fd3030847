import { newMetricFile } from "../../authoring/new-file.ts";
import { toScalar } from "../../authoring/quote-scalar.ts";
import { closestWord } from "../../base/closest-word.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { folderOf, isWithin, relativePath } from "../../base/uri.ts";
import type { EntryOf } from "../../index/entry.ts";
import { metricsKey } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { findValueRange } from "../../source/source-document.ts";
import { metricPlacesOf, type MetricPlace } from "../names/metric-places.ts";
import { defineRule, findById, mark, type Issue } from "../rule.ts";
import { findVanity } from "../names/vanity.ts";

export const unknownMetric = defineRule({
  id: "unknown-metric",
  severity: "warning",
  title: "Measure what the dictionary of metrics describes.",
  reason: `
Where a team describes its metrics in \`*.metric.yaml\` files, a metric that is not among them is a typing error or a number
that nobody has defined yet: two people would count it in two ways. Without such files every name is fine.
`,
  examples: {
    bad: [
      {
        "one-click-rate.metric.yaml": `
title: One-click rate
kind: behaviour
formula: clicks / users shown
`,
        "checkout-simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click the one-click button.
population: 5% of checkout traffic
metric: one-clik-rate${mark}
threshold: at least 8%
sample: 5000
`,
        "one-click-checkout.uol.yaml": `
title: Will customers pay with one click?
learn: Whether customers are willing to pay with one click.
`,
      },
      {
        "one-click-rate.metric.yaml": `
title: One-click rate
kind: behaviour
formula: clicks / users shown
`,
        "checkout-simulation.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }${mark}
sample: 5000
`,
      },
    ],
    good: [
      {
        "one-click-rate.metric.yaml": `
title: One-click rate
kind: behaviour
formula: clicks / users shown
`,
        "checkout-simulation.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
      `
hypothesis: At least 8% of users click the one-click button.
metric: any-name-without-a-dictionary
threshold: at least 8%
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { root, source } = entry;
    const places = metricPlacesOf(source);
    const unknown = places.filter(({ id }) => !findById(context, "metric", id, root));
    // The dictionary is asked for last, so that a new metric concerns only those who name an unknown one.
    const known = unknown.length === 0 ? [] : context.find(metricsKey(root));
    if (known.length === 0) return;
    // A metric that flatters has a finding that says more, with a better one to choose.
    const flatters = findVanity(entry, context) !== undefined;
    for (const place of unknown) {
      if (!(flatters && place.id === entry.record.metric)) yield toIssue(entry, place, unknown, known);
    }
  },
});

function toIssue(
  { source, uri }: EntryOf<"experiment">,
  { id, path }: MetricPlace,
  unknown: readonly MetricPlace[],
  known: readonly Provider[],
): Issue {
  const similar = closestWord(
    id,
    known.map((metric) => metric.id),
  );
  const message = `No \`${id}.metric.yaml\` describes \`${id}\`.`;
  const range = findValueRange(source, path) ?? startOfText;
  if (!similar) {
    const fixes = isId.test(id) ? [describe(id, uri, known)] : [];
    return { message: `${message} Describe it in such a file, or name a metric that is known.`, range, fixes };
  }
  const sameId = unknown.filter((place) => place.id === id);
  return {
    message: `${message} Did you mean \`${similar}\`?`,
    range,
    fixes: [
      {
        title: sameId.length === 1 ? `Use ${similar}` : `Use ${similar} in all ${sameId.length} places`,
        edits: sameId.map((place) => ({ type: "set-value", path: place.path, value: toScalar(similar) })),
        isSafe: false,
      },
    ],
  };
}

const isId = /^[\p{L}\p{N}_-]+$/u;

/** A file for the metric, where the others lie if that is below the experiment, else beside it. */
function describe(id: string, uri: string, [first]: readonly Provider[]): Fix {
  const { name, text } = newMetricFile(id);
  const [here, there] = [folderOf(uri), folderOf(first?.uri ?? uri)];
  const below = isWithin(there, here) ? relativePath(there, here) : "";
  const creates = [{ name: below === "" ? name : `${below}/${name}`, text }];
  return { title: `Describe ${id} in a file of its own`, edits: [], creates, isSafe: false };
}
