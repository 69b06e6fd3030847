import assert from "node:assert/strict";
import type { CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce } from "./kit/run-uol.ts";
import { question } from "./kit/texts.ts";

const foreign = {
  Katib: `apiVersion: kubeflow.org/v1beta1
kind: Experiment
metadata: { name: random }
spec: { objective: { type: maximize, goal: 0.99 } }
`,
  "Argo Rollouts": `apiVersion: argoproj.io/v1alpha1
kind: Experiment
hypothesis: The canary is as good as the stable version.
`,
  Hydra: `defaults:
  - override /model: mlp
tags: [mnist, simple]
metric: accuracy
seed: 12345
`,
  "Chaos Toolkit": `title: What happens when the service dies
description: We kill it.
tags: [kubernetes]
method: []
steady-state-hypothesis: { title: It answers, probes: [] }
`,
  "a training configuration": "title: run 7\nmetric: accuracy\nepochs: 20\n",
} as const;

describe("uol check on files of other tools", () => {
  before(buildOnce);
  after(removeFolders);

  for (const [name, text] of Object.entries(foreign)) {
    it(`finds nothing in one of ${name}, even among files of ours`, () => {
      const folder = folderWith({
        "learning/foreign.experiment.yaml": text,
        "learning/a.uol.yaml": question,
      });
      const { findings, summary } = askUol<CheckAnswer>(folder, "check");
      assert.deepEqual({ findings, files: summary.files }, { findings: [], files: 1 });
    });
  }

  it("finds nothing in a broken or empty file outside of folders of ours", () => {
    const folder = folderWith({ "conf/broken.experiment.yaml": "a: [1\n", "conf/empty.experiment.yaml": "" });
    assert.deepEqual(askUol<CheckAnswer>(folder, "check").findings, []);
  });

  it("finds nothing in a learning.yaml that lies elsewhere", () => {
    const folder = folderWith({ "training/learning.yaml": "rate: 0.01\nrules: 7\n" });
    assert.deepEqual(askUol<CheckAnswer>(folder, "check").findings, []);
  });
});
