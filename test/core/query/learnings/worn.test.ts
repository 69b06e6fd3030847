import assert from "node:assert/strict";
import { applyWear, wantedWear } from "../../../../src/core/index/apply-wear.ts";
import type { Snapshot } from "../../../../src/core/index/snapshot.ts";
import { fileLearningsText } from "../../../../src/core/language/hover/file-learnings-text.ts";
import { ageOf } from "../../../../src/core/query/learnings/age-of.ts";
import { codeLensWords } from "../../../../src/core/query/learnings/code-lens-words.ts";
import { learningsForUri } from "../../../../src/core/query/learnings/learning-groups.ts";
import { learningState } from "../../../../src/core/query/learnings/learning-words.ts";
import type { LearningCard } from "../../../../src/core/query/learnings/learning-card.ts";
import { learningsOf } from "../../../../src/core/query/learnings/learnings-of.ts";
import { playbookOf } from "../../../../src/core/query/learnings/playbook.ts";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";
import { learningsPart } from "../../../../src/core/query/story/written-parts.ts";
import type { Wear } from "../../../../src/core/repository/wear.ts";
import { committed } from "../../kit/committed.ts";
import { testRoot, testToday } from "../../kit/snapshots.ts";

const plan = "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-02 }\n";

function textWith(more = ""): string {
  return `${plan}decision: { choice: stop, because: x }\nlearnings: [{ insight: People wait., recommendation: Ask., appliesTo: [src/**]${more} }]\n`;
}

function told(wear: Wear | undefined, more = ""): Snapshot {
  const text = textWith(more);
  const snapshot = committed("a.experiment.yaml", text, [{ date: "2026-03-03", text }]);
  return applyWear(snapshot, testRoot, wantedWear(snapshot, testRoot), [wear]);
}

function cardOf(wear: Wear | undefined, more?: string): LearningCard {
  const [card] = learningsOf(told(wear, more), testToday);
  assert.ok(card);
  return card;
}

describe("a learning whose code was rewritten", () => {
  for (const [wear, isWorn] of [
    [{ lines: 10, gone: 6 }, true],
    [{ lines: 10, gone: 5 }, false],
    [{ lines: 1, gone: 1 }, true],
    [{ lines: 0, gone: 0 }, false],
    [undefined, false],
  ] as const) {
    it(`is ${isWorn ? "" : "not "}told so where ${wear ? `${wear.gone} of ${wear.lines} lines are gone` : "git said nothing"}`, () => {
      const card = cardOf(wear);
      assert.equal(card.worn !== undefined, isWorn);
      assert.equal(learningState(card), isWorn ? "code rewritten" : undefined);
      assert.deepEqual(
        card.worn,
        isWorn ? { share: (wear?.gone ?? 0) / (wear?.lines ?? 1), since: "2026-03-03" } : undefined,
      );
    });
  }

  it("is as sure as before", () => {
    const [before, after] = [cardOf(undefined), cardOf({ lines: 1, gone: 1 })];
    assert.deepEqual([after.confidence, after.because], [before.confidence, before.because]);
  });

  it("says first what is graver", () => {
    const worn = { lines: 10, gone: 9 };
    assert.equal(learningState(cardOf(worn, ", reviewBy: 2026-03-09")), "review due");
    assert.equal(learningState(cardOf(worn, ", supersededBy: other")), "superseded");
    assert.equal(learningState({ ...cardOf(worn), isContradicted: true }), "contradicted");
  });

  it("is told so above the code and on its first line", () => {
    const snapshot = told({ lines: 10, gone: 9 });
    const learnings = learningsForUri(`${testRoot}/src/a.ts`, snapshot, testToday);
    assert.equal(
      codeLensWords(learnings.rows, learnings.count, testToday),
      "1 learning: code rewritten, people wait, March",
    );
    const hover = fileLearningsText(learnings, "command:all").replaceAll("\\", "");
    assert.match(
      hover,
      /code rewritten.*\n {2}Look again: more than half of its code was rewritten since 3 Mar 2026\.$/,
    );
  });

  it("asks in the story of its experiment to look again", () => {
    const snapshot = told({ lines: 10, gone: 9 });
    const entry = snapshot.entries.get(`${testRoot}/a.experiment.yaml`);
    assert.ok(entry?.kind === "experiment");
    const part = learningsPart({ entry, today: testToday } as Parameters<typeof learningsPart>[0]);
    assert.match(JSON.stringify(part), /Look again: more than half of its code was rewritten since 3 Mar 2026\./);
  });

  it("asks in playbook and wall to look again", () => {
    const card = cardOf({ lines: 10, gone: 9 });
    const words = "ore than half of its code was rewritten since 3 Mar 2026";
    assert.match(toMarkdown(playbookOf([card], "any")), new RegExp(`Look again.*M${words}`));
    assert.deepEqual(ageOf(card, undefined, testToday), [{ words: `m${words}`, mark: "late" }]);
  });
});
