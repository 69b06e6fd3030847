import assert from "node:assert/strict";
import fc from "fast-check";
import { similarTo } from "../../../../src/core/query/similar/similar-to.ts";
import { outcomeWords } from "../../../../src/core/query/similar/similar-words.ts";
import { anyText } from "../../kit/texts.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../../kit/snapshots.ts";

const asked = {
  "guest-checkout": "If guests may check out without an account, at least 12% of visitors will finish their order.",
  "one-click": "At least 8% of customers who see the one-click button will press it.",
  "low-stock": "If we say how many plants are left, the add-to-basket rate will increase by 2 points.",
  "delivery-date": "At least 8% of visitors who see a delivery date will put the plant into the basket.",
  "one-page": "If we put the checkout on a single page, cart abandonment will decrease by 15% relative.",
  reminder: "At least 5% of people who get a reminder will finish their order.",
  "small-pictures": "With smaller pictures the p95 latency of the product page stays below 300 ms.",
  "time-limit": "If research and outline have a time limit, guides per writer will increase by 10%.",
  "subject-line": "If the subject names a plant, the click rate of the letter will increase by 2 points.",
  "care-note": "If every parcel holds a care note, care questions per order will decrease by 20%.",
  pairing: "If two developers review each change together, escaped bugs per release will fall by 30%.",
  "work-sample": "A work sample instead of a résumé brings at least 3 more candidates into the second interview.",
  onboarding: "With a personal welcome call, at least 40% of new members are active after four weeks.",
  retro: "Shorter retrospectives raise the share of finished actions to at least 60%.",
};

const files: Files = Object.fromEntries(
  Object.entries(asked).map(([id, hypothesis]) => [`${id}.experiment.yaml`, `hypothesis: ${hypothesis}\n`]),
);
const snapshot = snapshotOf(files);

function idsFor(text: string): string[] {
  return similarTo(text, snapshot, testToday).map(({ id }) => id);
}

/** Sentences as people would write them who had not heard of the experiment that is found. */
const nearCopies: readonly (readonly [text: string, id: keyof typeof asked])[] = [
  ["If guests may check out without an account, at least 20% of visitors will finish their order.", "guest-checkout"],
  ["We believe that at least 5% of customers seeing a one-click button press it", "one-click"],
  ["If we say how many of the plants are left, the add to basket rate rises by 4 points.", "low-stock"],
  ["Putting the checkout on a single page decreases cart abandonment by a tenth", "one-page"],
  ["Guides per writer increase by 15% when outlines and research have a time limit.", "time-limit"],
  ["If every parcel holds a care note, care questions per order will fall by half.", "care-note"],
  ["If the subject names a plant, the click rate of letters grows by 1 point", "subject-line"],
];

const paraphrases: readonly (readonly [text: string, id: keyof typeof asked])[] = [
  ["At least 10% of shoppers will tap a one-click purchase button.", "one-click"],
  ["If we nudge people with a reminder, one in twenty completes the purchase.", "reminder"],
  ["Smaller images make product pages faster than 250 ms", "small-pictures"],
  ["Writers publish 10% more articles when the time for research is limited", "time-limit"],
  ["Showing the day of delivery makes 10% of users put a plant into their cart.", "delivery-date"],
  ["Ordering without registration: guests finish more often", "guest-checkout"],
  ["If developers review changes in pairs, defects per release halve.", "pairing"],
  ["Applicants who send a work sample reach the second interview more often", "work-sample"],
  ["A welcome call by phone keeps 50% of new members active", "onboarding"],
  ["All of the checkout on one page lets fewer people abandon their cart", "one-page"],
];

const unrelated: readonly string[] = [
  "At least 30% of donors will give again within a year.",
  "Remote teams that meet twice a week ship more features.",
  "If the search forgives typing errors, 5% fewer sessions end without a result.",
  "Dark mode keeps readers on the site for two more minutes.",
  "A cheaper plan brings 100 new accounts a month.",
  "Parcel tracking",
  "the of and will 8%",
  "",
];

describe("have we been here before", () => {
  for (const [text, id] of nearCopies) it(`finds ${id} first: ${text}`, () => assert.equal(idsFor(text)[0], id));

  for (const [text, id] of paraphrases) {
    it(`finds ${id} in other words: ${text}`, () => assert.equal(idsFor(text)[0], id));
  }

  for (const text of unrelated) it(`finds nothing: ${text}`, () => assert.deepEqual(idsFor(text), []));

  it("gives 1 to every question itself, before all others", () => {
    for (const [id, hypothesis] of Object.entries(asked)) {
      const [first, second] = similarTo(hypothesis, snapshot, testToday);
      assert.deepEqual([first?.id, first?.score], [id, 1]);
      assert.ok((second?.score ?? 0) < 1);
    }
  });

  it("finds by a single word", () => {
    assert.deepEqual(idsFor("parcels"), ["care-note"]);
    assert.deepEqual(idsFor("abandoned"), ["one-page"]);
  });

  it("says which words are the same, the rarest first, and what stands there for another", () => {
    const [match] = similarTo("Shoppers tap the one-click button", snapshot, testToday);
    assert.equal(match?.why, "same words: button, one, tap (click), shoppers (customers)");
  });

  it("does not repeat a word that nobody reads to its end", () => {
    const word = "x".repeat(5000);
    const [match] = similarTo(word, snapshotOf({ "a.uol.yaml": `title: ${word}\nlearn: x\n` }), testToday);
    assert.match(match?.why ?? "", /^same word: x{57}\.\.\.$/);
  });

  const plan = (metric: string, threshold: string, more = ""): string =>
    `hypothesis: If we show the note about stock, the ${metric} will be ${threshold}.\nmetric: ${metric}\nthreshold: ${threshold}\n${more}`;

  it("says that metric and threshold are the same, also where they are written in another way", () => {
    const note = snapshotOf({
      "a.experiment.yaml": plan("basket-rate", "at least 8%"),
      "b.experiment.yaml": plan("order-rate", "at least 9%"),
    });
    const matches = similarTo("If a note tells of low stock, the basket rate is 8% or more.", note, testToday);
    assert.match(matches[0]?.why ?? "", /^same metric basket-rate; same threshold at least 8%; same words: /);
    assert.doesNotMatch(matches[1]?.why ?? "", /metric|threshold/);
  });

  it("shows what was refuted or stopped before better matches that are open, but not before much better ones", () => {
    const results = (successes: number): string =>
      `window: { from: 2026-01-05, to: 2026-01-18 }\nresults: [{ date: 2026-01-19, successes: ${successes}, of: 2000 }]\n`;
    const said = "If we show the note about stock, the basket rate will be at least 8%.";
    const here = snapshotOf({
      "a-open.experiment.yaml": `hypothesis: ${said}\n`,
      "b-refuted.experiment.yaml": plan("basket-rate", "at least 8%", results(60)).replace("the note", "a small note"),
      "c-supported.experiment.yaml": plan("basket-rate", "at least 8%", results(400)),
      "d-stopped.experiment.yaml": `hypothesis: ${said.replace("note", "red note")}\ndecision: { choice: stop, date: 2026-02-01, because: It cost trust. }\n`,
      "e-far.experiment.yaml":
        "hypothesis: At least 8% read the note about returns of stock.\ndecision: { choice: stop }\n",
    });
    const matches = similarTo(said, here, testToday);
    assert.deepEqual(
      matches.map(({ id, verdict, decision, date }) => [id, verdict, decision, date]),
      [
        ["b-refuted", "refuted", null, "2026-01-19"],
        ["d-stopped", "none", "stop", "2026-02-01"],
        ["a-open", "none", null, null],
        ["c-supported", "supported", null, "2026-01-19"],
        ["e-far", "none", "stop", null],
      ],
    );
  });

  it("tells of a unit what came of it: what failed before all else, and what came out last", () => {
    const plant = (successes: number, decision: string): string =>
      `unit: stock\nmetric: m\nthreshold: at least 8%\nhypothesis: Something else entirely.\nwindow: { from: 2026-01-05, to: 2026-01-18 }\nresults: [{ date: 2026-01-19, successes: ${successes}, of: 2000 }]\ndecision: { choice: ${decision}, because: So. }\n`;
    const unit = { "stock.uol.yaml": "title: Does it help to say that few plants are left?\nlearn: Whether.\n" };
    const outcomesFor = (more: Files): unknown[] =>
      similarTo("Do visitors buy when few plants are left?", snapshotOf({ ...unit, ...more }), testToday)
        .filter(({ kind }) => kind === "unit")
        .map((match) => [match.experiment, match.verdict, match.decision, outcomeWords(match)]);
    assert.deepEqual(outcomesFor({}), [[null, null, null, "Unit of learning"]]);
    const stopped = { "old.experiment.yaml": plant(60, "stop, date: 2026-02-01") };
    const held = { "new.experiment.yaml": plant(400, "persevere, date: 2026-02-09") };
    const newer = { "newer.experiment.yaml": plant(400, "pivot, date: 2026-02-10") };
    assert.deepEqual(outcomesFor({ ...stopped, ...held }), [
      ["old", "refuted", "stop", "Unit of learning, old: Refuted, stop on 2026-02-01"],
    ]);
    assert.deepEqual(outcomesFor({ ...newer, ...held }), [
      ["newer", "supported", "pivot", "Unit of learning, newer: Supported, pivot on 2026-02-10"],
    ]);
    assert.deepEqual(outcomesFor({ "draft.experiment.yaml": "unit: stock\nhypothesis: Nothing yet.\n" }), [
      [null, null, null, "Unit of learning"],
    ]);
  });

  it("shows a refuted experiment before the better match of its unit, and both before what is open", () => {
    const here = snapshotOf({
      "stock.uol.yaml": "title: Does it help to say that few plants are left?\nlearn: Whether.\n",
      "stock-note.experiment.yaml":
        "unit: stock\nhypothesis: If we say that few plants are left, it helps 8% of visitors.\ndecision: { choice: stop }\n",
      "open.uol.yaml": "title: Does it help to say that few plants are left, in a note?\nlearn: Whether.\n",
    });
    assert.deepEqual(
      similarTo("Does it help to say that few plants are left, in a note?", here, testToday).map(
        ({ id, kind }) => `${kind} ${id}`,
      ),
      ["experiment stock-note", "unit stock", "unit open"],
    );
  });

  it("leaves out the file that asks, and keeps to the limit", () => {
    const [text] = Object.values(asked);
    const except = `${testRoot}/guest-checkout.experiment.yaml`;
    assert.ok(!similarTo(text ?? "", snapshot, testToday, { except }).some(({ uri }) => uri === except));
    assert.equal(similarTo("plant page order letter", snapshot, testToday, { limit: 1 }).length, 1);
  });

  it("finds units by their question, and experiments by what their unit asks", () => {
    const here = snapshotOf({
      "trust.uol.yaml": "title: Do people trust us with a stored card?\nlearn: What they fear.\n",
      "lock.experiment.yaml": "unit: trust\nhypothesis: A lock beside the button brings 2 points.\n",
    });
    const matches = similarTo("Would anybody trust us with a stored card?", here, testToday);
    assert.deepEqual(
      matches.map(({ id, kind, line, title }) => [id, kind, line, title]),
      [
        ["trust", "unit", 0, "Do people trust us with a stored card?"],
        ["lock", "experiment", 1, "A lock beside the button brings 2 points."],
      ],
    );
  });

  it("answers any text by scores from 0 to 1, the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const matches = similarTo(text, snapshot, testToday);
        assert.ok(matches.every(({ score }) => 0 < score && score <= 1));
        assert.deepEqual(similarTo(text, snapshotOf(files), testToday), matches);
      }),
      { numRuns: 50 },
    );
  });
});
