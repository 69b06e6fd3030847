import assert from "node:assert/strict";

import { meetingOf } from "../../../../src/core/query/meeting/meeting-of.ts";
import type { Meeting, MeetingPart, Slide } from "../../../../src/core/query/meeting/meeting.ts";
import { meetingFiles } from "../../kit/meeting-files.ts";
import { snapshotOf, testRoot, type Files } from "../../kit/snapshots.ts";

const today = "2026-05-07";

function meetingWith(files: Files): Meeting {
  return meetingOf(snapshotOf(files), today);
}

function partOf(meeting: Meeting, name: MeetingPart["name"]): MeetingPart {
  const part = meeting.parts.find((one) => one.name === name);
  if (!part) throw new Error(`A meeting without ${name}.`);
  return part;
}

/** The files of the slides of a part, without what all their names end with. */
function namesIn(meeting: Meeting, name: MeetingPart["name"]): string[] {
  return partOf(meeting, name).slides.map((slide) => nameOf(slide));
}

function nameOf(slide: Slide): string {
  return slide.type === "overview" ? "overview" : slide.uri.slice(testRoot.length + 1).replace(/\..*$/, "");
}

function slideOf<Type extends Slide["type"]>(
  meeting: Meeting,
  type: Type,
  name: string,
): Extract<Slide, { type: Type }> {
  const slides = meeting.parts.flatMap((part) => part.slides);
  const found = slides.find((slide): slide is Extract<Slide, { type: Type }> => {
    return slide.type === type && nameOf(slide) === name;
  });
  if (!found) throw new Error(`No slide ${type} of ${name}.`);
  return found;
}

const meeting = meetingWith(meetingFiles);

describe("a meeting", () => {
  it("looks back on a round of the team, in four parts of which none asks when something is done", () => {
    assert.deepEqual(meeting.period, { from: "2026-04-24", to: today });
    assert.deepEqual(
      meeting.parts.map(({ title }) => title),
      ["Since 24 April", "What did we learn?", "What do we owe?", "What is our next best experiment?"],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(meeting)), meeting);
  });

  it("counts what came out and what was decided", () => {
    assert.deepEqual(slideOf(meeting, "overview", "overview").sentences, [
      "2 experiments came out: 1 supported, 1 inconclusive.",
      "2 were decided: 1 pivot, 1 persevere.",
      "1 learning was written down.",
      "1 window opened; nothing runs today.",
      "1 waits for a decision.",
    ]);
  });

  it("tells the experiments of the period in their order, and not those before it", () => {
    assert.deepEqual(namesIn(meeting, "learned"), ["research-limit-trial", "structured-pitch-trial"]);
    assert.deepEqual(slideOf(meeting, "learned", "research-limit-trial"), {
      type: "learned",
      uri: `${testRoot}/research-limit-trial.experiment.yaml`,
      question: "What would have changed our mind?",
      ticks: [0.6, 0.65, 0.7, 0.75, 0.8].map((value) => ({ value, words: `${Math.round(100 * value)}%` })),
      interval: "The interval runs from 58.6% to 83.7%.",
      guardrail: "Not shown: editor-score was not measured.",
      dissent: "dana would have waited for ten more articles.",
      learnings: [
        {
          insight: "A time limit makes research efficient, but it needs a clearer pitch to guide it.",
          recommendation: "Ask for a pitch of three sentences before the clock starts.",
        },
      ],
      ledTo: [`${testRoot}/structured-pitch-trial.experiment.yaml`],
    });
  });

  it("asks which assumption has to go where one was refuted", () => {
    const [trial = ""] = Object.keys(meetingFiles).filter((name) => name.startsWith("structured-pitch-trial"));
    const refuted = { ...meetingFiles, [trial]: (meetingFiles[trial] ?? "").replace("96", "50") };
    assert.equal(
      slideOf(meetingWith(refuted), "learned", "structured-pitch-trial").question,
      "Which of our assumptions has to go?",
    );
  });

  it("says nothing of a result while the experiment runs", () => {
    const running: Files = {
      "early.experiment.yaml": `
hypothesis: At least 5% of readers return.
metric: return-rate
threshold: at least 5%
window: { from: 2026-05-01, to: 2026-05-20 }
results:
  - { date: 2026-05-04, successes: 90, of: 1000 }
`,
    };
    assert.deepEqual(namesIn(meetingWith(running), "learned"), []);
    assert.deepEqual(slideOf(meetingWith(running), "overview", "overview").sentences, [
      "1 window opened; 1 runs today.",
    ]);
  });

  it("tells what is owed, what is overdue longest first, with what to ask", () => {
    assert.deepEqual(
      partOf(meeting, "owed").slides.map((slide) => [nameOf(slide), slide.question]),
      [
        ["headline-length-test", "Pivot, persevere or stop?"],
        ["old-news", "Does it still hold? It was to be measured again on 2026-04-30."],
        ["structured-pitch-trial", "Who sees to it that the decision reaches editors?"],
      ],
    );
    assert.equal(slideOf(meeting, "owed", "structured-pitch-trial").open, "1 of 2 not told yet: editors.");
  });

  it("leaves out an answer that is due after the team meets again", () => {
    const dueOn = (due: string): Files => ({ "later.uol.yaml": `title: Does it help?\ndue: ${due}\n` });
    assert.deepEqual(namesIn(meetingWith({ ...dueOn("2026-06-05") }), "owed"), ["later"]);
    assert.deepEqual(namesIn(meetingWith({ ...dueOn("2026-06-06") }), "owed"), []);
  });

  it("looks for the next experiment where nothing follows a turn, in drafts, in questions, and in what is unknown", () => {
    const turned = Object.fromEntries(
      Object.entries(meetingFiles).filter(([name]) => !name.startsWith("structured-pitch")),
    );
    const files: Files = {
      ...turned,
      "draft.experiment.yaml": "unit: quiet-day\nhypothesis: Nobody writes less.\nmetric: words\n",
      "quiet-day.uol.yaml": "title: Would a quiet day help?\n",
      "louder.uol.yaml": "title: Would noise help?\nparent: old-news\n",
    };
    const next = partOf(meetingWith(files), "next").slides;
    assert.deepEqual(
      next.map((slide) => [nameOf(slide), slide.type === "next" ? slide.why : ""]),
      [
        ["research-limit-trial", "It was decided to pivot, and nothing follows it yet."],
        ["louder", "It follows from old-news, and no experiment asks it yet."],
        ["draft", "A draft: no threshold, no window."],
        ["quiet-hour", "No experiment asks it yet."],
        ["headline-length", "Its experiments leave this open."],
      ],
    );
    assert.deepEqual(slideOf(meetingWith(files), "next", "quiet-hour").unknowns, ["Which hour it would be."]);
  });

  it("shows no more questions than one chooses among, and counts the others", () => {
    const units = Array.from({ length: 33 }, (_, at) => [
      `unit-${at}.uol.yaml`,
      `title: Question ${at}\nlearn: What helps?\n`,
    ]);
    const next = partOf(meetingWith({ "learning.yaml": "{}\n", ...Object.fromEntries(units) }), "next");
    assert.deepEqual([next.slides.length, next.leftOut], [20, 13]);
  });

  it("has a sentence for every part that is empty, and nothing of files that cannot be read", () => {
    const empty = meetingWith({ "learning.yaml": "{}\n", "learning/broken.experiment.yaml": "a\0b" });
    assert.deepEqual(
      empty.parts.map(({ slides, whenEmpty }) => [slides.length, whenEmpty]),
      [
        [0, "Nothing came out, and nothing was decided since 8 April."],
        [0, "Nothing came out, and nothing was decided since 8 April."],
        [0, "Nothing is owed, and nothing falls due before we meet again."],
        [0, "No question is open. Write down the next one as a unit of learning."],
      ],
    );
  });

  it("looks back on all days where it is asked to", () => {
    const all = meetingOf(snapshotOf(meetingFiles), today, { period: {} });
    assert.equal(all.parts[0]?.title, "So far");
    assert.deepEqual(namesIn(all, "learned"), [
      "old-news",
      "headline-length-test",
      "research-limit-trial",
      "structured-pitch-trial",
    ]);
  });
});
