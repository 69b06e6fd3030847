import assert from "node:assert/strict";
import { catalogue } from "../../src/core/rules/catalogue.ts";
import { methodNames } from "../../src/core/verdict/method.ts";
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

describe("uol explain method", () => {
  const explain = (...words: readonly string[]): Promise<Run> =>
    callUol(".", ["explain", "method", ...words], () => ({}));

  for (const name of methodNames) {
    it(`knows ${name}, for programs and for people`, async () => {
      const json = await explain(name, "--format", "json");
      const { method } = JSON.parse(json.stdout) as {
        method: { name: string; rows: readonly { assumes: string[] }[] };
      };
      assert.equal(method.name, name);
      assert.ok(method.rows.length > 0);

      const text = await explain(name);
      assert.ok(text.stdout.startsWith(`${name}\n`));
      for (const sentence of method.rows.flatMap(({ assumes }) => assumes)) assert.ok(text.stdout.includes(sentence));
    });
  }

  it("says what a method serves, assumes and refuses, and where it comes from", async () => {
    assert.equal(
      (await explain("proportion_one_sample")).stdout,
      `proportion_one_sample

Exact binomial test (Clopper & Pearson 1934)
  Serves   The share of one group, against a level, when the plan is complete.
  Assumes  Each unit counts once, and none depends on another.
  Refuses  Nothing was observed.
`,
    );
  });

  it("finds a method by the name that people read", async () => {
    assert.deepEqual(await explain("Welch's t test"), await explain("mean_two_sample_welch"));
  });

  it("lists all without a name", async () => {
    const text = (await explain()).stdout;
    for (const name of methodNames) assert.match(text, new RegExp(`^${name} `, "m"));
    const { methods } = JSON.parse((await explain("--format", "json")).stdout) as { methods: { name: string }[] };
    assert.deepEqual(
      methods.map(({ name }) => name),
      methodNames,
    );
  });

  for (const [word, instead] of [
    ["proportion_one_sampel", 'did you mean "proportion_one_sample"?'],
    ["welch", 'did you mean "mean_two_sample_welch"?'],
    ["tarot", '"uol explain method" lists all.'],
  ] as const) {
    it(`says what to type instead of ${word}`, async () => {
      const { status, stdout, stderr } = await explain(word);
      const wanted = { status: 2, stdout: "", stderr: `There is no method "${word}"; ${instead}\n` };
      assert.deepEqual({ status, stdout, stderr }, wanted);
    });
  }

  it("takes one rule at a time", async () => {
    const { status, stderr } = await callUol(".", ["explain", "threshold-missing", "one-more"], () => ({}));
    assert.deepEqual(
      { status, stderr },
      { status: 2, stderr: 'Explain one rule at a time, for example "uol explain threshold-missing".\n' },
    );
  });
});
