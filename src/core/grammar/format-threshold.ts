import { formatQuantity } from "./format-quantity.ts";
import type { Threshold } from "./threshold.ts";

/** A threshold in its canonical words, which `parseThreshold` reads back as the same: "decrease by 15% relative". */
export function formatThreshold(threshold: Threshold): string {
  const { direction, strict } = threshold;
  const size = formatQuantity(threshold);
  switch (direction) {
    case "at-least":
      return `${strict ? "more than" : "at least"} ${size}`;
    case "at-most":
      return `${strict ? "less than" : "at most"} ${size}`;
    case "between":
      return `between ${size} and ${formatUpper(threshold)}`;
    case "no-worse":
      return `no worse than ${size}${relativeText(threshold)}`;
    case "increase":
    case "decrease":
      return `${direction} by ${strict ? "more than " : ""}${size}${relativeText(threshold)}`;
    default:
      return direction satisfies never;
  }
}

/** What must be seen for the claim to hold, as a sentence for people: "The claim holds at 8% or more." */
export function describeThreshold(threshold: Threshold): string {
  const { direction, strict } = threshold;
  const size = formatQuantity(threshold) + (threshold.unit === "times" ? " the baseline or control" : "");
  switch (direction) {
    case "at-least":
      return strict ? `The claim holds above ${size}.` : `The claim holds at ${size} or more.`;
    case "at-most":
      return strict ? `The claim holds below ${size}.` : `The claim holds at ${size} or less.`;
    case "between":
      return `The claim holds from ${formatQuantity(threshold)} to ${formatUpper(threshold)}, both included.`;
    case "no-worse":
      return `The claim holds when the loss is smaller than ${changeText(threshold)}.${doubtText(threshold)}`;
    case "increase":
    case "decrease": {
      const verb = direction === "increase" ? "rises" : "falls";
      const by = strict ? "more than" : "at least";
      return `The claim holds when it ${verb} by ${by} ${changeText(threshold)}.${doubtText(threshold)}`;
    }
    default:
      return direction satisfies never;
  }
}

function formatUpper(threshold: Threshold): string {
  return formatQuantity({ ...threshold, value: threshold.to ?? threshold.value });
}

/** The word that keeps a share from being read as undecided; other units say it by themselves. */
function relativeText({ unit, relative }: Threshold): string {
  if (relative === null || (unit !== "percent" && unit !== "ratio")) return "";
  return relative ? " relative" : " absolute";
}

/** The size of a change with what it is measured against. */
function changeText(threshold: Threshold): string {
  const link = threshold.unit === "times" ? " " : threshold.relative ? " of " : " against ";
  return `${formatQuantity(threshold)}${link}the baseline or control`;
}

function doubtText({ relative }: Threshold): string {
  return relative === null ? " It does not say whether percentage points or percent of the baseline are meant." : "";
}
