import assert from "node:assert/strict";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planFor } from "./kit/texts.ts";

describe("uol show", () => {
  let folder: string;

  before(() => {
    buildOnce();
    folder = folderWith({
      "checkout.uol.yaml": "learn: Whether one click is enough.\nparent: first\nbranches: [learn/checkout]\n",
      "first.experiment.yaml": plan,
      "trial.experiment.yaml": `# as agreed\n${planFor("checkout")}parent: first\nown: { kept: [1, two] }\nlearnings: [{ insight: One }, { id: named }]\n`,
    });
  });
  after(removeFolders);

  it("gives an experiment with its fields as they are read, its stage and its links", () => {
    assert.deepEqual(askUol(folder, "show", "trial"), {
      version: 1,
      verb: "show",
      record: {
        id: "trial",
        kind: "experiment",
        file: "trial.experiment.yaml",
        fields: {
          unit: "checkout",
          parent: "first",
          own: { kept: [1, "two"] },
          hypothesis: "At least 8% of users shown the simulation will click the button.",
          metric: "one-click-rate",
          threshold: "at least 8%",
          window: { from: "2026-03-02", to: "2026-03-16" },
          population: "everybody who reaches the payment step",
          learnings: [{ insight: "One" }, { id: "named" }],
        },
        stage: "run",
        verdict: null,
        registration: "unproved",
        evidence: { claims: [] },
        links: {
          unit: "checkout",
          parent: "first",
          children: [],
          experiments: [],
          branches: [],
          learnings: ["trial#1", "named"],
        },
      },
    });
  });

  it("gives what a unit and a parent are linked with", () => {
    const linksOf = (id: string): unknown => askUol<{ record: { links: unknown } }>(folder, "show", id).record.links;
    assert.deepEqual(linksOf("unit:checkout"), {
      unit: null,
      parent: "first",
      children: [],
      experiments: ["trial"],
      branches: ["learn/checkout"],
      learnings: ["trial#1", "named"],
    });
    assert.deepEqual((linksOf("experiment:first") as { children: unknown }).children, ["checkout", "trial"]);
  });

  it("knows a child by either name of its parent", () => {
    const family = folderWith({
      "first.experiment.yaml": plan,
      "second.experiment.yaml": `${plan}parent: experiment:first\n`,
      "third.experiment.yaml": `${plan}parent: first\n`,
      "fourth.experiment.yaml": `${plan}parent: unit:first\n`,
    });
    const { record } = askUol<{ record: { links: { children: unknown } } }>(family, "show", "first");
    assert.deepEqual(record.links.children, ["second", "third"]);
  });

  it("says so when a file cannot be opened as text", () => {
    const bytes = Buffer.from(`# Größe\n${plan}`, "latin1");
    const { status, stdout, stderr } = runUol(folderWith({ "odd.experiment.yaml": bytes }), ["show", "odd"]);
    assert.equal(status, 0);
    assert.match(stdout, /^odd {2}experiment/);
    assert.match(stderr, /^odd\.experiment\.yaml cannot be opened as UTF-8 text, [^\n]+\.\n$/);
  });

  it("shows people the file as it is written", () => {
    const { stdout } = runUol(folder, ["show", "trial"]);
    assert.match(
      stdout,
      /^trial {2}experiment, Run\ntrial\.experiment\.yaml\n\? unproved {2}This folder is in no git repository; [^\n]+\n\n {2}# as agreed\n {2}unit: checkout\n/,
    );
    assert.match(stdout, /\nunit: checkout\nparent: first\nlearnings: trial#1, named\n$/);
  });
});
