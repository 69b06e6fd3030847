import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callUol } from "./kit/call-uol.ts";
import { removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import type { Run } from "./kit/run-uol.ts";
import { walkStep } from "./kit/walk-step.ts";

const file = "learning/tours.experiment.yaml";
const registered = "02-20: plan tours; tours.sample: 500";
const withResult = `${registered}\n03-09: result tours`;
const moved = `${withResult}\ntoday: tours.sample: 400`;

describe("uol amend", () => {
  after(removeFolders);

  const textOf = (folder: string): string => readFileSync(join(folder, file), "utf8");
  const run = (folder: string, ...args: readonly string[]): Promise<Run> => callUol(folder, args, () => ({}));
  const stateOf = async (folder: string): Promise<string> => (await run(folder, "proof", "tours")).stdout;
  const errorsIn = async (folder: string): Promise<number> => {
    const { stdout } = await run(folder, "check", "--format", "json");
    return (JSON.parse(stdout) as { summary: { error: number } }).summary.error;
  };

  it("explains a change, so that nothing is broken any more", async () => {
    const folder = await repositoryWith(moved);
    const before = textOf(folder);
    assert.match(await stateOf(folder), /broken/);
    assert.equal(await errorsIn(folder), 1);
    const { status, stdout, stderr } = await run(folder, "amend", "tours", "--field", "sample", "--why", "Few came.");
    const item = "  - { field: sample, was: 500, date: 2026-03-10, why: Few came. }\n";
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    assert.equal(stdout, `Amended sample, in ${file}:\n  amendments:\n  ${item}`);
    assert.equal(textOf(folder).replace(`amendments:\n${item}`, ""), before);
    assert.match(await stateOf(folder), /amended/);
    assert.equal(await errorsIn(folder), 0);
  });

  it("writes a new value, the sentence that says it, and why, in one go", async () => {
    const folder = await repositoryWith(withResult);
    const args = ["--field", "threshold", "--to", "at least 7%", "--why", "Few came.", "--by", "dana"];
    const dry = await run(folder, "amend", "tours", ...args, "--dry-run", "--format", "json");
    const { verb, edits } = JSON.parse(dry.stdout) as { verb: string; edits: readonly { newText: string }[] };
    assert.equal(verb, "amend");
    assert.deepEqual(
      edits.slice(0, 2).map(({ newText }) => newText),
      ["at least 7%", "At least 7% of visitors click the button."],
    );
    assert.match(textOf(folder), /^threshold: at least 8%$/m);
    const { status, stdout } = await run(folder, "amend", "tours", ...args);
    assert.equal(status, 0);
    assert.match(stdout, /^Amended threshold and hypothesis, in /);
    assert.match(textOf(folder), /^threshold: at least 7%$/m);
    assert.match(await stateOf(folder), /amended/);
    assert.equal(await errorsIn(folder), 0);
  });

  it("asks a person for what is missing, with what it will do", async () => {
    const folder = await repositoryWith(registered);
    const { asked, stdout, stderr } = await walkStep(
      folder,
      ["amend", "tours"],
      ["window", "2026-03-01", "2026-03-20", "Few came.", ""],
    );
    assert.deepEqual(asked, [
      "What of the plan has to change? ",
      "When does it end now? [2026-03-16] ",
      "When does it end now? [2026-03-16] ",
      "Why did it have to change? ",
      "Who changes it? [none] ",
    ]);
    assert.match(
      stderr,
      /^The plan was registered on 2026-02-20\.\nThe window is open, so the plan counts as amended /,
    );
    assert.match(stderr, /It would end on 2026-03-01, before it begins on 2026-03-02\./);
    assert.match(textOf(folder), /^window: \{ from: 2026-03-02, to: 2026-03-20 \}$/m);
    assert.match(stdout, /\nNext: uol register tours\n$/);
  });

  it("refuses a value that was typed before the field that cannot take it was named", async () => {
    const folder = await repositoryWith(withResult);
    const before = textOf(folder);
    const { status, stderr } = await walkStep(folder, ["amend", "tours", "--to", "many"], ["sample", "No.", ""]);
    assert.equal(status, 2);
    assert.match(stderr, /--to: "many" is no whole number; write one such as 400\.\n$/);
    assert.equal(textOf(folder), before);
  });

  const wrong: readonly (readonly [script: string, args: readonly string[], sentence: RegExp])[] = [
    [
      "today: plan tours",
      ["--field", "metric", "--why", "No."],
      /^learning\/tours\.experiment\.yaml:1: Nothing is registered yet, /,
    ],
    [moved, ["--field", "sample"], /^--why is missing; type for example: uol amend /],
    [moved, ["--why", "No."], /^--field is missing; /],
    [
      moved,
      ["--field", "smaple", "--why", "No."],
      /^--field: "smaple" is no field of this plan; did you mean "sample"\?$/,
    ],
    [moved, ["--field", "metric", "--why", "No."], /^--to is missing; /],
    [moved, ["--field", "sample", "--to", "many", "--why", "No."], /^--to: "many" is no whole number; /],
    [
      moved,
      ["--field", "sample", "--was", "600", "--why", "No."],
      /`sample` was registered as 500; leave --was out\.$/,
    ],
    [moved, ["--field", "sample", "--why", "No.", "--date", "1.3."], /^--date: "1\.3\." is no day; /],
  ];
  for (const [script, args, sentence] of wrong) {
    it(`refuses ${args.join(" ")} after ${script.split("\n").at(-1)}`, async () => {
      const folder = await repositoryWith(script);
      const before = textOf(folder);
      const { status, stdout, stderr } = await run(folder, "amend", "tours", ...args);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr.trimEnd(), sentence);
      assert.equal(textOf(folder), before);
    });
  }

  it("writes nothing into a file that changed while somebody thought", async () => {
    const folder = await repositoryWith(moved);
    const { status, stderr } = await walkStep(folder, ["amend", "tours"], ["1", "No.", ""], (number) => {
      if (number === 2) appendFileSync(join(folder, file), "pinned: true\n");
    });
    assert.equal(status, 2);
    assert.match(stderr, /has changed meanwhile and nothing was written; type it again\.\n$/);
    assert.doesNotMatch(textOf(folder), /amendments/);
  });
});
