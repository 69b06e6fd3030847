import assert from "node:assert/strict";
import { unanswered } from "../../../src/core/history/unanswered.ts";
import { protocolOf, type ProtocolField } from "../../../src/core/history/protocol.ts";
import { registrationOfEntry } from "../../../src/core/index/registration-of-entry.ts";
import type { EntryOf } from "../../../src/core/index/entry.ts";
import { goalpostWords } from "../../../src/core/query/goalpost-words.ts";
import { committedEntry, type CommittedText } from "../kit/committed.ts";

const plan = `hypothesis: At least 8% of users click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
const higher = plan.replace("threshold: at least 8%", "threshold: at least 10%");
const longer = plan.replace("03-16", "03-20");
const draft = plan.replace(/^window.*\n/m, "");

const first = { date: "2026-02-25", text: plan };
const seen = { date: "2026-03-09", text: plan + result };

interface Row {
  readonly versions: readonly CommittedText[];
  readonly now?: string;
  readonly field?: ProtocolField;
}

const rows: Readonly<Record<string, Row>> = {
  "Not committed yet": { versions: [], now: plan },
  "At least 8% since 2026-02-25 by Dana, sealed": { versions: [first] },
  "At least 8% since 2026-02-25 by Dana, not complete yet": { versions: [{ date: "2026-02-25", text: draft }] },
  "At least 10% since 2026-02-27 by Lee, sealed": {
    versions: [first, { date: "2026-02-27", by: "Lee", text: higher }],
  },
  "At least 8% since 2026-02-28 by Ali, sealed": {
    versions: [first, { date: "2026-02-27", by: "Lee", text: higher }, { date: "2026-02-28", by: "Ali", text: plan }],
  },
  "At least 10% since 2026-03-05 by Dana, changed while open: was at least 8%": {
    versions: [first, { date: "2026-03-05", text: higher }],
  },
  "At least 8% since 2026-02-25 by Dana, window changed while open": {
    versions: [first, { date: "2026-03-05", text: longer }],
  },
  "Changed, not committed: was at least 8%": { versions: [first], now: higher },
  "At least 8% since 2026-02-25 by Dana, other changes not committed": { versions: [first], now: longer },
  "Moved after the first result: was at least 8%": { versions: [first, seen], now: higher + result },
  "Moved after the first result without a reason: was at least 8%": {
    versions: [first, seen],
    now: `${higher}${result}amendments: [{ field: threshold, was: at least 8% }]\n`,
  },
  "Amended after the first result: was at least 8%": {
    versions: [first, seen],
    now: `${higher}${result}amendments: [{ field: threshold, was: at least 8%, date: 2026-03-10, why: A slip. }]\n`,
  },
  "At least 8% since 2026-02-25 by Dana, but window moved after the result": {
    versions: [first, seen],
    now: longer + result,
  },
  "At least 8% since 2026-03-09 by Dana, unproved: came with its result": { versions: [seen] },
  "At least 8% since 2026-02-25 by Dana, unproved: not complete before its result": {
    versions: [{ date: "2026-02-25", text: draft }, seen],
  },
  "Hypothesis since 2026-02-25 by Dana, sealed": {
    field: "hypothesis",
    versions: [{ date: "2026-02-25", text: plan.replace("click.", "click the button in the basket.") }],
  },
};

describe("goalpostWords", () => {
  for (const [words, { versions, now = versions.at(-1)?.text ?? "", field = "threshold" }] of Object.entries(rows)) {
    it(`says “${words}”`, () => assert.equal(wordsOf(committedEntry(now, versions), field), words));
  }

  it("says nothing where git is silent, or never heard of the field", () => {
    const entry = committedEntry(plan, [first]);
    assert.equal(wordsOf({ ...entry, past: unanswered("shallow") }, "threshold"), undefined);
  });

  it("cuts what was there before, as an essay would hide the rest", () => {
    const essay = `criterion: ${"People say so, and ".repeat(9)}mean it.\n`;
    const before = plan.replace(/^threshold.*\n/m, essay);
    const after = plan.replace(/^threshold.*\n/m, "criterion: One of ten says so.\n");
    assert.equal(
      wordsOf(committedEntry(after, [{ date: "2026-02-25", text: before }]), "criterion"),
      "Changed, not committed: was People say so, and People say so, and People say so, and...",
    );
  });
});

function wordsOf(entry: EntryOf<"experiment">, field: ProtocolField): string | undefined {
  const registration = registrationOfEntry(entry);
  assert.ok(registration);
  return goalpostWords(registration, field, protocolOf(entry.record)[field]?.words);
}
