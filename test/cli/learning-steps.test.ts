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
results:
  - { date: 2026-03-02, successes: 180, of: 1200 }
`;
const observed = "observations:\n  - { saw: They asked who is there., from: interviews, count: 7 }\n";
const memo = "memo: |\n  It works.\n\n  What surprised us: Nearly all were on a phone.\n";
const learned =
  "learnings:\n  - insight: Phones first.\n    recommendation: Try it there.\n    appliesTo: [tours, phone]\n";
const card = "pinned: true\nwas: Steps count.\nnow: Trust counts.\n";

const typed = {
  observe: ["observe", "tours", "--saw", "They asked who is there.", "--from", "interviews", "--count", "7"],
  memo: ["memo", "tours", "--outcome", "It works.", "--surprise", "Nearly all were on a phone."],
  learn: [
    "learn",
    "tours",
    "--insight",
    "Phones first.",
    "--recommendation",
    "Try it there.",
    "--applies-to",
    "tours, phone",
  ],
  wrong: ["wrong", "tours", "--was", "Steps count.", "--now", "Trust counts."],
} as const;

describe("uol observe, memo, learn and wrong", () => {
  after(removeFolders);

  const folderOf = (content = text): string => folderWith({ [file]: content, "learning/q.uol.yaml": "learn: x\n" });
  const textOf = (folder: string, path = file): string => readFileSync(join(folder, path), "utf8");
  const run = (folder: string, args: readonly string[]): Promise<Run> => callUol(folder, args, () => ({}));

  const steps: readonly (readonly [verb: keyof typeof typed, done: string, added: string, next: string])[] = [
    ["observe", "Added an observation", observed, "memo"],
    ["memo", "Wrote the memo", memo, "learn"],
    ["learn", "Wrote the learning", learned, "decide"],
    ["wrong", "Shared what was believed, and what is known now", card, "learn"],
  ];
  for (const [verb, done, added, next] of steps) {
    it(`${verb} writes what was typed, and says what comes next`, async () => {
      const folder = folderOf();
      const { status, stdout, stderr } = await run(folder, typed[verb]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      assert.match(stdout, new RegExp(`^${done}, in ${file}:\n`));
      assert.match(stdout, new RegExp(`\nNext: uol ${next} tours\n$`));
      assert.equal(textOf(folder), text + added);
    });

    it(`${verb} answers with file and edits, and writes nothing in a dry run`, async () => {
      const folder = folderOf();
      const { stdout } = await run(folder, [...typed[verb], "--dry-run", "--format", "json"]);
      const answer = JSON.parse(stdout) as { verb: string; file: string; edits: readonly { newText: string }[] };
      assert.deepEqual([answer.verb, answer.file], [verb, file]);
      assert.equal(answer.edits.map(({ newText }) => newText).join(""), added);
      assert.equal(textOf(folder), text);
    });

    it(`${verb} leaves no new finding`, async () => {
      const folder = folderOf();
      const findings = async (): Promise<number> => {
        const { stdout } = await run(folder, ["check", "--format", "json"]);
        return (JSON.parse(stdout) as { summary: { error: number; warning: number } }).summary.error;
      };
      const before = await findings();
      await run(folder, typed[verb]);
      assert.equal(await findings(), before);
    });
  }

  it("ends in one file that reads like the story", async () => {
    const folder = folderOf();
    for (const verb of ["learn", "memo", "observe"] as const) await run(folder, typed[verb]);
    assert.equal(textOf(folder), text + observed + memo + learned);
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [["observe", "tours"], /^--saw is missing; type for example: uol observe /],
    [["observe", "tours", "--saw", "x", "--count", "some"], /^--count: "some" is no number; write it as/],
    [["memo", "tours"], /^--form is missing; type for example: uol memo .* --outcome /],
    [["memo", "tours", "--outcome", "It works."], /^--surprise is missing; /],
    [["memo", "tours", "--form", "autopsie"], /^--form: .*did you mean "autopsy"\?$/],
    [["memo", "tours", "--form", "autopsy", "--outcome", "x"], /^--outcome: It belongs to the other form/],
    [["memo", "tours", "--text", "x", "--next", "y"], /^--next: .*--text says it all already/],
    [["learn", "tours", "--recommendation", "x"], /^--insight is missing; /],
    [["learn", "tours", "--insight", "x"], /^--recommendation is missing; /],
    [["learn", "tours", "--insight", "x", "--recommendation", "y", "--confidence", "0.9"], /^--because is missing; /],
    [
      ["learn", "tours", "--insight", "x", "--recommendation", "y", "--confidence", "90%"],
      /^--confidence: .*from 0 to 1/,
    ],
    [
      ["learn", "tours", "--insight", "x", "--recommendation", "y", "--because", "z"],
      /^--because: .*type --confidence/,
    ],
    [
      ["learn", "tours", "--insight", "x", "--recommendation", "y", "--review-by", "soon"],
      /^--review-by: "soon" is no day/,
    ],
    [["wrong", "tours", "--was", "x"], /^--now is missing; /],
    [["wrong", "nobody", "--was", "x", "--now", "y"], /^There is no "nobody"; /],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses ${args.join(" ")} in one sentence, and writes nothing`, async () => {
      const folder = folderOf();
      const { status, stdout, stderr } = await run(folder, args);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr.trim(), sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
      assert.equal(textOf(folder), text);
    });
  }

  it("leads to a memo and to a belief that are there already", async () => {
    const folder = folderOf(`${text}memo: x\n${card}`);
    assert.match((await run(folder, typed.memo)).stderr, /tours\.experiment\.yaml:7: There is a memo already\. /);
    assert.match(
      (await run(folder, typed.wrong)).stderr,
      /tours\.experiment\.yaml:9: What was believed is shared already/,
    );
  });

  it("asks a person who comes with nothing, who may leave out what is not needed", async () => {
    const folder = folderOf();
    const walk = await walkStep(folder, ["memo", "tours"], ["1", "", "Nearly all were on a phone.", "", "Ask why."]);
    assert.equal(walk.status, 0, walk.stderr);
    assert.match(walk.asked[1] ?? "", /^What came out\? \[180 of 1,200 \(15\.0%\), /);
    assert.deepEqual(
      [...walk.asked.slice(0, 1), ...walk.asked.slice(2)],
      [
        "A memo or an autopsy? ",
        "What surprised you? ",
        "Which assumption changed? [none] ",
        "What would you do next? [none] ",
      ],
    );
    assert.match(
      textOf(folder),
      /memo: \|\n {2}180 of .*\n\n {2}What surprised us: .*\n\n {2}What we would do next: Ask why\.\n$/,
    );
  });

  it("shares a belief of a unit, too", async () => {
    const folder = folderOf();
    const { status, stdout } = await run(folder, ["wrong", "q", ...typed.wrong.slice(2)]);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /Next/);
    assert.equal(textOf(folder, "learning/q.uol.yaml"), `learn: x\n${card}`);
  });

  it("writes nothing into a file that changed while somebody thought", async () => {
    for (const verb of ["observe", "memo", "learn", "wrong"] as const) {
      const folder = folderOf();
      const args = typed[verb].slice(0, verb === "observe" ? 2 : 4);
      const change = (number: number): void => {
        if (number === 1) appendFileSync(join(folder, file), "flag: theirs\n");
      };
      const { status, stderr } = await walkStep(folder, args, ["a", "b", "3"], change);
      assert.equal(status, 2, verb);
      assert.match(stderr, /has changed meanwhile and nothing was written/);
      assert.equal(textOf(folder), `${text}flag: theirs\n`);
    }
  });
});
