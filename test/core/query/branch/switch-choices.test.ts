import assert from "node:assert/strict";
import type { BranchRow } from "../../../../src/core/query/branch/branch-rows.ts";
import { switchChoicesOf, type SwitchableRepository } from "../../../../src/core/query/branch/switch-choices.ts";

const shop: SwitchableRepository = {
  name: "shop",
  holds: (uri) => uri.startsWith("file:///shop/"),
  head: { branch: "learn/now", commit: "1a2b3c4" },
  branches: [
    { name: "learn/away", isLocal: true, remotes: [], worktree: "/work/away" },
    { name: "learn/far", isLocal: false, remotes: ["origin"] },
    { name: "learn/here", isLocal: true, remotes: ["origin"] },
    { name: "learn/new", isLocal: true, remotes: [] },
    { name: "learn/now", isLocal: true, remotes: [] },
  ],
};
const api: SwitchableRepository = {
  name: "api",
  holds: (uri) => uri.startsWith("file:///api/"),
  head: { commit: "1a2b3c4" },
  branches: [{ name: "learn/here", isLocal: true, remotes: [] }],
};

describe("switchChoicesOf", () => {
  it("says of each branch what it takes to have it checked out, what is possible first", () => {
    const rows = ["learn/now", "learn/gone", "learn/here", "learn/far", "learn/away"].map((name) => row(name));
    assert.deepEqual(
      switchChoicesOf(rows, [shop, api]).map(({ branch, does }) => `${branch} ${does.type}`),
      [
        "learn/away open-worktree",
        "learn/far take-from-remote",
        "learn/here check-out",
        "learn/now stay",
        "learn/gone refuse",
      ],
    );
  });

  it("names the units of one branch together, with all that is known", () => {
    const [only, ...others] = switchChoicesOf(
      [
        row("learn/now", { words: "open", deadline: "3 days left" }),
        row("learn/now", { words: "open", unit: "returns", question: "Do they come back?" }),
      ],
      [shop],
    );
    assert.deepEqual(others, []);
    assert.equal(only?.label, "learn/now");
    assert.equal(only?.description, "pay and returns, checked out, open");
    assert.equal(only?.detail, "Do they pay? (3 days left) / Do they come back?");
    assert.equal(only?.rows.length, 2);
  });

  it("keeps branches of one name in two repositories apart", () => {
    const rows = [
      row("learn/here"),
      row("learn/here", { link: { repo: "api", branch: "learn/here" }, name: "api:learn/here" }),
    ];
    assert.deepEqual(
      switchChoicesOf(rows, [shop, api]).map(({ label, repository }) => `${label} in ${repository?.name}`),
      ["api:learn/here in api", "learn/here in shop"],
    );
  });

  it("goes on with the new name of a branch", () => {
    const place = { name: "learn/new", isLocal: true, remotes: [] };
    const [choice] = switchChoicesOf([row("learn/old", { fate: { is: "renamed", to: "learn/new", place } })], [shop]);
    assert.deepEqual([choice?.label, choice?.branch, choice?.does.type], ["learn/old", "learn/new", "check-out"]);
  });

  const obstacles: Record<string, [given: BranchRow, words: string]> = {
    "is gone": [row("learn/gone"), "learn/gone is neither here nor on a remote, as far as the last fetch shows."],
    "is in a repository that is not open": [
      row("learn/x", { link: { repo: "web", branch: "learn/x" } }),
      "The repository web is not open here. Add its folder to the workspace first.",
    ],
    "is of a unit in no repository": [
      row("learn/x", { uri: "file:///notes/pay.uol.yaml" }),
      "pay lies in no git repository that is open.",
    ],
  };
  for (const [name, [given, words]] of Object.entries(obstacles)) {
    it(`says what to do where it ${name}`, () => {
      const [choice] = switchChoicesOf([given], [shop, api]);
      assert.deepEqual([choice?.does.type, choice?.obstacle], ["refuse", words]);
    });
  }
});

function row(branch: string, others: Partial<BranchRow> = {}): BranchRow {
  const uri = "file:///shop/learning/pay.uol.yaml";
  return { link: { branch }, name: branch, uri, unit: "pay", question: "Do they pay?", words: "", ...others };
}
