import { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import type { CommonFlags, Verb } from "../verb.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol stats`: the statistics of the product as a calculator for people, and on stdin for programs. */
export const stats: Verb = {
  example: "uol stats proportion --successes 108 --of 1200 --at-least 8%",
  formats: ["text", "json"],
  flags: [
    { usage: "--successes <count>", summary: "proportion: how many did it" },
    { usage: "--of <count>", summary: "out of how many; for power of two shares, in each group" },
    { usage: "--at-least <value>", summary: "the claim: 8%, or a number" },
    { usage: "--at-most <value>", summary: "the claim: 3%, or a number" },
    { usage: "--control <share>", summary: "proportions: 350/500" },
    { usage: "--treatment <share>", summary: "proportions: 297/500" },
    { usage: "--lift <change>", summary: "relative change that is claimed or expected: 15% or -15%" },
    { usage: "--difference <change>", summary: "proportions: change in points that is claimed: 2% or -2%" },
    { usage: "--mean <value>", summary: "mean: of the sample" },
    { usage: "--sd <value>", summary: "mean: standard deviation of the sample" },
    { usage: "--values <list>", summary: "mean: the values instead, 4.1,3.8,5.2" },
    { usage: "--events <count>", summary: "rate: how many" },
    { usage: "--in <exposure>", summary: "rate: in how many days, weeks, or thousands of requests" },
    { usage: "--observed <list>", summary: "srm: how many came into each arm, 8000,8500" },
    { usage: "--expected <list>", summary: "srm: the planned split, 50,50; else equal" },
    { usage: "--baseline <share>", summary: "sample-size, power: the rate without the change" },
    { usage: "--expect <share>", summary: "sample-size, power: the rate that you expect" },
    { usage: "--power <share>", summary: "sample-size: the chance to show it; else 80%" },
    { usage: "--confidence <share>", summary: "what a verdict needs; else 95%" },
  ],

  async run(io, { words: [word = ""], flags }) {
    try {
      if (word === "-") await answerInput(io);
      else await answerQuestion(io, word, flags);
    } catch (error) {
      // The methods say in a sentence which number they cannot take.
      throw error instanceof RangeError ? new WrongUse(error.message) : error;
    }
    return ExitCode.fine;
  },
};

// The statistics are loaded when they are asked for, because other verbs should not wait for them.

async function answerInput(io: Io): Promise<void> {
  const { runMethod } = await import("../stats/run-method.ts");
  const asked = parseJson((await io.readInput()).replace(/^\uFEFF/, ""));
  if (Array.isArray(asked)) {
    printJson(io, "stats", {
      results: asked.map((one: unknown) => runMethod(one)).map(({ method, result }) => ({ method, result })),
    });
  } else printJson(io, "stats", runMethod(asked));
}

async function answerQuestion(io: Io, word: string, flags: CommonFlags): Promise<void> {
  const { questions } = await import("../stats/questions.ts");
  const { Typed } = await import("../stats/typed.ts");
  const { toCaseForm } = await import("../../core/stats/case-form.ts");
  const question = questions.find(({ name }) => name === word);
  if (!question) {
    const names = questions.map(({ name }) => name);
    const otherwise = `choose one of ${names.join(", ")}, or - for JSON from stdin.`;
    throw new WrongUse(`There is no question "${word}"; ${insteadOf(word, names, otherwise)}`);
  }
  const typed = new Typed({ ...flags }, question.example);
  const others = stats.flags
    .map(({ usage }) => usage.split(" ")[0] ?? "")
    .filter((flag) => !question.flags.includes(flag));
  const idle = others.find((flag) => typed.has(flag));
  if (idle) typed.refuse(`${idle} is not asked for ${question.name}`);

  const { method, input, result, lines } = question.answer(typed);
  if (flags.format === "json") {
    printJson(io, "stats", { method, input: toCaseForm(input), result: toCaseForm(result) });
  } else io.out(lines.map((line) => `${line}\n`).join(""));
}

/** @throws WrongUse when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse('What came in is no JSON; write { "method": "srm", "input": { ... } }, or a list of these.');
  }
}
