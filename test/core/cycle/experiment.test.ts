import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findComplaint, findNextQuestion } from "../../../src/core/cycle/answering.ts";
import type { FileMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers } from "../../../src/core/cycle/question.ts";
import { experiment } from "../../../src/core/cycle/steps/experiment.ts";
import { templates } from "../../../src/core/cycle/templates/templates.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { creationOf, fileMoment, keysAsked, questionOf } from "../kit/file-moments.ts";
import { sentence } from "../kit/sentences.ts";
import { findingsIn, testRoot, type Files } from "../kit/snapshots.ts";

const oneClick = "At least 8% of users shown the simulation will click the one-click button.";
const unitFile: Files = { "one-click.uol.yaml": "title: Will people use one click?\nlearn: Whether they do.\n" };

/** Asks as a person is asked, who answers what is given here and leaves out the rest. */
function walk(moment: FileMoment, given: Answers): { readonly asked: readonly string[]; readonly answers: Answers } {
  const asked: string[] = [];
  let answers: Answers = {};
  for (let next = findNextQuestion(experiment, moment, answers); next;) {
    const { key } = next.question;
    asked.push(key);
    answers = { ...answers, [key]: given[key] ?? "" };
    next = findNextQuestion(experiment, moment, answers);
  }
  return { asked, answers };
}

describe("a new experiment", () => {
  it("begins with the sentence where there is nothing yet, and with the question where there is one", () => {
    assert.deepEqual(keysAsked(experiment, fileMoment()), ["hypothesis"]);
    assert.deepEqual(keysAsked(experiment, fileMoment(unitFile)), ["unit", "hypothesis"]);
  });

  it("asks only for what the sentence does not say, and shows what it says", () => {
    const { asked } = walk(fileMoment(), { hypothesis: oneClick, method: "survey" });
    assert.deepEqual(asked, ["hypothesis", "method", "expect", "window", "rule"]);
    assert.deepEqual(questionOf(experiment, fileMoment(), "method", { hypothesis: oneClick }).known, [
      "Read as: at least 8%, click-the-one-click-button, users shown the simulation.",
    ]);
    const within = `${oneClick.slice(0, -1)} within two weeks.`;
    assert.ok(!walk(fileMoment(), { hypothesis: within, method: "survey" }).asked.includes("window"));
  });

  it("says what a sentence lacks that cannot be refuted, and then asks for the number", () => {
    const hypothesis = "Users will like it.";
    const complaint = findComplaint(questionOf(experiment, fileMoment(), "hypothesis"), hypothesis);
    assert.equal(complaint?.isFatal, false);
    assert.match(complaint?.sentence ?? "", /no number/);
    assert.deepEqual(questionOf(experiment, fileMoment(), "method", { hypothesis }).known, [complaint?.sentence]);
    const answers = { hypothesis, method: "fake-door" };
    const threshold = questionOf(experiment, fileMoment(), "threshold", answers);
    assert.equal(findComplaint(threshold, "a lot")?.isFatal, true);
    assert.equal(findComplaint(threshold, "at least 8%"), undefined);
    assert.match(findComplaint(threshold, "increase by 15%")?.sentence ?? "", /"15% relative" or "15 points"/);
    assert.ok(threshold.isOptional);
  });

  it("asks people who listen by what they will judge, and then for no number", () => {
    const hypothesis = "People would rather talk to us.";
    assert.ok(keysAsked(experiment, fileMoment(), { hypothesis, method: "interview" }).includes("criterion"));
    const given = { hypothesis, method: "interview", criterion: "Half say so before we do.", window: "14 days" };
    const { asked, answers } = walk(fileMoment(), given);
    assert.ok(!asked.includes("threshold") && !asked.includes("metric"), asked.join());
    assert.equal(
      creationOf(experiment, fileMoment(), answers).file.text,
      `hypothesis: People would rather talk to us.
method: interview
criterion: Half say so before we do.
window: { from: 2026-03-10, days: 14 }
`,
    );
  });

  it("shows the ladder of methods from the cheapest, and asks of the dear ones why", () => {
    const { choices = [] } = questionOf(experiment, fileMoment(), "method", { hypothesis: oneClick });
    assert.equal(choices[0]?.value, "interview");
    assert.ok(choices.every(({ detail }) => detail));
    const isAsked = (method: string): boolean =>
      keysAsked(experiment, fileMoment(), { hypothesis: oneClick, method }).includes("whyNotCheaper");
    assert.deepEqual(["survey", "mock-up", "simulation", "ab-test"].filter(isAsked), ["simulation", "ab-test"]);
  });

  it("tells the sample that shows what is expected, writes it, and asks for it only where it ends the run", () => {
    const answers = { hypothesis: oneClick, method: "survey" };
    const { choices = [] } = questionOf(experiment, fileMoment(), "expect", answers);
    assert.deepEqual(
      choices.map(({ value, description }) => `${value} ${description}`),
      ["9% needs 4,962 users", "10% needs 1,338 users", "12% needs 383 users"],
    );
    const expected = { ...answers, expect: "9%" };
    assert.ok(!keysAsked(experiment, fileMoment(), expected).includes("sample"));
    assert.match(creationOf(experiment, fileMoment(), expected).file.text, /^sample: 4962$/m);
    const counted = creationOf(experiment, fileMoment(), { ...expected, sample: "400" });
    assert.match(counted.file.text, /^sample: 400$/m, "what somebody says counts");
    assert.doesNotMatch(creationOf(experiment, fileMoment(), answers).file.text, /^sample:/m);
    const until = { ...expected, window: "sample" };
    assert.deepEqual(questionOf(experiment, fileMoment(), "sample", until).choices, [
      { value: "4962", label: "4,962 users", description: 'shows 9% against "at least 8%" with 80% power' },
    ]);
  });

  it("tells it of a change, too, where the start is known", () => {
    const metric = "title: Open rate\ntype: proportion\nbaseline: 20%\n";
    const moment = fileMoment({ "open-rate.metric.yaml": metric });
    const hypothesis = "The open rate will increase by 2 points.";
    const answers = { hypothesis, method: "ab-test", arms: "control: 50%, question: 50%" };
    assert.match(questionOf(experiment, moment, "expect", answers).choices?.[2]?.description ?? "", /^needs 10,590 /);
    assert.ok(!keysAsked(experiment, moment, answers).includes("baseline"));
  });

  it("asks for a metric among those that are described", () => {
    const moment = fileMoment({ "open-rate.metric.yaml": "title: Open rate\nformula: opens / emails\n" });
    const { choices, suggestion } = questionOf(experiment, moment, "metric", { hypothesis: oneClick });
    assert.deepEqual(choices, [{ value: "open-rate", label: "Open rate", description: "open-rate" }]);
    assert.equal(suggestion, "click-the-one-click-button");
    const known = { hypothesis: "The open rate will be at least 8%." };
    assert.ok(!keysAsked(experiment, moment, known).includes("metric"));
  });

  it("offers two weeks from today or from Monday, and understands other times", () => {
    const window = questionOf(experiment, fileMoment(), "window", { hypothesis: oneClick });
    assert.deepEqual(
      window.choices?.map(({ value }) => value),
      ["2026-03-10..2026-03-23", "2026-03-16..2026-03-29", "sample"],
    );
    const written = (answer: string): unknown =>
      valueOf(
        parseSource(creationOf(experiment, fileMoment(), { hypothesis: oneClick, window: answer }).file.text).root,
      );
    const windows: Record<string, object> = {
      "2026-03-16..2026-03-29": { from: "2026-03-16", to: "2026-03-29" },
      "2026-03-20": { from: "2026-03-10", to: "2026-03-20" },
      "2 weeks": { from: "2026-03-10", days: 14 },
    };
    for (const [answer, days] of Object.entries(windows)) {
      assert.equal(findComplaint(window, answer), undefined, answer);
      assert.deepEqual((written(answer) as { window: unknown }).window, days);
    }
    for (const answer of ["soon", "2026-03-29..2026-03-16", "2026-02-30", "0 days"]) {
      assert.equal(findComplaint(window, answer)?.isFatal, true, answer);
    }
    const until = { hypothesis: oneClick, window: "sample" };
    assert.ok(keysAsked(experiment, fileMoment(), until).includes("sample"));
  });

  it("writes the whole plan in the order of a person's thoughts", () => {
    const given = {
      unit: "one-click",
      hypothesis: oneClick,
      method: "simulation",
      whyNotCheaper: "People cannot say what they would do.",
      population: "5% of checkout traffic",
      metric: "one-click-rate",
      baseline: "6.5%",
      guardrail: "checkout-errors: at most 1%, page-time: at most 1,000 ms",
      expect: "9%",
      sample: "5000",
      window: "2026-03-02..2026-03-16",
      rule: "persevere, stop, pivot",
    };
    const { file, next } = creationOf(experiment, fileMoment(unitFile), given);
    assert.equal(file.name, "users-shown-simulation-click-one.experiment.yaml");
    assert.equal(
      file.text,
      `unit: one-click
hypothesis: At least 8% of users shown the simulation will click the one-click button.
method: simulation
whyNotCheaper: People cannot say what they would do.
population: "5% of checkout traffic"
metric: one-click-rate
threshold: at least 8%
baseline: 6.5%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }
  - { metric: page-time, threshold: "at most 1,000 ms" }
expect: 9%
sample: 5000
window: { from: 2026-03-02, to: 2026-03-16 }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
`,
    );
    assert.deepEqual(next, [{ step: "register" }]);
    const { window: _, ...others } = given;
    const withEnds = { ...others, from: "2026-03-02", to: "2026-03-16" };
    assert.equal(creationOf(experiment, fileMoment(unitFile), withEnds).file.text, file.text);
    const found = findingsIn({ ...unitFile, [file.name]: file.text }).filter(({ severity }) => severity === "error");
    assert.deepEqual(found, []);
  });

  it("leaves what is missing to the person, the first of it selected", () => {
    const { file, done, next } = creationOf(experiment, fileMoment(), { hypothesis: "Users will like it." });
    assert.equal(
      file.text,
      `hypothesis: Users will like it.
metric: # what is measured, such as click-rate
threshold: # from which number on it is true, such as at least 8%
window: # such as { from: 2026-03-02, days: 14 }
`,
    );
    const { offset, length } = file.placeholder;
    assert.equal(file.text.slice(offset, offset + length), "# what is measured, such as click-rate");
    assert.deepEqual(valueOf(parseSource(file.text).root), {
      hypothesis: "Users will like it.",
      metric: null,
      threshold: null,
      window: null,
    });
    assert.equal(done, "The plan is written but for its metric, threshold and window");
    assert.deepEqual(next, []);
  });

  it("shows what was tried before, but neither its own question nor what led to it", () => {
    const tried = `unit: one-click\nhypothesis: ${oneClick}\nmetric: one-click-rate\nthreshold: at least 8%\nwindow: { from: 2026-02-02, to: 2026-02-16 }\n`;
    const moment = fileMoment({ ...unitFile, "simulation.experiment.yaml": tried });
    const again = { hypothesis: oneClick.replace("8%", "9%"), unit: "one-click" };
    const { choices = [] } = questionOf(experiment, moment, "similar", again);
    assert.deepEqual(
      choices.map(({ value }) => value),
      ["none", "simulation.experiment.yaml"],
    );
    const writing = experiment.writingOf(moment, { ...again, similar: "simulation.experiment.yaml" });
    assert.ok("open" in writing);
    assert.equal(writing.open, `${testRoot}/simulation.experiment.yaml`);
    assert.equal(writing.line, 1);
    assert.ok(!keysAsked(experiment, moment, { ...again, parent: "simulation" }).includes("similar"));
  });

  it("refuses a metric of which no name is left, asked for or not", () => {
    for (const hypothesis of [oneClick, "People will like it."]) {
      const question = experiment
        .questionsOf(fileMoment(), { hypothesis, metric: "[" })
        .find(({ key }) => key === "metric");
      const field = experiment.fields.find(({ key }) => key === "metric");
      for (const one of [question ?? field, field]) {
        assert.match(one?.findComplaint?.("[")?.sentence ?? "", /^"\[" names no metric; write letters and digits/);
        assert.equal(one?.findComplaint?.("Öffnungsrate")?.sentence, undefined);
      }
    }
  });

  for (const key of ["unit", "parent"]) {
    it(`refuses a ${key} that is not there`, () => {
      const writing = experiment.writingOf(fileMoment(unitFile), { hypothesis: oneClick, [key]: "one-clack" });
      assert.ok("obstacle" in writing);
      assert.match(writing.obstacle, /"one-clack"/);
    });
  }

  it("says the same words, whatever they are", () => {
    fc.assert(
      fc.property(sentence, sentence, (hypothesis, population) => {
        fc.pre(hypothesis.trim() !== "" && population.trim() !== "");
        const { text } = creationOf(experiment, fileMoment(), { hypothesis, population, metric: "a" }).file;
        const { root, problems } = parseSource(text);
        assert.deepEqual(problems, []);
        const values = valueOf(root) as Record<string, unknown>;
        assert.equal(values["hypothesis"], hypothesis.trim());
        assert.equal(values["population"], population.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe("a template", () => {
  for (const { name, hypothesis, area, criterion, example } of templates) {
    it(`for ${area}, ${name}, lacks at most the threshold`, () => {
      const { answers } = walk(fileMoment(), { hypothesis, window: "14 days" });
      const { file } = creationOf(experiment, fileMoment(), answers);
      const faults = findingsIn({ [file.name]: file.text }).filter(({ severity }) => severity !== "hint");
      assert.deepEqual(
        faults.map(({ rule }) => rule),
        criterion === undefined ? ["threshold-missing"] : [],
      );
    });

    it(`for ${area}, ${name}, is complete with it, after few questions`, () => {
      const { asked, answers } = walk(fileMoment(), { hypothesis, window: "14 days", threshold: example });
      assert.ok(asked.length <= 4, asked.join());
      const { file, next } = creationOf(experiment, fileMoment(), answers);
      const faults = findingsIn({ [file.name]: file.text }).filter(({ severity }) => severity !== "hint");
      assert.deepEqual(faults, []);
      assert.deepEqual(next, [{ step: "register" }]);
    });
  }

  it("is the same by its name as by its sentence", () => {
    for (const { name, hypothesis } of templates) {
      const chosen = creationOf(experiment, fileMoment(), { hypothesis, window: "14 days" });
      assert.deepEqual(creationOf(experiment, fileMoment(), { template: name, window: "14 days" }), chosen);
      assert.ok(!keysAsked(experiment, fileMoment(), { template: name }).includes("hypothesis"));
    }
  });
});
