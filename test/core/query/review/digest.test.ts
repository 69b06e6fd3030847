import assert from "node:assert/strict";
import type { Period } from "../../../../src/core/grammar/period.ts";
import { toHtml } from "../../../../src/core/query/page/page-html.ts";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";
import { applyChanges } from "../../../../src/core/index/snapshot.ts";
import { digestPage } from "../../../../src/core/query/review/digest-page.ts";
import { changeOf, snapshotOf, type Files } from "../../kit/snapshots.ts";

const today = "2026-03-20";
const march: Period = { from: "2026-03-01", to: "2026-03-31" };

function judged(unit: string, successes: number, more: string): string {
  return `unit: ${unit}
hypothesis: At least 8% of visitors will click the ${unit} button.
metric: click-rate
threshold: at least 8%
baseline: 6%
window: { from: 2026-02-02, to: 2026-03-01 }
results: [{ date: 2026-03-02, successes: ${successes}, of: 10000 }]
memo: |
  What we saw.

  And what surprised us.
${more}`;
}

const files: Files = {
  "red.uol.yaml": "title: Do people see red?\nlearn: Whether it is so.\n",
  "blue.uol.yaml": "title: Do people see blue?\nlearn: Whether it is so.\n",
  "green.uol.yaml": "title: Is green calmer?\nlearn: x\nparent: blue\n",
  "metrics/click-rate.metric.yaml": 'title: Click rate\ntype: proportion\nunit: "%"\n',
  "red.experiment.yaml": judged(
    "red",
    500,
    "learnings: [{ insight: Red alarms people, recommendation: Use it for alarms. }, { insight: Old., supersededBy: x }]\ndecision: { choice: stop, date: 2026-03-04, by: dana, because: It fell short }\npropagation: [{ told: support, date: 2026-03-05 }, { told: sales }]\n",
  ),
  "blue.experiment.yaml": judged(
    "blue",
    1000,
    "decision: { choice: persevere, date: 2026-03-06, by: [dana, lee], because: It works., dissent: lee doubts it }\npropagation: [{ unit: green }]\ncheckBack: [2026-04-06]\n",
  ),
  "next.experiment.yaml":
    "parent: blue\nhypothesis: At least 12% click a larger blue button.\nmetric: click-rate\nthreshold: at least 12%\nwindow: { from: 2026-03-16, to: 2026-04-10 }\n",
  "collecting.experiment.yaml": judged("green", 790, "")
    .replace("window:", "sample: 90000\nwindow:")
    .replace(/^memo: [^]*/m, "")
    .replace("2026-03-01", "2026-04-30"),
};

function digest(more: Files = {}, period: Period = march): string {
  return toMarkdown(digestPage(snapshotOf({ ...files, ...more }), today, period));
}

describe("a digest", () => {
  it("tells a refuted idea as it tells a supported one, in the same rows", () => {
    const stories = digest().split("\n## ");
    const rowsOf = (story: string | undefined): string[] =>
      Array.from(story?.matchAll(/^- \*\*([^*]+):\*\*/gm) ?? [], ([, name]) => name ?? "");
    const [, red, blue] = stories;
    assert.match(red ?? "", /^Do people see red\?\n/);
    assert.match(blue ?? "", /^Do people see blue\?\n/);
    assert.deepEqual(rowsOf(red), rowsOf(blue));
    assert.equal(rowsOf(red).length, 7);
  });

  it("says in plain words what was believed, came out, was decided and follows", () => {
    const text = digest();
    for (const line of [
      "- **The bar:** Click rate: at least 8%. It was 6% before.",
      "- **What we make of it:** What we saw. And what surprised us.",
      "- **What we decided:** Stop on 4 Mar 2026, by dana. It fell short.",
      "- **What we decided:** Persevere on 6 Mar 2026, by dana and lee. It works. Somebody saw it otherwise: lee doubts it.",
      "- **What follows:** Told: support.",
      "- **Can one rely on it:** Nothing proves that the bar was fixed before the results came in.",
    ]) {
      assert.ok(text.includes(`${line}\n`) || text.endsWith(`${line}\n`), `lacks: ${line}`);
    }
    assert.match(text, /What came out:\*\* Refuted with confidence above 0\.9999: 500 of 10,000 \(5\.0%\), below/);
    assert.match(text, /What came out:\*\* Supported with confidence above 0\.9999: 1,000 of 10,000 \(10\.0%\)/);
    assert.match(
      text,
      /What follows:\*\* We now ask: Is green calmer\? We now test: At least 12% click a larger blue button\. To be measured again on 6 Apr 2026\./,
    );
  });

  it("tells of no question that goes on in another folder with a name of the same", () => {
    const stranger = changeOf("far.experiment.yaml", "hypothesis: At least 9% do.\nparent: blue\n", "file:///far");
    const both = applyChanges(snapshotOf(files), [stranger]);
    assert.equal(toMarkdown(digestPage(both, today, march)), digest());
  });

  it("tells what was measured again, also of what was decided long before", () => {
    const again = (date: string): string =>
      `decision: { choice: persevere, date: 2026-02-20, because: So. }\ncheckBack: [{ due: ${date}, date: ${date}, successes: 500, of: 10000 }]\n`;
    const before = judged("blue", 1000, again("2026-03-10")).replace("2026-03-02", "2026-02-17");
    assert.match(
      digest({ "blue.experiment.yaml": before }),
      /\n## What we measured again\n\n- Do people see blue\? 5\.0% [^\n]*no longer at least 8%/,
    );
    assert.doesNotMatch(digest({ "blue.experiment.yaml": before }, { from: "2026-03-11" }), /measured again\n/);
    const now = judged("blue", 1000, again("2026-03-10")).replace("date: 2026-02-20", "date: 2026-03-03");
    assert.match(digest({ "blue.experiment.yaml": now }), /What follows:\*\* [^\n]*Measured again: 5\.0% /);
  });

  it("has the learnings of the period, and none that was replaced", () => {
    const text = digest();
    assert.match(text, /- Red alarms people\. Use it for alarms\.\n/);
    assert.doesNotMatch(text, /Old\./);
  });

  it("calls known only what one can be sure of, as the playbook does", () => {
    const learned = (files["red.experiment.yaml"] ?? "").replace(
      "learnings: [",
      "learnings: [{ insight: Alarms are red, confidence: 0.8, because: Three teams saw it }, ",
    );
    assert.match(
      digest({ "red.experiment.yaml": learned }),
      /\n## What we know now\n\n- Alarms are red\.\n\n## What we think, and are less sure of\n\n- Red alarms people\. Use it for alarms\.\n\n## /,
    );
  });

  it("names what is still open without a number that somebody could act on", () => {
    const text = digest();
    assert.match(text, /^2 experiments came to an answer: 1 refuted; 1 supported\./m);
    assert.match(
      text,
      /## What we are finding out\n\n- Is green calmer\? Until 30 Apr 2026\.\n- At least 12% click a larger blue button\. Until 10 Apr 2026\.\n$/,
    );
    assert.doesNotMatch(text, /790 of/);
  });

  it("says that a guardrail broke, whatever the claim came to", () => {
    const guarded = judged("red", 1000, "").replace(
      "results: [",
      "guardrails: [{ metric: errors, threshold: at most 1% }]\nresults: [{ date: 2026-03-02, metric: errors, successes: 900, of: 10000 }, ",
    );
    const text = digest({ "red.experiment.yaml": guarded });
    assert.match(text, /1 supported, but a guardrail broke;/);
    assert.match(text, /Supported with confidence [^\n]*Guardrail errors: [^\n]*broken/);
  });

  const wrong = (was: string, more = ""): string => `title: T\nlearn: x\nwas: ${was}\nnow: We know better\n${more}`;

  it("shows one card that says that we were wrong, first of all, and only when it is pinned", () => {
    const text = digest({ "a.uol.yaml": wrong("People hurry", "pinned: true\n"), "b.uol.yaml": wrong("Other") });
    assert.match(
      text,
      /^# [^\n]+\n\n> \*\*We were wrong[^\n]*\n>\n> - \*\*We believed:\*\* People hurry\n> - \*\*We know now:\*\* We know better\n\n2 exp/,
    );
    assert.equal(text.match(/We were wrong/g)?.length, 1);
    assert.doesNotMatch(digest({ "b.uol.yaml": wrong("Other") }), /We were wrong/);
  });

  it("shows of several cards always the same one, whatever was read first", () => {
    const cards = { "b.uol.yaml": wrong("B", "pinned: true\n"), "a.uol.yaml": wrong("A", "pinned: true\n") };
    for (const entries of [Object.entries(cards), Object.entries(cards).toReversed()]) {
      assert.match(digest(Object.fromEntries(entries)), /We believed:\*\* A\n/);
    }
  });

  it("prefers the card of the period to others that are pinned", () => {
    const pinned = (name: string): string => `pinned: true\nwas: Believed ${name}\nnow: Known\n`;
    const text = digest({
      "red.experiment.yaml": `${files["red.experiment.yaml"] ?? ""}${pinned("red")}`,
      "z.uol.yaml": `title: T\nlearn: x\ndue: 2026-12-31\n${pinned("late")}`,
    });
    assert.match(text, /We believed:\*\* Believed red/);
  });

  it("is the same each time, whatever was read first", () => {
    const backwards = snapshotOf(Object.fromEntries(Object.entries(files).toReversed()));
    assert.equal(toMarkdown(digestPage(backwards, today, march)), digest());
  });

  it("says that there is nothing to tell", () => {
    assert.equal(
      toMarkdown(digestPage(snapshotOf({}), today, march)),
      "# What we learned, 1 Mar to 31 Mar 2026\n\nNo experiment was decided or judged in these days.\n",
    );
  });

  it("shows words of files as they are, in Markdown and in HTML", () => {
    const evil = snapshotOf({
      "red.experiment.yaml": judged(
        "red",
        500,
        'decision: { choice: stop, date: 2026-03-04, by: "<b>x</b>", because: "[a](command:b) <script>alert(1)</script>" }\n',
      ),
    });
    const page = digestPage(evil, today, march);
    assert.match(toMarkdown(page), /\\\[a\\\]\(command:b\) \\<script\\>/);
    assert.match(toHtml(page), /\[a\]\(command:b\) &lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(toHtml(page), /<script|<b>/);
  });
});
