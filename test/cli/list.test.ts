import assert from "node:assert/strict";
import { join } from "node:path";
import { readWorkspace } from "../../src/cli/read-workspace.ts";
import { queryKeys } from "../../src/core/grammar/wall-query.ts";
import { buildCards, cardsOf } from "../../src/core/query/build-cards.ts";
import { searchWall } from "../../src/core/query/search/search-wall.ts";
import { createNodeIo } from "../../src/node/node-io.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { projectRoot } from "../kit/project.ts";
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

  it("takes several terms, with a dash or without, as many arguments or as one", () => {
    assert.deepEqual(ids("status:run", "tag:security", "-kind:unit"), ["trial"]);
    assert.deepEqual(ids("-decision:persevere", "id:o"), ["checkout"]);
    assert.deepEqual(ids("--today", "2026-03-10", "-decision:persevere", "id:o"), ["checkout"]);
    assert.deepEqual(ids("simulation -id:zoom  after:2026-01"), ["trial"]);
    assert.deepEqual(ids("is:unit is:experiment -status:completed"), ["checkout", "trial"]);
  });

  it("takes a value of several words inside of one argument", () => {
    const owned = folderWith({
      "learning.yaml": "objectives: { pay: { title: More people who pay }, stay: { title: More people who stay } }\n",
      "a.uol.yaml": "learn: One.\nobjective: pay\n",
      "b.uol.yaml": "learn: Two.\nobjective: stay\n",
    });
    const found = askUol<Answer>(owned, "list", 'objective:"More people who pay"');
    assert.deepEqual(
      found.records.map(({ id }) => id),
      ["a"],
    );
    assert.equal(askUol<Answer>(owned, "list", '-objective:"More people who pay" "learn"').records.length, 0);
  });

  for (const [query, sentence] of [
    ["owners:dana", 'There is no key "owners"; did you mean "owner"?'],
    ["-status:refutd", 'There is no status "refutd"; did you mean "refuted"?'],
    ["before:soon", '"soon" is no day; write before:2026-03-16, before:2026-03, before:2026 or before:30d.'],
  ] as const) {
    it(`says of ${query} what to type instead`, () => {
      const { status, stdout, stderr } = runUol(folder, ["list", "zoom", query]);
      assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: "", stderr: `${sentence}\n` });
    });
  }

  it("tells every key in its help", () => {
    const { stdout } = runUol(folder, ["list", "--help"]);
    const looks = new Set<string>(["group", "view"]);
    const untold = queryKeys.filter((key) => !looks.has(key) && !new RegExp(`\\b${key}[:,\\n]`).test(stdout));
    assert.deepEqual(untold, []);
    assert.deepEqual(
      stdout.split("\n").filter((line) => line.length > 80),
      [],
    );
  });
});

describe("uol list beside the wall", () => {
  const root = join(projectRoot, "media/sample");
  const today = "2026-05-07";

  it("finds the same, whatever is asked", async () => {
    const { snapshot } = await readWorkspace(createNodeIo(""), { root, today, format: "json", color: false });
    const cards = cardsOf(buildCards(snapshot, today));
    const sizes = new Set<number>();
    for (const query of sampleQueries) {
      const { stdout } = await callUol(
        root,
        ["list", ...query.split(" "), "--today", today, "--format", "json"],
        () => ({}),
      );
      const { records } = JSON.parse(stdout) as Answer;
      const found = searchWall(query, { cards, today });
      const wanted = cards.filter(({ uri }) => found?.has(uri)).map(({ id }) => id);
      assert.deepEqual(records.map(({ id }) => id).toSorted(), wanted.toSorted(), query);
      sizes.add(wanted.length);
    }
    assert.ok(sizes.size > 4, `the queries tell little apart: ${Array.from(sizes).join(", ")}`);
  });
});

const sampleQueries = [
  "checkout",
  "chekout",
  "status:refuted",
  "-status:completed",
  "verdict:supported verdict:inconclusive",
  "decision:none is:experiment",
  "-decision:stop after:2026-01",
  "before:2026-04",
  "after:90d is:overdue",
  "owes:nothing -is:unit",
  "registration:unproved checkout",
  "kind:customer",
  "method:ab-test -metric:rate",
  '"one click"',
];
