import assert from "node:assert/strict";
import type { Review } from "../../src/core/query/review/review.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const plan = `hypothesis: At least 8% of visitors will click the button.
metric: click-rate
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results: [{ date: 2026-02-17, successes: 1000, of: 10000 }]
memo: They did.
decision: { choice: persevere, date: 2026-03-02, by: "<i>dana</i>", because: "It works <script>alert(1)</script>" }
propagation: []
`;

const files = {
  "learning/click.uol.yaml": "title: Will people click?\nlearn: Whether they do.\nunknowns: [Who are they?]\n",
  "learning/click.experiment.yaml": `unit: click\n${plan}`,
  "learning/idea.uol.yaml": "title: What if?\nlearn: Whether it helps.\n",
};

describe("uol review", () => {
  let folder: string;
  before(() => {
    buildOnce();
    folder = folderWith(files);
  });
  after(removeFolders);

  it("answers with experiments, totals and what moved", () => {
    const { experiments, totals, moves, period } = askUol<Review>(folder, "review", "--period", "30d");
    assert.deepEqual(period, { from: "2026-02-09", to: "2026-03-10" });
    assert.deepEqual(
      experiments.map(({ id, file, verdict, decision, registration, debt }) => [
        id,
        file,
        verdict,
        decision,
        registration,
        debt,
      ]),
      [["click", "learning/click.experiment.yaml", "supported", "persevere", "unproved", false]],
    );
    assert.equal(totals.decisions.persevere, 1);
    assert.deepEqual(
      moves.map(({ what }) => what),
      ["ended", "result", "decided"],
    );
  });

  it("has a round of the team as its period, else thirty days", () => {
    const round = folderWith({ ...files, "learning.yaml": "cadence: { length: 1 week }\n" });
    assert.deepEqual(askUol<Review>(folder, "review").period, { from: "2026-02-09", to: "2026-03-10" });
    assert.deepEqual(askUol<Review>(round, "review").period, { from: "2026-03-04", to: "2026-03-10" });
    assert.match(runUol(round, ["review"]).stdout, /^Review, 4 Mar to 10 Mar 2026\n/);
  });

  for (const [period, says] of [
    ["soon", /^"soon" is no period; write 30d, 12w, 3m, all, or 2026-01-01\.\.2026-03-31\.\n$/],
    ["0d", /^"0d" is no period; write one day to ten years, such as 30d\.\n$/],
    ["2026-03-02..2026-03-01", /^"[^"]+" ends before it begins; write 2026-03-01\.\.2026-03-02\.\n$/],
  ] as const) {
    it(`refuses the period ${period} with one sentence`, () => {
      const { status, stdout, stderr } = runUol(folder, ["review", "--period", period]);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, says);
    });
  }

  it("refuses a status and a format that it does not know", () => {
    assert.match(runUol(folder, ["review", "--status", "complete"]).stderr, /did you mean "completed"\?\n$/);
    assert.match(runUol(folder, ["review", "--format", "sarif"]).stderr, /^There is no format "sarif" for review/);
    assert.equal(runUol(folder, ["review", "--status", "complete"]).status, 2);
  });

  it("keeps those that stand where a word says", () => {
    const idsFor = (...args: string[]): string[] =>
      askUol<Review>(folder, "review", ...args).experiments.map(({ id }) => id);
    assert.deepEqual(idsFor("--status", "completed", "--period", "all"), ["click"]);
    assert.deepEqual(idsFor("--status", "active", "--period", "all"), []);
  });

  it("keeps them in a digest too, and refuses to choose where it would choose nothing", () => {
    const digest = (status: string): string =>
      runUol(folder, ["review", "--status", status, "--format", "markdown"]).stdout;
    assert.match(digest("completed"), /\n## Will people click\?\n/);
    assert.doesNotMatch(digest("active"), /Will people click/);
    const { status, stderr } = runUol(folder, ["review", "--agenda", "--status", "active"]);
    assert.deepEqual(
      [status, stderr],
      [2, "--status chooses experiments of a review; leave it out beside --agenda and --roi.\n"],
    );
  });

  it("prints questions for each open unit", () => {
    const { stdout } = runUol(folder, ["review", "--agenda"]);
    assert.match(stdout, /^What to talk about\n\n\[ \] What did we learn since we last met\?/);
    assert.match(stdout, /\nWhat if\?\n\nidea, Define, no experiment yet\n\n\[ \] What would we do otherwise/);
    assert.doesNotMatch(stdout, /Will people click/);
    assert.match(
      runUol(folder, ["review", "--agenda", "--format", "markdown"]).stdout,
      /\n- \[ \] What is our next best/,
    );
  });

  it("prints what it brings, of all days unless somebody asks for fewer", () => {
    interface Answer {
      readonly roi: readonly {
        readonly id: string;
        readonly value: number | null;
        readonly files: readonly string[];
      }[];
    }
    const valuesFor = (...args: string[]) =>
      askUol<Answer>(folder, "review", "--roi", ...args).roi.map(({ id, value }) => [id, value]);
    const none = [
      ["rework", null],
      ["time-to-learning", null],
      ["held", null],
      ["forecasts", null],
    ];
    assert.deepEqual(valuesFor(), [
      ["rework", 0],
      ["time-to-learning", 28],
      ["held", null],
      ["forecasts", null],
    ]);
    assert.deepEqual(valuesFor("--period", "5d"), none);
    const { stdout } = runUol(folder, ["review", "--roi"]);
    assert.match(stdout, /^What it brings, all days\n\nRework\n\n0 of 1 decisions/);
    assert.match(stdout, /\n {2}Formula: Decisions .*\n\n- learning\/click\.experiment\.yaml\n/);
  });

  it("prints agenda and figures one behind the other", () => {
    const { stdout } = runUol(folder, ["review", "--agenda", "--roi"]);
    assert.ok(stdout.indexOf("What to talk about") < stdout.indexOf("What it brings"));
  });

  it("writes a digest whose HTML is whole, and shows words of files as they are", () => {
    const { stdout } = runUol(folder, ["review", "--format", "html"]);
    assert.match(stdout, /^<!doctype html>\n<html lang="en">[^]*<\/html>\n$/);
    assert.match(stdout, /&lt;i&gt;dana&lt;\/i&gt;\. It works &lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(stdout, /<script|<i>|https?:/);
    const markdown = runUol(folder, ["review", "--format", "markdown"]).stdout;
    assert.match(markdown, /^# What we learned, 9 Feb to 10 Mar 2026\n/);
    assert.match(markdown, /It works \\<script\\>alert\(1\)\\<\/script\\>/);
  });

  it("says the same each time", () => {
    for (const format of ["text", "json", "markdown", "html"]) {
      const print = (): string => runUol(folder, ["review", "--format", format]).stdout;
      assert.equal(print(), print());
    }
  });

  it("has something to say of an empty folder", () => {
    const empty = folderWith({});
    for (const args of [[], ["--agenda"], ["--roi"], ["--format", "markdown"], ["--format", "html"]]) {
      const { status, stdout, stderr } = runUol(empty, ["review", ...args]);
      assert.deepEqual([status, stderr], [0, ""]);
      assert.ok(stdout.length > 50);
    }
  });

  it("tells by git when the plan was registered and the bar moved", async () => {
    const repository = await repositoryWith(`
      02-20: plan up
      03-09: up.results: [{ date: 2026-03-09, successes: 900, of: 10000 }]
      03-10: up.threshold: at least 5%
    `);
    const { moves, experiments } = askUol<Review>(repository, "review");
    const told = moves.map(({ date, what, change }) => `${date} ${what} ${change?.field ?? ""}`.trim());
    assert.ok(told.includes("2026-02-20 registered"), told.join());
    assert.ok(told.includes("2026-03-10 goalposts threshold"), told.join());
    assert.equal(experiments[0]?.registration, "broken");
    assert.match(
      runUol(repository, ["review", "--format", "markdown"]).stdout,
      /rely on it:\*\* No: the plan was changed after the results were in\./,
    );
  });
});
