import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deviationsOf, type ReferenceCase } from "../core/stats/kit/reference-case.ts";
import { projectRoot } from "../kit/project.ts";
import { callUol } from "./kit/call-uol.ts";
import type { Run } from "./kit/run-uol.ts";

const cases = readdirSync(join(projectRoot, "test/fixtures/stats-cases"))
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const text = readFileSync(join(projectRoot, "test/fixtures/stats-cases", name), "utf8");
    return JSON.parse(text) as readonly ReferenceCase[];
  });

function feed(input: string): Promise<Run> {
  return callUol(tmpdir(), ["stats", "-"], () => ({ readInput: async () => input }));
}

function ask(line: string): Promise<Run> {
  return callUol(tmpdir(), ["stats", ...line.split(" ")], () => ({}));
}

/** What is typed behind `uol stats`, and what a person reads. */
const texts: Readonly<Record<string, string>> = {
  "proportion --successes 9 --of 100 --at-least 8%": `Seen: 9 of 100 (9.0%); the claim is at least 8%. In this sample it holds.
Shown: Inconclusive (confidence 0.593 for it). Redesign it or extend it.
The 90% interval is 4.8% to 15.2%.
An 80% chance to show it needs a sample of 4,962 if the true rate is 9.0%.
Method: exact binomial test, one-sided, 95%.
`,
  "proportion --successes 180 --of 2000 --at-least 8%": `Seen: 180 of 2,000 (9.0%); the claim is at least 8%. In this sample it holds.
Shown: Inconclusive, leaning for the claim (confidence 0.944 for it).
The 90% interval is 7.97% to 10.1%.
An 80% chance to show it needs a sample of 4,962 if the true rate is 9.0%.
Method: exact binomial test, one-sided, 95%.
`,
  "proportion --successes 900 --of 10,000 --at-least 8%": `Seen: 900 of 10,000 (9.0%); the claim is at least 8%. In this sample it holds.
Shown: Supported (confidence 0.9998). If the true rate were exactly 8%, a result this high would turn up about once in 6,400 times.
The 90% interval is 8.5% to 9.5%.
Method: exact binomial test, one-sided, 95%.
`,
  "proportion --successes 3 --of 100 --at-least 8%": `Seen: 3 of 100 (3.0%); the claim is at least 8%. In this sample it does not hold.
Shown: Refuted (confidence 0.963). If the true rate were exactly 8%, a result this low would turn up about once in 27 times.
The 90% interval is 0.82% to 7.6%.
Method: exact binomial test, one-sided, 95%.
`,
  "proportion --successes 0 --of 0 --at-least 8%": "No answer: no observations.\n",
  "proportions --control 350/500 --treatment 297/500 --lift -15%": `Seen: control 350 of 500 (70.0%), treatment 297 of 500 (59.4%). The claim is that it falls by at least 15%; in this sample it changes by −15.1%.
Shown: Inconclusive (confidence 0.514 for it). Redesign it or extend it.
Any fall at all is shown (confidence 0.9998).
The 90% interval of the change is −21.5% to −8.3%.
Method: log ratio of two shares, one-sided, 95%.
`,
  "proportions --control 700/1000 --treatment 560/1000 --difference -10.5%": `Seen: control 700 of 1,000 (70.0%), treatment 560 of 1,000 (56.0%). The claim is that it falls by at least 10.5 points; in this sample the difference is -14 points.
Shown: Inconclusive, leaning for the claim (confidence 0.949 for it).
The 90% interval of the difference is -17.5 points to -10.5 points.
Method: score test of two shares, one-sided, 95%.
`,
  "mean --mean 12.4 --sd 5.1 --of 250 --at-least 12": `Seen: a mean of 12.4 over 250; the claim is at least 12. In this sample it holds.
Shown: Inconclusive, leaning for the claim (confidence 0.892 for it).
The 90% interval is 11.87 to 12.93.
Method: t test, one-sided, 95%.
`,
  "rate --events 3 --in 30 --at-most 0.2": `Seen: 3 in 30 (0.1 each); the claim is at most 0.2. In this sample it holds.
Shown: Inconclusive, leaning for the claim (confidence 0.849 for it).
The 90% interval is 0.02726 to 0.2585.
Method: exact Poisson test, one-sided, 95%.
`,
  "srm --observed 8000,8500": `Seen: 8,000 and 8,500, planned as 1 to 1.
Shown: the split is not the planned one; find the cause first, because no result is to be trusted (p = 0.0001023).
Method: exact binomial test of the split.
`,
  "sample-size --baseline 6.5% --lift 15%": `10,732 in each of two groups give a chance of 80% to show a change from 6.5% to 7.475%.
Method: normal approximation for two shares, two-sided, 95%.
`,
  "sample-size --at-least 8% --expect 9%": `4,962 give a chance of 80% to show at least 8% if the true rate is 9%.
Method: exact binomial test, one-sided, 95%.
`,
  "sample-size --at-least 8% --expect 8%":
    "No answer: the assumed rate is not beyond the threshold, so no sample is large enough.\n",
  "power --at-least 60% --expect 90% --of 5": `No result of 5 can show at least 60%.
Method: exact binomial test, one-sided, 95%.
`,
};

/** Wrong uses, and a part of the one sentence that answers them. */
const faults: Readonly<Record<string, string>> = {
  proporton: 'There is no question "proporton"; did you mean "proportion"?',
  luck: "choose one of proportion, proportions, mean, rate, srm, sample-size, power, or - for JSON from stdin.",
  "proportion --successes 5 --at-least 8%": "The flag --of is missing; type for example",
  "proportion --successes 5 --of 100": "Say what is claimed, with one of --at-least and --at-most;",
  "proportion --successes 5 --of 100 --at-least 8": '"8" of --at-least is no share; write it as 8%;',
  "proportion --successes five --of 100 --at-least 8%": '"five" of --successes is no number;',
  "proportion --successes 5 --of 4 --at-least 8%": "There cannot be more successes (5) than observations (4)",
  "proportion --successes 5 --of 100 --at-most 8% --mean 3": "--mean is not asked for proportion;",
  "proportion --successes 5 --of 100 --at-most 8% --confidence 40%": "--confidence must lie between 50% and 100%;",
  "proportions --control 350 --treatment 297/500": '"350" of --control is no count of a total;',
};

describe("uol stats", () => {
  it("answers every reference case on stdin, in their order", async () => {
    const { status, stdout, stderr } = await feed(
      JSON.stringify(cases.map(({ method, input }) => ({ method, input }))),
    );
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    const { results } = JSON.parse(stdout) as { results: readonly { method: string; result: unknown }[] };
    assert.equal(results.length, 280);
    for (const [at, one] of cases.entries()) {
      assert.equal(results[at]?.method, one.method);
      assert.deepEqual(deviationsOf(results[at]?.result, one), [], one.name);
    }
  });

  it("answers one method on stdin with what it was asked", async () => {
    const input = { observed: [10, 10], expected_weights: [1, 1] };
    const { stdout } = await feed(JSON.stringify({ method: "srm", input }));
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      verb: "stats",
      method: "srm",
      input,
      result: { chi_square: 0, df: 1, p_value: 1, min_expected: 10, exact_two_arm_p_value: 1 },
    });
  });

  for (const [input, said] of [
    ["", "no JSON"],
    ["{}", "no method or no input"],
    ["null", "no method or no input"],
    ['[{"method":"srn","input":{}}]', 'There is no method "srn"; did you mean "srm"?'],
    [
      '{"method":"srm","input":{"observed":[1,-2],"expected_weights":[1,1]}}',
      "must be a whole number from 0 to 1e12, not -2.",
    ],
    ['{"method":"srm","input":7}', "The input must be an object, not 7."],
  ] as const) {
    it(`answers ${JSON.stringify(input)} on stdin with the exit code 2 and one sentence`, async () => {
      const { status, stdout, stderr } = await feed(input);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^[^\n]*\.\n$|\?\n$/);
      assert.ok(stderr.includes(said), stderr);
    });
  }

  for (const [line, text] of Object.entries(texts)) {
    it(`says to people: ${line}`, async () => {
      assert.deepEqual(await ask(line), { status: 0, stdout: text, stderr: "" });
    });
  }

  it("gives the calculator's numbers as JSON, with what the method was asked", async () => {
    const { stdout } = await ask("power --at-least 60% --expect 90% --of 5 --format json");
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      verb: "stats",
      method: "power_one_proportion",
      input: { threshold: 0.6, assumed: 0.9, alpha: 0.05, alternative: "greater", n: 5, solve_for: "power" },
      result: { critical_value: null, actual_alpha: 0, power: 0 },
    });
  });

  for (const [line, said] of Object.entries(faults)) {
    it(`answers "${line}" with the exit code 2 and one sentence`, async () => {
      const { status, stdout, stderr } = await ask(line);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^[^\n]*[.?]\n$/);
      assert.ok(stderr.includes(said), stderr);
    });
  }
});
