import type { Experiment } from "../../model/experiment.ts";
import type { Outlook } from "./outlook-of.ts";
import { daysWords, levelWords, sampleWords } from "./plan-words.ts";

/** "needs 4,962 users, 13 days"; `undefined` where nobody can know it. */
export function needWords(record: Experiment, { claim, needed, days }: Outlook): string | undefined {
  if (!needed) return undefined;
  const long = days === undefined ? "" : `, ${daysWords(days)}`;
  return `needs ${sampleWords(needed.all, record, claim)}${long}`;
}

/** The line above a plan: whether it is enough, and what would be; `undefined` where nothing can be said. */
export function outlookLine(record: Experiment, outlook: Outlook): string | undefined {
  const { claim, design, sample, fewest, power, smallest } = outlook;
  if (sample !== undefined && fewest !== undefined) {
    return `${sampleWords(sample, record, claim)} cannot support this claim, whatever comes out: at least ${sampleWords(fewest, record, claim)}`;
  }
  const need = needWords(record, outlook);
  if (power !== undefined && need !== undefined && design.expect !== undefined) {
    const planned = `${percentOf(power)} chance to show a true ${levelWords(design.expect, claim)}`;
    return Math.round(100 * power) < 80 ? `${planned}; 80% ${need}` : planned;
  }
  if (need !== undefined) return `80% chance to show it ${need}`;
  if (smallest === undefined || design.expect !== undefined) return undefined;
  const side = design.bounds[0]?.side === "at-least" ? "more" : "less";
  return `80% chance to show ${levelWords(smallest, claim)} or ${side}`;
}

/** All that is known, for who wants to read on: what the need rests on, the power, and what the plan can see. */
export function outlookText(record: Experiment, outlook: Outlook): string {
  const { claim, design, needed, days, sample, power, smallest, why } = outlook;
  const expected = design.expect === undefined ? undefined : levelWords(design.expect, claim);
  const sentences: string[] = [];
  if (needed && expected !== undefined) {
    const each = design.treated < 1 ? ` (${sampleWords(needed.perArm, record, claim)} in each treated arm)` : "";
    sentences.push(
      `If it is truly ${expected}, an 80% chance to show "${claim.words}" needs ${sampleWords(needed.all, record, claim)}${each}.`,
    );
    if (days !== undefined) sentences.push(`At ${record.traffic} that takes ${daysWords(days)}.`);
  } else if (why !== undefined) {
    sentences.push(`How many it needs is not known: ${why}.`);
  }
  if (sample !== undefined) {
    const planned = sampleWords(sample, record, claim);
    if (power !== undefined && expected !== undefined) {
      sentences.push(`The planned ${planned} would show a true ${expected} with a chance of ${percentOf(power)}.`);
    }
    if (smallest !== undefined) {
      sentences.push(`The value nearest to the threshold that they show with 80% is ${levelWords(smallest, claim)}.`);
    }
  }
  return sentences.join(" ");
}

/** A chance as a whole percentage that is never 0% or 100%, which no plan has. */
function percentOf(chance: number): string {
  if (chance < 0.005) return "under 1%";
  return chance < 0.995 ? `${Math.round(100 * chance)}%` : "over 99%";
}
