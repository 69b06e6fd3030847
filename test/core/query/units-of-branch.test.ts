import assert from "node:assert/strict";
import { applyChanges, emptySnapshot } from "../../../src/core/index/snapshot.ts";
import { isNamedWithRepository, repositoryNameOf, unitsOfBranch } from "../../../src/core/query/units-of-branch.ts";
import { changeOf, testRoot } from "../kit/snapshots.ts";

const api = "file:///api";
const snapshot = applyChanges(emptySnapshot(), [
  changeOf("a.uol.yaml", "learn: a\nbranches: [learn/a, learn/shared]\n"),
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

describe("isNamedWithRepository", () => {
  it("knows { repo, branch } from a plain name", () => {
    const branches = ["main", { repo: "api", branch: "main" }, { repo: "shop", branch: "learn/b" }];
    const isNamed = (branch: string, name: keyof typeof repositories): boolean =>
      isNamedWithRepository({ branches }, branch, repositories[name]);
    assert.equal(isNamed("main", "api"), true);
    assert.equal(isNamed("main", "shop"), false);
    assert.equal(isNamed("learn/b", "shop"), true);
    assert.equal(isNamedWithRepository({}, "main", repositories.shop), false);
  });
});

describe("repositoryNameOf", () => {
  const urls: Record<string, string> = {
    "git@example.com:team/shop.git": "shop",
    "https://example.com/team/shop": "shop",
    "https://example.com/team/shop.git/": "shop",
    "ssh://git@example.com:22/shop.git": "shop",
    "git@example.com:shop.git": "shop",
    "C:\\work\\shop": "shop",
    "/srv/git/my.shop.git": "my.shop",
    shop: "shop",
    "": "",
  };
  for (const [url, name] of Object.entries(urls)) {
    it(`is ${name || "empty"} for ${url || "nothing"}`, () => assert.equal(repositoryNameOf(url), name));
  }
});
