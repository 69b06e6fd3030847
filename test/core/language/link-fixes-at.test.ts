import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { EntryOf } from "../../../src/core/index/entry.ts";
import type { BranchFate } from "../../../src/core/repository/branch-facts.ts";
import { entriesOfKind, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { linkFixesAt } from "../../../src/core/language/names/link-fixes-at.ts";
import { snapshotOf } from "../kit/snapshots.ts";

const text =
  "learn: a\nbranches:\n  - learn/old # the first\n  - learn/gone\n  - { repo: api, branch: learn/old }\n  - learn/here\n";
const place = { name: "learn/new", isLocal: true, remotes: [] };
const asked = snapshotOf({ "a.uol.yaml": text });
const [read] = entriesOfKind(asked, "unit");
assert.ok(read);
const unit: EntryOf<"unit"> = {
  ...read,
  fates: {
    "learn/old": { is: "renamed", to: "learn/new", place },
    "learn/gone": { is: "gone" },
    "api:learn/old": { is: "renamed", to: "learn/other", place },
    "learn/here": { is: "open", place },
  },
};

const mergedFate: BranchFate = {
  is: "merged",
  how: "merge",
  commit: { commit: "c", date: "2026-03-01", by: "Ada" },
};

describe("linkFixesAt", () => {
  const rows: Record<number, [title: string, before: string, after: string]> = {
    2: ["Change the link to learn/new, as the branch is called now", "- learn/old #", "- learn/new #"],
    3: ["Take out the link to learn/gone", "  - learn/gone\n", ""],
    4: ["Change the link to learn/other, as the branch is called now", "branch: learn/old }", "branch: learn/other }"],
  };
  for (const [line, [title, before, after]] of Object.entries(rows)) {
    it(`offers in line ${line}: ${title}`, () => {
      const [fix, ...others] = fixesIn(Number(line));
      assert.deepEqual(others, []);
      assert.equal(fix?.title, title);
      const made = toTextEdits(unit.source, text, fix?.edits ?? []);
      assert.equal(made && applyTextEdits(text, made), text.replace(before, after));
    });
  }

  it("offers to take out a merged one, but not while it reminds of an open question", () => {
    const decided = snapshotOf({
      "a.uol.yaml": text,
      "b.experiment.yaml": "unit: a\ndecision: { choice: stop, by: Ada, on: 2026-03-01 }\n",
    });
    const titlesIn = (snapshot: Snapshot): string[] => {
      const [found] = entriesOfKind(snapshot, "unit");
      assert.ok(found);
      return fixesIn(5, { ...found, fates: { "learn/here": mergedFate } }, snapshot).map(({ title }) => title);
    };
    assert.deepEqual(titlesIn(asked), []);
    assert.deepEqual(titlesIn(decided), ["Take out the link to learn/here, which is merged"]);
  });

  it("offers nothing for a branch that is there, beside the links, and before git was asked", () => {
    assert.deepEqual(fixesIn(5), []);
    assert.deepEqual(fixesIn(0), []);
    const { fates: _, ...unasked } = unit;
    assert.deepEqual(fixesIn(2, unasked), []);
  });
});

function fixesIn(line: number, entry: EntryOf<"unit"> = unit, snapshot = asked): ReturnType<typeof linkFixesAt> {
  const position = { line, character: 6 };
  return linkFixesAt(entry, { start: position, end: position }, snapshot);
}
