import assert from "node:assert/strict";
import * as fc from "fast-check";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { findComplaint, findNextQuestion } from "../../../src/core/cycle/answering.ts";
import type { ExperimentMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers, Question } from "../../../src/core/cycle/question.ts";
import type { Step } from "../../../src/core/cycle/step.ts";
import { amend } from "../../../src/core/cycle/steps/amend.ts";
import { checkBack } from "../../../src/core/cycle/steps/check-back.ts";
import { decide } from "../../../src/core/cycle/steps/decide.ts";
import { learn } from "../../../src/core/cycle/steps/learn.ts";
import { memo } from "../../../src/core/cycle/steps/memo.ts";
import { observe } from "../../../src/core/cycle/steps/observe.ts";
import { propagate } from "../../../src/core/cycle/steps/propagate.ts";
import { record } from "../../../src/core/cycle/steps/record.ts";
import { wrong } from "../../../src/core/cycle/steps/wrong.ts";
import type { EntryOf } from "../../../src/core/index/entry.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { commentsOf } from "../kit/comments-of.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const steps: readonly Step<ExperimentMoment>[] = [
  record,
  observe,
  memo,
  learn,
  wrong,
  decide,
  propagate,
  amend,
  checkBack,
];
const path = "learning/a.experiment.yaml";

describe("the steps of the cycle, in any order and with any answers", () => {
  it("leave a file that reads back, with every comment and everything that was there", () => {
    const written = new Set<string>();
    fc.assert(
      fc.property(anyFile, fc.array(anyWalk, { minLength: 1, maxLength: 6 }), (text, walks) => {
        let now = text;
        for (const walk of walks) {
          const after = textAfter(now, walk);
          if (after !== undefined) written.add(walk.step.name);
          now = after ?? now;
        }
      }),
      { numRuns: 250, seed: 20260310 },
    );
    assert.deepEqual([...written].sort(), steps.map(({ name }) => name).sort(), "each has written something");
  }).timeout(120_000);
});

/** A step, and a tape from which its answers are read. */
interface Walk {
  readonly step: Step<ExperimentMoment>;
  readonly tape: readonly (readonly [choice: number, words: string])[];
}

/** Carries a step out, and holds the text to what is promised; `undefined` where the step or the edit refused. */
function textAfter(before: string, { step, tape }: Walk): string | undefined {
  const moment = momentOf(before);
  if (!moment || step.findObstacle?.(moment)) return undefined;
  step.knownOf?.(moment);
  const answers = answersFrom(tape, step, moment);
  const writing = answers && step.writingOf(moment, answers);
  if (!writing || !("edits" in writing)) return undefined;
  const edits = toTextEdits(parseSource(before), before, writing.edits);
  if (!edits) return undefined;
  const after = applyTextEdits(before, edits);
  const what = `${step.name} with ${JSON.stringify(answers)} in\n${before}\nmakes of it\n${after}\n`;
  assert.notEqual(after, before, `${what}nothing new`);
  assertReads(before, after, what);
  assertKeeps(before, after, writing.edits, what);
  return after;
}

/** Answers a person might give: what is offered, what is shown as an example, or whatever comes from the tape. */
function answersFrom(tape: Walk["tape"], step: Step<ExperimentMoment>, moment: ExperimentMoment): Answers | undefined {
  let answers: Answers = {};
  for (let at = 0; at < 40; at++) {
    const next = findNextQuestion(step, moment, answers);
    if (!next) return answers;
    const [choice, words] = tape[at % tape.length] ?? [0, ""];
    const answer = answersTo(next.question, choice, words).find((text) => !findComplaint(next.question, text)?.isFatal);
    if (answer === undefined) return undefined;
    answers = { ...answers, [next.question.key]: answer };
  }
  return assert.fail(`${step.name} asks without an end: ${JSON.stringify(answers)}`);
}

/** From the likeliest that it is taken to the last resort. */
function answersTo({ choices = [], isOpen, example = "7", suggestion }: Question, at: number, words: string): string[] {
  const offered = choices[at % Math.max(1, choices.length)]?.value;
  const typed = choices.length === 0 || (isOpen && at % 3 === 0) ? [words] : [];
  const known = [offered, suggestion, example, "7", "100", "supported"].filter((text) => text !== undefined);
  return at % 5 === 1 ? [...known, ...typed] : [...typed, ...known];
}

function momentOf(text: string): ExperimentMoment | undefined {
  const snapshot = snapshotOf({ ...beside, [path]: text });
  const entry = snapshot.entries.get(`${testRoot}/${path}`) as EntryOf<"experiment"> | undefined;
  return entry?.kind === "experiment" ? { entry, snapshot, today: testToday } : undefined;
}

const beside = {
  "learning/checkout.uol.yaml": "title: Will they pay?\nlearn: x\nappliesTo: [checkout]\n",
  "learning/rate.metric.yaml": "type: proportion\nbetter: higher\n",
};

const faults = new Set(["unreadable-file", "wrong-type"]);

function assertReads(before: string, after: string, what: string): void {
  const faultsIn = (text: string): string[] =>
    findingsOf(checkSnapshot(snapshotOf({ ...beside, [path]: text }), testToday))
      .filter(({ rule }) => faults.has(rule))
      .map(({ message }) => message);
  const known = faultsIn(before);
  for (const message of faultsIn(after)) {
    const at = known.indexOf(message);
    assert.notEqual(at, -1, `${what}which cannot be read: ${message}`);
    known.splice(at, 1);
  }
}

function assertKeeps(before: string, after: string, edits: readonly DocumentEdit[], what: string): void {
  const comments = [...commentsOf(after)];
  for (const comment of commentsOf(before)) {
    const at = comments.indexOf(comment);
    assert.notEqual(at, -1, `${what}without the comment ${comment}`);
    comments.splice(at, 1);
  }
  const replaced = edits.flatMap((edit) => (edit.type === "set-value" ? [JSON.stringify(edit.path).slice(0, -1)] : []));
  const values = new Map(leavesOf(valueOf(parseSource(after).root)));
  for (const [at, value] of leavesOf(valueOf(parseSource(before).root))) {
    if (!replaced.some((start) => at.startsWith(start)))
      assert.deepEqual(values.get(at), value, `${what}${at} differs`);
  }
  if (before.includes("\r\n") && !/[^\r]\n/.test(before)) {
    assert.doesNotMatch(after, /[^\r]\n/, `${what}with other line ends`);
  }
}

/** Every plain value with its path; what is empty may be filled. */
function leavesOf(value: unknown, at: readonly (string | number)[] = []): [path: string, value: unknown][] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "object") return [[JSON.stringify(at), value]];
  const entries = Array.isArray(value) ? Array.from(value.entries()) : Object.entries(value);
  return entries.flatMap(([key, one]) => leavesOf(one, [...at, key]));
}

const anyWords = fc.oneof(
  fc.constantFrom(
    "a: b",
    "- x",
    "# no comment",
    "x # y",
    "it's",
    '"',
    "{ a",
    "] b",
    "a, b",
    "@a",
    "%",
    "first\nsecond",
    "first\r\n\r\n  third",
    "\t",
    "🎉 é",
    "\u2028",
    "\u0000",
    "\u202e",
    "~",
    "null",
    "yes",
    "1e3",
    "0x10",
    "2026-03-10",
    "| x",
    "> x",
    "&a",
    "*b",
    "!c",
    "? x",
    "---",
    "...",
    "\\",
    "\ufeff",
    "x".repeat(3000),
    "12",
    "9 of 100",
    "8%",
    "-1",
    "support team",
    "docs/checkout.md",
    "0.9",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ maxLength: 30 }),
);

const anyWalk: fc.Arbitrary<Walk> = fc.record({
  step: fc.constantFrom(...steps),
  tape: fc.array(fc.tuple(fc.nat(29), anyWords), { minLength: 1, maxLength: 8 }),
});

/** Values of keys as people write them, the last ones odd; `undefined` leaves the key out. */
const values: Readonly<Record<string, readonly (string | undefined)[]>> = {
  unit: ["checkout", undefined, "nobody"],
  hypothesis: ["At least 8% of users click.", '"x: y" # said so', "", undefined],
  metric: ["rate", "rate", "minutes", undefined],
  threshold: ["at least 8%", "decrease by 5 points", "at most 300 ms", undefined],
  criterion: [undefined, undefined, "One of ten says so."],
  window: [
    "{ from: 2026-02-02, to: 2026-02-16 }",
    "{ from: 2026-03-02, to: 2026-03-16 }",
    "\n  # Two weeks.\n  from: 2026-02-02\n  days: 15 # till Lee is back",
    undefined,
  ],
  arms: [undefined, "{ control: 50%, tour: 50% }"],
  guardrails: [undefined, "[{ metric: errors, threshold: at most 1% }] # kept"],
  rule: [undefined, "{ supported: persevere, refuted: stop, inconclusive: pivot }"],
  results: [
    undefined,
    "[]",
    "[{ date: 2026-02-16, successes: 90, of: 1000 }]",
    "\n  - { date: 2026-02-16, successes: 90, of: 1000 } # by hand\n  # later more",
    "",
  ],
  observations: [undefined, "[]", "\n- saw: A doubt.\n  count: 2", "~"],
  memo: [undefined, "It works.", "|\n  It works: but\n   # no comment", ""],
  learnings: [undefined, "[{ insight: It works. }]", "\n  - insight: It works.\n    # why\n    appliesTo: [checkout]"],
  decision: [undefined, undefined, "{ choice: persevere, date: 2026-02-17, because: y }", "", "{ choice: perhaps }"],
  propagation: [
    undefined,
    "[]",
    "[{ told: support team }, { doc: docs/checkout.md }] # open",
    "\n  - told: support team # when?\n  - unit: checkout",
    "x",
  ],
  checkBack: [undefined, "[2026-03-01, 2026-06-01]", "\n  - 2026-03-01 # soon\n  - { due: 2026-06-01 }"],
  amendments: [
    undefined,
    "[{ field: threshold, was: at least 9%, date: 2026-02-01, why: z }]",
    "\n  - field: threshold # why?",
  ],
  sampel: [undefined, "12 # unknown", "{ a: [1, two] }"],
};

const anyFile: fc.Arbitrary<string> = fc
  .record({
    picks: fc.tuple(...Object.values(values).map((some) => fc.constantFrom(...some))),
    gaps: fc.array(fc.constantFrom("", "", "", "\n", "# A comment.\n", "\n  # Indented.\n"), {
      minLength: 18,
      maxLength: 18,
    }),
    style: fc.constantFrom("lines", "lines", "windows", "braces", "no end"),
  })
  .map(({ picks, gaps, style }) => {
    const entries = Object.keys(values).flatMap((key, at) =>
      picks[at] === undefined ? [] : [[key, picks[at]] as const],
    );
    if (style === "braces") {
      const inLine = entries.filter(([, value]) => value !== "" && !/[#\n|]/.test(value));
      return `# All in one.\n{ ${inLine.map(([key, value]) => `${key}: ${value}`).join(", ")} } # the end\n`;
    }
    const text = entries
      .map(
        ([key, value], at) => `${gaps[at] ?? ""}${key}:${value.startsWith("\n") || value === "" ? "" : " "}${value}\n`,
      )
      .join("");
    if (style === "windows") return text.replaceAll("\n", "\r\n");
    return style === "no end" ? text.trimEnd() : text;
  });
