import assert from "node:assert/strict";
import { applyChanges, emptySnapshot, entriesOfKind } from "../../../../src/core/index/snapshot.ts";
import { buildCards } from "../../../../src/core/query/build-cards.ts";
import { unitChoicesOf, type UnitChoice } from "../../../../src/core/query/branch/unit-choices.ts";
import { changeOf, testRoot } from "../../kit/snapshots.ts";

const plan = "metric: clicks\nthreshold: at least 8%\n";
const snapshot = applyChanges(emptySnapshot(), [
  changeOf("learning/a.uol.yaml", "title: Do they pay?\nappliesTo: [src/pay/**]\n"),
  changeOf("learning/b.uol.yaml", "title: Come back?\nappliesTo: { paths: [src/back] }\n"),
  changeOf("learning/c.uol.yaml", "learn: Are they glad?\n"),
  changeOf("learning/d.uol.yaml", "learn: An answer\n"),
  changeOf(
    "learning/late.experiment.yaml",
    `unit: a\nhypothesis: At least 8% pay at once.\n${plan}window: { from: 2026-03-01, to: 2026-03-20 }\n`,
  ),
  changeOf(
    "learning/soon.experiment.yaml",
    `unit: a\nhypothesis: At least 8% pay later.\n${plan}window: { from: 2026-03-01, to: 2026-03-13 }\n`,
  ),
  changeOf(
    "learning/done.experiment.yaml",
    "unit: d\nhypothesis: At least 8% knew.\ndecision: { choice: stop, because: known }\npropagation: []\n",
  ),
]);
const cards = buildCards(snapshot, "2026-03-10");

describe("unitChoicesOf", () => {
  const orders: Record<string, [about: string | undefined, ids: string]> = {
    "puts answered ones last": [undefined, "c b a d"],
    "puts the unit of the open file first": ["learning/d.uol.yaml", "d c b a"],
    "puts the unit of the open experiment first": ["learning/soon.experiment.yaml", "a c b d"],
    "puts what applies to the open file first": ["src/back/again.ts", "b c a d"],
    "takes no notice of a file of another folder": ["../elsewhere/src/back/again.ts", "c b a d"],
  };
  for (const [name, [about, ids]] of Object.entries(orders)) {
    it(name, () =>
      assert.equal(
        choices(about)
          .map(({ unit }) => unit.id)
          .join(" "),
        ids,
      ),
    );
  }

  it("tells stage, nearest deadline and hypotheses", () => {
    const { label, description, detail } = choiceOf("a");
    assert.deepEqual([label, description], ["Do they pay?", "a, Run, 3 days left"]);
    assert.equal(detail, "At least 8% pay at once. At least 8% pay later.");
    assert.deepEqual(
      [choiceOf("c").label, choiceOf("c").description, choiceOf("c").detail],
      ["Are they glad?", "c, Define", ""],
    );
  });

  it("marks the one that the open file is about", () => {
    const asked = (about?: string): string[] =>
      choices(about)
        .filter(({ isAsked }) => isAsked)
        .map(({ unit }) => unit.id);
    assert.deepEqual(asked("learning/late.experiment.yaml"), ["a"]);
    assert.deepEqual(asked("src/back/again.ts"), []);
    assert.deepEqual(asked(), []);
  });
});

function choices(about?: string): readonly UnitChoice[] {
  const uri = about === undefined ? undefined : `${testRoot}/${about}`;
  return unitChoicesOf(entriesOfKind(snapshot, "unit"), { snapshot, cards, about: uri });
}

function choiceOf(id: string): UnitChoice {
  const found = choices().find(({ unit }) => unit.id === id);
  assert.ok(found);
  return found;
}
