import assert from "node:assert/strict";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";
import { agendaOf } from "../../../../src/core/query/review/agenda-of.ts";
import { agendaPage } from "../../../../src/core/query/review/agenda-page.ts";
import { snapshotOf, type Files } from "../../kit/snapshots.ts";

const today = "2026-03-20";

const plan = (unit: string, window: string, more = ""): string =>
  `unit: ${unit}\nhypothesis: At least 8% of visitors will click.\nmetric: click-rate\nthreshold: at least 8%\nrule: { supported: persevere, refuted: stop }\nwindow: ${window}\n${more}`;
const over = "{ from: 2026-03-02, to: 2026-03-16 }";
const results = "results: [{ date: 2026-03-16, successes: 300, of: 1000 }]\n";
const decision = "memo: We saw it.\ndecision: { choice: persevere, date: 2026-03-18, because: It works. }\n";

const files: Files = {
  "idea.uol.yaml": "title: What if?\nowner: kim\nunknowns: [Who pays?]\n",
  "draft.uol.yaml": "title: Is it a draft?\nlearn: Whether it is so.\n",
  "draft-plan.experiment.yaml": "unit: draft\nhypothesis: People like it.\n",
  "run.uol.yaml": "title: Does it run?\nlearn: Whether it is so.\n",
  "run-plan.experiment.yaml": plan("run", "{ from: 2026-03-16, to: 2026-03-30 }"),
  "late.uol.yaml": "title: Is it late?\nlearn: Whether it is so.\n",
  "late-plan.experiment.yaml": plan("late", "{ from: 2026-02-02, to: 2026-02-16 }"),
  "read.uol.yaml": "title: What came out?\nlearn: Whether it is so.\n",
  "read-plan.experiment.yaml": plan("read", over, results),
  "choose.uol.yaml": "title: What now?\nlearn: Whether it is so.\n",
  "choose-plan.experiment.yaml": plan("choose", over, `${results}memo: We saw it.\n`),
  "tell.uol.yaml": "title: Who knows?\nlearn: Whether it is so.\n",
  "tell-plan.experiment.yaml": plan(
    "tell",
    over,
    `${results}${decision}propagation: [{ told: sales }, { told: ops, date: 2026-03-19 }]\n`,
  ),
  "known.uol.yaml": "title: Known\nlearn: x\nunknowns: [Nothing]\n",
  "known-plan.experiment.yaml": plan("known", over, `${results}${decision}propagation: []\n`),
  "again.uol.yaml": "title: Does it hold?\nlearn: Whether it is so.\n",
  "again-plan.experiment.yaml": plan("again", over, `${results}${decision}propagation: []\ncheckBack: [2026-03-19]\n`),
  "alone.experiment.yaml": "hypothesis: Nobody asked.\n",
};

const agenda = agendaOf(snapshotOf(files), today);
const topicOf = (id: string) => agenda.topics.find((topic) => topic.id === id);

describe("an agenda", () => {
  it("puts first what is overdue, then what is nearest to a decision, and leaves out what is known", () => {
    assert.deepEqual(
      agenda.topics.map(({ id }) => id),
      ["late", "choose", "read", "tell", "run", "alone", "draft", "idea", "again"],
    );
  });

  for (const [id, questions] of [
    [
      "idea",
      [
        "What would we do otherwise if we knew the answer?",
        "What is the cheapest experiment that could change our mind?",
        "Still unknown? Who pays?",
      ],
    ],
    [
      "draft",
      [
        "draft-plan: What result would make us say that we were wrong?",
        "draft-plan: What completes the plan (no metric, no threshold, no window)?",
        "draft-plan: Is there a cheaper way to learn the same?",
      ],
    ],
    [
      "run",
      ["run-plan: What have we seen that we did not expect?", "run-plan: What keeps us from learning what we asked?"],
    ],
    [
      "late",
      ["late-plan: What came out, and what do we need to see it?", "late-plan: Is the question still worth an answer?"],
    ],
    [
      "read",
      [
        'read-plan: What did we learn from it, held against "at least 8%"?',
        "read-plan: What surprised us, and which of our assumptions has to go?",
      ],
    ],
    [
      "choose",
      [
        "choose-plan: Pivot, persevere or stop? The rule of the plan says: persevere.",
        "choose-plan: Who sees it otherwise, and why?",
        "choose-plan: What is our next best experiment?",
      ],
    ],
    ["tell", ["tell-plan: Who sees to it that the decision reaches sales?"]],
    ["again", ["again-plan: Does it still hold? It was to be measured again on 2026-03-19."]],
  ] as const) {
    it(`asks of "${id}" by where it stands`, () => assert.deepEqual(topicOf(id)?.questions, questions));
  }

  it("asks what was learned and what is next, and never when it is done", () => {
    const all = [...agenda.opening, ...agenda.topics.flatMap(({ questions }) => questions), ...agenda.closing];
    assert.deepEqual(
      all.filter((question) => /\bwhen\b|\bdone\b|\bfinished\b/i.test(question)),
      [],
    );
    assert.ok(agenda.opening.includes("What did we learn since we last met?"));
    assert.ok(agenda.closing.includes("What is our next best experiment?"));
  });

  it("names owner, what is overdue, and an experiment that has no unit", () => {
    assert.equal(topicOf("idea")?.owner, "kim");
    assert.deepEqual(topicOf("late")?.overdue, ["result 25 days overdue (late-plan)"]);
    assert.equal(topicOf("alone")?.kind, "experiment");
  });

  it("has boxes to tick in Markdown", () => {
    const text = toMarkdown(agendaPage(agenda));
    assert.match(
      text,
      /\n## Is it late\?\n\nlate, Analyse, result 25 days overdue \(late-plan\)\n\n- \[ \] late-plan: What/,
    );
    assert.match(text, /\n## Nobody asked\.\n\nan experiment without a unit, Design\n\n- \[ \] What result/);
  });

  it("still asks what was learned where there is nothing", () => {
    const { topics, opening } = agendaOf(snapshotOf({}), today);
    assert.deepEqual([topics.length, opening.length], [0, 2]);
  });
});
