import assert from "node:assert/strict";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan } from "./kit/texts.ts";

const metric = `# agreed with sales
title: One-click rate
kind: behaviour
type: proportion
better: higher
baseline: 6.5%
`;
const files = {
  "metrics/one-click-rate.metric.yaml": metric,
  "a.experiment.yaml": plan,
  "b.experiment.yaml": plan.replace("one-click-rate", "one-clik-rate").replace("the button", "a link at the end"),
};

describe("uol where metrics are described", () => {
  let folder: string;

  before(() => {
    buildOnce();
    folder = folderWith(files);
  });
  after(removeFolders);

  it("finds metrics that nobody described, and the one that was meant", () => {
    const answer = askUol<CheckAnswer>(folder, "check");
    assert.deepEqual(placesOf(answer), ["b.experiment.yaml:3:9 unknown-metric"]);
    assert.deepEqual(answer.findings[0]?.fixes, ["Use one-click-rate"]);
    assert.deepEqual(answer.summary, { files: 3, error: 0, warning: 1, info: 0, hint: 0 });
  });

  it("asks for no description where there is none at all", () => {
    assert.deepEqual(askUol<CheckAnswer>(folderWith({ "a.experiment.yaml": plan }), "check").findings, []);
  });

  it("finds what is wrong in a metric file", () => {
    const wrong = folderWith({ "a.metric.yaml": `${metric.replace("behaviour", "feeling")}own: 1\n` });
    assert.deepEqual(placesOf(askUol<CheckAnswer>(wrong, "check")), [
      "a.metric.yaml:3:7 wrong-type",
      "a.metric.yaml:7:1 unknown-key",
    ]);
  });

  it("shows a metric by either of its names", () => {
    for (const id of ["metric:one-click-rate", "one-click-rate"]) {
      assert.deepEqual(askUol<{ record: unknown }>(folder, "show", id).record, {
        id: "one-click-rate",
        kind: "metric",
        file: "metrics/one-click-rate.metric.yaml",
        fields: { title: "One-click rate", kind: "behaviour", type: "proportion", better: "higher", baseline: "6.5%" },
        stage: null,
        verdict: null,
        leaning: null,
        stoppedEarly: false,
        exploratory: false,
        guardrails: "none",
        registration: null,
        evidence: { claims: [] },
        held: null,
        checkBacks: [],
        links: { unit: null, parent: null, children: [], experiments: [], branches: [], learnings: [] },
      });
    }
    assert.match(runUol(folder, ["show", "metric:one-click-rate"]).stdout, /^one-click-rate {2}metric\n/);
  });

  it("lists units and experiments only", () => {
    const { records } = askUol<{ records: readonly { kind: string; id: string }[] }>(folder, "list");
    assert.deepEqual(
      records.map(({ kind, id }) => `${kind}:${id}`),
      ["experiment:a", "experiment:b"],
    );
  });
});
