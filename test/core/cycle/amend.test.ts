import assert from "node:assert/strict";
import { amend } from "../../../src/core/cycle/steps/amend.ts";
import type { ExperimentMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers } from "../../../src/core/cycle/question.ts";
import { registrationOfEntry } from "../../../src/core/index/registration-of-entry.ts";
import { committed } from "../kit/committed.ts";
import {
  asked,
  complaintOn,
  editsBy,
  momentIn,
  momentOf,
  nastyWords,
  questionOf,
  refusalOf,
  writtenIn,
} from "../kit/experiment-steps.ts";
import { experimentOf } from "../kit/records.ts";

const plan = `# Agreed with Lee.
hypothesis: At least 10% of visitors will ask for the delivery date. # one sentence
metric: date-asked
threshold: at least 10% # not less
guardrails:
  - { metric: returns, threshold: at most 2% }
sample: 500
window: { from: 2026-02-16, to: 2026-03-13 }
`;
const withResult = `${plan}results:
  - { date: 2026-03-04, successes: 430, of: 4800 }
`;
const file = "learning/a.experiment.yaml";
const history = [
  { date: "2026-02-13", text: plan },
  { date: "2026-03-04", text: withResult },
];
const why = "The carrier halved its price.";

describe("amend", () => {
  /** The text of today, after these versions were committed. */
  const momentAt = (now: string, versions = history): ExperimentMoment =>
    momentIn(committed(file, now, versions), file);
  const after = (now: string, answers: Answers, versions = history): string =>
    writtenIn(amend, momentAt(now, versions), now, answers);
  const stateOf = (now: string, versions = history): string | undefined =>
    registrationOfEntry(momentAt(now, versions).entry)?.state;

  it("says that nothing needs it before the plan is registered", () => {
    const sentence = "Nothing is registered yet, so the plan may simply be changed.";
    assert.equal(refusalOf(amend, momentAt(plan, [])), sentence);
    assert.equal(refusalOf(amend, momentOf("hypothesis: People want it.\n")), sentence);
    assert.equal(amend.findObstacle?.(momentAt(plan, [{ date: "2026-02-13", text: plan }])), undefined);
    assert.equal(amend.findObstacle?.(momentOf(plan)), undefined, "without git a complete plan counts");
  });

  it("offers what changed, with what was registered", () => {
    const now = withResult.replace("at most 2%", "at most 3%").replace("10% #", "9% #");
    const question = questionOf(amend, momentAt(now), "field");
    assert.deepEqual(question.choices, [
      { value: "threshold", label: "threshold", description: "at least 10% → at least 9%" },
      { value: "guardrails", label: "guardrails", description: "returns at most 2% → returns at most 3%" },
    ]);
    assert.deepEqual(asked(amend, momentAt(now), { field: "threshold" }), ["field", "why", "[by]"]);
    assert.deepEqual(asked(amend, momentAt(now), { field: "guardrails" }), ["field", "why", "[by]"]);
    assert.deepEqual(asked(amend, momentAt(now), { field: "sample" }), ["field", "to", "why", "[by]"]);
    const removed = questionOf(amend, momentAt(withResult.replace("sample: 500\n", "")), "field");
    assert.equal(removed.choices?.[0]?.description, "500 → none");
  });

  it("writes why, with what was registered, and the badge turns from broken to amended", () => {
    const now = withResult.replace("at most 2%", "at most 3%").replace("sample: 500", "sample: 400");
    assert.equal(stateOf(now), "broken");
    const half = after(now, { field: "sample", why, by: "dana, lee" });
    assert.equal(
      half,
      now.replace(
        "results:",
        `amendments:\n  - { field: sample, was: 500, date: 2026-03-10, by: [dana, lee], why: The carrier halved its price. }\nresults:`,
      ),
    );
    assert.equal(stateOf(half), "broken");
    assert.deepEqual(editsBy(amend, momentAt(now), { field: "sample", why }).next, [{ step: "amend" }]);
    const whole = after(half, { field: "guardrails", why });
    assert.match(whole, /halved its price\. \}\n {2}- \{ field: guardrails, was: returns at most 2%, date/);
    assert.equal(stateOf(whole), "amended");
    assert.deepEqual(editsBy(amend, momentAt(half), { field: "guardrails", why }).next, []);
  });

  it("offers what was changed after the result also when that is committed", () => {
    const now = withResult.replace("sample: 500", "sample: 400");
    const moment = momentAt(now, [...history, { date: "2026-03-05", text: now }]);
    assert.deepEqual(questionOf(amend, moment, "field").choices, [
      { value: "sample", label: "sample", description: "500 → 400" },
    ]);
  });

  it("offers every written field where nothing changed, and writes its value and why at once", () => {
    const choices = questionOf(amend, momentAt(withResult), "field").choices ?? [];
    assert.deepEqual(
      choices.map(({ value }) => value),
      ["hypothesis", "metric", "threshold", "guardrails", "sample", "window"],
    );
    const whole = after(withResult, { field: "sample", to: "400", why, date: "2026-03-09" });
    assert.equal(
      whole,
      withResult
        .replace("sample: 500", "sample: 400")
        .replace(
          "results:",
          `amendments:\n  - { field: sample, was: 500, date: 2026-03-09, why: The carrier halved its price. }\nresults:`,
        ),
    );
    assert.equal(stateOf(whole), "amended");
  });

  it("amends the sentence along with the threshold that it says", () => {
    const whole = after(withResult, { field: "threshold", to: "at least 9%", why });
    assert.match(whole, /^hypothesis: At least 9% of visitors will ask for the delivery date\. # one sentence$/m);
    assert.match(whole, /^threshold: at least 9% # not less$/m);
    assert.deepEqual(
      experimentOf(whole).amendments?.map(({ field, was }) => [field, was]),
      [
        ["threshold", "at least 10%"],
        ["hypothesis", "At least 10% of visitors will ask for the delivery date."],
      ],
    );
    assert.equal(stateOf(whole), "amended");
    assert.match(
      complaintOn(amend, momentAt(withResult), "to", { field: "threshold", to: "at least 9%" }) ?? "",
      /^The hypothesis is amended with it, to "At least 9% of visitors/,
    );
  });

  it("amends the threshold along with the sentence that says another one", () => {
    const to = "At least 9% of visitors will ask for the delivery date.";
    const whole = after(withResult, { field: "hypothesis", to, why });
    assert.match(whole, /^threshold: at least 9% # not less$/m);
    assert.deepEqual(
      experimentOf(whole).amendments?.map(({ field }) => field),
      ["hypothesis", "threshold"],
    );
    const inOtherWords = after(withResult, { field: "hypothesis", to: to.replace("9%", "a tenth"), why });
    assert.match(inOtherWords, /^threshold: at least 10% # not less$/m);
  });

  it("sends on to the sentence where it cannot say the new threshold by itself", () => {
    for (const to of ["at most 10%", "at least 300 ms"]) {
      const answers = { field: "threshold", to, why };
      assert.match(complaintOn(amend, momentAt(withResult), "to", answers) ?? "", /^The hypothesis says otherwise; /);
      assert.deepEqual(editsBy(amend, momentAt(withResult), answers).next, [
        { step: "amend", answers: { field: "hypothesis" } },
      ]);
    }
  });

  const windows: readonly (readonly [before: string, to: string, after: string])[] = [
    ["{ from: 2026-02-16, to: 2026-03-13 }", "2026-03-20", "{ from: 2026-02-16, to: 2026-03-20 }"],
    ["{ from: 2026-02-16, to: 2026-03-13 }", "2026-02-17..2026-03-20", "{ from: 2026-02-17, to: 2026-03-20 }"],
    ["{ from: 2026-02-16, days: 26 } # c", "2026-03-20", "{ from: 2026-02-16, days: 33 } # c"],
    ["\n  from: 2026-02-16\n  days: 26 # c", "2026-02-17 to 2026-03-20", "\n  from: 2026-02-17\n  days: 32 # c"],
    ["{ from: 2026-02-16 }", "2026-03-20", "{ from: 2026-02-16, to: 2026-03-20 }"],
    ["{ to: 2026-03-13 }", "2026-02-17..2026-03-20", "{ to: 2026-03-20, from: 2026-02-17 }"],
  ];
  for (const [before, to, expected] of windows) {
    it(`moves the window ${JSON.stringify(before)} to ${to}`, () => {
      const text = plan.replace("{ from: 2026-02-16, to: 2026-03-13 }", before);
      const whole = after(text, { field: "window", to, why }, [{ date: "2026-02-13", text }]);
      assert.ok(whole.includes(`window: ${expected}\n`), whole);
      assert.equal(experimentOf(whole).amendments?.[0]?.field, "window");
    });
  }

  it("takes only what the grammar of the field takes, and what is another value", () => {
    const complaint = (field: string, to: string): string =>
      complaintOn(amend, momentAt(withResult), "to", { field, to }) ?? "";
    assert.notEqual(complaint("threshold", "a lot"), "");
    assert.match(complaint("threshold", "at least 10%"), /^It is "at least 10%" already/);
    assert.match(complaint("threshold", ">= 10 %"), /already/);
    assert.match(complaint("window", "2026-03-13"), /already/);
    assert.match(complaint("sample", "500"), /already/);
    const moved = momentAt(withResult.replace("sample: 500", "sample: 400"));
    assert.match(
      complaintOn(amend, moved, "to", { field: "sample", to: "500" }) ?? "",
      /^It was registered as "500"; put that back/,
    );
    assert.match(complaint("sample", "many"), /is no whole number/);
    assert.match(complaint("window", "soon"), /is no end/);
    assert.match(complaint("window", "2026-02-01"), /before it begins on 2026-02-16/);
    assert.equal(complaint("window", "2026-03-20"), "");
    assert.match(
      complaintOn(amend, momentAt(withResult), "field", { field: "treshold" }) ?? "",
      /is no field of this plan; did you mean "threshold"\?/,
    );
    assert.equal(questionOf(amend, momentAt(withResult), "to", { field: "window" }).suggestion, "2026-03-13");
  });

  it("leads to what is no single value", () => {
    const moment = momentAt(withResult);
    assert.deepEqual(asked(amend, moment, { field: "guardrails" }), ["field", "why", "[by]"]);
    assert.deepEqual(amend.writingOf(moment, { field: "guardrails", why }), {
      obstacle: "Write there what `guardrails` is now, and amend again to say why.",
      at: ["guardrails"],
    });
  });

  it("fills in the reason of an amendment that was begun", () => {
    const now = withResult
      .replace("sample: 500", "sample: 400")
      .replace("results:", 'amendments:\n  - soon\n  - { field: sample, was: 500, why: "" } # to do\nresults:');
    assert.equal(
      after(now, { field: "sample", why: "It took too long, they said." }),
      now.replace('was: 500, why: ""', 'was: 500, date: 2026-03-10, why: "It took too long, they said."'),
    );
  });

  it("leaves an amendment of another time as it is", () => {
    const now = withResult
      .replace("sample: 500", "sample: 400")
      .replace("results:", 'amendments:\n  - { field: sample, was: 600, why: "" }\nresults:');
    assert.match(after(now, { field: "sample", why }), /was: 600, why: "" \}\n {2}- \{ field: sample, was: 500, date/);
  });

  it("takes what somebody says was registered only where git does not say otherwise", () => {
    const now = withResult.replace("sample: 500", "sample: 400");
    assert.equal(refusalOf(amend, momentAt(now), { field: "sample", was: "500", why }), undefined);
    assert.equal(
      refusalOf(amend, momentAt(now), { field: "sample", was: "600", why }),
      "`sample` was registered as 500; leave --was out.",
    );
    assert.match(
      refusalOf(amend, momentAt(withResult), { field: "sample", was: "600", why }) ?? "",
      /^`sample` is as it was registered, or amended already; /,
    );
    const moment = momentOf(plan);
    assert.match(writtenIn(amend, moment, plan, { field: "sample", was: "600", why }), /\{ field: sample, was: 600, /);
    assert.match(writtenIn(amend, moment, plan, { field: "metric", was: "none", why }), /field: metric, was: none, /);
  });

  it("says what an amendment does to the state", () => {
    const known = (now: string, versions?: typeof history): string =>
      (amend.knownOf?.(momentAt(now, versions)) ?? []).join(" ");
    assert.equal(
      known(withResult),
      "The plan was registered on 2026-02-13. The first result came on 2026-03-04. A result is in, so the plan counts as amended, and that stays visible for ever.",
    );
    const first = history.slice(0, 1);
    assert.match(known(plan, first), /The window is open, so the plan counts as amended once this is committed\.$/);
    const later = plan.replace("2026-02-16", "2026-03-11");
    assert.match(known(later, [{ date: "2026-02-13", text: later }]), /It opens on 2026-03-11; until then a plan may/);
    assert.deepEqual(editsBy(amend, momentAt(plan, first), { field: "sample", to: "4", why }).next, [
      { step: "register" },
    ]);
  });

  for (const words of nastyWords) {
    it(`keeps ${JSON.stringify(words)}`, () => {
      const inBraces = `{ hypothesis: a, metric: b, threshold: at least 8%, sample: 5, population: all }\n`;
      for (const text of [withResult.replace("sample", "population: all\nsample"), inBraces]) {
        const whole = writtenIn(amend, momentOf(text), text, { field: "population", to: words, why: words, by: words });
        const { population, amendments = [] } = experimentOf(whole);
        assert.deepEqual([population, amendments[0]?.why, amendments[0]?.was], [words, words, "all"]);
      }
    });
  }
});
