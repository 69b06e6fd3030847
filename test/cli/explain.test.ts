import assert from "node:assert/strict";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

describe("uol explain", () => {
  before(buildOnce);

  for (const { id, severity, title } of catalogue) {
    it(`knows ${id}`, () => {
      const { rule } = askUol<{ rule: { reason: string; examples: { bad: object[]; good: object[] } } }>(
        ".",
        "explain",
        id,
      );
      const { reason, examples, ...rest } = rule;
      assert.deepEqual(rest, { id, severity, title });
      assert.ok(reason && examples.bad.length && examples.good.length);
    });
  }

  it("says it to people with examples that can be copied", () => {
    const { stdout } = runUol(".", ["explain", "threshold-missing"]);
    assert.match(stdout, /^threshold-missing {2}error\nWrite the threshold before the first result\.\n/);
    assert.match(stdout, /Not like this:\n {2}# example\.experiment\.yaml\n {2}hypothesis: /);
    assert.ok(!stdout.includes("◀"));
  });
});
