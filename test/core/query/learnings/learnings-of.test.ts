import assert from "node:assert/strict";
import { applyChanges } from "../../../../src/core/index/snapshot.ts";
import type { LearningCard } from "../../../../src/core/query/learnings/learning-card.ts";
import { learningsOf } from "../../../../src/core/query/learnings/learnings-of.ts";
import { provedSnapshot, type Proof } from "../../kit/sealed.ts";
import { changeOf, snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

const amendments =
  "amendments: [{ field: threshold, was: at least 77%, date: 2026-02-10, by: dana, why: A slip of the keyboard. }]\n";
const checkout = "learnings: [{ insight: People click., recommendation: Ask them., appliesTo: [checkout] }]\n";

interface Parts {
  readonly claim?: string;
  readonly results?: string;
  readonly learnings?: string;
  readonly date?: string;
  readonly more?: string;
}

/** An experiment that is over and decided: "at least 8%" was supported with 0.9998 unless the parts say otherwise. */
function experiment({
  claim = "at least 8%",
  results,
  learnings = checkout,
  date = "2026-02-17",
  more = "",
}: Parts = {}): string {
  const numbers = results ?? "{ date: 2026-02-16, successes: 480, of: 5000 }";
  return (
    `hypothesis: At least 8% of visitors click.\nmetric: one-click-rate\nthreshold: ${claim}\nsample: 5000\n` +
    `window: { from: 2026-02-02, to: 2026-02-16 }\n${more}results: [${numbers}]\n${learnings}` +
    `decision: { choice: persevere, date: ${date}, because: It works. }\n`
  );
}

function cardsIn(files: Files, proofs?: Readonly<Record<string, Proof>>): LearningCard[] {
  return learningsOf(provedSnapshot(files, proofs), testToday);
}

function cardOf(
  text: string,
  proof: Proof = "sealed",
  more: Files = {},
  proofs: Readonly<Record<string, Proof>> = {},
): LearningCard {
  const files = { "a.experiment.yaml": text, ...more };
  const card = cardsIn(files, { "a.experiment.yaml": proof, ...proofs }).find(({ uri }) =>
    uri.endsWith("/a.experiment.yaml"),
  );
  return card ?? assert.fail("There is no learning.");
}

const refuted = "{ date: 2026-02-16, successes: 250, of: 5000 }";
const sure = 0.999986;

describe("the confidence of a learning", () => {
  const rows: Readonly<
    Record<string, readonly [card: () => LearningCard, confidence: number | null, because: RegExp]>
  > = {
    "is that of the verdict where the plan is sealed": [
      () => cardOf(experiment()),
      sure,
      /^supported \(above 0\.9999\), sealed$/,
    ],
    "is that of a refuted claim too": [
      () => cardOf(experiment({ results: refuted })),
      1,
      /^refuted \(above 0\.9999\), sealed$/,
    ],
    "is that of the verdict where the plan was amended, unless the verdict is exploratory": [
      () => cardOf(experiment({ more: amendments }), "amended"),
      0.79,
      /moved after its data, so 0\.79 at most$/,
    ],
    "is nine tenths, and 0.79 at most, where the plan is unproved": [
      () => cardOf(experiment(), "unproved"),
      0.79,
      /unproved, so 0\.79 at most$/,
    ],
    "is 0.79 at most where the plan is broken": [() => cardOf(experiment(), "broken"), 0.79, /0\.79 at most$/],
    "is nine tenths where that is less than 0.79": [
      () => cardOf(experiment({ results: "{ date: 2026-02-16, successes: 410, of: 5000 }" }), "unproved"),
      0.6225,
      /^inconclusive \(0\.69\), unproved/,
    ],
    "is 0.79 where people judged": [
      () =>
        cardOf(
          experiment({ results: "{ date: 2026-02-16, judged: supported, by: dana }" }).replace(
            "metric: one-click-rate\nthreshold: at least 8%\nsample: 5000",
            "criterion: They say so.",
          ),
        ),
      0.79,
      /^judged supported, sealed, so 0\.79 at most$/,
    ],
    "is what was written with a reason": [
      () =>
        cardOf(
          experiment({ learnings: checkout.replace("appliesTo", "confidence: 0.8, because: Seen often., appliesTo") }),
        ),
      0.8,
      /^Seen often\.$/,
    ],
    "is not what was written without a reason": [
      () => cardOf(experiment({ learnings: checkout.replace("appliesTo", "confidence: 0.8, appliesTo") }), "unproved"),
      0.79,
      /the written 0\.8 does not count without `because`$/,
    ],
    "is not what lies beyond 1": [
      () =>
        cardOf(
          experiment({ learnings: checkout.replace("appliesTo", "confidence: 80, because: x, appliesTo") }),
          "unproved",
        ),
      0.79,
      /the written 80 does not count/,
    ],
    "is unknown without a result": [
      () => cardOf(experiment().replace(/^results:.*\n/m, "")),
      null,
      /^no result stands behind it$/,
    ],
  };

  for (const [title, [card, confidence, because]] of Object.entries(rows)) {
    it(title, () => {
      const found = card();
      if (confidence === null || found.confidence === null) assert.equal(found.confidence, confidence);
      else assert.ok(Math.abs(found.confidence - confidence) < 1e-4, `${found.confidence}`);
      assert.match(found.because, because);
    });
  }

  it("is capped where git has no answer", () => {
    const [card] = learningsOf(snapshotOf({ "a.experiment.yaml": experiment() }), testToday);
    assert.equal(card?.confidence, 0.79);
    assert.equal(card.sources[0]?.registration, "unproved");
  });
});

describe("a learning that a later experiment contradicts", () => {
  const later = experiment({ results: refuted, date: "2026-02-27" });
  const contradicted = (text: string, proof: Proof = "sealed"): LearningCard =>
    cardOf(experiment(), "sealed", { "b.experiment.yaml": text }, { "b.experiment.yaml": proof });

  it("falls to 0.5, and says by what", () => {
    const card = contradicted(later);
    assert.equal(card.confidence, 0.5);
    assert.equal(card.isContradicted, true);
    assert.equal(card.because, "b, later and sealed, says otherwise");
    assert.deepEqual(
      card.contrary.map(({ experiment: id, lowers }) => [id, lowers]),
      [["b", true]],
    );
    assert.equal(
      card.contrary[0]?.why,
      "It measured one-click-rate too, later and sealed, so it lowers the confidence.",
    );
  });

  it("stays where it was less before", () => {
    const doubted = experiment({
      learnings: checkout.replace("appliesTo", "confidence: 0.3, because: Seen once., appliesTo"),
    });
    const card = cardOf(doubted, "sealed", { "b.experiment.yaml": later });
    assert.deepEqual([card.confidence, card.because, card.isContradicted], [0.3, "Seen once.", true]);
  });

  it("is contradicted by what lies beyond its threshold, whatever the other one claimed", () => {
    assert.equal(contradicted(later.replace("at least 8%", "at most 6%")).confidence, 0.5);
    assert.equal(contradicted(later.replace("at least 8%", "at least 30%")).confidence, 0.5);
  });

  it("stands beside an experiment that wanted more, and did not get it", () => {
    const more = experiment({ claim: "at least 12%", date: "2026-02-27" });
    const card = contradicted(more);
    assert.equal(card.sources[0]?.verdict, "supported");
    assert.deepEqual(card.contrary, []);
    assert.ok((card.confidence ?? 0) > 0.99);
  });

  for (const [title, text, proof] of [
    ["another metric", later.replace("metric: one-click-rate", "metric: other-rate"), "sealed"],
    ["another tag", later.replace("[checkout]", "[delivery]"), "sealed"],
    ["the same outcome", experiment({ date: "2026-02-27" }), "sealed"],
    [
      "a change between two groups, which no level contradicts",
      later
        .replace("at least 8%", "increase by 2 points")
        .replace("results:", "arms: { control: 50%, red: 50% }\nresults:")
        .replace(refuted, `${refuted.replace(" }", ", arm: control }")}, ${refuted.replace(" }", ", arm: red }")}`),
      "sealed",
    ],
  ] as const) {
    it(`is not contradicted by ${title}`, () => {
      const card = contradicted(text, proof);
      assert.deepEqual(card.contrary, []);
      assert.equal(card.isContradicted, false);
      assert.ok((card.confidence ?? 0) > 0.99);
    });
  }

  for (const [title, text, proof, why] of [
    ["an earlier one", experiment({ results: refuted, date: "2026-02-16" }), "sealed", /earlier, so it does not lower/],
    ["an unproved one", later, "unproved", /later, but unproved, so it does not lower/],
  ] as const) {
    it(`tells of ${title}, which does not lower the confidence`, () => {
      const card = contradicted(text, proof);
      assert.match(card.contrary[0]?.why ?? "", why);
      assert.equal(card.isContradicted, false);
      assert.ok((card.confidence ?? 0) > 0.99);
    });
  }

  it("falls too where something was refuted, and holds after all", () => {
    const source = experiment({ results: refuted });
    const again = cardOf(source, "sealed", { "b.experiment.yaml": later });
    assert.deepEqual(again.contrary, []);
    const after = cardOf(source, "sealed", { "b.experiment.yaml": experiment({ date: "2026-02-27" }) });
    assert.equal(after.confidence, 0.5);
  });

  it("hears nothing from a plan that moved after its data", () => {
    assert.deepEqual(contradicted(later, "broken").contrary, []);
  });

  it("hears nothing from another folder, where a metric of that name may be another one", () => {
    const here = snapshotOf({ "a.experiment.yaml": experiment() });
    const both = (root: string) =>
      learningsOf(applyChanges(here, [changeOf("b.experiment.yaml", later, root)]), testToday);
    const contraryIn = (root: string): number | undefined => both(root).find(({ id }) => id === "a#1")?.contrary.length;
    assert.equal(contraryIn(testRoot), 1);
    assert.equal(contraryIn("file:///other"), 0);
  });

  it("is told of what counts behind many that do not", () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`many-${at}.experiment.yaml`, later.replace("2026-02-27", "2026-02-28")]),
    );
    const unproved = Object.fromEntries(Object.keys(many).map((path) => [path, "unproved" as const]));
    const card = cardOf(experiment(), "sealed", { ...many, "b.experiment.yaml": later }, unproved);
    assert.equal(card.confidence, 0.5);
    assert.deepEqual(
      card.contrary.filter(({ lowers }) => lowers).map(({ experiment: id }) => id),
      ["b"],
    );
    assert.equal(card.contrary.length, 11);
  });

  const written = (because: string): string =>
    experiment({ learnings: checkout.replace("appliesTo", `confidence: 0.9, because: ${because}, appliesTo`) });

  it("falls although a confidence was written, which could not know of it", () => {
    const card = cardOf(written("Seen often."), "sealed", { "b.experiment.yaml": later });
    assert.equal(card.confidence, 0.5);
  });

  it("stands where the written reason names the experiment that says otherwise", () => {
    const card = cardOf(written("In b the button was hidden."), "sealed", { "b.experiment.yaml": later });
    assert.equal(card.confidence, 0.9);
    assert.equal(card.isContradicted, false);
    assert.match(card.contrary[0]?.why ?? "", /was weighed/);
  });

  it("takes the tags of its unit where it has none", () => {
    const unit = "learn: Whether people click.\nappliesTo: [Checkout]\n";
    const untagged = experiment({ learnings: "learnings: [{ insight: People click. }]\n", more: "unit: click\n" });
    const card = cardOf(untagged, "sealed", { "b.experiment.yaml": later, "click.uol.yaml": unit });
    assert.equal(card.confidence, 0.5);
  });
});

describe("the list of learnings", () => {
  it("ends with those that others have replaced, and skips what says nothing", () => {
    const three =
      "learnings:\n  - { insight: Old., supersededBy: a#3, appliesTo: [x] }\n  - { appliesTo: [x] }\n" +
      "  - { id: new-one, recommendation: Do it., reviewBy: 2026-03-10 }\n";
    const cards = cardsIn(
      { "a.experiment.yaml": experiment({ learnings: three }), "b.experiment.yaml": experiment() },
      { "a.experiment.yaml": "unproved" },
    );
    assert.deepEqual(
      cards.map(({ id }) => id),
      ["b#1", "new-one", "a#1"],
    );
    const [, second, last] = cards;
    assert.equal(second?.isReviewDue, true);
    assert.equal(second.line, 9);
    assert.equal(last?.supersededBy, "a#3");
  });

  it("reads what nobody would write", () => {
    const odd =
      "learnings: [5, ~, { insight: { a: 1 } }, { insight: x, appliesTo: 7, confidence: .nan, supersededBy: [] }]\n";
    const [card] = cardsIn({ "a.experiment.yaml": experiment({ learnings: odd }) });
    assert.equal(card?.id, "a#4");
    assert.deepEqual(card.appliesTo, { paths: [], tags: [] });
  });
});
