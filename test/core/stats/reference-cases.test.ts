import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methods } from "../../../src/core/stats/methods.ts";
import { projectRoot } from "../../kit/project.ts";
import { deviationsOf, type ReferenceCase } from "./kit/reference-case.ts";

const folder = join(projectRoot, "test/fixtures/stats-cases");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("the reference cases", () => {
  it("are there for every method", () => {
    assert.deepEqual(files.map((name) => name.replace(".json", "")).sort(), [...methods.keys()].sort());
  });

  for (const file of files) {
    const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly ReferenceCase[];
    describe(file.replace(".json", ""), () => {
      for (const one of cases) {
        it(one.name, () => assert.deepEqual(deviationsOf(methods.get(one.method)?.(one.input), one), []));
      }
    });
  }
});
