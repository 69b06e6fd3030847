import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { RecordMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers } from "../../../src/core/cycle/question.ts";
import { wrong } from "../../../src/core/cycle/steps/wrong.ts";
import { nastyWords } from "../kit/experiment-steps.ts";
import { findingsIn, snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const unit = "title: Will they buy? # soon\nwhy: x\n# Who?\nowner: dana\n";
const experiment = `hypothesis: At least 8% of visitors take the tour.
metric: tours
learnings: [{ insight: People want to feel safe. }]
decision: { choice: stop, date: 2026-03-03, because: y }
propagation: []
`;
const answers = { was: "Fewer steps make people buy.", now: "People buy when they feel safe." };

describe("wrong", () => {
  const momentOf = (text: string, path = "a.uol.yaml"): RecordMoment => {
    const snapshot = snapshotOf({ [path]: text });
    const entry = snapshot.entries.get(`${testRoot}/${path}`);
    assert.ok(entry?.kind === "unit" || entry?.kind === "experiment");
    return { snapshot, entry, today: testToday };
  };
  const written = (text: string, said: Answers = answers, path = "a.uol.yaml"): string => {
    const moment = momentOf(text, path);
    const writing = wrong.writingOf(moment, said);
    assert.ok("edits" in writing);
    const edits = toTextEdits(moment.entry.source, text, writing.edits);
    assert.ok(edits, "the file leaves no safe place");
    return applyTextEdits(text, edits);
  };
  const card = `pinned: true\nwas: ${answers.was}\nnow: ${answers.now}\n`;

  it("pins what was believed and what is known now, on a unit and on an experiment", () => {
    assert.equal(written(unit), unit + card);
    assert.equal(written(experiment, answers, "a.experiment.yaml"), experiment + card);
  });

  const begun: readonly (readonly [text: string, after: string])[] = [
    [`${unit}pinned: false # not yet\n`, `${unit}pinned: true # not yet\nwas: ${answers.was}\nnow: ${answers.now}\n`],
    [`pinned: true\n${unit}`, `pinned: true\nwas: ${answers.was}\nnow: ${answers.now}\n${unit}`],
    [`${unit}was:\n`, unit + card],
    [`${unit}was: That.\npinned: true\n`, `${unit}was: That.\nnow: ${answers.now}\npinned: true\n`],
  ];
  for (const [text, after] of begun) {
    it(`goes on with ${JSON.stringify(text.replace(unit, ""))}`, () => assert.equal(written(text), after));
  }

  it("keeps every word, in lines and in braces, and leaves nothing to find", () => {
    for (const words of nastyWords) {
      for (const text of [unit, "{ learn: x }"]) {
        const { record } = momentOf(written(text, { was: words, now: words })).entry;
        assert.deepEqual([record.was, record.now, record.pinned], [words, words, true], words);
      }
    }
    const before = findingsIn({ "a.uol.yaml": unit }).map(({ rule }) => rule);
    assert.deepEqual(
      findingsIn({ "a.uol.yaml": written(unit) }).map(({ rule }) => rule),
      before,
    );
  });

  it("asks for what is not there, and suggests what was planned and learned", () => {
    const asked = (text: string, path?: string): unknown =>
      wrong.questionsOf(momentOf(text, path), {}).map(({ key, suggestion }) => [key, suggestion]);
    assert.deepEqual(asked(unit), [
      ["was", undefined],
      ["now", undefined],
    ]);
    assert.deepEqual(asked(experiment, "a.experiment.yaml"), [
      ["was", "At least 8% of visitors take the tour."],
      ["now", "People want to feel safe."],
    ]);
    assert.deepEqual(asked(`${unit}was: x\n`), [["now", undefined]]);
  });

  it("leads to what is shared already", () => {
    assert.deepEqual(wrong.findObstacle?.(momentOf(unit + card)), {
      obstacle: "What was believed is shared already. Change it there.",
      at: ["was"],
    });
    assert.equal(wrong.findObstacle?.(momentOf(`${unit}was: x\n`)), undefined);
  });
});
