import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Range } from "../../../src/core/base/position.ts";
import { completionsAt } from "../../../src/core/language/completion/completions-at.ts";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import type { Question } from "../../../src/core/language/place/question.ts";
import { claimOf } from "../../../src/core/model/kinds.ts";
import { lineStartsOf } from "../../../src/core/source/line-starts.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../kit/snapshots.ts";
import { anyText, mutatedText } from "../kit/texts.ts";

const samplePath = "media/sample/commits";

/** Every version of every learning file of the sample, by its path below the sample. */
const sample: Files = Object.fromEntries(
  readdirSync(samplePath, { recursive: true, encoding: "utf8" })
    .filter((path) => claimOf(path.slice(path.lastIndexOf("/") + 1)))
    .map((path) => [path, readFileSync(join(samplePath, path), "utf8")]),
);
const snapshot = snapshotOf(sample);

function ask(path: string, text: string, offset: number): Question {
  return { snapshot, uri: `${testRoot}/${path}`, root: testRoot, text, offset, today: testToday, branches: ["main"] };
}

describe("completion and hover anywhere", () => {
  it("stay inside the text wherever a file of the sample is cut off", () => {
    const paths = Object.keys(sample);
    assert.ok(20 < paths.length);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(), (path, cut, at) => {
        const whole = sample[path] ?? "";
        const text = whole.slice(0, cut % (whole.length + 1));
        assertInside(ask(path, text, at % (text.length + 1)));
        assertInside(ask(path, text, text.length));
      }),
      { numRuns: 3000 },
    );
  }).timeout(300_000);

  it("offer no label twice at any place of the sample", () => {
    for (const [path, text] of Object.entries(sample)) {
      for (let offset = 0; offset <= text.length; offset++) assertNoLabelTwice(ask(path, text, offset));
    }
  }).timeout(300_000);

  it("stay inside any text, under every name", () => {
    const names = ["a.experiment.yaml", "a.uol.yaml", "a.metric.yaml", "learning.yaml"];
    fc.assert(
      fc.property(fc.oneof(anyText, mutatedText), fc.constantFrom(...names), fc.nat(), (text, name, at) => {
        assertInside(ask(name, text, at % (text.length + 1)));
      }),
      { numRuns: 3000 },
    );
  }).timeout(300_000);
});

function assertInside(question: Question): void {
  const { text, offset } = question;
  const completions = completionsAt(question);
  if (completions) {
    assertNoLabelTwice(question, completions);
    const { range } = completions;
    const [start, end] = [offsetOf(text, range.start), offsetOf(text, range.end)];
    assert.ok(start <= offset && offset <= end && end <= text.length, JSON.stringify({ range, offset }));
    assert.equal(range.start.line, range.end.line);
  }
  const hover = hoverAt(question);
  if (hover) assert.ok(offsetOf(text, hover.range.start) < offsetOf(text, hover.range.end));
}

function assertNoLabelTwice(question: Question, completions = completionsAt(question)): void {
  const labels = completions?.items.map(({ label }) => label) ?? [];
  const written = question.text.slice(0, question.offset);
  assert.equal(new Set(labels).size, labels.length, `${labels.join()} at ${JSON.stringify(written)}`);
}

/** The offset of a position, which must be one of the text. */
function offsetOf(text: string, { line, character }: Range["start"]): number {
  const starts = lineStartsOf(text);
  const start = starts[line];
  assert.ok(
    start !== undefined && start + character <= (starts[line + 1] ?? text.length + 1),
    `line ${line}:${character}`,
  );
  return start + character;
}
