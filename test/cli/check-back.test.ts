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
window: { from: 2026-01-01, to: 2026-01-20 }
results: [{ date: 2026-01-20, successes: 320, of: 3000 }]
decision: { choice: persevere, date: 2026-01-21, because: It is wanted. }
checkBack: [2026-02-20, 2026-04-21] # agreed
`;
const verb = ["check-back", "tours"];

describe("uol check-back", () => {
  after(removeFolders);

  const folderOf = (content = text): string => folderWith({ [file]: content });
  const textOf = (folder: string): string => readFileSync(join(folder, file), "utf8");
  const run = (folder: string, ...args: readonly string[]): Promise<Run> =>
    callUol(folder, [...verb, ...args], () => ({}));

  it("writes what was measured in the place of the day, and says whether it held", async () => {
    const folder = folderOf();
    const item = "{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 }";
    assert.deepEqual(await run(folder, "--successes", "88", "--of", "1000"), {
      status: 0,
      stdout: `8.8% on 10 Mar, still at least 8%, in ${file}:\n  ${item}\n`,
      stderr: "",
    });
    assert.equal(textOf(folder), text.replace("2026-02-20", item));
    const lost = await run(folder, "--held", "no", "--because", "Nobody asks for it.", "--date", "2026-03-09");
    assert.match(lost.stdout, /^Not held on 9 Mar: Nobody asks for it, in .*\n\nNext: uol learn tours\n$/s);
    const { stdout } = await callUol(folder, ["check", "--format", "json"], () => ({}));
    assert.equal((JSON.parse(stdout) as { summary: { error: number } }).summary.error, 0);
  });

  it("answers with file and edits, and writes nothing in a dry run", async () => {
    const folder = folderOf();
    const { stdout } = await run(folder, "--due", "2026-05-01", "--dry-run", "--format", "json");
    const edit = { line: 7, column: 35, endLine: 7, endColumn: 35, newText: ", 2026-05-01" };
    assert.deepEqual(JSON.parse(stdout), { version: 1, verb: "check-back", file, edits: [edit] });
    assert.equal(textOf(folder), text);
  });

  it("asks a person which day it is about, and what came out", async () => {
    const folder = folderOf();
    const { asked } = await walkStep(folder, verb, ["", "1", "88", "8", "1000"]);
    assert.deepEqual(asked, [
      "Which day is it about? [2026-02-20] ",
      "What came out? ",
      "How many did it? ",
      "Out of how many? ",
      "Out of how many? ",
    ]);
    assert.match(
      textOf(folder),
      /\{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 \}, 2026-04-21\] # agreed/,
    );
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [[], /^--due is missing; type for example: uol check-back /],
    [["--due", "2026-02-20"], /^--held is missing; /],
    [["--held", "no"], /^--because is missing; /],
    [["--held", "maybe"], /^--held: "maybe" is not to choose here; /],
    [["--successes", "88"], /^--of is missing; /],
    [["--successes", "88", "--of", "8"], /^--of: 8 is less than the 88 who did it\.$/],
    [["--successes", "x", "--of", "8"], /^--successes: "x" is no whole number|^--successes: "x" is no number/],
    [["--due", "soon"], /^--due: "soon" is no day; /],
    [["--successes", "8", "--of", "80", "--sd", "x"], /^--sd: "x" is no number; /],
    [["--successes", "8", "--of", "80", "--mean", "4"], /^successes and mean say two things; /],
    [["--successes", "8", "--of", "80", "--date", "1.5."], /^--date: "1\.5\." is no day; /],
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

  it("writes nothing into a file that changed while somebody thought", async () => {
    const folder = folderOf();
    const { status, stderr } = await walkStep(folder, verb, ["1", "2", "People ask for it."], (number) => {
      if (number === 2) appendFileSync(join(folder, file), "pinned: true\n");
    });
    assert.equal(status, 2);
    assert.match(stderr, /has changed meanwhile and nothing was written; type it again\.\n$/);
    assert.equal(textOf(folder), `${text}pinned: true\n`);
  });
});
