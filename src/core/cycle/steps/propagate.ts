import { receiptsOf } from "../../index/receipts-of-entry.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry } from "../../source/source-document.ts";
import { findAnswer } from "../answering.ts";
import { dateField } from "../day-answers.ts";
import { behindDecision } from "../../authoring/key-order.ts";
import type { ExperimentMoment } from "../moment.ts";
import type { Answers } from "../question.ts";
import { dateQuestionOf, nameQuestionOf, notYet, openName, receiptKinds, whatOf } from "../receipt-questions.ts";
import { refusal, settleReceipt, wantedReceipts, type Settling } from "../settle-receipt.ts";
import type { EditStep, FileEdits, NextStep, Obstacle } from "../step.ts";

/** Who and what must know of a decision: receipts that stay open until it is done. */
export const propagate: EditStep<ExperimentMoment> = {
  name: "propagate",
  fields: [
    { key: "told", value: "people", summary: "who must be told; with --date they were" },
    { key: "doc", value: "path", summary: "a document that must say it, from the top folder" },
    { key: "unit", value: "id", summary: "a unit of learning that goes on with it" },
    { key: "item", value: "id", summary: "a backlog item that follows from it" },
    { ...dateField, summary: "the day on which it was done, YYYY-MM-DD; an open one is marked as done today" },
    { key: "none", summary: "nobody needs to know" },
  ],

  findObstacle({ entry: { record, source } }) {
    if (!choiceOf(record)) {
      const at = findEntry(source, ["decision"]) ? { at: ["decision"] } : {};
      return { obstacle: "Nothing is decided yet that anybody could be told of; decide first.", ...at };
    }
    if (listOf(source) === "other") {
      return { obstacle: "`propagation` takes a list, such as [{ told: support team }]. Mend it there.", at };
    }
    return undefined;
  },

  knownOf({ entry, snapshot }) {
    const settled = receiptsOf(entry, snapshot).filter(({ isSettled }) => isSettled);
    return settled.map(({ what, name, why }) => `${openName({ what, name })}: ${why}.`);
  },

  questionsOf(moment, answers) {
    const { what } = answers;
    const typed = receiptKinds.filter((kind) => kind === what || answers[kind] !== undefined);
    const isToChoose = what !== undefined || (typed.length === 0 && answers["none"] === undefined);
    const dated = typed.find((kind) => kind === "told" || kind === "item");
    return [
      ...(isToChoose ? [whatOf(moment, listOf(moment.entry.source) === "none")] : []),
      ...typed.map((kind) => nameQuestionOf(kind, moment)),
      ...(dated ? [dateQuestionOf(dated, moment, answers)] : []),
    ];
  },

  writingOf(moment, answers) {
    const isNobody = answers["none"] === "yes" || answers["what"] === "none";
    const receipts = wantedReceipts(moment, answers);
    if (isNobody) return 0 < receipts.length ? refusal(contrary) : nobody(moment, answers);
    const settlings: Settling[] = [];
    for (const receipt of receipts) {
      const settling = settleReceipt(receipt, moment, findDate(answers));
      if ("obstacle" in settling) return settling;
      settlings.push(settling);
    }
    if (findDate(answers) !== undefined && settlings.every(({ takesDate }) => !takesDate)) return refusal(timeless);
    return outcomeOf(settlings, moment);
  },
};

const at = ["propagation"];
const contrary = "Either nobody needs to know, or somebody does; leave one of the two out.";
const timeless = "A unit settles it by being there, and a document by its commit; leave the date out.";

function nobody({ entry: { record, source } }: ExperimentMoment, answers: Answers): FileEdits | Obstacle {
  if (findDate(answers) !== undefined) return refusal("Where nobody needs to know there is no day; leave it out.");
  if (listOf(source) !== "none") {
    const isSaid = record.propagation?.length === 0;
    return refusal(isSaid ? "It says already that nobody needs to know." : "`propagation` names somebody already.", at);
  }
  return {
    edits: [{ type: "insert-key", key: "propagation", after: behindDecision, value: "[]" }],
    at,
    done: "Noted that nobody needs to know",
    next: followUpOf(choiceOf(record)),
  };
}

function outcomeOf(settlings: readonly Settling[], { entry, snapshot }: ExperimentMoment): FileEdits {
  const items = settlings.flatMap(({ item }) => item ?? []);
  // A mark may stand in the line above a new receipt, and comes before it.
  const marks = settlings.flatMap(({ edit }) => edit ?? []);
  const added = { type: "add-records", key: "propagation", after: behindDecision, items } as const;
  const [first, ...others] = settlings;
  const marked = new Set(settlings.map(({ known }) => known?.at));
  const rest = receiptsOf(entry, snapshot).filter((one) => !one.isSettled && !marked.has(one.at));
  const isOpen = 0 < rest.length || settlings.some((one) => one.isOpen);
  return {
    edits: items.length === 0 ? marks : [...marks, added],
    at: items.length === 0 && first?.known ? [...at, first.known.at] : at,
    done: `${first?.done ?? "Noted"}${others.length === 0 ? "" : `, and ${others.length} more`}`,
    next: isOpen ? [{ step: "propagate" }] : followUpOf(choiceOf(entry.record)),
  };
}

function findDate(answers: Answers): string | undefined {
  const date = findAnswer(answers, "date");
  return date === notYet ? undefined : date;
}

/** What is stopped is not gone on with. */
function followUpOf(choice: string | undefined): readonly NextStep[] {
  return choice === "pivot" || choice === "persevere" ? [{ step: "follow-up" }] : [];
}

/** What stands under `propagation`: a list, nothing, or what is no list. */
function listOf(source: ExperimentMoment["entry"]["source"]): "list" | "none" | "other" {
  const value = findEntry(source, at)?.value;
  return value === undefined ? "none" : value.kind === "sequence" ? "list" : "other";
}
