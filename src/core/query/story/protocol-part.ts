import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { predictionsOfEntry } from "../../index/predictions-of-entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { findMetricFact, verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import type { Experiment } from "../../model/experiment.ts";
import { windowOf } from "../../model/window.ts";
import { countedWords } from "../../verdict/words/counted-words.ts";
import { nounIn } from "../../verdict/words/noun-in.ts";
import { forecastText } from "../forecast-words.ts";
import { forecastsOf } from "../forecast.ts";
import { hypothesisWords } from "./hypothesis-words.ts";
import { factRows, placeOf, type Telling } from "./telling.ts";
import type { StoryBlock, StoryFact, StoryPart } from "./story.ts";

/** What was planned, in the words of the file, and what people expected of it. */
export function protocolPart(telling: Telling<"experiment">): StoryPart | undefined {
  const { entry, today } = telling;
  const { registered } = registrationOfEntry(entry) ?? {};
  const sentence = hypothesisWords(entry.record);
  const rows = planRows(telling);
  if (sentence.length === 0 && rows.length === 0) return undefined;
  return {
    name: "protocol",
    title: "Protocol",
    ...(registered && { note: `registered ${dayText(registered.date, today)}` }),
    place: placeOf(entry, "hypothesis", "metric", "threshold"),
    isAhead: telling.cardOf(entry.uri)?.stage === "design",
    blocks: [
      ...(sentence.length > 0 ? [{ type: "sentence", words: sentence } satisfies StoryBlock] : []),
      ...(rows.length > 0 ? [{ type: "facts", rows } satisfies StoryBlock] : []),
    ],
  };
}

function planRows(telling: Telling<"experiment">): readonly StoryFact[] {
  const { record } = telling.entry;
  const { threshold, criterion, sample } = record;
  return [
    ...factRows([["Metric", metricWords(telling)]]),
    ...boldRow("Threshold", threshold),
    ...boldRow("Criterion", criterion),
    ...factRows([
      ["Baseline", record.baseline],
      ["Expected", record.expect],
      ...claimRows("Guardrail", record.guardrails),
      ...claimRows("Secondary", record.secondary),
      ["Arms", armWords(record)],
      ["Population", record.population],
      ["Segments", record.segments?.join(", ")],
      ["Left out", record.exclusions?.join(", ")],
      ["Method", record.method],
      ["Why not cheaper", record.whyNotCheaper],
      ["Sample", sample === undefined ? undefined : countedWords(sample, nounIn(record))],
      ["Traffic", record.traffic],
      ["Looks", lookWords(record, telling.today)],
      ["Window", windowWords(record, telling.today)],
      ["Confidence", record.confidence],
      ["Rule", ruleWords(record)],
      ...forecastRows(telling),
      ["Drafted by", record.draftedBy],
    ]),
  ];
}

function boldRow(name: string, words: string | undefined): StoryFact[] {
  return words === undefined ? [] : [{ name, words: [{ words, look: "strong" }] }];
}

/** "One-click rate (behaviour)". */
function metricWords({ entry, snapshot }: Telling<"experiment">): string | undefined {
  const { metric } = entry.record;
  const fact = metric === undefined ? undefined : findMetricFact(snapshot, metric, entry.root);
  const name = fact?.title ?? metric;
  return fact?.kind === undefined ? name : `${name} (${fact.kind})`;
}

type Row = readonly [name: string, words: string | undefined];

function claimRows(name: string, claims: Experiment["guardrails"] = []): readonly Row[] {
  return claims.map(({ metric, threshold }) => [name, [metric, threshold].filter(Boolean).join(", ")]);
}

function armWords({ arms = {} }: Experiment): string {
  return Object.entries(arms)
    .map(([arm, share]) => `${arm} ${share}`)
    .join(", ");
}

function lookWords({ looks }: Experiment, today: Day): string | undefined {
  if (looks === undefined) return undefined;
  return Array.isArray(looks) ? looks.map((day) => dayText(day, today)).join(", ") : String(looks);
}

function windowWords(record: Experiment, today: Day): string | undefined {
  const { from, to } = windowOf(record);
  if (from === undefined) return to && `until ${dayText(to, today)}`;
  return to === undefined ? `from ${dayText(from, today)}` : `${dayText(from, today)} to ${dayText(to, today)}`;
}

const outcomes = {
  supported: "supported",
  refuted: "refuted",
  inconclusive: "inconclusive",
  guardrailBroken: "guardrail broken",
} as const;

function ruleWords({ rule = {} }: Experiment): string {
  return (Object.keys(outcomes) as (keyof typeof outcomes)[])
    .flatMap((outcome) => (rule[outcome] === undefined ? [] : `${outcomes[outcome]}: ${rule[outcome]}`))
    .join("; ");
}

function forecastRows({ entry, snapshot, today }: Telling<"experiment">): readonly Row[] {
  const forecasts = forecastsOf(predictionsOfEntry(entry), () => verdictInSnapshot(entry, snapshot, today));
  return forecasts.map((forecast, at) => [at === 0 ? "Predicted" : "", forecastText(forecast)]);
}
