import type { Sliced } from "../../base/sliced.ts";
import { definedOf } from "../../base/defined-of.ts";
import { toCapital } from "../../base/to-capital.ts";
import { isInPeriod } from "../../grammar/period.ts";
import type { EntryOf } from "../../index/entry.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { Card } from "../card.ts";
import { evidenceFor } from "./evidence-for.ts";
import { hasComeOut } from "./has-come-out.ts";
import { ledToOf } from "./led-to-of.ts";
import { learnedQuestion } from "./learned-question.ts";
import { byDayAndFile, type Chosen, type MeetingWorld } from "./meeting-world.ts";
import type { LearnedSlide, SlideLearning } from "./meeting.ts";

/** The experiments of the period that came out, in the order in which they did; of more than `most` the latest. */
export function* learnedSlides(world: MeetingWorld, most: number): Sliced<Chosen> {
  const told = world.cards
    .filter((card) => hasComeOut(card) && isInPeriod(card.date, world.period))
    .sort(byDayAndFile(({ date = "" }) => date));
  const slides: LearnedSlide[] = [];
  for (const card of told.slice(-most)) {
    const entry = world.snapshot.entries.get(card.uri);
    if (entry?.kind === "experiment") slides.push(slideOf(entry, card, world));
    yield;
  }
  return { slides, all: told.length };
}

function slideOf(entry: EntryOf<"experiment">, card: Card, world: MeetingWorld): LearnedSlide {
  const { snapshot, today } = world;
  const { record } = entry;
  const verdict = verdictInSnapshot(entry, snapshot, today);
  return {
    type: "learned",
    uri: entry.uri,
    question: learnedQuestion(entry, card, world),
    ...evidenceFor(card, verdict),
    learnings: learningsOf(record),
    ledTo: ledToOf(entry, world),
    ...definedOf({
      guardrail: guardrailSentence(verdict),
      dissent: record.decision?.dissent,
    }),
  };
}

/** The first that did not hold, else that all did. */
function guardrailSentence({ guardrails, notes, claims }: Verdict): string | undefined {
  if (guardrails === "none") return undefined;
  const text = notes.find(({ code }) => code === "guardrail")?.text;
  const held = claims.find(({ role }) => role === "guardrail")?.sentence;
  const words = text?.replace(/^Guardrail\s+/, "") ?? held;
  return words === undefined ? undefined : toCapital(words);
}

/** Those that others have replaced are left out. */
function learningsOf({ learnings = [] }: Experiment): readonly SlideLearning[] {
  return learnings.flatMap(({ insight = "", recommendation, supersededBy }) =>
    supersededBy !== undefined || (insight.trim() === "" && recommendation === undefined)
      ? []
      : [{ insight, ...definedOf({ recommendation }) }],
  );
}
