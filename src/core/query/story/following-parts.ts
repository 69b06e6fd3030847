import { daysBetween, type Day } from "../../base/day.ts";
import { dayText } from "../../base/day-text.ts";
import { findById } from "../../index/find.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { receiptsOf, type WrittenReceipt } from "../../index/receipts-of-entry.ts";
import { openCheckBackDays } from "../../model/next-check-back.ts";
import { choiceOf } from "../../model/stage-of.ts";
import type { Held } from "../../verdict/check-back/held.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { followUpsOf } from "../card-more.ts";
import { days, deadlineWords } from "../card-words.ts";
import type { Card } from "../card.ts";
import { heldShapes, heldTitles } from "../held-looks.ts";
import { lookOf } from "../verdict-words.ts";
import { verdictMark } from "./results-part.ts";
import type { StoryLine, StoryMark, StoryPart, StoryRun } from "./story.ts";
import { placeOf, type Telling } from "./telling.ts";

const mostCards = 100;

/** Who and what must know of the decision, and whether they do. */
export function propagationPart(telling: Telling<"experiment">): StoryPart | undefined {
  const { entry, snapshot } = telling;
  const { propagation } = entry.record;
  if (propagation === undefined) return undefined;
  const receipts = receiptsOf(entry, snapshot);
  const settled = receipts.filter(({ isSettled }) => isSettled).length;
  const note = receipts.length === 0 ? {} : { note: `${settled} of ${receipts.length}` };
  return {
    name: "propagation",
    title: "Propagation",
    ...note,
    place: placeOf(entry, "propagation"),
    isAhead: settled < receipts.length,
    blocks:
      receipts.length === 0
        ? [{ type: "words", words: ["Nobody else needs to know."] }]
        : [{ type: "lines", rows: receipts.map((receipt) => receiptRow(receipt, telling)) }],
  };
}

function receiptRow({ isSettled, what, name, why }: WrittenReceipt, { entry, snapshot }: Telling): StoryLine {
  const unit = what === "unit" ? findById(snapshot, "unit", name, entry.root) : undefined;
  const words: StoryRun = unit ? { words: name, card: unit.uri } : name;
  return {
    mark: { shape: isSettled ? "pass" : "circle-large" },
    words: [receiptNames[what], words, `: ${why}`],
  };
}

const receiptNames: Readonly<Record<WrittenReceipt["what"], string>> = {
  doc: "Document ",
  unit: "Unit ",
  item: "Item ",
  told: "Told ",
  empty: "A receipt that names nobody",
};

/** When it was and is to be measured again, and what became of it. */
export function checkBacksPart({ entry, snapshot, today }: Telling<"experiment">): StoryPart | undefined {
  const done = heldInSnapshot(entry, snapshot, today);
  const open = openCheckBackDays(entry.record);
  if (done.length + open.length === 0) return undefined;
  const isDecided = choiceOf(entry.record) !== undefined;
  return {
    name: "check-backs",
    title: "Check-backs",
    place: placeOf(entry, "checkBack"),
    isAhead: open.length > 0,
    blocks: [
      {
        type: "lines",
        rows: [...done.map((held) => heldRow(held, today)), ...open.map((due) => dueRow(due, today, isDecided))],
      },
    ],
  };
}

function heldRow({ date, mark, sentence, fitting }: Held, today: Day): StoryLine {
  const title = mark ? `${heldTitles[mark]}: ` : "Measured again: ";
  return {
    mark: markOfHeld(mark),
    words: [{ words: title, look: "strong" }, [sentence, fitting].filter(Boolean).join(" ")],
    end: dayText(date, today),
  };
}

function markOfHeld(mark: Held["mark"]): StoryMark {
  if (!mark) return { shape: "circle-large" };
  const shape = heldShapes[mark];
  return mark === "held" ? { shape, role: "supported" } : mark === "not-held" ? { shape, role: "late" } : { shape };
}

/** Before the decision nothing is late. */
function dueRow(due: Day, today: Day, isDecided: boolean): StoryLine {
  const left = daysBetween(today, due);
  const isLate = left < 0 && isDecided;
  const words = left > 0 ? `Due in ${days(left)}` : left === 0 ? "Due today" : `Due ${days(-left)} ago`;
  return {
    mark: isLate ? { shape: "clockface", role: "late" } : { shape: "circle-large" },
    words: [words],
    end: dayText(due, today),
  };
}

/** The experiments of a unit. */
export function experimentsPart(telling: Telling<"unit">): StoryPart | undefined {
  const uris = experimentsOf(telling.entry, telling.snapshot).map(({ uri }) => uri);
  return cardsPart("experiments", "Experiments", uris, telling);
}

/** What it led to: the units and experiments that name it. */
export function followUpsPart(telling: Telling): StoryPart | undefined {
  const { entry, snapshot } = telling;
  const uris = followUpsOf(entry, snapshot).map(({ uri }) => uri);
  return cardsPart("follow-ups", "Follow-ups", uris, telling);
}

function cardsPart(
  name: "experiments" | "follow-ups",
  title: string,
  uris: readonly string[],
  { cardOf }: Telling,
): StoryPart | undefined {
  const cards = uris.flatMap((uri) => cardOf(uri) ?? []);
  if (cards.length === 0) return undefined;
  const left = cards.length - mostCards;
  return {
    name,
    title,
    isAhead: cards.some(({ stage }) => stage !== "learned"),
    blocks: [
      { type: "lines", rows: cards.slice(0, mostCards).map(cardRow) },
      ...(left > 0 ? [{ type: "words", words: [`And ${left} others.`], isMuted: true } as const] : []),
    ],
  };
}

function cardRow(card: Card): StoryLine {
  const { uri, kind, id, title, stage, verdict, decision } = card;
  // The experiments of one unit have its title.
  const words = kind === "experiment" && title !== id ? `${title} ${id}` : title;
  const beside = [stage, deadlineWords(card), decision?.choice].filter(Boolean).join(", ");
  return {
    mark: verdict ? verdictMark(lookOf(verdict)) : { shape: "circle-large" },
    words: [{ words, card: uri }, ` (${beside})`],
  };
}
