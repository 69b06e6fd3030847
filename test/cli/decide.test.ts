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
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
results:
  - { date: 2026-03-02, successes: 120, of: 3000 }
`;
const decided = `decision:
  choice: stop
  date: 2026-03-10
  because: Nobody takes it.
`;
const stop = ["decide", "tours", "--choice", "stop", "--because", "Nobody takes it."];

describe("uol decide", () => {
  after(removeFolders);

  const folderOf = (content = text): string => folderWith({ [file]: content });
  const textOf = (folder: string): string => readFileSync(join(folder, file), "utf8");
  const run = (folder: string, args: readonly string[]): Promise<Run> => callUol(folder, args, () => ({}));

  it("writes what was typed, and says what comes next", async () => {
    const folder = folderOf();
    const { status, stdout, stderr } = await run(folder, stop);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    const shown = decided.replace(/^/gm, "  ").trimEnd();
    assert.equal(stdout, `Decided to stop, in ${file}:\n${shown}\n\nNext: uol propagate tours\n`);
    assert.equal(textOf(folder), text + decided);
  });

  it("answers with file and edits, and writes nothing in a dry run", async () => {
    const folder = folderOf();
    const { stdout } = await run(folder, [...stop, "--dry-run", "--format", "json"]);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      verb: "decide",
      file,
      edits: [{ line: 8, column: 1, endLine: 8, endColumn: 1, newText: decided }],
    });
    const dry = await run(folder, [...stop, "--dry-run"]);
    assert.match(dry.stdout, /^This would be written into learning\/tours\.experiment\.yaml:\n/);
    assert.doesNotMatch(dry.stdout, /Next/);
    assert.equal(textOf(folder), text);
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [["--because", "No."], /^--choice is missing; type for example: uol decide /],
    [["--choice", "stop"], /^--because is missing; type for example: uol decide /],
    [["--choice", "stop", "--because", " "], /^--because: An answer is needed here\.$/],
    [["--choice", "pivot", "--because", "No."], /^--dissent is missing; /],
    [["--choice", "stpo", "--because", "No."], /^--choice: "stpo" is not to choose here; did you mean "stop"\?$/],
    [["--choice", "stop", "--because", "No.", "--date", "today"], /^--date: "today" is no day; /],
    [["--choice", "stop", "--because", "No.", "--check-back", "2026-02-30"], /^--check-back: "2026-02-30" is no day; /],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses ${args.join(" ")}`, async () => {
      const folder = folderOf();
      const { status, stdout, stderr } = await run(folder, ["decide", "tours", ...args]);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr.trimEnd(), sentence);
      assert.equal(textOf(folder), text);
    });
  }

  it("leads to the line where it was decided already", async () => {
    const folder = folderOf(text + decided);
    const { status, stderr } = await run(folder, stop);
    assert.deepEqual([status, stderr], [2, `${file}:8: It is decided: stop. A change of mind is written there.\n`]);
    assert.equal(textOf(folder), text + decided);
  });

  it("asks a person, with what is known and what there is to choose, and again after a slip", async () => {
    const folder = folderOf();
    const { status, asked, stderr } = await walkStep(
      folder,
      ["decide", "tours"],
      ["stopp", "", "1", "Nobody takes it.", ""],
    );
    assert.equal(status, 0);
    assert.deepEqual(asked, [
      "Pivot, persevere or stop? ",
      "Pivot, persevere or stop? ",
      "Pivot, persevere or stop? ",
      "Why? ",
      "Who decides? [none] ",
    ]);
    assert.match(stderr, /The rule says stop if it is refuted\.\n  1 {2}Stop - the rule says so if it is refuted - /);
    assert.match(stderr, /"stopp" is not to choose here; did you mean "stop"\?\nAn answer is needed here\.\n/);
    assert.equal(stderr.split("The rule says stop if").length, 2, "what is known is said once");
    assert.equal(textOf(folder), text + decided);
  });

  it("asks a person for the dissent when the answer goes against the rule, and suggests when to measure again", async () => {
    const folder = folderOf();
    const answers = ["persevere", "It grows.", "Lee would stop.", "", "dana"];
    const { asked } = await walkStep(folder, ["decide", "tours"], answers);
    assert.deepEqual(asked.slice(2), [
      "The rule says stop. What speaks against it? ",
      "When is it measured again? [2026-04-09, 2026-06-08] ",
      "Who decides? [none] ",
    ]);
    assert.match(textOf(folder), /\n {2}dissent: Lee would stop\.\ncheckBack: \[2026-04-09, 2026-06-08\]\n$/);
  });

  it("changes nothing when a person leaves in the middle", async () => {
    const folder = folderOf();
    const { status, stderr } = await walkStep(folder, ["decide", "tours"], ["stop"]);
    assert.equal(status, 2);
    assert.match(stderr, /--because is missing/);
    assert.equal(textOf(folder), text);
  });

  it("writes nothing into a file that changed while somebody thought", async () => {
    const folder = folderOf();
    const { status, stdout, stderr } = await walkStep(folder, ["decide", "tours"], ["stop", "No.", ""], (number) => {
      if (number === 2) appendFileSync(join(folder, file), "pinned: true\n");
    });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(
      stderr,
      /learning\/tours\.experiment\.yaml has changed meanwhile and nothing was written; type it again\.\n$/,
    );
    assert.equal(textOf(folder), `${text}pinned: true\n`);
  });

  it("decides on the file as it is opened, not as it was read before", async () => {
    const folder = folderOf();
    const { status, stderr } = await callUol(folder, stop, (real) => ({
      readText: (uri) => {
        if (uri.endsWith(file) && textOf(folder) === text) appendFileSync(join(folder, file), decided);
        return real.readText(uri);
      },
    }));
    assert.equal(status, 2);
    assert.match(stderr, /:8: It is decided: stop\./);
    assert.equal(textOf(folder), text + decided);
  });

  it("leaves nothing new to find", async () => {
    const folder = folderOf();
    const before = await run(folder, ["check", "--format", "json"]);
    await run(folder, stop);
    const errors = (json: string): number => (JSON.parse(json) as { summary: { error: number } }).summary.error;
    assert.equal(errors((await run(folder, ["check", "--format", "json"])).stdout), errors(before.stdout));
  });
});
