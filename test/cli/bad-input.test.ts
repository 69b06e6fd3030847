import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planFor, planWithoutThreshold, question } from "./kit/texts.ts";

interface Bad {
  readonly content: string | Uint8Array;
  /** Places and rules that are found in the file. */
  readonly found: readonly string[];
}

/** Each alias stands for nine of the one before: a file of 400 characters with 9^9 values. */
const aliasBomb = Array.from(
  "bcdefghi",
  (name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]\n`,
);

const bad: Record<string, Bad> = {
  "broken YAML": { content: 'hypothesis: "At least 8% click.\nmetric: rate\n', found: ["1:13 unreadable-file"] },
  "a bracket that is never closed": {
    content: plan.replace("2026-03-16 }", "2026-03-16"),
    found: ["5:9 unreadable-file"],
  },
  "a day that does not exist": { content: plan.replace("2026-03-02", "2026-02-30"), found: ["5:17 wrong-type"] },
  "a word where a list belongs": { content: `${plan}results: none\n`, found: ["7:10 wrong-type"] },
  "an unknown key": { content: `${plan}sampel: 50\n`, found: ["7:1 unknown-key"] },
  "a dangling reference": { content: planFor("nowhere"), found: ["1:7 unknown-unit"] },
  "a key that is written twice": { content: `${plan}metric: other\n`, found: ["7:1 unreadable-file"] },
  "a tab as indentation": {
    content: "hypothesis: More people continue.\nwindow:\n\tto: 2026-03-16\n",
    found: ["3:1 unreadable-file"],
  },
  "several documents in one file": { content: `${plan}---\n${planFor("checkout")}`, found: ["7:1 unreadable-file"] },
  "a byte order mark": { content: `\uFEFF${plan}`, found: [] },
  "line ends of Windows": { content: plan.replaceAll("\n", "\r\n"), found: [] },
  "20 MB": { content: plan + "# x\n".repeat(5_000_000), found: ["1:1 unreadable-file"] },
  "an alias bomb": {
    content: `hypothesis: x\na: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n${aliasBomb.join("")}`,
    found: ["unreadable-file"],
  },
  "20,000 nested brackets": {
    content: `hypothesis: x\nmetric: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`,
    found: ["unreadable-file"],
  },
  "a binary file": { content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 255, 254), found: ["1:5 unreadable-file"] },
  "Latin-1": {
    content: Buffer.from(plan.replace("button", "Knöpfe"), "latin1"),
    found: ["2:72 unreadable-file"],
  },
  "UTF-16": { content: Buffer.from(`\uFEFF${plan}`, "utf16le"), found: ["unreadable-file"] },
  "an empty file": { content: "", found: [] },
  "a file of comments": { content: "# to be written\n", found: [] },
  "a list": { content: "- hypothesis\n- metric\n", found: [] },
};

describe("uol check on bad input", () => {
  before(buildOnce);
  after(removeFolders);

  for (const [name, { content, found }] of Object.entries(bad)) {
    it(`reports ${name} at its place, and goes on with the rest`, () => {
      const folder = folderWith({
        "learning/bad.experiment.yaml": content,
        "learning/poor.experiment.yaml": planWithoutThreshold,
      });
      const answer = askUol<CheckAnswer>(folder, "check");
      const inBad = placesOf({
        findings: answer.findings.filter(({ file }) => file === "learning/bad.experiment.yaml"),
      });
      assert.deepEqual(
        inBad.map((place) => place.replace("learning/bad.experiment.yaml:", "")).map(placeIfExpected(found)),
        found,
      );
      assert.ok(placesOf(answer).includes("learning/poor.experiment.yaml:2:1 threshold-missing"));
    });
  }

  it("sends a terminal nothing that words in a file would have it do", () => {
    const folder = folderWith({ "a.uol.yaml": 'title: "A\\e]0;title\\a\\e[2Jtitle\\e[31m\\b"\nlearn: Whether.\n' });
    const { stdout } = runUol(folder, ["list"]);
    assert.match(stdout, /A\]0;title\[2Jtitle/);
    // oxlint-disable-next-line no-control-regex -- These are what a terminal would obey.
    assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b-\u001a]|\u001b(?!\[31m)/);
  });

  it("reports both files of one id", () => {
    const folder = folderWith({ "a/x.experiment.yaml": plan, "b/x.experiment.yaml": plan, "b/X.experiment.yml": plan });
    assert.deepEqual(placesOf(askUol<CheckAnswer>(folder, "check")), [
      "a/x.experiment.yaml:2:1 duplicate-id",
      "b/X.experiment.yml:2:1 duplicate-id",
      "b/x.experiment.yaml:2:1 duplicate-id",
    ]);
  });

  it("passes by files in whose place a folder is looked for", () => {
    const folder = folderWith({ learning: "a diary\n", "a.experiment.yaml": planWithoutThreshold });
    assert.deepEqual(placesOf(askUol<CheckAnswer>(folder, "check")), ["a.experiment.yaml:2:1 threshold-missing"]);
    for (const args of [["list"], ["show", "a"]]) {
      const { status, stderr } = runUol(folder, args);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    }
  });

  it("says which file has a name that is not UTF-8", function () {
    // Other systems let nobody write such a name.
    if (process.platform !== "linux") return this.skip();
    const folder = folderWith({ "a.experiment.yaml": plan });
    writeFileSync(Buffer.from(join(folder, "Größe.experiment.yaml"), "latin1"), plan);
    const { status, stderr } = runUol(folder, ["check"]);
    assert.equal(status, 0);
    assert.match(stderr, /^Gr\uFFFD+e\.experiment\.yaml was not read: its name is not UTF-8\.\n$/);
  });

  it("passes by folders and links that are named like one of ours", () => {
    const folder = folderWith({
      "a.experiment.yaml": planWithoutThreshold,
      "folder.experiment.yaml/b.uol.yaml": question,
    });
    mkdirSync(join(folder, "learning.yaml"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.experiment.yaml"));
    symlinkSync(join(folder, "a.experiment.yaml"), join(folder, "linked.experiment.yaml"));
    symlinkSync(folder, join(folder, "circle"));
    const answer = askUol<CheckAnswer>(folder, "check");
    assert.deepEqual(placesOf(answer), ["a.experiment.yaml:2:1 threshold-missing"]);
    assert.equal(answer.summary.files, 2);
  });
});

/** Where only the rule is promised and not the place, the place is left out of the comparison. */
function placeIfExpected(expected: readonly string[]): (found: string) => string {
  return (found) => (expected.some((place) => place.includes(" ")) ? found : found.replace(/^\S+ /, ""));
}
