import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import type { CheckAnswer } from "./kit/answers.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const rule = "flag-of-stopped-experiment";
const plan =
  "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\nflag: fast-lane\n";
const stopped = `${plan}decision: { choice: stop, date: 2026-03-02, because: Nobody came. }\n`;
const code = 'if (isOn("fast-lane")) {}\n';

async function commitAll(folder: string): Promise<void> {
  await runGit(folder, ["add", "--all"]);
  const author = ["-c", "user.name=dana", "-c", "user.email=dana@example.com"];
  await runGit(folder, [...author, "commit", "--quiet", "--message", "all"]);
}

async function repositoryOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderWith(files);
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  await commitAll(folder);
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function found(folder: string, ...args: string[]): string[] {
  const { findings } = askUol<CheckAnswer>(folder, "check", "--rule", rule, ...args);
  return findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const said = (path: string, places: string): string =>
  `${path}:5 This experiment was stopped, and its flag still stands in the code in ${places}. Take it out.`;

describe("uol check and flags in code", () => {
  before(buildOnce);
  after(removeFolders);

  it("finds on a clone what it finds where the code was written", async () => {
    const folder = await repositoryOf({ "a.experiment.yaml": stopped, "src/a.ts": code, "src/b.ts": `\n${code}` });
    const expected = [said("a.experiment.yaml", "2 places: `src/a.ts:1` and `src/b.ts:2`")];
    assert.deepEqual(found(folder), expected);
    assert.deepEqual(found(await cloneOf(folder)), expected);
  });

  it("finds it outside of a repository as well, and in a repository below the root", async () => {
    const files = { "a.experiment.yaml": stopped, "src/a.ts": code };
    assert.deepEqual(found(folderWith(files)), [said("a.experiment.yaml", "1 place: `src/a.ts:1`")]);
    const outer = await repositoryOf({ "README.md": "" });
    await runGit(outer, ["clone", "--quiet", await repositoryOf(files), "web"]);
    assert.deepEqual(found(outer), [said("web/a.experiment.yaml", "1 place: `web/src/a.ts:1`")]);
  });

  it("counts a place once in repositories below a folder that is none, whatever each of them ignores", async () => {
    const files = { "a.experiment.yaml": stopped, "src/a.ts": code, "out/a.ts": code };
    const inner = await repositoryOf(files);
    write(inner, ".git/info/exclude", "other/\n");
    write(inner, "other/a.ts", code);
    const outer = folderWith({ "tools/a.ts": code });
    renameSync(inner, join(outer, "web"));
    assert.deepEqual(found(outer), [
      said("web/a.experiment.yaml", "3 places: `tools/a.ts:1`, `web/out/a.ts:1` and `web/src/a.ts:1`"),
    ]);
  });

  it("names a file without what would move the cursor of a terminal", async () => {
    const folder = await repositoryOf({ "a.experiment.yaml": stopped, "src/e\nvil\u001b[31m.ts": code });
    const { stdout } = runUol(folder, ["check", "--rule", rule]);
    assert.match(stdout, /in 1 place: `src\/e vil\[31m\.ts:1`\. Take it out\./);
  });

  it("tells of a branch the stop that it brings, and the flag that it brings back, and no older ones", async () => {
    const folder = await repositoryOf({
      "a.experiment.yaml": stopped,
      "b.experiment.yaml": plan.replace("fast-lane", "slow-lane"),
      "src/a.ts": code,
      "src/b.ts": code.replace("fast-lane", "slow-lane"),
    });
    await runGit(folder, ["checkout", "--quiet", "-b", "work"]);
    assert.deepEqual(found(folder, "--since", "main"), []);
    write(folder, "b.experiment.yaml", stopped.replace("fast-lane", "slow-lane"));
    assert.deepEqual(found(folder, "--since", "main"), [said("b.experiment.yaml", "1 place: `src/b.ts:1`")]);
    write(folder, "src/new.ts", code);
    assert.deepEqual(found(folder, "--since", "main"), [
      said("a.experiment.yaml", "2 places: `src/a.ts:1` and `src/new.ts:1`"),
      said("b.experiment.yaml", "1 place: `src/b.ts:1`"),
    ]);
  });

  describe("starts", () => {
    /** The verbs of git that a check started, in their order. */
    const verbsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const folder = await repositoryOf(files);
      const log = join(folderWith({}), "calls");
      const bin = folderWith({});
      const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
      const verb =
        'for word; do case "$word" in grep|for-each-ref|log|rev-parse) echo "$word" >> "$CALLS"; break;; esac; done';
      writeFileSync(join(bin, "git"), `#!/bin/sh\n${verb}\nexec "${real}" "$@"\n`);
      chmodSync(join(bin, "git"), 0o755);
      runUol(folder, ["check"], { PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, CALLS: log });
      return readFileSync(log, "utf8").trim().split("\n");
    };

    it("one git grep for all flags, and none where no experiment with a flag has ended", async () => {
      const other = stopped.replace("fast-lane", "slow-lane");
      const wanted = await verbsOf({ "a.experiment.yaml": stopped, "b.experiment.yaml": other });
      assert.equal(wanted.filter((verb) => verb === "grep").length, 1);
      const nothing = await verbsOf({
        "a.experiment.yaml": plan,
        "b.experiment.yaml": stopped.replace(/flag.*\n/, ""),
      });
      assert.ok(nothing.includes("log"), "history is asked");
      assert.deepEqual(
        nothing.filter((verb) => verb === "grep" || verb === "for-each-ref"),
        [],
      );
    });
  });
});
