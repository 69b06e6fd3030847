import { steps } from "./group.ts";
import type { Trial } from "./trial.ts";

/** How often a team looks, its last look included. */
export const looksTried = [1, 5, 10, 20, 50] as const;

/** The steps of all looks but the last, for each number of looks. */
const earlySteps: Readonly<Record<number, readonly number[]>> = Object.fromEntries(
  looksTried.map((looks) => [looks, Array.from({ length: looks - 1 }, (_, at) => ((at + 1) * steps) / looks)]),
);

/** How a team comes to its verdict. */
export const rules = {
  planned: "to the planned end, with the line for an early stop",
  anytime: "planned as `looks: anytime`",
  recorded: "planned as `looks: anytime` without a sample, with every look written down",
  goodDay: "ended on the first day on which the numbers look good",
  bestDay: "ended on the first day on which ending it gives a verdict",
} as const;
export type Rule = keyof typeof rules;

/** Of somebody who knows each verdict beforehand, and ends the test only where that helps, nothing is promised. */
export const unpromised: Rule = "bestDay";

/**
 * Below so many standard errors no look before the end is asked, because the lines for it lie beyond 2.5.
 *
 * Every hundredth run asks at every look all the same, and counts what was missed.
 */
const screen = 1.9;
/** From so many on the numbers look good to somebody who asks for 95%. */
const good = 1.645;

/** Whether the run that a trial stands at is called "supported" at any of some looks. */
export function isSupported(trial: Trial, looks: number, rule: Rule, asksAll: boolean): boolean {
  const early = earlySteps[looks] ?? [];
  const asked = early.filter((step) => asksAll || trial.scoreAt(step) > screen);
  const atEnd = (): boolean => trial.isSupportedAt(steps, rule === "anytime" ? "anytime" : "waits");
  switch (rule) {
    case "planned":
      return asked.some((step) => trial.isSupportedAt(step, "waits")) || atEnd();
    case "anytime":
      return asked.some((step) => trial.isSupportedAt(step, "anytime")) || atEnd();
    case "recorded": {
      // What was shown at one look is shown at all that follow, so that the last one that is asked knows of all.
      const last = asked.at(-1);
      const upToEnd =
        asksAll || trial.scoreAt(steps) > screen ? [...early, steps] : early.filter((step) => step <= (last ?? 0));
      return upToEnd.length > 0 && trial.isSupportedAfter(upToEnd, "recorded");
    }
    case "bestDay":
      return asked.some((step) => trial.isSupportedAt(step, "waits") || trial.isSupportedAt(step, "ends")) || atEnd();
    case "goodDay": {
      const day = early.find((step) => trial.scoreAt(step) > good);
      return day === undefined ? atEnd() : trial.isSupportedAt(day, "ends");
    }
  }
}
