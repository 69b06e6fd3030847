import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { namesOf } from "../../base/names-of.ts";
import { shorten } from "../../base/shorten.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import { verdictInputInSnapshot, verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import type { Experiment, Result } from "../../model/experiment.ts";
import { hasResults } from "../../model/readings.ts";
import type { Evidence } from "../../verdict/evidence.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { seenInReading } from "../seen.ts";
import { accountOf, type VerdictAccount } from "../verdict-account.ts";
import { lookOf, verdictLooks, type VerdictLook } from "../verdict-words.ts";
import { looksPlot } from "./looks-plot.ts";
import { latestLines, placeOf, type Telling } from "./telling.ts";
import type { StoryBlock, StoryFact, StoryLine, StoryMark, StoryPart } from "./story.ts";

const mostReadings = 40;
const mostSources = 5;

/** What was measured, what was seen in it, and what it shows. */
export function resultsPart(telling: Telling<"experiment">): StoryPart | undefined {
  const { entry, snapshot, today } = telling;
  const { record } = entry;
  const { results = [], exploratory = [] } = record;
  if (!hasResults(record) && exploratory.length === 0) return undefined;
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const account = accountOf(verdictInputInSnapshot(entry, snapshot, today), verdict);
  const plot = looksPlot(telling);
  const last = results
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return {
    name: "results",
    title: "Results",
    ...(last !== undefined && { note: dayText(last, today) }),
    place: placeOf(entry, "results", "exploratory"),
    isAhead: verdict.state === "collecting",
    blocks: [
      ...(plot ? [{ type: "looks", plot } satisfies StoryBlock] : []),
      ...readingBlocks(record, today),
      { type: "facts", rows: [...verdictRows(verdict, account), ...evidenceRows(verdict)] },
      ...account.notes.map((note): StoryBlock => ({ type: "words", words: [note] })),
      ...methodBlock(record, account),
    ],
  };
}

function verdictRows(verdict: Verdict, { seen, shown }: VerdictAccount): readonly StoryFact[] {
  return [
    ...(seen === undefined ? [] : [{ name: "Seen", words: [seen] }]),
    { name: "Shown", words: [shown], mark: verdictMark(lookOf(verdict)) },
  ];
}

/** The shape of a verdict, with its colour. */
export function verdictMark(look: VerdictLook): StoryMark {
  const { shape } = verdictLooks[look];
  if (look === "supported" || look === "refuted") return { shape, role: look };
  return look === "invalid" ? { shape, role: "wrong" } : { shape };
}

/** What is known beside the claim that decides: of other arms, guardrails and other metrics. */
function evidenceRows({ claims }: Verdict): readonly StoryFact[] {
  const deciding = claims.find(({ role }) => role === "primary");
  return claims
    .filter((evidence) => evidence !== deciding)
    .map((evidence) => ({
      name: evidenceName(evidence),
      words: [evidence.sentence],
      ...(evidence.role === "guardrail" && { mark: { shape: "shield" as const } }),
    }));
}

function evidenceName({ role, arm }: Evidence): string {
  if (role === "guardrail") return "Guardrail";
  return role === "secondary" ? "Secondary" : (arm ?? "Other");
}

function readingBlocks({ results = [], exploratory = [] }: Experiment, today: Day): readonly StoryBlock[] {
  const rows = [
    ...results.map((reading) => readingRow(reading, today)),
    ...exploratory.map((reading) => readingRow(reading, today, "Exploratory: ")),
  ];
  return latestLines(rows, mostReadings);
}

function readingRow(reading: Result, today: Day, before = ""): StoryLine {
  const { date, arm, metric, by, note } = reading;
  const seen = seenInReading(reading);
  const what = [metric, arm].filter((name) => name !== undefined);
  const who = by === undefined ? "" : `, by ${namesOf(by)}`;
  return {
    ...(date !== undefined && { start: dayText(date, today) }),
    words: [
      `${before}${what.length > 0 ? `${what.join(", ")}: ` : ""}`,
      { words: seen?.value ?? "no number yet", look: "strong" },
      `${seen?.detail ? ` ${seen.detail}` : ""}${who}`,
      ...(note === undefined ? [] : [`. ${withFullStop(note)}`]),
    ],
  };
}

/** By which method, and from where the numbers come. */
function methodBlock({ results = [] }: Experiment, { method }: VerdictAccount): readonly StoryBlock[] {
  const sources = Array.from(new Set(results.flatMap(({ data, source }) => source ?? data ?? [])));
  const names = sources.slice(0, mostSources).map((source) => shorten(source, 200));
  const from = names.length === 0 ? undefined : `Source ${withFullStop(namesOf(names))}`;
  const words = [method, from].filter((part) => part !== undefined).join(" ");
  return words === "" ? [] : [{ type: "words", words: [words], isMuted: true }];
}
