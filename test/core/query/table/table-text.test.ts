import assert from "node:assert/strict";
import type { Card } from "../../../../src/core/query/card.ts";
import { columnsIn, usualColumns } from "../../../../src/core/query/table/table-columns.ts";
import { csvText } from "../../../../src/core/query/table/csv-text.ts";
import { tableText } from "../../../../src/core/query/table/table-text.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const today = "2026-05-07";

const checkout = cardWith({
  title: "Will customers use a one-click checkout?",
  question: "At least 8% will click.",
  stage: "learned",
  threshold: "at least 8%",
  seen: { value: "9.0%", detail: "450 of 5,000" },
  verdict: verdictWith({ state: "supported", confidence: 0.994 }),
  registration: { state: "sealed", reason: "It stood before." },
  decision: { choice: "persevere", date: "2026-03-17" },
  owner: "dana",
  about: "customer",
  tags: ["checkout", "billing"],
  branches: ["one-click"],
  window: { from: "2026-03-02", to: "2026-03-16" },
  began: "2026-02-24",
});
const owing = cardWith({
  title: "a | b",
  stage: "decide",
  owed: { what: "decision", due: "2026-04-18", daysOverdue: 19 },
  window: { to: "2025-12-14" },
});
const draft = cardWith({ title: "Draft", stage: "design", missing: ["a threshold", "a window"] });

describe("a table as text", () => {
  it("is CSV for programs, with days that sort", () => {
    const columns = columnsIn([...usualColumns, "confidence", "began", "decided", "kind", "tags", "branch"]);
    const lines = tableText({ groups: [{ name: "", cards: [checkout, owing, draft] }], columns, today }, "csv").split(
      "\r\n",
    );
    assert.deepEqual(lines, [
      "Question,Stage,Threshold,Result,Interval,Verdict,Registration,Decision,Owes,Owner,Ends,Confidence,Began,Decided,Kind,Tags,Branch",
      'Will customers use a one-click checkout?,Learned,at least 8%,9.0%,,Supported,Sealed,Persevere,,dana,2026-03-16,0.994,2026-02-24,2026-03-17,Customer,"checkout, billing",one-click',
      'a | b,Decide,,,,,,,"Decision, 19 days overdue",,2025-12-14,,,,,,',
      'Draft,Design,,,,,,,"A threshold, a window",,,,,,,,',
      "",
    ]);
  });

  it("has the group in front of each row of CSV, and above its rows in Markdown", () => {
    const groups = [
      { name: "Conversion", cards: [checkout] },
      { name: "No objective", cards: [owing] },
    ];
    const columns = columnsIn(["question", "ends"]);
    assert.equal(
      tableText({ groups, columns, today }, "csv"),
      "Group,Question,Ends\r\nConversion,Will customers use a one-click checkout?,2026-03-16\r\nNo objective,a | b,2025-12-14\r\n",
    );
    assert.equal(
      tableText({ groups, columns, today }, "markdown"),
      `## Conversion

| Question | Ends |
| --- | --- |
| Will customers use a one-click checkout? | 16 Mar |

## No objective

| Question | Ends |
| --- | --- |
| a \\| b | 14 Dec 2025 |
`,
    );
  });

  it("lets no cell run as a formula, and leaves numbers as they are", () => {
    const cells = ["=1+1", "+1.7 points", "-x", "@SUM(A1)", "\t=1", " =1", "＝1", "-3", "+25%", "−15.1%", "9.0%"];
    assert.equal(
      csvText(cells.map((cell) => [cell])),
      `'=1+1\r\n'+1.7 points\r\n'-x\r\n'@SUM(A1)\r\n'\t=1\r\n' =1\r\n'＝1\r\n-3\r\n+25%\r\n−15.1%\r\n9.0%\r\n`,
    );
  });

  it("quotes what would end a cell or a row", () => {
    assert.equal(
      csvText([["a,b", 'say "so"', "two\nlines", "", " air "]]),
      '"a,b","say ""so""","two\nlines",," air "\r\n',
    );
  });
});

describe("columns by their names", () => {
  it("are the usual ones where nothing was chosen, and never without the question", () => {
    assert.equal(columnsIn(undefined), usualColumns);
    assert.deepEqual(columnsIn(["owner", "nonsense", "toString", "owner", "stage"]), ["question", "owner", "stage"]);
    assert.deepEqual(columnsIn(["owner", "question"]), ["owner", "question"]);
  });
});

describe("the question of a card without anything", () => {
  it("leaves its cells empty", () => {
    const bare: Card = cardWith({ title: "Bare" });
    const row = tableText({ groups: [{ name: "", cards: [bare] }], columns: usualColumns, today }, "csv").split(
      "\r\n",
    )[1];
    assert.equal(row, "Bare,Run,,,,,,,,,");
  });
});
