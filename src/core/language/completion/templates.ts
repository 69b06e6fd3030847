import { addDays, type Day } from "../../base/day.ts";
import { kindKey, metricOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import type { KindName } from "../../model/kinds.ts";
import { toChoice, type Completion } from "./completion.ts";
import type { Subject } from "../place/question.ts";

interface Template {
  readonly label: string;
  readonly detail: string;
  /** A snippet that is a valid file when its stops are left as they are. */
  readonly text: (names: NamesOfRoot) => string;
}

/** What is there to be named in a new file. */
interface NamesOfRoot {
  readonly today: Day;
  /** The line that names the unit; empty where there is none to name. */
  readonly unit: string;
  /** A stop for a metric: one of those that have a file, else any word. */
  metric(stop: number, word: string): string;
}

/** Whole files for an empty one, those of its kind. */
export function templateCompletions(subject: Subject): Completion[] {
  const names = namesOfRoot(subject);
  const isLineEnded = subject.place.end < subject.text.length;
  return templates[subject.kind].map(({ label, detail, text }) => ({
    label,
    kind: "template",
    detail,
    insert: isLineEnded ? text(names).trimEnd() : text(names),
  }));
}

const mostNames = 20;

function namesOfRoot({ snapshot, today }: Subject): NamesOfRoot {
  const units = (snapshot.byKey.get(kindKey("unit")) ?? []).slice(0, mostNames).map(({ id }) => id);
  const metrics = (snapshot.byKey.get(kindKey("metric")) ?? []).slice(0, mostNames).toSorted(bySharesFirst);
  const ids = metrics.map(({ id }) => id);
  return {
    today,
    unit: units.length === 0 ? "" : `unit: ${toChoice(10, units)}\n`,
    metric: (stop, word) => (ids.length === 0 ? `\${${stop}:${word}}` : toChoice(stop, ids)),
  };
}

/** The templates speak of shares. */
function bySharesFirst(a: Provider, b: Provider): number {
  const isShare = ({ fact }: Provider): number => Number(metricOfFact(fact).type === "proportion");
  return isShare(b) - isShare(a);
}

const templates: Readonly<Record<KindName, readonly Template[]>> = {
  experiment: [
    {
      label: "experiment",
      detail: "a hypothesis with a number that decides",
      text: ({
        today,
        unit,
        metric,
      }) => `${unit}hypothesis: \${1:At least 8% of users who see it will click the button.}
method: \${2|fake-door,mock-up,prototype,simulation|}
whyNotCheaper: \${3:People cannot tell us what they would do.}
population: \${4:who is observed}
metric: ${metric(5, "click-rate")}
threshold: \${6:at least 8%}
baseline: \${7:6.5%}
window: { from: ${today}, to: ${addDays(today, 13)} }
rule: { supported: persevere, refuted: \${8|stop,pivot|}, inconclusive: \${9|pivot,stop|} }
`,
    },
    {
      label: "judged experiment",
      detail: "interviews, judged by a criterion",
      text: ({ today, unit }) => `${unit}hypothesis: \${1:At least half of the people we ask give the same reason.}
method: interview
population: \${2:who is asked}
criterion: \${3:At least one reason recurs in half of the interviews.}
sample: \${4:12}
window: { from: ${today}, to: ${addDays(today, 13)} }
rule: { supported: persevere, refuted: \${5|stop,pivot|}, inconclusive: \${6|pivot,stop|} }
`,
    },
    {
      label: "A/B test",
      detail: "two arms, compared with each other",
      text: ({
        today,
        unit,
        metric,
      }) => `${unit}hypothesis: \${1:If we show the button first, the click rate will increase by 2 points.}
method: ab-test
whyNotCheaper: \${2:People cannot tell us what they would do.}
population: \${3:who is observed}
metric: ${metric(4, "click-rate")}
threshold: \${5:increase by 2 points}
baseline: \${6:6.5%}
guardrails:
  - { metric: ${metric(7, "errors")}, threshold: at most 1% }
arms: { control: 50%, \${8:variant}: 50% }
window: { from: ${today}, to: ${addDays(today, 13)} }
rule: { supported: persevere, refuted: stop, inconclusive: pivot, guardrailBroken: stop }
`,
    },
  ],
  unit: [
    {
      label: "unit of learning",
      detail: "one question, and why its answer is worth having",
      text: ({ today }) => `title: \${1:Will customers use it?}
learn: \${2:What will be known in the end that is not known now.}
why: \${3:Why the answer is worth having.}
kind: \${4|customer,market,product,process,technical|}
owner: \${5:name}
due: ${addDays(today, 28)}
`,
    },
  ],
  metric: [
    {
      label: "metric",
      detail: "one measure that experiments decide by",
      text: () => `title: \${1:Click rate}
kind: \${2|behaviour,business,operational,perception|}
type: \${3|proportion,mean,rate,quantile,ordinal|}
unit: "\${4:%}"
better: \${5|higher,lower|}
formula: \${6:clicks / users shown}
owner: \${7:name}
baseline: \${8:6.5%}
`,
    },
  ],
  settings: [
    {
      label: "settings of the team",
      detail: "who, how fast, how strict",
      text: ({ today }) => `cadence: { kind: \${1|sprint,flow,kaizen|}, length: \${2:14 days} }
grace: 7 days
limits: { running: \${3:3}, window: 90 days }
objectives:
  \${4:conversion}: { title: \${5:More people who start also finish.}, until: ${addDays(today, 91)} }
people:
  \${6:dana}: { name: \${7:Dana}, roles: [\${8:product}] }
`,
    },
  ],
};
