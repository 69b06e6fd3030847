import assert from "node:assert/strict";
import { applyChanges, emptySnapshot } from "../../../src/core/index/snapshot.ts";
import { linksIn, unitsOfBranch } from "../../../src/core/query/units-of-branch.ts";
import { changeOf, testRoot } from "../kit/snapshots.ts";

const api = "file:///api";
const snapshot = applyChanges(emptySnapshot(), [
  changeOf("a.uol.yaml", "learn: a\nbranches: [learn/a, learn/shared, ' learn/spaced ']\n"),
  changeOf(
    "b.uol.yaml",
    "learn: b\nbranches: [{ repo: api, branch: learn/shared }, { repo: shop, branch: learn/b }]\n",
  ),
  changeOf("c.uol.yaml", "learn: c\nbranches: [learn/shared]\n", api),
  changeOf("d.uol.yaml", "learn: d\n"),
]);
const repositories = {
  shop: { name: "shop", holds: (uri: string) => uri.startsWith(testRoot) },
  api: { name: "api", holds: (uri: string) => uri.startsWith(api) },
};

describe("unitsOfBranch", () => {
  const rows: readonly [branch: string, repository: keyof typeof repositories, units: readonly string[]][] = [
    ["learn/a", "shop", ["a"]],
    ["learn/a", "api", []],
    ["learn/shared", "shop", ["a"]],
    ["learn/shared", "api", ["c", "b"]],
    ["learn/b", "shop", ["b"]],
    ["learn/spaced", "shop", ["a"]],
    ["LEARN/A", "shop", []],
    ["main", "shop", []],
  ];
  for (const [branch, repository, units] of rows) {
    it(`finds ${units.join(", ") || "none"} for ${branch} of ${repository}`, () => {
      const found = unitsOfBranch(snapshot, branch, repositories[repository]);
      assert.deepEqual(
        found.map(({ id }) => id),
        units,
      );
    });
  }
});

describe("linksIn", () => {
  it("knows { repo, branch } from a plain name, and takes no capitals for another repository", () => {
    const branches = ["main", " learn/a ", { repo: "API", branch: "main" }, { repo: "shop", branch: "learn/b" }];
    const unit = { uri: `${testRoot}/a.uol.yaml`, record: { branches } };
    assert.deepEqual(linksIn(repositories.api, unit), [{ repo: "API", branch: "main" }]);
    assert.deepEqual(linksIn(repositories.shop, unit), [
      { branch: "main" },
      { branch: "learn/a" },
      { repo: "shop", branch: "learn/b" },
    ]);
    assert.deepEqual(linksIn(repositories.shop, { ...unit, record: {} }), []);
  });
});
