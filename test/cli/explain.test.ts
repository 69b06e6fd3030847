import assert from "node:assert/strict";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { callUol } from "./kit/call-uol.ts";
import { buildOnce, runUol, type Run } from "./kit/run-uol.ts";

interface Answer {
  readonly rule: {
    readonly reason: string;
    readonly examples: { readonly bad: readonly object[]; readonly good: readonly object[] };
  };
}

describe("uol explain", () => {
  before(buildOnce);

  for (const { id, severity, title } of catalogue) {
    it(`knows ${id}, for programs and for people`, async () => {
      const explain = (format: string): Promise<Run> => callUol(".", ["explain", id, "--format", format], () => ({}));
      const json = await explain("json");
      const { reason, examples, ...rest } = (JSON.parse(json.stdout) as Answer).rule;
      assert.deepEqual(rest, { id, severity, title });
      assert.ok(reason && examples.bad.length && examples.good.length);

      const text = await explain("text");
      assert.ok(text.stdout.startsWith(`${id}  ${severity}\n${title}\n\n${reason}\n`));
      for (const files of [...examples.bad, ...examples.good])
        for (const name of Object.keys(files)) assert.ok(text.stdout.includes(`\n  # ${name}\n`), name);
      for (const { status, stderr } of [json, text]) assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    });
  }

  it("says it to people with examples that can be copied", () => {
    const { stdout } = runUol(".", ["explain", "threshold-missing"]);
    assert.match(stdout, /^threshold-missing {2}error\nWrite the threshold before the first result\.\n/);
    assert.match(stdout, /Not like this:\n {2}# example\.experiment\.yaml\n {2}hypothesis: /);
    assert.ok(!stdout.includes("◀"));
  });
});
