import assert from "node:assert/strict";
import fc from "fast-check";

import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { changedLines } from "../../../src/core/authoring/changed-lines.ts";
import { pinEdits } from "../../../src/core/authoring/pin-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import { viewEdits } from "../../../src/core/authoring/view-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { teamStatusOf } from "../../../src/core/query/team-status.ts";
import { snapshotOf } from "../kit/snapshots.ts";

function edited(text: string, edits: readonly DocumentEdit[]): string {
  const written = toTextEdits(parseSource(text), text, edits);
  assert.ok(written, "refused");
  return applyTextEdits(text, written);
}

describe("the way back to a text", () => {
  it("is one edit of the lines that differ", () => {
    const edit = changedLines("a\nb\nc\n", "a\nB\nBB\nc\n");
    assert.deepEqual(edit, {
      range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
      newText: "B\nBB\n",
    });
    assert.equal(changedLines("a\n", "a\n"), undefined);
  });

  it("leads from every text to every other", () => {
    const text = fc.array(fc.constantFrom("a", "b", "😀", "\n", "\r\n")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = changedLines(before, after);
        assert.equal(applyTextEdits(before, edit ? [edit] : []), after);
      }),
    );
  });
});

describe("a pin", () => {
  const unit = "learn: x\nkind: market # ours\nwas: a\n";
  const pinned = "learn: x\nkind: market # ours\npinned: true\nwas: a\n";
  const cases: readonly [name: string, before: string, isPinned: boolean, after: string][] = [
    ["is written behind the question", unit, true, pinned],
    ["is taken out of force where it stands", pinned, false, pinned.replace("true", "false")],
    ["comes back in its place", pinned.replace("true", "false # later"), true, pinned.replace("true", "true # later")],
    ["is written where the key is empty", "learn: x\npinned:\n", true, "learn: x\npinned: true\n"],
    ["is not written twice", pinned, true, pinned],
    ["is not taken off where there is none", unit, false, unit],
  ];
  for (const [name, before, isPinned, after] of cases) {
    it(name, () => {
      const entry = snapshotOf({ "a.uol.yaml": before }).entries.values().next().value;
      assert.ok(entry?.kind === "unit");
      assert.equal(edited(before, pinEdits(entry, isPinned)), after);
    });
  }
});

describe("a query with a name", () => {
  const query = "is:overdue group:owner";
  const cases: readonly [name: string, before: string, viewName: string, after: string][] = [
    ["begins the settings", "", "Late", `views:\n  Late: "${query}"\n`],
    [
      "stands behind what comes before it, and in front of what comes after",
      "grace: 7 days # as agreed\n# not these\nexclude: [vendor/**]\n",
      "Late",
      `grace: 7 days # as agreed\nviews:\n  Late: "${query}"\n# not these\nexclude: [vendor/**]\n`,
    ],
    [
      "follows the others",
      "views:\n  # mine\n  Mine: owner:dana\ngrace: 7 days\n",
      "Late by owner",
      `views:\n  # mine\n  Mine: owner:dana\n  Late by owner: "${query}"\ngrace: 7 days\n`,
    ],
    [
      "takes the place of the one of its name",
      "views: { Late: owner:dana, Mine: owner:me } # ours\n",
      "Late",
      `views: { Late: "${query}", Mine: owner:me } # ours\n`,
    ],
    [
      "is quoted where YAML would read more",
      "views: { a: b }\n",
      "x, y: z",
      `views: { a: b, "x, y: z": "${query}" }\n`,
    ],
    ["fills an empty key", "views:\n", "Late", `views:\n  Late: "${query}"\n`],
  ];
  for (const [name, before, viewName, after] of cases) {
    it(name, () => assert.equal(edited(before, viewEdits(parseSource(before), viewName, query)), after));
  }

  it("is read again as it was written, whatever it is called", () => {
    for (const name of ["- a", "a: b", "# c", "true", "'", '"', "{x}", "Überfällig", "nach Jahr 2026"]) {
      const text = edited("views:\n  First: a\n", viewEdits(parseSource("views:\n  First: a\n"), name, '"a: b" -c #d'));
      const { views } = teamStatusOf(snapshotOf({ "learning.yaml": text }));
      assert.deepEqual(views[1], { name, query: '"a: b" -c #d' }, text);
    }
  });
});
