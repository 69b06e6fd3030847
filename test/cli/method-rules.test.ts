import assert from "node:assert/strict";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planFor, question } from "./kit/texts.ts";

/** Two trials with the same people in the same days, of which one alone has a question. */
const colliding = {
  "checkout.uol.yaml": question,
  "green.experiment.yaml": planFor("checkout"),
  "short-form.experiment.yaml": plan.replace(/^.*\n.*/, "hypothesis: With a short form, at least 8% of customers pay."),
};

describe("uol check on faults of method", () => {
  before(buildOnce);
  after(removeFolders);

  const ask = (folder: string, ...args: string[]): CheckAnswer => askUol(folder, "check", ...args);

  it("says what can be written instead", () => {
    const folder = folderWith({
      "a.experiment.yaml": `${plan.replace("at least 8%", "improve by 2 points")}baseline: 6%\n`,
      "b.experiment.yaml": `${plan}decision: { choice: ship, because: It works. }\n`,
      "c.uol.yaml": question.replace("Whether one click is enough.", "Build the one-click checkout."),
    });
    const { findings } = ask(folder, "--rule", "direction-missing", "decision-unknown", "unit-names-work");
    assert.deepEqual(
      findings.map(({ rule, line, column, endColumn, fixes }) => [rule, line, column, endColumn, fixes]),
      [
        ["direction-missing", 4, 12, 22, ['Write "increase by 2 points"', 'Write "decrease by 2 points"']],
        ["decision-unknown", 7, 21, 25, ["Write persevere"]],
        ["unit-names-work", 1, 8, 37, ["Turn it into a question"]],
      ],
    );
  });

  it("looks for one rule only", () => {
    const folder = folderWith(colliding);
    assert.deepEqual(placesOf(ask(folder, "--rule", "experiments-collide")), [
      "green.experiment.yaml:5:1 experiments-collide",
      "short-form.experiment.yaml:4:1 experiments-collide",
    ]);
    assert.deepEqual(placesOf(ask(folder, "--rule", "no-unit")), ["short-form.experiment.yaml:1:1 no-unit"]);
    assert.deepEqual(ask(folder, "--rule", "wip-limit").findings, []);
  });

  it("finds what a team's limits forbid, and nothing without them", () => {
    const limitsOf = (limits: string): string[] =>
      placesOf(ask(folderWith({ ...colliding, "learning.yaml": `limits: ${limits}\n` }), "--rule", "wip-limit"));
    assert.deepEqual(limitsOf("{ running: 1 }"), ["short-form.experiment.yaml:4:1 wip-limit"]);
    assert.deepEqual(limitsOf("{ running: 2 }"), []);
    assert.deepEqual(limitsOf("{ running: none }"), []);
  });

  it("lets a team decide how grave each fault is", () => {
    const settings = "rules: { experiments-collide: error, no-unit: off }\n";
    const folder = folderWith({ ...colliding, "learning.yaml": settings });
    assert.equal(runUol(folderWith(colliding), ["check"]).status, 0);
    assert.equal(runUol(folder, ["check"]).status, 1);
    const { summary } = ask(folder);
    assert.deepEqual(summary, { files: 4, error: 2, warning: 0, info: 0, hint: 0 });
  });
});

describe("uol check on days that pass", () => {
  before(buildOnce);
  after(removeFolders);

  const waiting = {
    "checkout.uol.yaml": question,
    "green.experiment.yaml": planFor("checkout"),
    "paid.experiment.yaml": `${planFor("checkout").replace("everybody", "everybody else")}parent: green
results: [{ date: 2026-03-16, successes: 90, of: 1000 }]
observations: [{ saw: People in a hurry took it., from: session recordings }]
`,
  };
  const check = (
    files: Readonly<Record<string, string>>,
    today: string,
  ): { status: number | null; found: string[] } => {
    const { status, stdout } = runUol(folderWith(files), ["check", "--format", "json", "--today", today]);
    return { status, found: placesOf(JSON.parse(stdout) as CheckAnswer) };
  };

  it("warns of what is overdue, and breaks no build", () => {
    assert.deepEqual(check(waiting, "2026-03-23"), { status: 0, found: [] });
    assert.deepEqual(check(waiting, "2027-03-23"), {
      status: 0,
      found: [
        "checkout.uol.yaml:4:1 unit-overdue",
        "green.experiment.yaml:5:1 result-overdue",
        "paid.experiment.yaml:8:1 memo-missing",
      ],
    });
  });

  it("breaks the build where more waits for a decision than the team allows", () => {
    const limited = (debt: number): Record<string, string> => ({
      ...waiting,
      "learning.yaml": `# as agreed\nlimits: { debt: ${debt} }\n`,
    });
    assert.deepEqual(check(limited(1), "2026-03-16"), { status: 0, found: [] });
    assert.deepEqual(check(limited(1), "2026-03-17"), { status: 1, found: ["learning.yaml:2:1 decision-debt"] });
    assert.deepEqual(check(limited(2), "2026-03-17"), { status: 0, found: [] });
  });
});
