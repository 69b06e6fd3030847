import assert from "node:assert/strict";
import { exampleFile } from "../../../src/core/rules/example-texts.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { findingsIn, type History } from "../kit/examples.ts";

/** A plan of four lines, so that what follows begins in line 4; its window ended nine days ago. */
const plan = `hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
`;
const decision = "decision: { choice: stop, date: 2026-03-03, because: No. }\n";
const rule = "rule: { supported: persevere, refuted: stop, inconclusive: pivot, guardrailBroken: stop }\n";
const high = "results: [{ date: 2026-03-01, successes: 450, of: 5000 }]\n";
const low = "results: [{ date: 2026-03-01, successes: 300, of: 5000 }]\n";
const between = "results: [{ date: 2026-03-01, successes: 41, of: 500 }]\n";
const persevere = "decision: { choice: persevere, date: 2026-03-03, because: Yes. }\n";

function saidOf(id: string, text: string, history?: History): readonly Finding[] {
  return findingsIn({ [exampleFile]: text }, history).filter((finding) => finding.rule === id);
}

/** What a rule says: line, first character, message. */
function wordsOf(id: string, text: string, history?: History): readonly string[] {
  return saidOf(id, text, history).map(
    ({ range, message }) => `${range.start.line}:${range.start.character} ${message}`,
  );
}

function titlesOf(id: string, text: string, history?: History): readonly string[] {
  return saidOf(id, text, history).flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

describe("propagation-open", () => {
  const of = (text: string, history?: History): readonly string[] => wordsOf("propagation-open", text, history);
  const nobody =
    "Nobody is named who must know of this decision. Write them under `propagation`, or `propagation: []`.";

  const rows: Record<string, [text: string, said: readonly string[]]> = {
    "nothing is decided": [`${plan}propagation: [{ told: support }]\n`, []],
    "nobody is named": [plan + decision, [`4:0 ${nobody}`]],
    "the key is empty": [`${plan}${decision}propagation:\n`, [`4:0 ${nobody}`]],
    "the key is misspelt": [
      `${plan}${decision}propogation: []\n`,
      [`4:0 ${nobody} \`propogation\` is no key; \`propagation\` may be meant.`],
    ],
    "nobody is named and the decision has no day": [plan + decision.replace("date: 2026-03-03, ", ""), []],
    "a receipt is open and the decision has no day": [
      `${plan}${decision.replace("date: 2026-03-03, ", "")}propagation: [{ told: support }]\n`,
      ['5:14 Nothing says that "support" was told. Write `date:` with the day.'],
    ],
    "nobody needs to know": [`${plan}${decision}propagation: []\n`, []],
    "it cannot be read": [`${plan}${decision}propagation: everybody\n`, []],
    "an item cannot be read, and the next is open": [
      `${plan}${decision}propagation:\n  - everybody\n  -\n  - { told: support }\n`,
      ['8:4 Nothing says that "support" was told. Write `date:` with the day.'],
    ],
    "a day cannot be read": [`${plan}${decision}propagation: [{ told: support, date: soon }]\n`, []],
    "an item of the backlog has no day": [
      `${plan}${decision}propagation: [{ item: copy }]\n`,
      ['5:14 The item "copy" is not in the backlog yet. Write `date:` with the day on which it is.'],
    ],
    "an item of the backlog has a day": [`${plan}${decision}propagation: [{ item: copy, date: 2026-03-04 }]\n`, []],
    "a unit is not there, whatever the day says": [
      `${plan}${decision}propagation: [{ unit: returns, date: 2026-03-04 }]\n`,
      ['5:14 There is no unit "returns" yet to go on with this. Write it, or name the one that does.'],
    ],
    "a receipt names nobody": [
      `${plan}${decision}propagation: [{}]\n`,
      ["5:14 This names nobody. Write `doc`, `unit`, `item` or `told`."],
    ],
    "git was not asked about a document": [`${plan}${decision}propagation: [{ doc: docs/a.md }]\n`, []],
  };
  for (const [name, [text, said]] of Object.entries(rows)) {
    it(`says what it should when ${name}`, () => assert.deepEqual(of(text), said));
  }

  const named = `${plan}${decision}propagation: [{ doc: docs/a.md }]\n`;
  const dated = named.replace("a.md", "a.md, date: 2026-03-04");
  const onDate = " Its `date` counts only where git cannot be asked.";

  it("says of a document what git knows of it", () => {
    const history = [{ date: "2026-03-03", text: named }];
    const untold =
      '5:14 "docs/a.md" was not committed since this was decided. Write there what follows, and commit it.';
    assert.deepEqual(of(named, history), [untold]);
    assert.deepEqual(of(dated, history), [untold + onDate]);
    const undecided =
      '5:14 Nothing shows that "docs/a.md" tells this decision, because the decision is not committed. Commit it with the document.';
    assert.deepEqual(of(named, []), [undecided]);
    assert.deepEqual(of(dated, [{ date: "2026-02-16", text: plan }]), [undecided + onDate]);
    const elsewhere = named.replace("docs/a.md", "https://example.org/a");
    assert.deepEqual(of(elsewhere, [{ date: "2026-03-03", text: elsewhere }]), [
      '5:14 Nothing says that "https://example.org/a" tells this decision. Write `date:` with the day on which it does.',
    ]);
  });

  it("offers a day only where a day settles it", () => {
    const receipts = "[{ told: a }, { item: b }, { unit: c }, { doc: d.md }, {}]";
    const text = `${plan}${decision}propagation: ${receipts}\n`;
    const titles = ["Mark as told today", "Mark as done today"];
    assert.deepEqual(titlesOf("propagation-open", text), titles);
    assert.deepEqual(titlesOf("propagation-open", text, [{ date: "2026-03-03", text }]), titles);
    const away = text.replace("d.md", "../d.md");
    assert.deepEqual(titlesOf("propagation-open", away, [{ date: "2026-03-03", text: away }]), [
      ...titles,
      "Mark as done today",
    ]);
  });
});

describe("decision-against-rule", () => {
  const of = (text: string, history?: History): readonly string[] => wordsOf("decision-against-rule", text, history);
  const place = "6:20";
  const tail = "Say in `dissent` who sees it otherwise and why, or decide by the rule.";

  const guarded = `${plan}guardrails: [{ metric: errors, threshold: at most 1% }]\n${rule}`;
  const broken = high.replace("}]", "}, { date: 2026-03-01, metric: errors, successes: 400, of: 5000 }]");
  const judged = `hypothesis: They name the price first.
criterion: Half of them do.
window: { from: 2026-02-16, to: 2026-03-01 }
${rule}
results: [{ date: 2026-03-01, judged: refuted, by: dana }]
`;
  const rows: Record<string, [text: string, said: readonly string[]]> = {
    "it is supported and stopped": [
      plan + rule + high + decision,
      [`6:20 The data support the claim, and for that \`rule\` says persevere; this decides to stop. ${tail}`],
    ],
    "it is refuted and persevered": [
      plan + rule + low + persevere,
      [
        `${place} The data show the contrary of the claim, and for that \`rule\` says stop; this decides to persevere. ${tail}`,
      ],
    ],
    "it is inconclusive and persevered": [
      plan + rule + between + persevere,
      [
        `${place} The data show neither that the claim holds nor that it does not, and for that \`rule\` says pivot; this decides to persevere. ${tail}`,
      ],
    ],
    "a guardrail is broken": [
      guarded + broken + persevere,
      [`7:20 A guardrail is broken, and for that \`rule\` says stop; this decides to persevere. ${tail}`],
    ],
    "a guardrail is broken and the rule is followed": [guarded + broken + decision, []],
    "people judged it": [
      judged + persevere,
      [`${place} People judged the claim refuted, and for that \`rule\` says stop; this decides to persevere. ${tail}`],
    ],
    "the rule is followed": [plan + rule + high + persevere, []],
    "there is no rule": [plan + low + persevere, []],
    "there is no result": [plan + rule + decision, []],
    "the decision cannot be read": [`${plan}${rule}${low}decision: { choice: ship, because: x }\n`, []],
    "somebody dissents": [plan + rule + low + persevere.replace("Yes.", "Yes., dissent: Lee would stop."), []],
    "it was ended early and shows nothing": [plan.replace("03-01", "03-31") + rule + between + decision, []],
  };
  for (const [name, [text, said]] of Object.entries(rows)) {
    it(`says what it should when ${name}`, () => assert.deepEqual(of(text), said));
  }

  it("leaves a threshold that moved to the rule about that", () => {
    const now = plan.replace("least 8%\nw", "least 5%\nw") + rule + low + persevere;
    const history = [
      { date: "2026-02-10", text: plan + rule },
      { date: "2026-03-01", text: plan + rule + low },
    ];
    assert.deepEqual(of(now, history), []);
    assert.equal(of(now.replace("choice: persevere", "choice: pivot"), history).length, 1);
  });
});

describe("check-back-due", () => {
  const rows: Record<string, [checkBack: string, said: readonly string[]]> = {
    "the day has come": [
      "[2026-03-10]",
      ["5:12 It was to be measured again on 2026-03-10, today. Write what was seen, with its `date`."],
    ],
    "it is over": [
      "[2026-04-17, 2026-03-09]",
      ["5:24 It was to be measured again on 2026-03-09, yesterday. Write what was seen, with its `date`."],
    ],
    "it is tomorrow": ["[2026-03-11, { due: 2026-03-12 }]", []],
    "it was measured": ["[{ due: 2026-03-01, date: 2026-03-02, held: true }]", []],
    "a reading has no day": [
      "[{ due: 2026-03-01, successes: 9, of: 100 }]",
      ["5:12 It was to be measured again on 2026-03-01, 9 days ago. Write what was seen, with its `date`."],
    ],
    "the days cannot be read": ["[2026-02-30, soon, { due: x }, { due: 2026-03-01, date: x }]", []],
    "there is one behind what cannot be read": [
      "[soon, 2026-03-09]",
      ["5:18 It was to be measured again on 2026-03-09, yesterday. Write what was seen, with its `date`."],
    ],
  };
  for (const [name, [checkBack, said]] of Object.entries(rows)) {
    it(`says what it should when ${name}`, () => {
      assert.deepEqual(wordsOf("check-back-due", `${plan}${decision}checkBack: ${checkBack}\n`), said);
    });
  }

  it("is silent until it is decided", () => {
    assert.deepEqual(wordsOf("check-back-due", `${plan}checkBack: [2026-03-01]\n`), []);
  });

  it("asks for the numbers that the metric has", () => {
    const edits = (text: string): unknown => saidOf("check-back-due", text)[0]?.fixes[0]?.edits;
    const due = `${decision}checkBack: [2026-03-01]\n`;
    const edit = {
      type: "set-value",
      path: ["checkBack", 0],
      value: "{ due: 2026-03-01, date: 2026-03-10, ",
      rest: " }",
    };
    assert.deepEqual(edits(plan + due), [{ ...edit, placeholder: "successes: , of:" }]);
    assert.deepEqual(edits(plan.replace("least 8%\nw", "most 300 ms\nw") + due), [
      { ...edit, placeholder: "mean: , sd: , n:" },
    ]);
  });
});
