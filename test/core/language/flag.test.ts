import assert from "node:assert/strict";
import { applyFlags } from "../../../src/core/index/apply-flags.ts";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import { flagAt } from "../../../src/core/language/names/flag-at.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const text = "hypothesis: x\nflag: low-stock # once\nunit: other\n";
const path = "note.experiment.yaml";
const uri = `${testRoot}/${path}`;

/** @param places Of the lines on which it stands; without any nobody has looked. */
function hoverOn(words: string, places?: readonly number[], now = text): string | undefined {
  const read = snapshotOf({ [path]: text });
  const answer = {
    flags: ["low-stock"],
    places: (places ?? []).map((line) => ({ flag: "low-stock", path: "src/a b.ts", line, character: 4 })),
  };
  const snapshot = places ? applyFlags(read, testRoot, answer) : read;
  const offset = now.indexOf(words);
  return hoverAt({ snapshot, uri, root: testRoot, text: now, offset, today: testToday })?.markdown;
}

describe("hover on a flag", () => {
  it("says where it stands in code, on its name and on its key", () => {
    const list = "The flag stands in code at 1 place:\n\n- [src/a b\\.ts\\:10](file:///shop/src/a%20b.ts#L10,5)";
    assert.equal(hoverOn("low-stock", [9]), list);
    assert.ok(hoverOn("flag:", [9])?.includes(list));
  });

  it("says five places, and how many more there are", () => {
    assert.match(hoverOn("low-stock", [1, 2, 3, 4, 5, 6, 7]) ?? "", /at 7 places:.*- and 2 more places$/s);
  });

  it("says that it stands nowhere, and how to find it where nobody has looked", () => {
    assert.equal(hoverOn("low-stock", []), "The flag stands nowhere in the code any more.");
    assert.match(hoverOn("low-stock") ?? "", /Find All References/);
  });

  it("says nothing of a name that is being typed", () => {
    assert.equal(hoverOn("low-stocks", [9], text.replace("low-stock", "low-stocks")), undefined);
  });
});

describe("the flag at an offset", () => {
  const entry = snapshotOf({ [path]: text }).entries.get(uri) ?? assert.fail();

  it("is the name behind its key, to its last letter", () => {
    for (const offset of [text.indexOf("low-stock"), text.indexOf(" # once")]) {
      assert.deepEqual(flagAt(entry, offset), {
        flag: "low-stock",
        range: { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } },
      });
    }
  });

  it("is none elsewhere", () => {
    for (const words of ["flag:", "other", "# once"]) assert.equal(flagAt(entry, text.indexOf(words)), undefined);
  });
});
