import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createNodeIo } from "../../src/node/node-io.ts";
import { runGit } from "../kit/make-history.ts";
import type { CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const plan = "plan x; x.population: visitors; text .gitignore = *.log↵";

describe("uol check --since", () => {
  before(buildOnce);
  after(removeFolders);

  /** A repository on its branch `work`, or on another one. */
  const branchOf = async (script: string, branch = "work"): Promise<string> => {
    const folder = await repositoryWith(script);
    await runGit(folder, ["checkout", "--quiet", "--force", branch]);
    return folder;
  };
  const found = (folder: string, ...args: string[]): string[] =>
    askUol<CheckAnswer>(folder, "check", "--since", "main", ...args)
      .findings.filter(({ severity }) => severity !== "hint")
      .map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`);

  describe("against what was there", () => {
    it("tells only what the branch adds, wherever its lines and files moved to", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; plan old; no threshold old; old.extra: 1
        03-01 on work: move old deep/old; deep/old.tags: [a]; no threshold x
        03-09: plan y; no window y
      `);
      assert.equal(askUol<CheckAnswer>(folder, "check").summary.error, 2);
      assert.deepEqual(found(folder, "--rule", "threshold-missing", "window-end-missing", "unknown-key"), [
        "learning/x.experiment.yaml:2 threshold-missing: There is no threshold, so no result could refute this. Write it before the first result.",
      ]);
      assert.equal(runUol(folder, ["check", "--since", "main"]).status, 1);
      assert.equal(runUol(folder, ["check", "--since", "work"]).status, 0);
    });

    it("takes what is not committed for a part of the branch", async () => {
      const folder = await repositoryWith(`02-20: ${plan}`);
      assert.match(
        runUol(folder, ["check", "--since", "HEAD"]).stdout,
        /^No findings new since HEAD, 1 file read\.\n$/,
      );
      writeFileSync(join(folder, "new.experiment.yaml"), "hypothesis: More visitors continue.\nmetric: clicks\n");
      assert.ok(found(folder).some((one) => one.startsWith("new.experiment.yaml:2 threshold-missing: ")));
    });

    it("tells what is wrong with a file of rows that the branch changes, and only with that", async () => {
      const folder = await branchOf(`02-20: ${plan}; text a.csv = ok↵x↵1↵; text b.csv = ok↵x↵1↵`, "main");
      const results = ["a", "b"].map(
        (name) => `  - { date: 2026-03-09, data: ${name}.csv, columns: { outcome: ok } }\n`,
      );
      const file = join(folder, "learning/x.experiment.yaml");
      writeFileSync(file, `${readFileSync(file, "utf8")}results:\n${results.join("")}`);
      await runGit(folder, ["commit", "--quiet", "--all", "--message", "results"]);
      const foundInData = (): string[] =>
        found(folder, "--rule", "data-rows-left-out", "data-unreadable").map((one) =>
          one.replace(/^\S+ | is left.*/g, ""),
        );
      assert.deepEqual(foundInData(), []);
      writeFileSync(join(folder, "a.csv"), "ok\nx\n0\n");
      assert.deepEqual(foundInData(), ["data-rows-left-out: 1 of 2 rows of a.csv"]);
      rmSync(join(folder, "a.csv"));
      assert.match(foundInData().join(), /^data-unreadable: There is no file a\.csv[^,]*, [^,]*$/);
      writeFileSync(join(folder, "learning/a.csv"), "ok\nx\n0\n");
      assert.deepEqual(foundInData(), ["data-rows-left-out: 1 of 2 rows of a.csv"]);
    });

    it("tells a second fault of the same kind in a file that had one", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; x.guardrails: [{ metric: a }]
        03-01 on work: x.guardrails: [{ metric: a }, { metric: a }]
      `);
      const rule = ["--rule", "guardrail-without-threshold"];
      assert.equal(askUol<CheckAnswer>(folder, "check", ...rule).findings.length, 2);
      assert.equal(found(folder, ...rule).length, 1);
    });

    it("mends only what is new", async () => {
      const folder = await branchOf(`
        02-20: text a.experiment.yaml = hypothesis: At least 8% click.↵metric: m↵threshold: >= 8%↵sample: 9↵
        03-01 on work: text b.experiment.yaml = hypothesis: At least 8% click.↵metric: m↵threshold: >= 8%↵sample: 9↵
      `);
      const { stderr } = runUol(folder, ["check", "--since", "main", "--fix"]);
      assert.match(stderr, / in 1 file\.\n/);
      assert.equal(await runGit(folder, ["diff", "--name-only"]), "b.experiment.yaml\n");
    });

    it("leaves out what had moved before the branch, and tells what the branch moves", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; plan y
        03-05: result x; result y
        03-06: x.threshold: at least 6%
        03-07 on work: y.threshold: at least 6%
      `);
      const { findings } = askUol<CheckAnswer>(folder, "check", "--rule", "goalposts-moved");
      assert.deepEqual(
        findings.map(({ file }) => file),
        ["learning/x.experiment.yaml", "learning/y.experiment.yaml"],
      );
      assert.deepEqual(
        found(folder, "--rule", "goalposts-moved", "amendment-missing").map((one) => one.split(":")[0]),
        ["learning/y.experiment.yaml"],
      );
    });
  });

  describe("for the branch as a whole", () => {
    const rules = ["--rule", "plan-with-result", "amendment-missing"];
    const together =
      "plan-with-result: Plan and result arrive together in this branch, so a squash merge would leave no proof; merge the plan first.";

    it("warns of a plan that comes with its result, in one commit or in several", async () => {
      const folder = await branchOf(`
        02-20: ${plan}
        03-01 on work: plan a; result a; plan b
        03-02 on work: result b
      `);
      assert.deepEqual(found(folder, ...rules), [
        `learning/a.experiment.yaml:5 ${together}`,
        `learning/b.experiment.yaml:5 ${together}`,
      ]);
    });

    it("leaves a result that was there before its plan to the rule that tells of it", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; no threshold x
        03-01: result x
        03-02 on work: x.threshold: at least 8%
      `);
      const [one = "", ...others] = found(folder, ...rules);
      assert.match(
        one,
        /^learning\/x\.experiment\.yaml:\d plan-with-result: The plan was not complete when the result /,
      );
      assert.deepEqual(others, []);
    });

    it("says nothing of a result whose plan is merged, under another name too", async () => {
      const folder = await branchOf(`
        02-20: ${plan}
        03-01 on work: move x deep/z; result deep/z
      `);
      assert.deepEqual(found(folder, ...rules), []);
    });

    it("follows a plan that was given another name in one commit and a lower bar in the next", async () => {
      const folder = await branchOf(`
        02-20: ${plan}
        03-05 on work: x.threshold: at least 6%
        03-06 on work: move x deep/z`);
      assert.deepEqual(found(folder, "--rule", "amendment-missing"), [
        "deep/z.experiment.yaml:3 amendment-missing: This branch lowers the threshold of a running experiment from 8% to 6%, which is easier to reach; take it back, or say why under amendments.",
      ]);
    });

    const moves: readonly (readonly [what: string, deed: string, said: string])[] = [
      [
        "a lower bar",
        "threshold: at least 6%",
        "lowers the threshold of a running experiment from 8% to 6%, which is easier to reach",
      ],
      ["a higher bar", "threshold: at least 10%", "raises the threshold of a running experiment from 8% to 10%"],
      [
        "another bar",
        "threshold: at most 6%",
        'changes the threshold of a running experiment from "at least 8%" to "at most 6%"',
      ],
      ["a lower baseline", "baseline: 5%", "lowers the baseline of a running experiment from 6% to 5%"],
      [
        "a longer window",
        "window: { from: 2026-03-02, days: 20 }",
        'changes the window of a running experiment from "2026-03-02 to 2026-03-16" to "2026-03-02 to 2026-03-21"',
      ],
      ["a new field", "sample: 500", 'adds sample to a running experiment: "500"'],
    ];
    for (const [what, deed, said] of moves) {
      it(`tells of ${what}, committed or not`, async () => {
        const script = `
          02-20: ${plan}; x.baseline: 6%
          03-04 on work: x.${deed}
        `;
        const expected = `: amendment-missing: This branch ${said}; take it back, or say why under amendments.`;
        const [one = "", ...others] = found(await branchOf(script), ...rules);
        assert.deepEqual([one.replace(/:\d+ /, ": "), others], [`learning/x.experiment.yaml${expected}`, []]);
        const uncommitted = await repositoryWith(script.replace("03-04 on work", "today"));
        assert.deepEqual(found(uncommitted, ...rules), [one]);
      });
    }

    it("knows which way a bar at the top is easier", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; x.threshold: at most 0.3 s
        03-04 on work: x.threshold: at most 400 ms
      `);
      const [one = ""] = found(folder, ...rules);
      assert.match(
        one,
        / raises the threshold of a running experiment from 0\.3 s to 400 ms, which is easier to reach; /,
      );
    });

    it("says once what moved, when the branch brings the result as well", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; plan y
        03-04 on work: result x; y.threshold: at least 6%
        03-05 on work: x.threshold: at least 6%; result y
      `);
      const all = found(folder, ...rules, "goalposts-moved").map((one) => one.split(":").slice(0, 2).join(":"));
      assert.deepEqual(all, [
        "learning/x.experiment.yaml:3 goalposts-moved",
        "learning/y.experiment.yaml:3 amendment-missing",
      ]);
    });

    it("tells what moved before a result of the same branch, also where no window says when data come in", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; no window x; x.sample: 500
        03-04 on work: x.threshold: at least 6%
        03-05 on work: result x
      `);
      assert.deepEqual(found(folder, ...rules), [
        "learning/x.experiment.yaml:3 amendment-missing: This branch lowers the threshold of a running experiment from 8% to 6%, which is easier to reach; take it back, or say why under amendments.",
      ]);
    });

    it("offers to record the change", async () => {
      const folder = await branchOf(`
        02-20: ${plan}
        03-04 on work: x.threshold: at least 6%
      `);
      const { findings } = askUol<CheckAnswer>(folder, "check", "--since", "main", ...rules);
      assert.deepEqual(
        findings.map(({ fixes }) => fixes),
        [["Record as amendment"]],
      );
    });

    it("names a field that is gone at the hypothesis", async () => {
      const folder = await branchOf(`
        02-20: ${plan}; x.sample: 500
        03-04 on work: no sample x
      `);
      assert.deepEqual(found(folder, ...rules), [
        'learning/x.experiment.yaml:1 amendment-missing: This branch takes sample out of a running experiment: "500"; take it back, or say why under amendments.',
      ]);
    });

    it("says nothing before the window opens, behind an amendment, of other words and other values that mean the same", async () => {
      const amended =
        "[{ field: threshold, was: at least 8%, date: 2026-03-04, by: dana, why: Fewer visitors than planned }]";
      const folder = await branchOf(`
        02-20: ${plan}; plan later; later.window: { from: 2026-03-20, days: 9 }; plan told; plan done; done.decision: { choice: stop }
        03-04 on work: later.threshold: at least 6%; told.threshold: at least 6%; told.amendments: ${amended}
        03-05 on work: x.hypothesis: 8% or more of visitors click the button.; x.threshold: at least 8.0 %; done.threshold: at least 6%
      `);
      assert.deepEqual(found(folder, ...rules), []);
    });

    it("keeps to the severity that the team gave, and to what is ignored with a reason", async () => {
      const script = (settings: string, above: string): string => `
        02-20: text x.experiment.yaml = hypothesis: At least 8% click.↵metric: m↵threshold: at least 8%↵window: { from: 2026-03-02, days: 9 }↵
        03-04 on work: text x.experiment.yaml = hypothesis: At least 8% click.↵metric: m↵${above}threshold: at least 6%↵window: { from: 2026-03-02, days: 9 }↵; text learning.yaml = rules: { ${settings} }↵
      `;
      const severities = async (settings: string, above = ""): Promise<string[]> => {
        const folder = await branchOf(script(settings, above));
        return askUol<CheckAnswer>(folder, "check", "--since", "main", ...rules).findings.map(
          ({ severity }) => severity,
        );
      };
      assert.deepEqual(await severities("amendment-missing: error"), ["error"]);
      assert.deepEqual(await severities('amendment-missing: "off"'), []);
      assert.deepEqual(await severities("", "# uol-ignore amendment-missing: agreed with all↵"), []);
    });
  });

  describe("where git cannot compare", () => {
    it("answers 2 to a revision that is not there, and to one with another beginning", async () => {
      const folder = await branchOf(`
        02-20: ${plan}
        03-01 on work from nothing: plan z
      `);
      const { status, stdout, stderr } = runUol(folder, ["check", "--since", "origin/mian"]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^There is no revision "origin\/mian" here; [^\n]+\n$/);
      const unrelated = runUol(folder, ["check", "--since", "main"]);
      assert.equal(unrelated.status, 2);
      assert.match(unrelated.stderr, /^This branch has no commit in common with "main"; [^\n]+\n$/);
      assert.equal(runUol(folder, ["check", "--since", "--all"]).status, 2);
    });

    it("names fetch-depth: 0 in a shallow clone", async () => {
      const folder = await repositoryWith(`
        02-20: ${plan}
        03-01 on work: plan a
        03-02: plan b
      `);
      const one = await cloneOf(folder, "--depth", "1", "--branch", "work");
      const { status, stderr } = runUol(one, ["check", "--since", "origin/main"]);
      assert.equal(status, 2);
      assert.match(stderr, /^There is no revision "origin\/main" in this clone, [^\n]*fetch-depth: 0[^\n]*\n$/);
      const both = await cloneOf(folder, "--depth", "1", "--branch", "work", "--no-single-branch");
      const cut = runUol(both, ["check", "--since", "origin/main"]);
      assert.equal(cut.status, 2);
      assert.match(
        cut.stderr,
        /^This clone lacks the commit at which this branch left "origin\/main"; [^\n]*fetch-depth: 0/,
      );
      await runGit(both, ["fetch", "--quiet", "--unshallow"]);
      assert.equal(runUol(both, ["check", "--since", "origin/main", "--rule", "threshold-missing"]).status, 0);
    });

    it("says what a clone without all files lacks", async () => {
      const folder = await repositoryWith(`
        02-20: ${plan}
        03-01 on work: x.threshold: at least 9%
      `);
      await runGit(folder, ["config", "uploadpack.allowFilter", "true"]);
      const partial = await cloneOf(folder, "--filter=blob:none", "--branch", "work");
      const { status, stderr } = runUol(partial, ["check", "--since", "origin/main"]);
      assert.equal(status, 2);
      assert.match(stderr, /^This clone was made without all files; [^\n]+\n$/);
    });

    it("says so without git, and before the first commit", async () => {
      const folder = await repositoryWith(`02-20: ${plan}`);
      const { status, stderr } = runUol(folder, ["check", "--since", "main"], { PATH: folderWith({}), Path: "" });
      assert.deepEqual({ status, stderr: stderr.slice(0, 17) }, { status: 2, stderr: "Git was not found" });
      const empty = await repositoryWith("today: plan x");
      assert.equal(runUol(empty, ["check", "--since", "main"]).status, 2);
    });
  });

  it("asks history as it stood at the base", async () => {
    const folder = await repositoryWith(`
      02-20: plan x
      03-04: result x
    `);
    const root = pathToFileURL(folder).href;
    const { git, history } = createNodeIo("");
    const base = await git.readBase(root, "HEAD~1");
    assert.ok("commit" in base);
    const files = new Map([["x", { path: "learning/x.experiment.yaml", data: [] }]]);
    const resultsAt = async (at: object): Promise<number | undefined> => {
      const past = (await history.read({ root, files, ...at })).byUri.get("x");
      return past && "results" in past ? past.results.length : undefined;
    };
    assert.deepEqual([await resultsAt({}), await resultsAt({ at: base.commit })], [1, 0]);
  });

  it("works below the top level, whatever the files are called", async () => {
    const folder = await branchOf(`
      02-20: text below/ä#1/x.experiment.yaml = hypothesis: More visitors continue.↵metric: m↵
      03-01 on work: text below/ä#1/y.experiment.yaml = hypothesis: More people click.↵metric: m↵; plan z
    `);
    const below = join(folder, "below");
    assert.deepEqual(
      askUol<CheckAnswer>(below, "check", "--since", "main", "--root", ".", "--rule", "threshold-missing").findings.map(
        ({ file }) => file,
      ),
      ["ä#1/y.experiment.yaml"],
    );
  });

  it("speaks every format", async () => {
    const folder = await branchOf(`
      02-20: ${plan}
      03-04 on work: x.threshold: at least 6%; plan y; result y
    `);
    const formatted = (format: string): string =>
      runUol(folder, ["check", "--since", "main", "--format", format, "--rule", "plan-with-result,amendment-missing"], {
        CI: "true",
      }).stdout;
    assert.match(formatted("text"), /1 warning, 1 info new since main; 2 files read\.\n$/);
    assert.deepEqual(
      formatted("github")
        .split("\n")
        .map((line) => line.split("::")[1]),
      [
        "warning file=learning/y.experiment.yaml,line=5,endLine=5,col=1,endColumn=8,title=plan-with-result",
        "notice file=learning/x.experiment.yaml,line=3,endLine=3,col=1,endColumn=10,title=amendment-missing",
        undefined,
      ],
    );
    const [{ results }] = JSON.parse(formatted("sarif")).runs;
    assert.deepEqual(
      results.map(({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`),
      ["amendment-missing note", "plan-with-result warning"],
    );
  });
});
