import assert from "node:assert/strict";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planFor } from "./kit/texts.ts";

interface Answer {
  readonly records: readonly { readonly id: string; readonly due: string | null; readonly overdue: string | null }[];
}

const decided = `${plan}results: [{ date: 2026-03-16, successes: 90, of: 1000 }]
memo: It works.
decision: { choice: persevere, date: 2026-03-17, by: dana, because: It works. }
propagation: []
checkBack: [2026-04-17]
`;

const files = {
  "learning/checkout.uol.yaml": `title: Will customers use one click?
learn: Whether one click is enough.
due: 2026-03-20
appliesTo: { tags: [security] }
`,
  "learning/trial.experiment.yaml": planFor("checkout"),
  "learning/zoom.experiment.yaml": decided,
};

describe("uol list", () => {
  let folder: string;
  const ids = (...args: string[]): string[] => askUol<Answer>(folder, "list", ...args).records.map(({ id }) => id);

  before(() => {
    buildOnce();
    folder = folderWith(files);
  });
  after(removeFolders);

  it("gives units and experiments with where they stand, by path", () => {
    const { records } = askUol<Answer>(folder, "list");
    const verdict = { verdict: null, leaning: null, stoppedEarly: false, exploratory: false, guardrails: "none" };
    const open = { ...verdict, registration: null, held: null, due: null, overdue: null };
    const title = "Will customers use one click?";
    assert.deepEqual(records, [
      {
        id: "checkout",
        kind: "unit",
        file: "learning/checkout.uol.yaml",
        title,
        stage: "run",
        ...open,
        due: "2026-03-20",
      },
      {
        id: "trial",
        kind: "experiment",
        file: "learning/trial.experiment.yaml",
        title,
        stage: "run",
        ...open,
        verdict: "none",
        registration: "unproved",
      },
      {
        id: "zoom",
        kind: "experiment",
        file: "learning/zoom.experiment.yaml",
        title: "zoom",
        stage: "learned",
        ...open,
        verdict: "inconclusive",
        leaning: "for",
        registration: "unproved",
        due: "2026-04-17",
      },
    ]);
  });

  it("says what is overdue on a given day", () => {
    const { records } = askUol<Answer>(folder, "list", "--today", "2026-04-18");
    assert.deepEqual(
      records.map(({ id, due, overdue }) => [id, due, overdue]),
      [
        ["checkout", "2026-03-20", "unit"],
        ["trial", "2026-03-23", "result"],
        ["zoom", "2026-04-17", "checkBack"],
      ],
    );
  });

  it("filters by status, tag and words", () => {
    assert.deepEqual(ids("--status", "run"), ["checkout", "trial"]);
    assert.deepEqual(ids("--status", "completed", "overdue"), ["zoom"]);
    assert.deepEqual(ids("--status", "active"), ["checkout", "trial"]);
    assert.deepEqual(ids("--tag", "security"), ["checkout", "trial"]);
    assert.deepEqual(ids("simulation", "zoom"), ["zoom"]);
    assert.deepEqual(ids("--status", "run", "simulation"), ["trial"]);
  });

  it("says whether a decision held the last time that it was measured", () => {
    const won = decided.replace("successes: 90, of: 1000", "successes: 240, of: 2500");
    const again = (successes: number): string =>
      won.replace("[2026-04-17]", `[{ due: 2026-04-17, date: 2026-04-17, successes: ${successes}, of: 1000 }]`);
    const measured = folderWith({
      "lasts.experiment.yaml": again(88),
      "lost.experiment.yaml": again(61),
      "open.experiment.yaml": again(61).replace(/decision:.*\n/, ""),
    });
    const { records } = askUol<{ readonly records: readonly { readonly id: string; readonly held: string | null }[] }>(
      measured,
      "list",
      "--today",
      "2026-05-01",
    );
    assert.deepEqual(
      records.map(({ id, held }) => [id, held]),
      [
        ["lasts", "held"],
        ["lost", "not-held"],
        ["open", null],
      ],
    );
    const { stdout } = runUol(measured, ["list", "--today", "2026-05-01", "lost"]);
    assert.equal(stdout, "Learned  lost  Supported, not held  lost\n");
    const shown = runUol(measured, ["show", "lost", "--today", "2026-05-01"]).stdout;
    assert.match(
      shown,
      /check-backs\n2026-04-17: Not held\. 6\.1% on 17 Apr, no longer at least 8%\. A true rate from 4\.\d% to 7\.\d% fits\.\n/,
    );
    assert.deepEqual(
      askUol<{ readonly record: { readonly held: unknown; readonly checkBacks: unknown } }>(
        measured,
        "show",
        "lost",
        "--today",
        "2026-05-01",
      ).record.checkBacks,
      [
        {
          due: "2026-04-17",
          date: "2026-04-17",
          held: "not-held",
          mark: "not-held",
          value: "6.1%",
          sentence: "6.1% on 17 Apr, no longer at least 8%.",
        },
      ],
    );
  });

  it("writes a table for a spreadsheet, and one for a page", () => {
    const csv = runUol(folder, ["list", "status:learned", "--format", "csv", "--today", "2026-04-01"]).stdout;
    const [heads = "", row = "", ...others] = csv.split("\n");
    assert.deepEqual(heads.split(",").slice(0, 3), ["Id", "Question", "Stage"]);
    assert.match(row, /^zoom,.*,Learned,.*,2026-03-17,/);
    assert.deepEqual(others, [""]);
    const page = runUol(folder, ["list", "--format", "markdown", "--today", "2026-04-01"]).stdout.split("\n");
    assert.equal(
      page[0],
      "| Id | Question | Stage | Threshold | Result | Verdict | Registration | Decision | Owes | Owner | Ends |",
    );
    assert.match(page.find((line) => line.startsWith("| checkout")) ?? "", /Will customers use one click\? \|/);
  });

  it("writes one line a record for people", () => {
    const { stdout } = runUol(folder, ["list", "--today", "2026-04-18"]);
    assert.equal(
      stdout,
      `Analyse  checkout                Will customers use one click?  unit overdue since 2026-03-20
Analyse  trial                   Will customers use one click?  result overdue since 2026-03-23
Learned  zoom      Inconclusive  zoom  checkBack overdue since 2026-04-17
`,
    );
  });
});
