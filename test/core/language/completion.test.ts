import assert from "node:assert/strict";
import { parseThreshold } from "../../../src/core/grammar/threshold.ts";
import { withoutStops } from "../../../src/core/language/completion/completion.ts";
import { completionsAt } from "../../../src/core/language/completion/completions-at.ts";
import { kindNames, kinds } from "../../../src/core/model/kinds.ts";
import { catalogue } from "../../../src/core/rules/catalogue.ts";
import { withRange } from "../kit/places.ts";
import { accept, fileNames, labelsAt, offeredAt, questionAt, type World } from "../kit/questions.ts";
import { findingsIn } from "../kit/snapshots.ts";

const shop: World = {
  others: {
    "learning/checkout.uol.yaml": "title: Will people check out?\nowner: dana\n",
    "learning/first.experiment.yaml":
      "unit: checkout\nhypothesis: At least 8% do.\nlearnings:\n  - insight: People do.\n  - { id: named, insight: They pay. }\n",
    "learning/click-rate.metric.yaml": "title: Clicks\ntype: proportion\nbetter: higher\n",
    "learning/answer-time.metric.yaml": "title: Answer\ntype: quantile\nunit: ms\nbetter: lower\n",
    "learning/calls.metric.yaml": "type: rate\nunit: /day\nbetter: lower\n",
    "learning.yaml":
      "people: { dana: { name: Dana }, lee: {} }\nobjectives: { growth: { title: More } }\nstakeholders: [support team]\n",
  },
  branches: ["main", "learn/checkout"],
};
const ofUnit: World = { ...shop, path: fileNames.unit };
const ofMetric: World = { ...shop, path: fileNames.metric };
const ofSettings: World = { path: fileNames.settings };

function firstAt(marked: string, count: number, world = shop): readonly string[] {
  return labelsAt(marked, world).slice(0, count);
}

describe("completion of keys", () => {
  it("offers them in the order in which people write a file", () => {
    const { shape } = kinds.metric.schema;
    assert.deepEqual(labelsAt("# x\nti|", ofMetric), Object.keys(shape));
  });

  it("says what each means, at the top and inside", () => {
    for (const name of kindNames) {
      for (const { label, documentation } of offeredAt("# x\nx|", { path: fileNames[name] }))
        assert.ok(documentation, label);
    }
    for (const marked of ["window: { |", "guardrails: [{ |", "results: [{ |", "decision: { |", "learnings: [{ |"]) {
      for (const { label, documentation } of offeredAt(marked)) assert.ok(documentation, `${marked} ${label}`);
    }
  });

  const nested: readonly (readonly [marked: string, keys: string, world?: World])[] = [
    ["window: { | }", "from to days"],
    ["window:\n  |", "from to days"],
    ["rule: { | }", "supported refuted inconclusive guardrailBroken"],
    ["guardrails: [{ | }]", "metric threshold"],
    ["decision:\n  choice: stop\n  |", "date by because dissent"],
    [
      "checkBack: [{ | }]",
      "due date held because metric arm successes of mean sd n values events exposure before after judged by data columns source rows hash note",
    ],
    [
      "checkBack:\n  - due: 2026-06-17\n    successes: 88\n    before: [1]\n    |",
      "date held because metric arm of mean sd n values events exposure after judged by data columns source rows hash note",
    ],
    ["propagation:\n  - { | }", "doc unit item told date"],
    ["series: { | }", "data date value where", ofMetric],
    ["cadence: { | }", "kind length", ofSettings],
    ["limits: { | }", "running window debt criteria estimate", ofSettings],
    ["objectives:\n  growth: { | }", "title until", ofSettings],
    ["people: { dana: { | } }", "name roles", ofSettings],
    ["consolidation:\n  - { | }", "from to why", ofSettings],
    ["results: [{ columns: { | } }]", "arm successes of outcome value before after date"],
  ];
  for (const [marked, keys, world] of nested) {
    it(`offers ${keys} in ${JSON.stringify(marked)}`, () => assert.deepEqual(labelsAt(marked, world), keys.split(" ")));
  }

  it("leaves out what is written, and not the one that is being written", () => {
    const labels = labelsAt("unit: a\nmet|\nmetric: b\n");
    assert.ok(!labels.includes("unit") && !labels.includes("metric") && labels.includes("method"));
    assert.ok(labelsAt("metr|ic: b").includes("metric"));
    assert.deepEqual(labelsAt("window: { from: 2026-03-02, |to: x }"), ["to", "days"]);
  });

  const typed: readonly (readonly [marked: string, label: string, text: string, world?: World])[] = [
    ["thr|", "threshold", "threshold: "],
    ["unit: a\nwin|\nmetric: b", "window", "unit: a\nwindow: \nmetric: b"],
    ["met|hod: survey", "metric", "metric: survey"],
    ["me|tric: x", "metric", "metric: x"],
    ["method: sim|ulation # by hand", "simulation", "method: simulation # by hand"],
    ["gu|", "guardrails", "guardrails:\n  - "],
    ["mem|", "memo", "memo: |\n  "],
    ["learnings:\n  - insight: x\n    app|", "appliesTo", "learnings:\n  - insight: x\n    appliesTo: []"],
    ["results:\n  - { date: 2026-03-02, va|", "values", "results:\n  - { date: 2026-03-02, values: []"],
    ["learnings:\n  - ins|", "insight", "learnings:\n  - insight: "],
    ["window: {fr|}", "from", "window: {from: }"],
    ['window: { "fr|" }', "from", 'window: { "from" }'],
    ["pre|", "predictions", "predictions: {  }"],
    // One space behind the colon for the value, and one in front of the brace
    ["window: {  |  }", "from", "window: { from:  }"],
    ["window: { from: | }", "today", "window: { from: 2026-03-10 }"],
    ["window: { from:  |  }", "today", "window: { from: 2026-03-10 }"],
    ["window: {\n    |\n  }", "from", "window: {\n    from: \n  }"],
    ["window: { from: 2026-03-02,   |}", "to", "window: { from: 2026-03-02, to: }"],
    ["decision: { by: [  |  ] }", "dana", "decision: { by: [ dana ] }", shop],
    ["decision: { by: [lee,|] }", "dana", "decision: { by: [lee, dana] }", shop],
  ];
  for (const [marked, label, text, world] of typed) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(marked)}`, () =>
      assert.equal(accept(marked, label, world), text));
  }

  it("asks again where a value can be offered, and only there", () => {
    const asks = new Map(offeredAt("x|").map(({ label, goesOn }) => [label, goesOn]));
    for (const key of ["unit", "method", "metric", "threshold", "window", "results", "decision"])
      assert.ok(asks.get(key), key);
    for (const key of ["hypothesis", "population", "memo", "flag", "sample"]) assert.ok(!asks.get(key), key);
  });
});

describe("completion of values", () => {
  const first: readonly (readonly [marked: string, labels: readonly string[], world?: World])[] = [
    // Words to choose from
    ["method: |", ["interview", "survey", "mock-up"]],
    ["pinned: |", ["true", "false"]],
    ["decision: { choice: | }", ["pivot", "persevere", "stop"]],
    ["rule: { refuted: | }", ["pivot", "persevere", "stop"]],
    ["kind: |", ["customer", "market", "product"], ofUnit],
    ["better: |", ["higher", "lower"], ofMetric],
    ["unit: |", ["%", "ms"], ofMetric],
    ["amendments:\n  - { field: |", ["threshold", "window"]],
    // Names
    ["unit: |", ["checkout"]],
    ["parent: |", ["first"]],
    ["parent: |", ["checkout", "asked"].slice(0, 1).concat("first"), ofUnit],
    ["metric: |", ["answer-time", "calls", "click-rate"]],
    ["guardrails:\n  - { metric: | }", ["answer-time", "calls", "click-rate"]],
    ["results:\n  - { metric: |", ["answer-time"]],
    ["objective: |", ["growth"], ofUnit],
    ["owner: |", ["dana", "lee"], ofUnit],
    ["decision: { by: [|] }", ["dana", "lee"]],
    ["predictions: { | }", ["dana", "lee"]],
    ["propagation:\n  - { unit: |", ["checkout"]],
    ["propagation:\n  - { told: |", ["support team"]],
    ["learnings:\n  - { supersededBy: |", ["first#1", "first#named"]],
    ["branches: [|]", ["main", "learn/checkout"], ofUnit],
    ["branches:\n  - |", ["main", "learn/checkout"], ofUnit],
    ["arms: { control: 50%, big: 50% }\nresults:\n  - { arm: |", ["control", "big"]],
    ["arms:\n  control: 50%\n  big: 50%\nresults:\n  - { arm: |", ["control", "big"]],
    // Days
    ["due: |", ["today", "in one week", "in two weeks"], ofUnit],
    ["checkBack: [|]", ["today", "in one week", "in two weeks"]],
    ["window: { from: |", ["today", "tomorrow", "next Monday", "in one week", "in two weeks"]],
    ["window: { to: |", ["in one week", "in two weeks", "in four weeks"]],
    ["window: { from: 2026-03-20, to: | }", ["two weeks from 2026-03-20", "one week from 2026-03-20"]],
    ["window: { from: 2026-03-02, to: | }", ["two weeks from 2026-03-02"]],
    ["window:\n  from: 2026-03-02\n  to: |", ["two weeks from 2026-03-02"]],
    ["window: { to: 2026-03-06 }\nresults:\n  - { date: |", ["today", "yesterday", "last day of the window"]],
    ["window: |", ["14 days from today", "two weeks from today"]],
    // Readings and receipts
    ["results:\n  - |", ["so many of so many", "a mean"]],
    ["metric: calls\nresults:\n  - |", ["events over time"]],
    ["metric: answer-time\nresults:\n  - |", ["a mean"]],
    ["propagation:\n  |", ["a document that must say it"]],
    ["learnings:\n  - insight: x\n  |", ["an insight, and what to do about it", "-"]],
  ];
  for (const [marked, labels, world] of first) {
    it(`offers ${labels.join(", ")} in ${JSON.stringify(marked)}${world?.path ? ` of ${world.path}` : ""}`, () => {
      assert.deepEqual(firstAt(marked, labels.length, world), labels);
    });
  }

  const typed: readonly (readonly [marked: string, label: string, text: string])[] = [
    ["unit: |", "checkout", "unit: checkout"],
    ["unit:|", "checkout", "unit: checkout"],
    ["unit: wro|ng", "checkout", "unit: checkout"],
    ['unit: "che|"', "checkout", 'unit: "checkout"'],
    ["window: { from: |", "today", "window: { from: 2026-03-10"],
    ["window: { from: 2026-03-02, to: |}", "two weeks from 2026-03-02", "window: { from: 2026-03-02, to: 2026-03-15}"],
    ["window: |", "14 days from today", "window: { from: 2026-03-10, days: 14 }"],
    ["window: |", "two weeks from next Monday", "window: { from: 2026-03-16, to: 2026-03-29 }"],
    ["metric: answer-time\nthreshold: |", "at most 300 ms", "metric: answer-time\nthreshold: at most 300 ms"],
    ["propagation:\n  - { told: | }", "support team", "propagation:\n  - { told: support team }"],
    ["propagation:\n  |", "somebody who must be told", "propagation:\n  - { told: team }"],
    ["learnings:\n  - { supersededBy: | }", "first#1", "learnings:\n  - { supersededBy: first#1 }"],
    [
      "arms: { control: 50%, big: 50% }\nresults:\n  - |",
      "so many of so many",
      "arms: { control: 50%, big: 50% }\nresults:\n  - { date: 2026-03-10, arm: control, successes: 0, of: 100 }",
    ],
  ];
  for (const [marked, label, text] of typed) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(marked)}`, () =>
      assert.equal(accept(marked, label, shop), text));
  }

  it("offers a word once that the schema and the grammar both know", () => {
    assert.deepEqual(labelsAt("rule: { refuted: | }"), ["pivot", "persevere", "stop"]);
    const said = "hypothesis: At least 8% of users will click the button.\nthreshold: |";
    assert.equal(labelsAt(said).filter((label) => label === "at least 8%").length, 1);
  });

  const ofTwoWords: World = { others: { "learning.yaml": "people: { dana lee: {}, ann: {} }" } };
  const behindSpaces: readonly (readonly [marked: string, label: string, text: string, world?: World])[] = [
    ["threshold: at |", "at least 8%", "threshold: at least 8%"],
    ["threshold: at | # so", "at least 8%", "threshold: at least 8% # so"],
    [
      "window: { from: 2026-03-02, to: two | }",
      "two weeks from 2026-03-02",
      "window: { from: 2026-03-02, to: 2026-03-15 }",
    ],
    ["decision: { by: dana | }", "dana lee", "decision: { by: dana lee }", ofTwoWords],
    ["decision: { by: [dana lee|] }", "dana lee", "decision: { by: [dana lee] }", ofTwoWords],
    ["decision: { by: [dana |] }", "dana lee", "decision: { by: [dana lee] }", ofTwoWords],
    ["decision: { by: [dana lee |] }", "dana lee", "decision: { by: [dana lee] }", ofTwoWords],
    ["decision:\n  by:\n    - dana |", "dana lee", "decision:\n  by:\n    - dana lee", ofTwoWords],
    ["propagation:\n  a document |", "a document that must say it", "propagation:\n  - { doc: docs/page.md }"],
  ];
  for (const [marked, label, text, world] of behindSpaces) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(marked)}`, () =>
      assert.equal(accept(marked, label, world), text));
  }

  it("offers nothing behind words that are over", () => {
    for (const marked of ['decision: { by: ["dana" |] }', 'unit: "checkout" |', "decision: { by: [dana\n    |] }"]) {
      assert.deepEqual(labelsAt(marked, shop), [], marked);
    }
  });

  it("offers nobody twice in one list", () => {
    for (const marked of [
      "decision: { by: [dana, |] }",
      "decision: { by: [dana, | ] }",
      'decision: { by: [ |, "dana"] }',
      "decision:\n  by:\n    - dana\n    - |",
      "decision:\n  by:\n  - |\n  # not yet\n  - 'dana' # too\n  date: x",
    ]) {
      assert.deepEqual(labelsAt(marked, shop), ["lee"], marked);
    }
    assert.ok(labelsAt("decision:\n  by:\n  - dan|\n", shop).includes("dana"));
  });

  it("quotes names that YAML would take for something else", () => {
    const world: World = { others: { "learning.yaml": 'stakeholders: [on, "a: b", 7 dwarfs]' } };
    const read = (label: string): string => accept("propagation: [{ told: | }]", label, world).slice(22, -3);
    assert.deepEqual(["on", "a: b", "7 dwarfs"].map(read), ['"on"', '"a: b"', '"7 dwarfs"']);
  });

  it("shows beside a form what it will write", () => {
    const [form] = offeredAt("window: |");
    assert.equal(form?.detail, "{ from: 2026-03-10, days: 14 }");
  });

  it("offers an end in two weeks, and none before the window opens", () => {
    assert.ok(labelsAt("window: { from: 2026-03-20, to: | }").includes("in two weeks"));
    assert.ok(!labelsAt("window: { from: 2026-03-30, to: | }").includes("in two weeks"));
    assert.equal(accept("window: { to: | }", "in two weeks"), "window: { to: 2026-03-24 }");
  });

  it("finds a day by its digits as well as by its words", () => {
    assert.equal(offeredAt("due: 20|", ofUnit)[0]?.filter, "2026-03-10");
    assert.equal(offeredAt("due: to|", ofUnit)[0]?.filter, "today");
  });

  it("offers the metrics that others use where none has a file", () => {
    const others = { "a.experiment.yaml": "hypothesis: x\nmetric: clicks\nguardrails: [{ metric: errors }]\n" };
    assert.deepEqual(labelsAt("metric: |", { others }).toSorted(), ["clicks", "errors"]);
  });

  it("offers nothing in sentences, memos, and behind other words", () => {
    for (const marked of [
      "hypothesis: At |",
      "threshold: at least\n  8|%",
      "memo: ¦\n  met|",
      "memo: ¦\n  unit: |",
      "x: y # |",
      "flag: |",
      "nonsense: { |",
    ]) {
      assert.deepEqual(labelsAt(marked, shop), [], marked);
    }
  });
});

describe("completion of thresholds", () => {
  const first: readonly (readonly [marked: string, label: string])[] = [
    ["threshold: |", "at least 8%"],
    ["metric: click-rate\nthreshold: |", "at least 8%"],
    ["metric: answer-time\nthreshold: |", "at most 300 ms"],
    ["metric: calls\nthreshold: |", "at most 3 per day"],
    ["baseline: 300 ms\nthreshold: |", "at least 300 ms"],
    ["baseline: EUR 5\nthreshold: |", "at least 20 EUR"],
    ["guardrails:\n  - { metric: errors, threshold: | }", "at most 1%"],
    ["guardrails:\n  - { metric: answer-time, threshold: | }", "at most 300 ms"],
    ["guardrails:\n  - { threshold: |, metric: answer-time }", "at most 300 ms"],
    ["hypothesis: At least 12% of users will click the button.\nthreshold: |", "at least 12%"],
    ["hypothesis: Everything will be better.\nthreshold: |", "at least 8%"],
  ];
  for (const [marked, label] of first) {
    it(`begins with ${label} in ${JSON.stringify(marked)}`, () => assert.deepEqual(firstAt(marked, 1), [label]));
  }

  it("says where the one of the hypothesis comes from", () => {
    const [said] = offeredAt("hypothesis: At least 12% of users will click the button.\nthreshold: |");
    assert.equal(said?.detail, "from the hypothesis");
  });

  it("offers only what can be read, and stops at the number", () => {
    const beginnings = [
      "",
      "metric: click-rate\n",
      "metric: answer-time\n",
      "metric: calls\n",
      "baseline: 5 EUR\n",
      "baseline: 4\n",
    ];
    for (const beginning of beginnings) {
      for (const { insert } of offeredAt(`${beginning}threshold: |`, shop)) {
        assert.ok("threshold" in parseThreshold(withoutStops(insert)), insert);
        assert.match(insert, /\$\{1:[\d.]+\}/);
      }
    }
  });
});

describe("completion of rules", () => {
  it("offers their ids behind uol-ignore, with the reason to be written", () => {
    assert.deepEqual(
      labelsAt("# uol-ignore |"),
      catalogue.map(({ id }) => id),
    );
    assert.equal(accept("unit: a\n  # uol-ignore wro|", "wrong-type"), "unit: a\n  # uol-ignore wrong-type: why");
    assert.equal(accept("# uol-ignore wro|ng: x", "wrong-type"), "# uol-ignore wrong-type: x");
    assert.equal(accept("#|", "uol-ignore-file"), "#uol-ignore-file ");
    assert.deepEqual(labelsAt("# uol-ignore wrong-type: because |"), []);
  });

  it("offers their ids and how loud they can be in the settings", () => {
    assert.equal(accept("rules: { wro| }", "wrong-type", ofSettings), "rules: { wrong-type:  }");
    assert.ok(!labelsAt("rules:\n  wrong-type: off\n  |", ofSettings).includes("wrong-type"));
    assert.deepEqual(labelsAt("rules:\n  wrong-type: |", ofSettings), ["error", "warning", "info", "hint", "off"]);
  });
});

describe("a template in an empty file", () => {
  for (const name of kindNames) {
    const path = fileNames[name];
    const templates = offeredAt("|", { path }).filter(({ kind }) => kind === "template");
    it(`is offered for ${path}`, () => assert.notEqual(templates.length, 0));
    for (const { label, insert } of templates) {
      it(`becomes a file without a fault: ${label}`, () => {
        const faults = findingsIn({ [path]: withoutStops(insert) }).filter(({ severity }) => severity !== "hint");
        assert.deepEqual(
          faults.map(({ message }) => message),
          [],
        );
        assert.match(insert, /\$\{1/);
      });
    }
  }

  it("names a unit and metrics that exist, where there are some", () => {
    assert.match(accept("|", "experiment", shop), /^unit: checkout\n[^]*\nmetric: click-rate\n/);
    assert.doesNotMatch(accept("|", "experiment"), /unit:/);
  });

  it("is offered before all keys where the file holds only the word that is typed", () => {
    assert.deepEqual(firstAt("|", 4), ["experiment", "judged experiment", "A/B test", "unit"]);
    assert.deepEqual(firstAt("\nexp|\n", 3), ["experiment", "judged experiment", "A/B test"]);
    assert.deepEqual(firstAt("judged |", 2), ["experiment", "judged experiment"]);
    assert.match(accept("exp|\n", "experiment"), /^hypothesis: [^]+\nrule: .*\n$/);
  });

  it("is offered nowhere else", () => {
    for (const marked of ["# x\n|", "unit: a\nexp|", "exp|\nunit: a", "exp|: x", "window:\n  exp|", "  exp|", "exp: |"])
      assert.ok(!labelsAt(marked).includes("experiment"), marked);
  });
});

describe("completion among ten thousand files", () => {
  const names = Array.from({ length: 300 }, (_, at) => `learning/trial-${at}.experiment.yaml`);
  const others = Object.fromEntries(names.map((path) => [path, "unit: a\nhypothesis: At least 8% do.\n"]));

  it("offers some, says so, and finds the others when more is typed", () => {
    const all = completionsAt(questionAt("parent: |", { others }));
    assert.equal(all?.isComplete, false);
    assert.ok((all?.items.length ?? 0) < 100);
    assert.deepEqual(labelsAt("parent: AL-299|", { others }), ["trial-299"]);
  });

  it("offers those of the same unit first", () => {
    const near = { ...others, "learning/zz.experiment.yaml": "unit: mine\nhypothesis: x\n" };
    assert.equal(labelsAt("unit: mine\nparent: |", { others: near })[0], "zz");
  });
});

describe("a completion", () => {
  const ranges: readonly (readonly [marked: string, text: string])[] = [
    ["met|ric: x", "«metric»: x"],
    ["metric: one|-click # why", "metric: «one-click» # why"],
    ['unit: "o|ne"', 'unit: "«one»"'],
    ["# uol-ignore wro|ng: x", "# uol-ignore «wrong»: x"],
    ["window: { fr|om: x }", "window: { «from»: x }"],
  ];
  for (const [marked, text] of ranges) {
    it(`replaces the whole word in ${text}`, () => {
      const question = questionAt(marked, shop);
      const range = completionsAt(question)?.range;
      assert.ok(range);
      assert.equal(withRange(question.text, range), text);
    });
  }

  it("is offered in no file of another tool", () => {
    assert.deepEqual(labelsAt("apiVersion: kubeflow.org/v1\nmet|"), []);
    assert.deepEqual(labelsAt("ti|", { path: "other/place/learning.yaml" }), []);
    assert.deepEqual(labelsAt("ti|", { path: "other/place/any.yaml" }), []);
  });
});
