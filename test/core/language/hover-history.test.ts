import assert from "node:assert/strict";
import { hoverAt } from "../../../src/core/language/hover/hover-at.ts";
import type { Question } from "../../../src/core/language/place/question.ts";
import { commitId, committed, type CommittedText } from "../kit/committed.ts";
import { cursorIn } from "../kit/cursor.ts";
import { testRoot, testToday } from "../kit/snapshots.ts";

const plan = `hypothesis: At least 8% of users click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
const higher = plan.replace("threshold: at least 8%", "threshold: at least 10%");
const first = { date: "2026-02-25", text: plan };
const seen = { date: "2026-03-09", text: plan + result };

describe("hover on a field of the plan", () => {
  it("says how the plan stands, since when, by whom, and each change with the way to it", () => {
    const versions = [
      first,
      { date: "2026-02-27", by: "Lee *[x](y)*", text: higher },
      { ...first, date: "2026-03-01" },
      seen,
    ];
    const words = said(`${plan}${result}`.replace("threshold: at", "threshold: a|t"), versions);
    assert.ok(words.startsWith("The claim holds at 8% or more."), words);
    assert.ok(words.includes("**Sealed.** The plan stood in "), words);
    assert.ok(words.includes("At least 8% since 2026-03-01 by Dana."), words);
    assert.ok(
      words.includes(
        `- [2026-02-27](show:${commitId(2)}^..${commitId(2)} "Show what this commit changed") by Lee *[x](y)*: `,
      ),
      words,
    );
    assert.ok(words.includes("at least 8% → at least 10%, before any result"), words);
    assert.ok(words.indexOf("[2026-03-01]") < words.indexOf("[2026-02-27]"), "the latest comes first");
  });

  it("shows words from commits as they are, and no link where the asker has none", () => {
    const marked = higher.replace("threshold: at", "thres|hold: at");
    const { markdown = "" } =
      hoverAt(question(marked, [first, { date: "2026-02-27", by: "Lee *[x](y)*", text: higher }])) ?? {};
    assert.ok(markdown.includes(String.raw`- 2026-02-27 by Lee \*\[x\]\(y\)\*: `), markdown);
    assert.ok(markdown.includes("**threshold**"), "the key is still explained");
  });

  it("says that a result was in", () => {
    const words = said(`${higher}${result}`.replace("threshold: at", "threshold: a|t"), [
      first,
      seen,
      { date: "2026-03-10", text: higher + result },
    ]);
    assert.ok(words.includes("**Broken.** After the first result threshold moved"), words);
    assert.ok(words.includes("at least 8% → at least 10%, **after a result**"), words);
    assert.equal(words.match(/at least 8%/g)?.length, 2, "the reason and the change say it, and nothing a third time");
  });

  it("says once that a plan is not committed", () => {
    const words = said(plan.replace("threshold: at", "threshold: a|t"), []);
    assert.equal(words.match(/not committed/gi)?.length, 1, words);
  });

  it("says that dates can be set by hand where they alone decide", () => {
    const open = said(higher.replace("threshold: at", "threshold: a|t"), [first, { date: "2026-03-05", text: higher }]);
    assert.ok(open.includes("**Amended.**") && open.includes("dates can be set by hand"), open);
    const kept = said(plan.replace("threshold: at", "threshold: a|t"), [first]);
    assert.ok(!kept.includes("set by hand"), kept);
  });

  it("tells of other words for the hypothesis where the hypothesis stands", () => {
    const slip = { date: "2026-02-20", text: plan.replace("users", "uesrs") };
    assert.ok(said(plan.replace("hyp", "h|yp"), [slip, first]).includes("uesrs"));
    assert.ok(!said(plan.replace("threshold: at", "threshold: a|t"), [slip, first]).includes("uesrs"));
  });

  it("says nothing of fields that are free, nor of a part of a field", () => {
    const free = `${plan}expect: 9%\n`;
    const versions = [{ ...first, text: free }];
    assert.ok(!said(free.replace("expect: 9", "expect: |9"), versions).includes("Sealed"));
    assert.ok(!said(free.replace("{ from: 2026", "{ from: 20|26"), versions).includes("Sealed"));
    assert.ok(said(free.replace("window:", "win|dow:"), versions).includes("Sealed"));
  });

  it("cuts a long story to its latest changes", () => {
    const versions = Array.from({ length: 20 }, (_, at) => ({
      date: "2026-02-20",
      text: plan.replace("threshold: at least 8%", `threshold: at least ${at + 1}%`),
    }));
    const words = said(versions.at(-1)?.text.replace("threshold: at", "threshold: a|t") ?? "", versions);
    assert.equal(words.match(/^- /gm)?.length, 9);
    assert.ok(words.includes("- and 11 before"), words);
  });
});

/** What is read: without the escapes. */
function said(marked: string, versions: readonly CommittedText[]): string {
  const { markdown } = hoverAt({ ...question(marked, versions), linkTo }) ?? {};
  return markdown?.replaceAll(/\\(?=[^\w\s])/g, "") ?? "";
}

const linkTo: NonNullable<Question["linkTo"]> = ({ before, after }) => `show:${before.ref}..${after?.ref ?? ""}`;

function question(marked: string, versions: readonly CommittedText[]): Question {
  const { text, offset } = cursorIn(marked);
  const path = "a.experiment.yaml";
  const snapshot = committed(path, text, versions);
  return { snapshot, uri: `${testRoot}/${path}`, root: testRoot, text, offset, today: testToday };
}
