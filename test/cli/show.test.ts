import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planFor } from "./kit/texts.ts";

interface Judged {
  readonly verdict: string;
  readonly guardrails: string;
  readonly leaning: string | null;
  readonly evidence: {
    readonly claims: readonly {
      readonly metric: string;
      readonly method: string;
      readonly n: number;
      readonly level: number;
      readonly estimate: number;
      readonly for: number;
      readonly sentence: string;
    }[];
  };
}

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
        verdict: "none",
        leaning: null,
        stoppedEarly: false,
        exploratory: false,
        guardrails: "none",
        registration: "unproved",
        evidence: { seen: null, shown: "No results recorded.", notes: [], asRegistered: null, claims: [] },
        held: null,
        checkBacks: [],
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

  it("tells what became of the branches of a unit", async () => {
    const repository = await repositoryWith(
      `01-05: text a.uol.yaml = learn: It↵branches: [learn/done, learn/open, { repo: api, branch: learn/x }]↵
       01-06 on learn/open: text b.ts = b↵
       01-07 on learn/done: text c.ts = c↵
       01-08 merge learn/done`,
    );
    const { stdout } = runUol(repository, ["show", "a"]);
    assert.ok(
      stdout.endsWith(
        "\nBranches\n  learn/done: merged 8 Jan, never tested\n  learn/open: open\n  api:learn/x: nothing is known of it\n",
      ),
    );
    const { record } = askUol<{
      record: { branches: readonly { commit?: string; merged: { commit: string } | null }[] };
    }>(repository, "show", "a");
    const [done, open, other] = record.branches;
    const commit = (await runGit(repository, ["rev-parse", "main"])).trim();
    assert.deepEqual(done, {
      repo: null,
      branch: "learn/done",
      fate: "merged",
      merged: { how: "merge", commit, date: "2026-01-08", by: "dana" },
      renamedTo: null,
      needs: "decision",
      sentence: "merged 8 Jan, never tested",
    });
    const nothing = { merged: null, renamedTo: null, needs: null };
    assert.deepEqual(open, { repo: null, branch: "learn/open", fate: "open", ...nothing, sentence: "open" });
    assert.deepEqual(other, { repo: "api", branch: "learn/x", fate: null, ...nothing, sentence: null });
  });

  it("tells what became of a branch in a repository below, whose units are others", async () => {
    const folder = await repositoryWith(
      "01-05: text a.uol.yaml = learn: It↵branches: [{ repo: api, branch: learn/x }]↵",
    );
    const api = await repositoryWith(
      `01-05: text b.uol.yaml = learn: That↵branches: [learn/b]↵
       01-06 on learn/x: text x.ts = x↵
       01-07 merge learn/x`,
    );
    renameSync(api, join(folder, "api"));
    const { stdout } = runUol(folder, ["show", "a"]);
    assert.match(stdout, /\n {2}api:learn\/x: merged 7 Jan, never tested\n$/);
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

  const split = `hypothesis: Naming the price lowers the fall by 15%.
metric: leaving
threshold: decrease by 15% relative
arms: { control: 50%, new: 50% }
window: { from: 2026-02-02, to: 2026-02-16 }
guardrails: [{ metric: errors, threshold: at most 1% }]
results:
  - { date: 2026-02-16, arm: control, successes: 350, of: 500 }
  - { date: 2026-02-16, arm: new, successes: 297, of: 500 }
  - { date: 2026-02-16, arm: new, metric: errors, successes: 1, of: 500 }
`;

  it("gives the verdict with the evidence of each claim", () => {
    const { record } = askUol<{ record: Judged }>(folderWith({ "split.experiment.yaml": split }), "show", "split");
    const { verdict, guardrails, leaning, evidence } = record;
    assert.deepEqual([verdict, guardrails, leaning], ["inconclusive", "held", null]);
    const [primary, guardrail] = evidence.claims;
    assert.deepEqual(
      [primary?.metric, primary?.method, primary?.n, primary?.level],
      ["leaving", "relative_lift_proportions", 1000, 0.9],
    );
    assert.deepEqual([guardrail?.metric, guardrail?.method], ["errors", "proportion_one_sample"]);
    assert.equal(primary?.for.toFixed(3), "0.514");
    assert.equal(primary?.estimate.toFixed(3), "-0.151");
    assert.match(primary?.sentence ?? "", /350 of 500.*297 of 500/);
  });

  it("prints no confidence while data come in", () => {
    const open = split.replace(/^window: .*$/m, "sample: 50000");
    assert.notEqual(open, split);
    const { stdout } = runUol(folderWith({ "split.experiment.yaml": open }), ["show", "split"]);
    assert.match(stdout, /^shown: Collecting: /m);
    assert.match(stdout, /^leaving, new +decrease by 15% relative +1,000 +−15\.1% +−21\.5% to −8\.3% +- +-$/m);
    assert.doesNotMatch(stdout, /Confidence is/);
  });

  it("tells people what was seen, what it shows, and by which numbers and method", () => {
    const { stdout } = runUol(folderWith({ "split.experiment.yaml": split }), ["show", "split"]);
    const lines = stdout.slice(stdout.indexOf("\nseen:")).split("\n");
    assert.match(lines[1] ?? "", /^seen: {2}control 350 of 500 \(70\.0%\); new 297 of 500 \(59\.4%\)/);
    assert.match(lines[2] ?? "", /^shown: Inconclusive: /);
    assert.match(stdout, /^claim +threshold +n +estimate +90% interval +for +against$/m);
    assert.match(stdout, /^leaving, new +decrease by 15% relative +1,000 +−15\.1% +−21\.5% to −8\.3% +0\.51 +0\.49$/m);
    assert.match(stdout, /^errors, guardrail, new +at most 1% /m);
    assert.match(stdout, /^- The fall is real \(confidence 0\.9998\), but 15% is not shown \(confidence 0\.51\)\.$/m);
    assert.match(stdout, /^method: Test of the ratio of two shares, one-sided, 95%\. Each unit counts once/m);
    assert.match(stdout, /^Confidence is 1 minus how often /m);
  });

  it("says beside an interval how wide it is meant to be, where that is not what the heading says", () => {
    const arms = (successes: Readonly<Record<string, number>>): string =>
      Object.entries(successes)
        .map(([arm, count]) => `  - { date: 2026-02-16, arm: ${arm}, successes: ${count}, of: 2000 }\n`)
        .join("");
    const three = `hypothesis: Naming the price raises the share of orders.
metric: orders
threshold: increase by 20% relative
arms: { control: 34%, a: 33%, b: 33% }
window: { from: 2026-02-02, to: 2026-02-16 }
results:
${arms({ control: 200, a: 292, b: 150 })}`;
    const { stdout } = runUol(folderWith({ "three.experiment.yaml": three }), ["show", "three"]);
    assert.match(stdout, /^claim +threshold +n +estimate +95% interval +for +against$/m);
    assert.match(stdout, /^orders, a .* \+23\.3% to \+72\.9% +0\.977 +0\.01$/m);
    assert.match(stdout, /^orders, b .* −36\.7% to −11\.1% \(90%\) +0\.00 +above 0\.9999$/m);
  });

  it("works out for one file what would be dear for all: the sample that it takes", () => {
    const few = `${plan.replace(/window:.*/, "window: { from: 2026-02-02, to: 2026-02-16 }")}results: [{ date: 2026-02-16, successes: 9, of: 100 }]\n`;
    const { stdout } = runUol(folderWith({ "few.experiment.yaml": few }), ["show", "few"]);
    assert.match(stdout, /^- An 80% chance of proof needs about 4,960 users if the true rate is 9\.0%\.$/m);
  });

  it("says the same of two groups, and what choosing one may cost", () => {
    const { stdout } = runUol(folderWith({ "split.experiment.yaml": split }), ["show", "split"]);
    assert.match(
      stdout,
      /^- An 80% chance of proof needs about [\d,]+ observations, all arms together, if the true change is −15\.1%\.$/m,
    );
    assert.match(
      stdout,
      /^- The chance that the claim is true is about 51%, .* Choosing new costs less than 0\.01 points /m,
    );
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
