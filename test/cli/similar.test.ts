import assert from "node:assert/strict";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const files = {
  "learning/low-stock.experiment.yaml": `unit: stock
hypothesis: If we say how many plants are left, the add-to-basket rate will increase by 2 points.
metric: add-to-basket-rate
decision: { choice: stop, date: 2026-02-01, because: It cost trust. }
`,
  "learning/one-click.experiment.yaml": "hypothesis: At least 8% of customers will press the one-click button.\n",
  "learning/evil.experiment.yaml": 'hypothesis: "Parcels \\e[2J carry notes"\n',
};

interface Answer {
  readonly matches: readonly { readonly score?: number; readonly why?: string }[];
}

describe("uol similar", () => {
  let folder: string;
  before(() => {
    buildOnce();
    folder = folderWith(files);
  });
  after(removeFolders);

  it("answers what was asked before, with the score, what came of it, and why it was found", () => {
    const { matches } = askUol<Answer>(folder, "similar", "Show how many plants are left beside the basket");
    const [{ score = 0, why = "", ...match } = {}] = matches;
    assert.deepEqual(match, {
      id: "low-stock",
      kind: "experiment",
      file: "learning/low-stock.experiment.yaml",
      line: 2,
      title: "If we say how many plants are left, the add-to-basket rate will increase by 2 points.",
      experiment: "low-stock",
      verdict: "none",
      exploratory: false,
      decision: "stop",
      date: "2026-02-01",
    });
    assert.match(why, /^same words: [^:]*\bplants\b/);
    assert.ok(0.5 < score && score < 1);
    assert.equal(matches.length, 1);
  });

  it("takes its words with or without quotes", () => {
    const quoted = runUol(folder, ["similar", "customers press the one-click button"]);
    assert.equal(
      runUol(folder, ["similar", ..."customers press the one-click button".split(" ")]).stdout,
      quoted.stdout,
    );
    assert.match(quoted.stdout, /^\d\.\d\d {2}At least 8% of customers will press/);
    assert.match(quoted.stdout, /\n {6}learning\/one-click\.experiment\.yaml:1\n/);
  });

  it("says that nothing like it was asked, which is an answer", () => {
    const { status, stdout } = runUol(folder, ["similar", "Remote teams ship more features"]);
    assert.deepEqual([status, stdout], [0, "Nothing like it was asked before.\n"]);
    assert.deepEqual(askUol<Answer>(folder, "similar", "Remote teams ship more").matches, []);
    assert.equal(runUol(folderWith({}), ["similar", "anything"]).stdout, "Nothing like it was asked before.\n");
  });

  it("steers no terminal by words of files", () => {
    assert.ok(!runUol(folder, ["similar", "parcels carry notes"]).stdout.includes("\u001b"));
  });

  it("asks for a text with one sentence", () => {
    const { status, stderr } = runUol(folder, ["similar"]);
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]*the text is missing[^\n]*\n$/);
  });
});
