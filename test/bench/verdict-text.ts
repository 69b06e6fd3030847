import { experimentText } from "./experiment-text.ts";
import { Picker } from "./picker.ts";

/** The claim, the arms and the readings of an experiment in one of the shapes that they have. */
interface Shape {
  readonly threshold: string;
  readonly arms?: string;
  readonly results: readonly string[];
}

/** The text of the bench whose claim, arms and results have another shape for each number; no two are the same. */
export function verdictText(number: number, unit: string): string {
  const text = experimentText(number, unit);
  const shape = shapes[number % shapes.length]?.(new Picker(3_000_000 + number));
  if (!shape) return text;
  const { threshold, arms, results } = shape;
  const guardrail = /guardrails:\n  - \{ metric: ([\w-]+)/.exec(text)?.[1] ?? "";
  const date = /^window: .* to: ([\d-]+)/m.exec(text)?.[1] ?? "";
  const readings = results.map((result) => `  - { date: ${date}, ${result.replace("GUARDRAIL", guardrail)} }\n`);
  return text
    .replace(/^threshold: .*$/m, `threshold: ${threshold}${arms ? `\narms: { ${arms} }` : ""}`)
    .replace(/^(baseline|expect): .*\n/gm, "")
    .replace(/results:\n.*\n|$/, `results:\n${readings.join("")}`);
}

const halves = "control: 50%, new: 50%";
const aboutAThousand = (picker: Picker): number => 1000 + picker.below(30);

/** `undefined` is the plain one, a share against a number. */
const shapes: readonly (undefined | ((picker: Picker) => Shape))[] = [
  undefined,
  shareOfTwoArms,
  undefined,
  shareOfThreeArms,
  meanOfTwoArms,
  valuesOfOneGroup,
  undefined,
  rateOfTwoArms,
  pairs,
  shareOfTwoArms,
];

function shareOfTwoArms(picker: Picker): Shape {
  const reading = (arm: string, least: number): string =>
    `arm: ${arm}, successes: ${least + picker.below(60)}, of: ${aboutAThousand(picker)}`;
  return {
    threshold: `increase by ${1 + picker.below(3)} points`,
    arms: halves,
    results: [reading("control", 80), reading("new", 100), ...guardrailReadings(picker)],
  };
}

/** Of the guardrail that every text of the bench has. */
function guardrailReadings(picker: Picker): string[] {
  const reading = (arm: string): string => `arm: ${arm}, successes: ${picker.below(30)}, of: ${aboutAThousand(picker)}`;
  return ["control", "new"].map((arm) => `metric: GUARDRAIL, ${reading(arm)}`);
}

function shareOfThreeArms(picker: Picker): Shape {
  const arms = ["control", "short", "long"];
  return {
    threshold: `increase by ${5 + picker.below(20)}% relative`,
    arms: "control: 1/3, short: 1/3, long: 1/3",
    results: arms.map((arm) => `arm: ${arm}, successes: ${90 + picker.below(60)}, of: ${aboutAThousand(picker)}`),
  };
}

function meanOfTwoArms(picker: Picker): Shape {
  const reading = (arm: string, mean: number): string =>
    `arm: ${arm}, mean: ${mean + picker.below(10)}, sd: ${20 + picker.below(9)}, n: ${400 + picker.below(20)}`;
  return {
    threshold: `decrease by ${2 + picker.below(5)}`,
    arms: halves,
    results: [reading("control", 100), reading("new", 92)],
  };
}

function valuesOfOneGroup(picker: Picker): Shape {
  return {
    threshold: `at most ${40 + picker.below(20)} min`,
    results: [`values: [${numbers(picker, 60).join(", ")}]`],
  };
}

function rateOfTwoArms(picker: Picker): Shape {
  const reading = (arm: string, least: number): string =>
    `arm: ${arm}, events: ${least + picker.below(40)}, exposure: 28`;
  return {
    threshold: `decrease by ${5 + picker.below(20)}% relative`,
    arms: halves,
    results: [reading("control", 120), reading("new", 90)],
  };
}

function pairs(picker: Picker): Shape {
  const [before, after] = [numbers(picker, 24), numbers(picker, 24)];
  return { threshold: "decrease by 2 min", results: [`before: [${before.join(", ")}], after: [${after.join(", ")}]`] };
}

function numbers(picker: Picker, count: number): number[] {
  return Array.from({ length: count }, () => 20 + picker.below(50));
}
