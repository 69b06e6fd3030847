import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methods } from "../../../src/core/stats/methods.ts";
import { proportionOneSample } from "../../../src/core/stats/proportion-one-sample.ts";
import { projectRoot } from "../../kit/project.ts";
import type { ReferenceCase } from "./kit/reference-case.ts";

const folder = join(projectRoot, "test/fixtures/stats-cases");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly ReferenceCase[])
  // The long samples differ from the short ones in nothing that matters here.
  .filter(({ input }) => JSON.stringify(input).length < 600);

const oddNumbers = [
  0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  3,
  1e-9,
  1e7,
  1e13,
  1e69,
  1e300,
  5e-324,
  -0,
  Number.NaN,
  Infinity,
  -Infinity,
];
const oddValues: readonly unknown[] = [...oddNumbers, null, undefined, "1", true, [], {}, [1], [1, 2]];

describe("bad input", () => {
  const ask = (input: Partial<Parameters<typeof proportionOneSample>[0]>) => () =>
    proportionOneSample({ successes: 9, n: 100, threshold: 0.08, confidenceLevel: 0.95, ...input });

  for (const [input, said] of [
    [{ successes: -1 }, "The successes of the sample must be a whole number from 0 to 1e12, not -1."],
    [{ successes: 101 }, "There cannot be more successes (101) than observations (100) in the sample."],
    [{ n: 9.5 }, "N of the sample must be a whole number from 0 to 1e12, not 9.5."],
    [{ threshold: 8 }, "The threshold must be from 0 to 1, such as 0.08 for 8%, not 8."],
    [{ confidenceLevel: 1 }, "The confidence level must be between 0 and 1, such as 0.95, not 1."],
    [{ threshold: Number.NaN }, "The threshold must be from 0 to 1, such as 0.08 for 8%, not NaN."],
  ] as const) {
    it(`is answered with: ${said}`, () => assert.throws(ask(input), new RangeError(said)));
  }

  for (const [name, input, said] of [
    ["srm", { observed: [1, 2] }, '"expected_weights" must be a list, but it is missing.'],
    ["srm", { observed: [1], expected_weights: [1] }, "There must be at least two arms."],
    ["srm", { observed: [1, 2], expected_weights: [1] }, "There must be one weight for each of the 2 arms, not 1."],
    ["srm", { observed: [1, "2"], expected_weights: [1, 1] }, '"observed[1]" must be a number, not "2".'],
    ["srm", [], "The input must be an object, not []."],
    ["multiple_testing", { values: [] }, 'There is no field "values"; the fields are p_values.'],
    ["power_means", { solve_for: "x" }, '"solve_for" must be "n" or "power", not "x".'],
    [
      "trend_linear",
      { values: [1, 2, 4], times: [0, 2, 2], confidence_level: 0.9 },
      "The times must increase from value to value.",
    ],
  ] as const) {
    it(`of ${name} is answered with: ${said}`, () =>
      assert.throws(() => methods.get(name)?.(input), new RangeError(said)));
  }

  for (const name of methods.keys()) {
    it(`of ${name} gives a sentence or numbers, never NaN`, () => {
      for (const one of cases.filter(({ method }) => method === name).slice(0, 4)) {
        for (const input of spoiltOf(one.input)) assertSentenceOrNumbers(name, input);
      }
    });
  }
});

/** The input once for each place in it and each odd value there. */
function spoiltOf(input: unknown): unknown[] {
  if (typeof input !== "object" || input === null) return [...oddValues];
  if (Array.isArray(input)) {
    const shorter = [...oddValues, input.slice(1), input.slice(0, 1)];
    return [...shorter, ...spoiltOf(input[0]).map((odd) => [odd, ...input.slice(1)])];
  }
  const parts = Object.entries(input).flatMap(([name, part]) =>
    spoiltOf(part).map((odd) => ({ ...input, [name]: odd })),
  );
  return [...oddValues, ...parts];
}

function assertSentenceOrNumbers(name: string, input: unknown): void {
  let answer: unknown;
  try {
    answer = methods.get(name)?.(input);
  } catch (error) {
    const isSentence = error instanceof RangeError && /^["A-Z][^\n]*\.$/.test(error.message);
    assert.ok(isSentence, `${JSON.stringify(input)}: ${String(error)}`);
    return;
  }
  assert.deepEqual(missingNumbersIn(answer, ""), [], JSON.stringify(input));
}

/** Places of what no reader of JSON could take for a number, or for the absence of one. */
function missingNumbersIn(value: unknown, place: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${place}: ${value}`];
  if (value === undefined) return [place];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => missingNumbersIn(part, `${place}.${name}`));
}
