import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { callUol } from "./kit/call-uol.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";
import { walkStep } from "./kit/walk-step.ts";

before(buildOnce);
after(removeFolders);

const title = "Will customers use a one-click checkout?";
const unitPath = "learning/customers-use-one-click-checkout.uol.yaml";
const neverRead = '--folder: What is in "old" is never read; name a folder such as learning.\n';
const hypothesis = "At least 8% of users shown the simulation will click the button.";

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("uol unit", () => {
  it("writes the question, and says what comes next", () => {
    const folder = folderWith({});
    const { status, stdout } = runUol(folder, ["unit", title, "--learn", "Whether they pay.", "--kind", "customer"]);
    assert.equal(status, 0);
    assert.equal(read(folder, unitPath), `title: ${title}\nlearn: Whether they pay.\nkind: customer\n`);
    assert.match(stdout, /^The question is written, in learning\/customers-use/);
    assert.match(stdout, /\nNext: uol experiment --unit customers-use-one-click-checkout\n$/);
  });

  it("only says what it would write with --dry-run, and answers as JSON", () => {
    const folder = folderWith({});
    const { stdout } = runUol(folder, ["unit", title, "--dry-run", "--format", "json"]);
    const newText = `title: ${title}\nlearn: # what will be known in the end\n`;
    const edits = [{ line: 1, column: 1, endLine: 1, endColumn: 1, newText }];
    assert.deepEqual(JSON.parse(stdout), { version: 1, verb: "unit", file: unitPath, edits });
    assert.deepEqual(readdirSync(folder), []);
  });

  it("lets a title pass that names work, and tells of a question instead", () => {
    const { status, stderr } = runUol(folderWith({}), ["unit", "build the checkout backend"]);
    assert.equal(status, 0);
    assert.match(stderr, /Perhaps: "Will people use the checkout backend\?"\n$/);
  });

  it("tells what was asked before, and goes on, or leads there", () => {
    const folder = folderWith({ "old.uol.yaml": `title: ${title}\nlearn: Whether they pay.\n` });
    const again = runUol(folder, ["unit", title]);
    assert.equal(again.status, 0);
    assert.match(again.stderr, /^Have we been here before\?\n {2}Will customers use/);
    assert.ok(existsSync(join(folder, unitPath)));
    const { stdout } = runUol(folder, ["unit", title, "--similar", "old.uol.yaml"]);
    assert.equal(stdout, "Nothing was written: it was asked before.\nRead old.uol.yaml:1\n");
    assert.deepEqual(readdirSync(join(folder, "learning")), ["customers-use-one-click-checkout.uol.yaml"]);
  });

  it("asks on a terminal before it writes what was asked before", async () => {
    const folder = folderWith({ "old.uol.yaml": `title: ${title}\nlearn: Whether they pay.\n` });
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve("2");
    };
    const { stdout } = await callUol(folder, ["unit", title], () => ({ isTerminal: true, ask }));
    assert.deepEqual(asked, ["Have we been here before? [none] "]);
    assert.match(stdout, /Read old\.uol\.yaml:1/);
    assert.ok(!existsSync(join(folder, "learning")));
  });

  const slips: Record<string, [args: string[], sentence: RegExp]> = {
    "no title": [["unit"], /^--title is missing; type for example: uol unit "/],
    "a kind that is none": [["unit", title, "--kind", "custom"], /^--kind: "custom" .* did you mean "customer"\?\n$/],
    "a day that is none": [["unit", title, "--due", "soon"], /^--due: "soon" is no day/],
    "a parent that is not there": [["unit", title, "--parent", "x"], /^There is no unit or experiment "x"/],
    "a folder outside": [["unit", title, "--folder", "../x"], /^--folder: "\.\.\/x" is not below the root/],
    "a folder of another root": [["unit", title, "--folder", "/elsewhere"], /^--folder: "\/elsewhere" is not below/],
    "a folder that nobody looks into": [
      ["unit", title, "--folder", ".git/x"],
      /^--folder: What is in "\.git\/x" is never/,
    ],
  };
  for (const [slip, [args, sentence]] of Object.entries(slips)) {
    it(`says in one sentence what is wrong with ${slip}, and writes nothing`, () => {
      const folder = folderWith({});
      const { status, stderr } = runUol(folder, args);
      assert.equal(status, 2);
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
      assert.deepEqual(readdirSync(folder), []);
    });
  }

  it("takes the folder that a shell completes, and none that the settings leave out", async () => {
    const folder = folderWith({ "learning.yaml": 'exclude: ["old/**"]\n' });
    const { status, stderr } = await callUol(folder, ["unit", title, "--folder", "old"], () => ({}));
    assert.deepEqual({ status, stderr }, { status: 2, stderr: neverRead });
    await callUol(folder, ["unit", title, "--folder", join(folder, "new")], () => ({}));
    assert.deepEqual(readdirSync(folder).toSorted(), ["learning.yaml", "new"]);
  });

  it("writes nothing outside of the root, also not below a link that leads there", async () => {
    const outside = folderWith({});
    const folder = folderWith({});
    symlinkSync(outside, join(folder, "learning"), "junction");
    for (const where of [[], ["--folder", "learning/new/one"]]) {
      const { status, stderr } = await callUol(folder, ["unit", title, ...where], () => ({}));
      assert.equal(status, 2);
      assert.match(stderr, /is not below the root/);
    }
    assert.deepEqual(readdirSync(outside), []);
  });

  it("writes into another folder, and never over a file that came meanwhile", async () => {
    const folder = folderWith({});
    const args = ["unit", title, "--folder", "docs/what we learn"];
    assert.equal(runUol(folder, args).status, 0);
    const path = "docs/what we learn/customers-use-one-click-checkout.uol.yaml";
    assert.ok(existsSync(join(folder, path)));
    // Whoever asks whether it is there is told no, as one is who asks a moment too early.
    const { status, stderr } = await callUol(folder, [...args, "--similar", "none"], ({ exists, createFile }) => {
      let isCreating = false;
      return {
        exists: (uri) => isCreating && exists(uri),
        createFile: (uri, text) => {
          isCreating = true;
          createFile(uri.replace("checkout-2.uol", "checkout.uol"), text);
        },
      };
    });
    assert.equal(status, 2);
    assert.match(stderr, /nothing was written|cannot be written/);
    assert.equal(read(folder, path), `title: ${title}\nlearn: # what will be known in the end\n`);
  });
});

describe("uol experiment", () => {
  it("fills the plan from the sentence, and passes the check", () => {
    const folder = folderWith({ [unitPath]: `title: ${title}\nlearn: Whether they pay.\n` });
    const unit = "customers-use-one-click-checkout";
    const args = ["--unit", unit, "--hypothesis", hypothesis, "--metric", "one-click-rate", "--days", "14"];
    const guards = ["--guardrail", "errors: at most 1%", "--guardrail", "page-time: at most 1,000 ms"];
    const { status, stdout } = runUol(folder, ["experiment", ...args, ...guards]);
    assert.equal(status, 0);
    assert.match(stdout, /\nNext: uol register users-shown-simulation-click-button\n$/);
    assert.equal(
      read(folder, "learning/users-shown-simulation-click-button.experiment.yaml"),
      `unit: ${unit}
hypothesis: ${hypothesis}
population: users shown the simulation
metric: one-click-rate
threshold: at least 8%
guardrails:
  - { metric: errors, threshold: at most 1% }
  - { metric: page-time, threshold: "at most 1,000 ms" }
window: { from: 2026-03-10, days: 14 }
`,
    );
    assert.equal(runUol(folder, ["check"]).status, 0);
  });

  it("starts from a template, complete but for the number of the team", () => {
    const folder = folderWith({});
    const { stdout } = runUol(folder, ["experiment", "--template", "subject-line", "--days", "14"]);
    assert.match(stdout, /^The plan is written but for its threshold, in learning\/subject-line/);
    const { stdout: report } = runUol(folder, ["check"]);
    assert.match(report, /threshold-missing/);
    assert.match(report, /^1 error; 1 file read\.$/m);
  });

  const slips: Record<string, [args: string[], sentence: RegExp]> = {
    "no sentence": [["--days", "14"], /^--hypothesis is missing; type for example: uol experiment /],
    "a unit that is not there": [["--hypothesis", hypothesis, "--unit", "x"], /^There is no unit "x"; write it first/],
    "a template that is none": [
      ["--template", "jobad"],
      /^--template: There is no "jobad"; did you mean "job-ad"\?\n$/,
    ],
    "a method that is none": [
      ["--template", "timebox", "--method", "x"],
      /^--method: There is no "x"; choose among interview/,
    ],
    "a window that ends before it begins": [
      ["--template", "timebox", "--from", "2026-03-10", "--to", "2026-03-02"],
      /^It cannot end on 2026-03-02 when it begins on 2026-03-10/,
    ],
    "days without an end": [["--template", "timebox", "--days", "99999"], /^--days: "99999" is no number of days/],
    "a threshold that cannot be read": [["--hypothesis", hypothesis, "--threshold", "a lot"], /^--threshold: /],
    "a guardrail without a metric": [
      ["--hypothesis", hypothesis, "--guardrail", "low"],
      /^--guardrail: Write the metric/,
    ],
    "a sample that is none": [["--hypothesis", hypothesis, "--sample", "many"], /^--sample: "many" is no whole number/],
    "a rule that is none": [["--hypothesis", hypothesis, "--rule", "win"], /^--rule: Write three words/],
  };
  for (const [slip, [args, sentence]] of Object.entries(slips)) {
    it(`says in one sentence what is wrong with ${slip}, and writes nothing`, () => {
      const folder = folderWith({});
      const { status, stderr } = runUol(folder, ["experiment", ...args]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, sentence);
      assert.deepEqual(readdirSync(folder), []);
    });
  }
});

describe("uol experiment on a terminal", () => {
  it("takes no plan for Enter alone, and a choice by its number or as it is called", async () => {
    const folder = folderWith({});
    const { asked, stderr } = await walkStep(folder, ["experiment"], ["", hypothesis, "Mock-up"]);
    assert.deepEqual(asked.slice(0, 2), ["What do you expect to see? ", "What do you expect to see? "]);
    assert.match(stderr, /\n  3 {2}Subject line of an email - marketing - If the subject line asks a question, /);
    assert.match(stderr, /\nAn answer is needed here\.\nRead as: at least 8%, /);
    assert.doesNotMatch(asked.join(), /An interview, a survey or a mock-up/, "a mock-up is cheap");
  });

  it("says once what to think over, and that it is kept", async () => {
    const answers = ["Users will like it a lot.", "survey", ""];
    const { stderr } = await walkStep(folderWith({}), ["experiment"], answers);
    assert.match(stderr, /\n"lot" can be argued about; .*\nIt is kept as you typed it; .*\n {2}1 {2}Interview - /);
    assert.match(stderr, /\nNobody else can write it, .* For example: at least 8%\n/);
    assert.equal(stderr.split('"lot" can be argued about').length, 2);
  });

  it("writes nothing for whoever leaves, and calls nothing missing that may be left out", async () => {
    const folder = folderWith({});
    const { status, stderr } = await walkStep(folder, ["experiment"], [hypothesis]);
    assert.equal(status, 2);
    assert.match(stderr, /\nNothing was written; type for example: uol experiment /);
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe("uol follow-up", () => {
  const files = {
    "one-click.uol.yaml": `title: ${title}\nlearn: Whether they pay.\nunknowns: [Do people trust it?]\n`,
    "simulation.experiment.yaml": `unit: one-click
hypothesis: ${hypothesis}
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results: [{ date: 2026-02-16, successes: 450, of: 5000 }]
observations: [{ saw: "Asked: \\"is it safe?\\", [twice]", count: 7 }]
propagation: [{ unit: security-messaging }]
`,
  };

  it("carries on what was left open, in the file that was promised", () => {
    const folder = folderWith(files);
    const asked = "What do we need to know about security messaging?";
    const { status, stdout } = runUol(folder, ["follow-up", "simulation", "--title", asked]);
    assert.equal(status, 0);
    assert.match(stdout, /\nNext: uol experiment --unit security-messaging\n$/);
    assert.equal(
      read(folder, "learning/security-messaging.uol.yaml"),
      `title: ${asked}
learn: # what will be known in the end
parent: simulation
unknowns:
  - Do people trust it?
observations:
  - { saw: "Asked: \\"is it safe?\\", [twice]", count: 7 }
`,
    );
    assert.doesNotMatch(runUol(folder, ["check"]).stdout, /error|propagation-open/);
  });

  it("says where one goes on while there is no outcome, and of whom it cannot know", () => {
    const folder = folderWith({ ...files, "draft.experiment.yaml": `hypothesis: ${hypothesis}\n` });
    const kind = runUol(folder, ["follow-up", "simulation", "--title", "Why?", "--kind", "costumer"]);
    assert.match(kind.stderr, /^--kind: "costumer" is not to choose here; did you mean "customer"\?\n$/);
    assert.match(runUol(folder, ["follow-up", "draft", "--title", "Why?"]).stderr, /Record a result first\.\n$/);
    const unknown = runUol(folder, ["follow-up", "simulatoin", "--title", "Why?"]);
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /did you mean "simulation"\?/);
  });
});
