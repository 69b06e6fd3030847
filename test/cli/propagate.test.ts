import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import type { Run } from "./kit/run-uol.ts";
import { walkStep } from "./kit/walk-step.ts";

const file = "learning/tours.experiment.yaml";
const text = `hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-02 }
decision: { choice: stop, date: 2026-03-09, because: Nobody takes it. }
`;
const propagate = ["propagate", "tours"];

describe("uol propagate", () => {
  after(removeFolders);

  const folderOf = (content = text): string =>
    folderWith({ [file]: content, "learning.yaml": "stakeholders: [support team]\n" });
  const textOf = (folder: string): string => readFileSync(join(folder, file), "utf8");
  const run = (folder: string, ...args: readonly string[]): Promise<Run> =>
    callUol(folder, [...propagate, ...args], () => ({}));

  it("writes several receipts at once, marks one, and ends where all is settled", async () => {
    const folder = folderOf();
    const first = await run(folder, "--told", "support team", "--item", "tour-copy");
    const receipts = "propagation:\n  - { told: support team }\n  - { item: tour-copy }\n";
    assert.deepEqual(first, {
      status: 0,
      stdout: `Noted that support team must be told, and 1 more, in ${file}:\n${receipts.replace(/^(?=.)/gm, "  ")}\nNext: uol propagate tours\n`,
      stderr: "",
    });
    assert.equal(textOf(folder), text + receipts);
    await run(folder, "--told", "support team");
    const last = await run(folder, "--item", "tour-copy", "--date", "2026-03-09");
    assert.match(last.stdout, /^Noted that tour-copy is done, in .*:\n {2}date: 2026-03-09\n$/);
    assert.equal(
      textOf(folder),
      `${text}propagation:\n  - { told: support team, date: 2026-03-10 }\n  - { item: tour-copy, date: 2026-03-09 }\n`,
    );
    assert.match((await callUol(folder, ["show", "tours"], () => ({}))).stdout, /learned/i);
  });

  it("answers with file and edits, and writes nothing in a dry run", async () => {
    const folder = folderOf();
    const { stdout } = await run(folder, "--none", "--dry-run", "--format", "json");
    const edit = { line: 6, column: 1, endLine: 6, endColumn: 1, newText: "propagation: []\n" };
    assert.deepEqual(JSON.parse(stdout), { version: 1, verb: "propagate", file, edits: [edit] });
    assert.equal(textOf(folder), text);
  });

  it("asks a person who must know, and whether they do", async () => {
    const folder = folderOf(`${text}propagation: [{ told: legal }]\n`);
    const { asked, stderr } = await walkStep(folder, propagate, ["2", "1", ""]);
    assert.deepEqual(asked, ["Who or what must know? ", "Who must be told? ", "Told already? [no] "]);
    assert.match(
      stderr,
      /^ {2}1 {2}told legal - mark as told today - Still open: no date yet\.\n {2}2 {2}Somebody must be told\n/,
    );
    await walkStep(folder, propagate, ["1"]);
    assert.equal(textOf(folder), `${text}propagation: [{ told: legal, date: 2026-03-10 }, { told: support team }]\n`);
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [[], /^Nobody is there to choose; type for example: uol propagate /],
    [["--told", ""], /^--told: An answer is needed here\.$/],
    [["--doc", "../../../secret.md"], /^--doc: "\.\.\/\.\.\/\.\.\/secret\.md" names no file below the top folder; /],
    [["--told", "legal", "--date", "soon"], /^--date: "soon" is no day; /],
    [["--none", "--told", "legal"], /^Either nobody needs to know, or somebody does; /],
    [["--unit", "trust", "--date", "2026-03-09"], /leave the date out\.$/],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses ${args.join(" ") || "to guess"}`, async () => {
      const folder = folderOf();
      const { status, stdout, stderr } = await run(folder, ...args);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr.trimEnd(), sentence);
      assert.equal(textOf(folder), text);
    });
  }

  it("names the line of a receipt that is settled already", async () => {
    const folder = folderOf(`${text}propagation:\n  - { told: legal, date: 2026-03-09 }\n`);
    const { status, stderr } = await run(folder, "--told", "legal");
    assert.deepEqual([status, stderr], [2, `${file}:7: It is settled already, told legal: done on 2026-03-09.\n`]);
  });

  it("writes nothing into a file that changed while somebody thought", async () => {
    const folder = folderOf();
    const { status, stderr } = await walkStep(folder, propagate, ["none"], () =>
      appendFileSync(join(folder, file), "pinned: true\n"),
    );
    assert.equal(status, 2);
    assert.match(stderr, /has changed meanwhile and nothing was written; type it again\.\n$/);
    assert.equal(textOf(folder), `${text}pinned: true\n`);
  });
});
