import assert from "node:assert/strict";
import { findingsIn, type Files } from "../kit/snapshots.ts";

const two = "hypothesis: x\nlearnings: [{ insight: a }, { id: own, insight: b }]\n";

function messagesFor(reference: string, more: Files = {}): string[] {
  const text = `hypothesis: x\nlearnings: [{ insight: c, supersededBy: "${reference}" }]\n`;
  return findingsIn({ "here.experiment.yaml": text, "there.experiment.yaml": two, ...more })
    .filter(({ rule }) => rule === "learning-superseded-unknown")
    .map(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)].join(" "));
}

describe("what replaces a learning", () => {
  for (const reference of ["there#1", "there#2", "there#own", "own", "experiment:there#1", " there#1 "]) {
    it(`is found as "${reference}"`, () => assert.deepEqual(messagesFor(reference), []));
  }

  for (const [reference, message] of [
    ["there#3", "There is no learning `there#3`. Did you mean `there#2`? Use there#2"],
    ["there", "There is no learning `there`. Did you mean `there#1`? Use there#1"],
    ["ther#1", "There is no learning `ther#1`. Did you mean `there#1`? Use there#1"],
    ["owm", "There is no learning `owm`. Did you mean `own`? Use own"],
    ["here#1", "A learning cannot replace itself; name the one that does."],
    [
      "something quite different",
      "There is no learning `something quite different`. Write the experiment and a number, such as `other-experiment#2`.",
    ],
  ] as const) {
    it(`is missed as "${reference}"`, () => assert.deepEqual(messagesFor(reference), [message]));
  }

  it("is not missed in a file that cannot be read", () => {
    assert.deepEqual(messagesFor("broken#7", { "broken.experiment.yaml": 'hypothesis: x\nlearnings: "no end\n' }), []);
  });

  it("is missed again when it goes", () => {
    assert.deepEqual(messagesFor("own"), []);
    const gone = messagesFor("own", { "there.experiment.yaml": two.replace("id: own, ", "") });
    assert.equal(gone.length, 1);
  });

  it("may stand in the same file", () => {
    const text = "hypothesis: x\nlearnings: [{ id: old, insight: a, supersededBy: here#2 }, { insight: b }]\n";
    assert.deepEqual(messagesFor("old", { "here.experiment.yaml": text }), []);
    const itself = text.replace("here#2", "old");
    assert.equal(
      messagesFor("x", { "here.experiment.yaml": itself })[0],
      "A learning cannot replace itself; name the one that does.",
    );
  });
});
