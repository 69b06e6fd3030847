import assert from "node:assert/strict";
import { applyChanges } from "../../../src/core/index/snapshot.ts";
import { changeOf, findingsIn, snapshotOf, testRoot, type Files } from "../kit/snapshots.ts";

const ours = "hypothesis: At least 8% click.\n";
const broken = '"hypothesis\n';

/** Which of the files count, the others being somebody else's. */
const workspaces: Record<string, { files: Files; counted: readonly string[] }> = {
  "our keys anywhere": { files: { "src/a.experiment.yaml": ours }, counted: ["src/a.experiment.yaml"] },
  "our keys beside unknown ones": {
    files: { "a.experiment.yaml": `x: 1\ntitle: b\n${ours}` },
    counted: ["a.experiment.yaml"],
  },
  "our keys before a syntax error": { files: { "a.experiment.yaml": `${ours}x: [` }, counted: ["a.experiment.yaml"] },
  "a name that is not ours": { files: { "a.yaml": ours, "experiment.yaml": ours }, counted: [] },
  "title and metric alone": { files: { "a.experiment.yaml": "title: a\nmetric: b\n" }, counted: [] },
  "keys of another kind": { files: { "a.experiment.yaml": "learn: a\n" }, counted: [] },
  "a Kubernetes resource": {
    files: { "a.experiment.yaml": `apiVersion: batch/v1\nkind: Job\n${ours}` },
    counted: [],
  },
  "a Katib experiment": {
    files: {
      "a.experiment.yaml":
        "apiVersion: kubeflow.org/v1beta1\nkind: Experiment\nmetadata: { name: a }\nspec: { objective: { type: maximize } }\n",
    },
    counted: [],
  },
  "a Hydra configuration": {
    files: { "a.experiment.yaml": "defaults:\n  - override /model: b\nmethod: c\nunit: d\n" },
    counted: [],
  },
  "a Chaos Toolkit experiment": {
    files: {
      "a.experiment.yaml":
        "title: a\ndescription: b\nmethod: []\nsteady-state-hypothesis: { title: c }\nrollbacks: []\n",
    },
    counted: [],
  },
  "a file with another schema": {
    files: { "a.uol.yaml": "$schema: https://example.com/a.json\nlearn: b\n" },
    counted: [],
  },
  "a file with a schema of ours": {
    files: { "a.uol.yaml": "$schema: ../node_modules/learning-wall/media/schemas/unit.schema.json\nlearn: b\n" },
    counted: ["a.uol.yaml"],
  },
  "a list, a word, a number": {
    files: { "a.uol.yaml": "- learn: b\n", "b.uol.yaml": "learn\n", "c.uol.yaml": "8\n" },
    counted: [],
  },
  "a foreign file in our folder": { files: { "learning/a.experiment.yaml": "title: a\n" }, counted: [] },
  "empty, commented and broken files outside of our folder": {
    files: { "a.uol.yaml": "", "b.uol.yaml": "# later\n", "c.experiment.yaml": broken },
    counted: [],
  },
  "empty, commented and broken files in our folder": {
    files: { "learning/a.uol.yaml": "", "learning/b/c.uol.yaml": "# later\n", "learning/d.experiment.yaml": broken },
    counted: ["learning/a.uol.yaml", "learning/b/c.uol.yaml", "learning/d.experiment.yaml"],
  },
  "empty and broken files beside one of ours": {
    files: { "src/a.uol.yaml": "", "src/b.experiment.yaml": broken, "src/c.experiment.yaml": ours, "d.uol.yaml": "" },
    counted: ["src/a.uol.yaml", "src/b.experiment.yaml", "src/c.experiment.yaml"],
  },
  "an empty file above one of ours": {
    files: { "a.uol.yaml": "", "src/b.experiment.yaml": ours },
    counted: ["src/b.experiment.yaml"],
  },
  "an empty file beside a foreign one": { files: { "a.uol.yaml": "", "b.experiment.yaml": "title: a\n" }, counted: [] },
  "settings at the root": { files: { "learning.yaml": "grace: 3 days\n" }, counted: ["learning.yaml"] },
  "settings in our folder": {
    files: { "learning/learning.yaml": "grace: 3 days\n" },
    counted: ["learning/learning.yaml"],
  },
  "settings at the root before those in our folder": {
    files: { "learning/learning.yaml": "grace: 3 days\n", "learning.yml": "grace: 4 days\n" },
    counted: ["learning.yml"],
  },
  "learning.yaml before learning.yml": {
    files: { "learning.yml": "grace: 3 days\n", "learning.yaml": "grace: 4 days\n" },
    counted: ["learning.yaml"],
  },
  "learning.yaml of somebody else, and elsewhere": {
    files: { "learning.yaml": "epochs: 3\n", "src/learning.yaml": "grace: 3 days\n" },
    counted: [],
  },
  "what is excluded": {
    files: {
      "learning.yaml": 'exclude: ["vendor/**", "[", "**/b.*"]\n',
      "vendor/a.experiment.yaml": ours,
      "vendor/.x/a.experiment.yaml": ours,
      "c/b.experiment.yaml": ours,
      "a.experiment.yaml": ours,
    },
    counted: ["a.experiment.yaml", "learning.yaml"],
  },
  "an empty file beside excluded ones": {
    files: { "learning.yaml": "exclude: [src/a.*]\n", "src/a.experiment.yaml": ours, "src/b.uol.yaml": "" },
    counted: ["learning.yaml"],
  },
};

describe("whose file it is", () => {
  for (const [name, { files, counted }] of Object.entries(workspaces)) {
    it(`counts ${counted.join(", ") || "nothing"} of: ${name}`, () => {
      assert.deepEqual(countedIn(snapshotOf(files)), counted);
    });
  }

  it("finds no fault in files of others", () => {
    const foreign = Object.entries(workspaces).filter(([, { counted }]) => counted.length === 0);
    for (const [name, { files }] of foreign) assert.deepEqual(findingsIn(files), [], name);
  });

  it("follows the globs that exclude, back and forth", () => {
    const files = { "vendor/a.experiment.yaml": ours, "vendor/b.uol.yaml": "" };
    const all = ["vendor/a.experiment.yaml", "vendor/b.uol.yaml"];
    const before = snapshotOf(files);
    const excluded = applyChanges(before, [changeOf("learning.yaml", "exclude: [vendor/**]\n")]);
    const other = applyChanges(excluded, [changeOf("learning.yaml", "exclude: [src/**]\n")]);
    const gone = applyChanges(excluded, [changeOf("learning.yaml", undefined)]);
    assert.deepEqual(countedIn(before), all);
    assert.deepEqual(countedIn(excluded), ["learning.yaml"]);
    assert.deepEqual(countedIn(other), ["learning.yaml", ...all]);
    assert.deepEqual(countedIn(gone), all);
  });

  it("sets an empty file aside again when the last of ours beside it goes", () => {
    const before = snapshotOf({ "src/a.uol.yaml": "", "src/b.experiment.yaml": ours });
    const after = applyChanges(before, [changeOf("src/b.experiment.yaml", undefined)]);
    assert.deepEqual(countedIn(before), ["src/a.uol.yaml", "src/b.experiment.yaml"]);
    assert.deepEqual(countedIn(after), []);
  });
});

function countedIn({ entries }: ReturnType<typeof snapshotOf>): string[] {
  return Array.from(entries.keys(), (uri) => uri.slice(testRoot.length + 1)).sort();
}
