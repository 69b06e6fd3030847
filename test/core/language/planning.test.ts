import assert from "node:assert/strict";
import { codeLensesOf } from "../../../src/core/language/lens/code-lenses.ts";
import { inlayHintsOf } from "../../../src/core/language/lens/inlay-hints.ts";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import { accept, labelsAt, offeredAt, questionAt } from "../kit/questions.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../kit/snapshots.ts";

const share = "hypothesis: At least 8% of users click.\nmetric: click-rate\nthreshold: at least 8%\n";
const window = "window: { from: 2026-03-16, to: 2026-03-29 }\n";
const traffic = "traffic: 400 per day\n";
const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";

function seen(
  text: string,
  others: Files = {},
): { readonly hints: readonly string[]; readonly lenses: readonly string[] } {
  const snapshot = snapshotOf({ ...others, "a.experiment.yaml": text });
  const entry = snapshot.entries.get(`${testRoot}/a.experiment.yaml`) ?? assert.fail();
  const lines = text.split("\n");
  const hints = inlayHintsOf(entry, text, snapshot, testToday).map(({ position: { line, character }, text: hint }) => {
    const written = lines[line] ?? "";
    return `${written.slice(0, character)}«${hint}»${written.slice(character)}`;
  });
  const lenses = codeLensesOf(entry, undefined, snapshot).map(
    ({ range, title }) => `${lines[range.start.line]} <- ${title}`,
  );
  return { hints: hints.filter((hint) => hint.includes("needs")), lenses };
}

describe("what a plan needs", () => {
  for (const [text, hint, lens] of [
    [
      `${share}expect: 9%\nsample: 2500 # so far\n`,
      "sample: 2500«needs 4,962 users» # so far",
      "sample: 2500 # so far <- 54% chance to show a true 9%; 80% needs 4,962 users",
    ],
    [
      `${share}expect: 9%\nsample: 5000\n${traffic}`,
      "sample: 5000«needs 4,962 users, 13 days»",
      "sample: 5000 <- 81% chance to show a true 9%",
    ],
    [
      `${share}expect: 9%\n${traffic}`,
      "expect: 9%«needs 4,962 users, 13 days»",
      "expect: 9% <- 80% chance to show it needs 4,962 users, 13 days",
    ],
    [
      `${share}expect: 9%\ntraffic: 100 per day\n${window}`,
      "expect: 9%«needs 4,962 users, 50 days»",
      "expect: 9% <- 37% chance to show a true 9%; 80% needs 4,962 users, 50 days",
    ],
    // Nothing is expected, and the plan can see so much.
    [`${share}sample: 5000\n`, undefined, "sample: 5000 <- 80% chance to show 8.99% or more"],
    [
      "hypothesis: x\nmetric: p95-wait\nthreshold: at most 300 ms\nsample: 50\n",
      undefined,
      "sample: 50 <- 50 observations cannot support this claim, whatever comes out: at least 59 observations",
    ],
  ] as const) {
    it(`stands behind and above ${JSON.stringify(text.slice(share.length))}`, () => {
      const { hints, lenses } = seen(text);
      assert.deepEqual(hints, hint === undefined ? [] : [hint]);
      assert.deepEqual(lenses, [lens]);
    });
  }

  for (const [why, text] of [
    ["nothing is expected", share],
    ["it was read", `${share}expect: 9%\nsample: 5000\n${result}`],
    ["it is decided", `${share}expect: 9%\nsample: 5000\ndecision: { choice: stop, because: x }\n`],
    ["people judge", `${share}criterion: Most do.\nexpect: 9%\nsample: 5000\n`],
    ["nobody knows the spread", "hypothesis: x\nmetric: score\nthreshold: at least 7\nexpect: 8\nsample: 16\n"],
    ["what is expected is not enough", `${share}expect: 8%\n`],
  ] as const) {
    it(`is not said where ${why}`, () => assert.deepEqual(seen(text), { hints: [], lenses: [] }));
  }

  it("is told by the metric's file as the snapshot knows it", () => {
    const metric = { "wait.metric.yaml": "type: quantile\nquantile: 0.95\nunit: s\n" };
    const { lenses } = seen("hypothesis: x\nmetric: wait\nthreshold: at most 2\nsample: 5\n", metric);
    assert.deepEqual(lenses, [
      "sample: 5 <- 5 observations cannot support this claim, whatever comes out: at least 59 observations",
    ]);
  });
});

describe("completion of a sample", () => {
  const plan = `${share}expect: 9%\n`;

  it("offers what the plan needs, with its sentence", () => {
    const [offer, ...others] = offeredAt(`${plan}sample: |\n${traffic}`);
    assert.deepEqual(others, []);
    assert.equal(offer?.label, "4962");
    assert.equal(offer?.detail, "80% chance to show 9%");
    assert.equal(
      offer?.documentation?.replaceAll("\\", ""),
      'If it is truly 9%, an 80% chance to show "at least 8%" needs 4,962 users. At 400 per day that takes 13 days.',
    );
  });

  it("writes the bare number, over what stands there", () => {
    assert.equal(accept(`${plan}sample: |\n`, "4962"), `${plan}sample: 4962\n`);
    assert.equal(accept(`${plan}sample: 4|\n`, "4962"), `${plan}sample: 4962\n`);
    assert.equal(accept(`${plan}sample:|\n`, "4962"), `${plan}sample: 4962\n`);
  });

  it("offers the fewest that can show anything where nothing is expected", () => {
    assert.deepEqual(labelsAt("hypothesis: x\nmetric: p95-wait\nthreshold: at most 300 ms\nsample: |\n"), ["59"]);
    assert.deepEqual(labelsAt(`${share}sample: |\n`), []);
    assert.deepEqual(labelsAt("hypothesis: x\nsample: |\n"), []);
    assert.deepEqual(labelsAt("|", { path: "a.metric.yaml" }).includes("4962"), false);
  });

  it("comes by itself behind the key", () => {
    const key = offeredAt(`${plan}sam|\n`).find(({ label }) => label === "sample");
    assert.equal(key?.goesOn, true);
  });
});

describe("a hover on a sample", () => {
  const hover = (text: string): string | undefined => hoverAt(questionAt(text))?.markdown.replaceAll("\\", "");

  it("says what it can show, and what it would take", () => {
    assert.equal(
      hover(`${share}expect: 9%\nsample: 25|00\n${traffic}`),
      'If it is truly 9%, an 80% chance to show "at least 8%" needs 4,962 users. At 400 per day that takes 13 days. ' +
        "The planned 2,500 users would show a true 9% with a chance of 54%. " +
        "The value nearest to the threshold that they show with 80% is 9.43%.",
    );
    assert.match(
      hover(`${share}arms: { control: 50%, new: 50% }\nexpect: 9%\nsample: 25|00\n`) ?? "",
      /9,924 users \(4,962 users in each/,
    );
    assert.equal(
      hover("hypothesis: x\nmetric: score\nthreshold: at least 7\nexpect: 8\nsample: 1|6\n"),
      "How many it needs is not known: no standard deviation is known.",
    );
    assert.equal(hover("hypothesis: x\nsample: 1|6\n"), undefined);
  });
});
