import assert from "node:assert/strict";
import picomatch from "picomatch";
import { fileGlob, hasOurName } from "../../../src/core/model/file-glob.ts";
import { areKeysOf, claimOf, kindNames, kinds } from "../../../src/core/model/kinds.ts";

/** What each file name claims to be, as `kind id`. */
const names: Record<string, string | undefined> = {
  "one-click.uol.yaml": "unit one-click",
  "one-click.uol.yml": "unit one-click",
  "Größe_2.experiment.yaml": "experiment Größe_2",
  "a.b.experiment.yml": "experiment a.b",
  "learning.yaml": "settings learning",
  "learning.yml": "settings learning",
  ".hidden.uol.yaml": "unit .hidden",
  "learning.uol.yaml": "unit learning",
  ".uol.yaml": undefined,
  ".experiment.yml": undefined,
  "uol.yaml": undefined,
  "a.uol.yaml.bak": undefined,
  "a.UOL.yaml": undefined,
  "a.uol.YAML": undefined,
  "my-learning.yaml": undefined,
  "learning.json": undefined,
  "a.uol": undefined,
  "docker-compose.yaml": undefined,
};

describe("claimOf", () => {
  for (const [name, claim] of Object.entries(names)) {
    it(`takes ${name} for ${claim ?? "nothing"}`, () => {
      const found = claimOf(name);
      assert.equal(found && `${found.kind} ${found.id}`, claim);
    });
  }
});

describe("fileGlob", () => {
  const matches = picomatch(fileGlob, { dot: true });

  for (const name of Object.keys(names)) {
    // A suffix with no id before it may match: the watcher then asks `claimOf`.
    if (/^\.(uol|experiment)\./.test(name)) continue;
    for (const path of [name, `learning/${name}`, `.github/a/${name}`]) {
      it(`matches ${path} exactly if its name claims something`, () => {
        assert.equal(matches(path), claimOf(name) !== undefined);
        assert.equal(hasOurName(`/${path}`), claimOf(name) !== undefined);
      });
    }
  }

  it("names each kind", () => {
    for (const kind of kindNames) {
      const { suffix } = kinds[kind];
      assert.ok(matches(suffix.startsWith(".") ? `a${suffix}.yaml` : `${suffix}.yaml`), kind);
    }
  });
});

describe("areKeysOf", () => {
  const rows: readonly [isOurs: boolean, keys: readonly string[]][] = [
    [true, ["hypothesis"]],
    [true, ["title", "hypothesis", "sampel"]],
    [false, []],
    [false, ["title", "metric"]],
    [false, ["description", "method", "tags"]],
    [false, ["sampel"]],
    [false, ["learn"]],
    [false, ["toString"]],
    [false, ["constructor", "__proto__"]],
    [false, ["hypothesis", "apiVersion"]],
    [false, ["hypothesis", "defaults"]],
    [false, ["hypothesis", "steady-state-hypothesis"]],
    [false, ["hypothesis", "$schema"]],
  ];
  for (const [isOurs, keys] of rows) {
    it(`takes ${keys.join(", ") || "no keys"} for ${isOurs ? "ours" : "somebody else's"}`, () => {
      assert.equal(areKeysOf("experiment", keys), isOurs);
    });
  }

  it("knows a unit by its own keys, though an experiment has other ones", () => {
    assert.equal(areKeysOf("unit", ["learn"]), true);
    assert.equal(areKeysOf("unit", ["hypothesis"]), false);
  });
});
