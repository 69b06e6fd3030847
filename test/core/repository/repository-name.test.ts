import assert from "node:assert/strict";
import { repositoryNameOf } from "../../../src/core/repository/repository-name.ts";

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
    "https://example.com/team/my%20shop.git": "my shop",
  };
  for (const [url, name] of Object.entries(urls)) {
    it(`is ${name} for ${url}`, () => assert.equal(repositoryNameOf(url), name));
  }
  it("is not known for nothing", () => assert.equal(repositoryNameOf(""), undefined));
});
