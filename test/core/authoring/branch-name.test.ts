import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import {
  branchNameFor,
  clashingBranch,
  freeBranchName,
  whyGitRefuses,
  whyNoBranchName,
} from "../../../src/core/authoring/branch-name.ts";

const parts = { unit: "one-click", user: "Dana Müller", date: "2026-03-10", kind: "customer" };

describe("branchNameFor", () => {
  const templates: Record<string, string> = {
    "learn/{unit}": "learn/one-click",
    "{user}/{date}-{unit}": "Dana-Müller/2026-03-10-one-click",
    "{kind}/{unit}/{unit}": "customer/one-click/one-click",
    "{other}/{unit}": "{other}/one-click",
    "a b/~{unit}^": "a-b/one-click",
    "@": "",
    "/learn//{unit}/": "learn/one-click",
    "learn/{unit}.lock": "learn/one-click",
    "learn/..{unit}": "learn/one-click",
  };
  for (const [template, name] of Object.entries(templates)) {
    it(`makes ${name || "nothing"} of ${template}`, () => assert.equal(branchNameFor(template, parts), name));
  }

  it("makes names that are allowed, or none", () => {
    const words = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-z./@{}~^:?*[\\ -]*(\.lock)?$/));
    fc.assert(
      fc.property(words, words, (template, unit) => {
        const name = branchNameFor(`${template}{unit}`, { ...parts, unit });
        assert.equal(name === "" ? undefined : whyNoBranchName(name), undefined, name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a long name", () => {
  it("is cut between letters of two units", () => {
    const name = branchNameFor(`${"a".repeat(99)}{unit}`, { ...parts, unit: "𝒳𝒴" });
    assert.equal(name, "a".repeat(99));
  });

  it("is cut where a file system would refuse a part of it", () => {
    const name = branchNameFor("learn/{unit}", { ...parts, unit: "学".repeat(90) });
    assert.equal(name, `learn/${"学".repeat(80)}`);
    assert.equal(whyNoBranchName(name), undefined);
    assert.match(whyNoBranchName(`learn/${"学".repeat(81)}`) ?? "", /shorter parts/);
  });

  it("does not end in what git adds to names", () => {
    assert.equal(branchNameFor(`${"a".repeat(95)}.lockb`, parts), "a".repeat(95));
  });
});

describe("freeBranchName", () => {
  it("counts on from the name that is taken", () => {
    const taken = new Set(["learn/a", "learn/a-2"]);
    assert.equal(
      freeBranchName("learn/a", (name) => taken.has(name)),
      "learn/a-3",
    );
    assert.equal(
      freeBranchName("learn/b", (name) => taken.has(name)),
      "learn/b",
    );
  });

  it("has room for the number in a name of full length", () => {
    const name = "a".repeat(100);
    assert.equal(
      freeBranchName(name, (other) => other === name),
      `${"a".repeat(98)}-2`,
    );
  });
});

describe("clashingBranch", () => {
  const rows: readonly [name: string, clash: string | undefined][] = [
    ["learn/a/b", "learn/a"],
    ["learn", "learn/a"],
    ["learn/a", undefined],
    ["learn/ab", undefined],
    ["lea", undefined],
  ];
  for (const [name, clash] of rows) {
    it(`names ${clash ?? "nothing"} for ${name}`, () => assert.equal(clashingBranch(name, ["main", "learn/a"]), clash));
  }
});

describe("whyNoBranchName", () => {
  const allowed = ["learn/one-click", "größe/8%", "a.b", "a@b", "@a", "a{b", "head", "a-", "x".repeat(100)];
  const refused: Record<string, RegExp> = {
    "": /Write a name/,
    "  ": /Write a name/,
    "a b": /spaces/,
    "a\tb": /spaces/,
    "a~b": /"~"/,
    "a:b": /":"/,
    "a?": /"\?"/,
    "a[b": /"\["/,
    "a\\b": /"\\"/,
    "a..b": /"\.\."/,
    "a//b": /"\/\/"/,
    "a@{b": /"@\{"/,
    "@": /means something else/,
    HEAD: /means something else/,
    "-a": /begin/,
    ".a": /begin/,
    "a/.b": /begin/,
    "/a": /begin/,
    "a/": /end/,
    "a.": /end/,
    "a.lock": /end/,
    "a.lock/b": /end/,
    [`a${"b".repeat(100)}`]: /at most 100/,
  };
  for (const name of allowed) it(`takes ${name}`, () => assert.equal(whyNoBranchName(name), undefined));
  for (const [name, why] of Object.entries(refused)) {
    it(`refuses ${JSON.stringify(name)}`, () => assert.match(whyNoBranchName(name) ?? "", why));
  }

  it("leaves it to people what is too long for them", () => {
    assert.equal(whyGitRefuses("x".repeat(101)), undefined);
    assert.match(whyGitRefuses("") ?? "", /Write a name/);
  });

  it("agrees with git", function () {
    const names = [...allowed, ...Object.keys(refused)].filter((name) => name.length <= 100 && name.trim() !== "");
    for (const name of names) {
      // Git itself resolves "@" to the branch of the moment.
      if (name === "@") continue;
      const { status, error } = spawnSync("git", ["check-ref-format", "--branch", name]);
      if (error) this.skip();
      assert.equal(whyNoBranchName(name) === undefined, status === 0, name);
    }
  });
});
