import assert from "node:assert/strict";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import { methods } from "../../../src/core/model/experiment.ts";
import { withRange } from "../kit/places.ts";
import { fileNames, questionAt, type World } from "../kit/questions.ts";

const shop: World = {
  others: {
    "learning/checkout.uol.yaml": "title: Will people check out?\nlearn: Whether they trust it.\n",
    "learning/first.experiment.yaml":
      "unit: checkout\nhypothesis: At least 8% do.\nmetric: clicks\nthreshold: at least 8%\n" +
      "window: { from: 2026-03-02, to: 2026-03-16 }\nlearnings: [{ insight: People do. }]\n",
    "learning/done.experiment.yaml":
      "hypothesis: It works.\ndecision: { choice: stop, because: No. }\npropagation: []\n",
    "learning/click-rate.metric.yaml":
      'title: Clicks\nkind: behaviour\ntype: proportion\nunit: "%"\nbetter: higher\nbaseline: 6.5%\n',
    "learning.yaml":
      "people: { dana: { name: Dana Doe, roles: [product] } }\nobjectives: { growth: { title: More, until: 2026-06-30 } }\n",
  },
};
const ofUnit: World = { ...shop, path: fileNames.unit };
const ofSettings: World = { path: fileNames.settings };

/** The Markdown of the hover at the `|`, as it is read: without the escapes. */
function wordsAt(marked: string, world = shop): string {
  const { markdown } = hoverAt(questionAt(marked, world)) ?? {};
  return markdown?.replaceAll(/\\(?=[^\w\s])/g, "") ?? "";
}

describe("hover", () => {
  const said: readonly (readonly [what: string, marked: string, words: readonly string[], world?: World])[] = [
    // Keys
    ["a key", "thr|eshold: x", ["**threshold**", "The threshold, fixed before the data"]],
    ["a key inside", "window: { fr|om: x }", ["**from**", "The first day", "Takes a day that exists"]],
    ["a key of a list", "results:\n  - { succ|esses: 3 }", ["**successes**"]],
    ["a key with choices", "meth|od: x", methods.map((method) => `\`${method}\`: `)],
    // Names
    [
      "a unit",
      "unit: check|out",
      ["**Will people check out?**", "Design", "Whether they trust it.", "checkout.uol.yaml"],
    ],
    ["an experiment", "parent: fir|st", ["**At least 8% do.**", "Run, 2026-03-02 to 2026-03-16"]],
    ["a decided one", "parent: do|ne", ["**It works.**", "Learned, decided to stop"]],
    ["a metric", "metric: click|-rate", ["**Clicks**", "behaviour, proportion", "higher is better", "baseline 6.5%"]],
    ["a metric without a file", "metric: click|s", ["**clicks** has no file of its own", "Named in 1 other file."]],
    ["nobody", "unit: no|body", ["No unit has this id."]],
    ["a person", "decision: { by: [da|na] }", ["**Dana Doe**: product"]],
    ["a person who predicts", "predictions: { da|na: 70% }", ["**Dana Doe**"]],
    ["an objective", "objective: gro|wth", ["**More**", "until 2026-06-30"], ofUnit],
    ["a learning", "learnings: [{ supersededBy: fir|st#1 }]", ["People do.", "first.experiment.yaml"]],
    ["an arm", "arms: { control: 50%, big: 50% }\nresults: [{ arm: b|ig }]", ["50%", "compared with control"]],
    // Quantities
    ["a threshold", "threshold: at le|ast 8%", ["The claim holds at 8% or more."]],
    [
      "a change",
      "threshold: increase by |2 points\nbaseline: 6.5%",
      ["rises by at least 2 points", "From 6.5% that is 8.5%."],
    ],
    ["a relative change", "threshold: decrease by |50% relative\nbaseline: 6%", ["From 6% that is 3%."]],
    ["a change from a bare number", "threshold: decrease by |50 ms\nbaseline: 300", ["From 300 ms that is 250 ms."]],
    ["a threshold of a guardrail", "guardrails: [{ threshold: at m|ost 1% }]", ["The claim holds at 1% or less."]],
    ["a threshold without direction", "threshold: 8|%", ["This cannot be read.", 'write "at least 8%"']],
    ["a quantity", "baseline: 6.|5%", ["Read as 6.5%, a share."]],
    ["no quantity", "baseline: so|me", ["This cannot be read."]],
    ["a prediction", "predictions: { dana: 7|0% }", ["Read as 70%"]],
    [
      "predictions",
      "hypothesis: It helps.\nmetric: clicks\nthreshold: at least 8%\npre|dictions: { dana: 70%, lee: 70 }",
      [
        "How probable each person thinks it is",
        "No prediction of the team counts yet.",
        "- dana 70%: waits for a verdict",
        '- lee: is no probability ("70"); write it as 70%',
      ],
    ],
    // Sentences
    [
      "a hypothesis",
      "hypothesis: At least 8% of users who |see it will click the button.",
      ["metric: click the button", "threshold: at least 8%", "population: users who see it"],
    ],
    [
      "a hypothesis in a block",
      "hypothesis: >\n  At least 8% of users\n  will cli|ck the button.",
      ["threshold: at least 8%"],
    ],
    ["a task", "hypothesis: We will bui|ld it", ["This cannot be read."]],
    // Days
    ["a day", "window: { to: 2026-03-|16 }", ["Monday, 16 March 2026, in 6 days."]],
    ["today", "checkBack: [2026-03-|10]", ["Tuesday, 10 March 2026, today."]],
    ["a day that is over", "results: [{ date: 2026-03-|02 }]", ["8 days ago"]],
    // Words and rules
    ["a choice", "method: inter|view", ["**interview**: Ask a few people"]],
    ["a decision", "decision: { choice: piv|ot }", ["**pivot**: "]],
    ["a severity", "rules: { wrong-type: o|ff }", ["**off**: "], ofSettings],
    ["a rule", "rules: { wrong-|type: off }", ["**Write the value", "by default error"], ofSettings],
    ["an ignored rule", "# uol-ignore wrong|-type: x\nunit: a", ["by default error"]],
  ];
  for (const [what, marked, words, world] of said) {
    it(`says what ${what} is: ${JSON.stringify(marked)}`, () => {
      const text = wordsAt(marked, world);
      for (const part of words) assert.ok(text.includes(part), `${part} is not in: ${text}`);
    });
  }

  const ranges: readonly string[] = [
    "«method»: survey",
    "metric: «click-rate»   # why",
    'unit: "«checkout»"',
    "window: { to: «2026-03-16» }",
    "# uol-ignore «wrong-type»: because",
    "hypothesis: «At least 8% of users\n  will click.»",
  ];
  for (const drawn of ranges) {
    it(`speaks of ${drawn}`, () => {
      const marked = drawn.replace("«", "|").replace("»", "");
      const question = questionAt(marked, shop);
      const hover = hoverAt(question);
      assert.ok(hover);
      assert.equal(withRange(question.text, hover.range), drawn);
    });
  }

  it("says nothing where there is nothing to say", () => {
    for (const marked of ["memo: a|b", "x|: 1", "# a com|ment", "|", "apiVersion: v1\nthr|eshold: x"]) {
      assert.equal(wordsAt(marked), "", marked);
    }
  });

  it("says nothing behind a bracket where no list belongs, and speaks of what stands below", () => {
    const stray = [
      "metric: [click|-rate",
      "metric: [click|-rate]",
      "threshold: [at le|ast 8%",
      "metric:\n  - click|-rate",
    ];
    for (const marked of [...stray, "hypothesis: [At least 8% of us|ers will click", "metric: [thr|eshold: x"]) {
      assert.equal(wordsAt(marked), "", marked);
    }
    assert.match(wordsAt("metric: [click-rate\nunit: check|out"), /Will people check out/);
    assert.match(wordsAt("decision: { by: [da|na"), /Dana Doe/);
  });

  it("shows words of people as they are, with no link and no heading of theirs", () => {
    const title = '"# [click](command:evil) ![x](http://x.example) <b> `x` $(bug) www.example.com"';
    const world: World = { others: { "learning/checkout.uol.yaml": `title: ${title}\nlearn: x\n` } };
    const { markdown = "" } = hoverAt(questionAt("unit: check|out", world)) ?? {};
    const [heading = ""] = markdown.split("\n");
    assert.equal(
      heading,
      "**\\# \\[click\\]\\(command\\:evil\\) \\!\\[x\\]\\(http\\://x\\.example\\) \\<b\\> \\`x\\` \\$\\(bug\\) www\\.example\\.com**",
    );
  });

  it("links to the file, whatever its name", () => {
    const world: World = { others: { "learning/a) b/checkout.uol.yaml": "title: x\nlearn: y\n" } };
    const { markdown = "" } = hoverAt(questionAt("unit: check|out", world)) ?? {};
    assert.match(markdown, /\]\(file:\/\/\/shop\/learning\/a%29%20b\/checkout\.uol\.yaml\)$/);
  });
});
