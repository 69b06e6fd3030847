import { dayText } from "../../base/day-text.ts";
import { shorten } from "../../base/shorten.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { controlIn } from "../comparisons-of.ts";
import { isRefuted } from "../is-refuted.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import { levelOf } from "../level-of.ts";
import type { Verdict } from "../verdict.ts";
import type { VerdictInput } from "../verdict-input.ts";
import { peopleWords } from "../votes-in.ts";
import type { Held, HeldMark, HeldState } from "./held.ts";
import { fittingAgain, measuredWords, standingAgain, startWords } from "./held-words.ts";
import { measureAgain, type MeasuredAgain } from "./measure-again.ts";
import { remeasuredIn, type DoneCheckBack } from "./remeasured-in.ts";

/**
 * What became of each check-back that was done, the earliest first.
 *
 * What people wrote under `held` counts before any number. A control that was measured for the sake of another arm on the
 * same day is part of that one, and so are guardrails and other metrics beside the one that decides.
 */
export function heldOf(input: VerdictInput, verdict: Verdict): readonly Held[] {
  const done = remeasuredIn(input.record);
  const controlArm = controlIn(Object.keys(input.record.arms ?? {}));
  return done.flatMap((item) => {
    const sameDay = done.filter(({ date }) => date === item.date);
    if (isPartOfOther(item, sameDay, input.record.metric, controlArm)) return [];
    const beside = sameDay.filter((one) => one === item || isControlFor(item, one, input.record.metric, controlArm));
    return [heldIn(item, measureAgain(item, beside, input, verdict), { input, verdict })];
  });
}

/** What nobody judged by itself, and what stands beside a reading that tells more. */
function isPartOfOther(
  item: DoneCheckBack,
  sameDay: readonly DoneCheckBack[],
  primary: string | undefined,
  control: string | undefined,
): boolean {
  if (item.held !== undefined) return false;
  const others = sameDay.filter((one) => (one.metric ?? primary) === primary);
  if ((item.metric ?? primary) !== primary) return others.length > 0;
  return item.arm !== undefined && item.arm === control && others.some(({ arm }) => arm !== control);
}

/** Another reading of the same arm is another check-back. */
function isControlFor(
  item: DoneCheckBack,
  one: DoneCheckBack,
  primary: string | undefined,
  control: string | undefined,
): boolean {
  return control !== undefined && one.arm === control && (one.metric ?? primary) === (item.metric ?? primary);
}

interface Past {
  readonly input: VerdictInput;
  readonly verdict: Verdict;
}

function heldIn(item: DoneCheckBack, measured: MeasuredAgain | Refusal, past: Past): Held {
  const { due, date } = item;
  const told = toldIn(item, measured, past);
  const numbers = isRefusal(measured) || item.judged !== undefined ? undefined : measured;
  const fitting = numbers && isTested(item) ? fittingAgain(numbers, levelOf(past.input.record)) : undefined;
  return {
    due,
    date,
    ...told,
    mark: markOf(item, told.state, past),
    ...(numbers && { value: measuredWords(numbers) }),
    ...(fitting !== undefined && { fitting }),
  };
}

/** A mean without its spread has no interval. */
function isTested({ mean, sd, n }: DoneCheckBack): boolean {
  return mean === undefined || (sd !== undefined && n !== undefined);
}

type Told = Pick<Held, "state" | "sentence">;

function toldIn(item: DoneCheckBack, measured: MeasuredAgain | Refusal, past: Past): Told {
  if (item.held !== undefined) return saidHeld(item, item.held, measured, past);
  if (item.judged !== undefined) return judgedHeld(item, item.judged, past);
  if (isRefusal(measured)) return { state: "unknown", sentence: unknownWords(item, measured, past) };
  const { today } = past.input;
  const seen = [measuredWords(measured), `on ${dayText(item.date, today)}`, startWords(measured, today)];
  const standing = standingAgain(measured, wasSupported(past.verdict));
  return {
    state: measured.isMet ? "held" : "not-held",
    sentence: `${seen.filter(Boolean).join(" ")}, ${standing}.`,
  };
}

/** What people say counts; that the number says otherwise is told beside it. */
function saidHeld(item: DoneCheckBack, held: boolean, measured: MeasuredAgain | Refusal, past: Past): Told {
  const { input, verdict } = past;
  const said = `${held ? "Held" : "Not held"} on ${dayText(item.date, input.today)}`;
  const seen = isRefusal(measured) ? undefined : measuredWords(measured);
  const isContrary = !isRefusal(measured) && measured.isMet !== held;
  const standing = isContrary ? `, ${standingAgain(measured, wasSupported(verdict))}` : "";
  const number = seen === undefined ? "" : `; ${seen} was measured${standing}`;
  const because = reasonOf(item);
  const why = because === undefined ? (seen === undefined ? "; no reason is given" : "") : `: ${because}`;
  return { state: held ? "held" : "not-held", sentence: `${said}${why}${number}.` };
}

/** A reason goes on in the sentence, in one line and without its full stop. */
function reasonOf({ because }: DoneCheckBack): string | undefined {
  const words = because?.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
  return words ? shorten(words, longestReason) : undefined;
}

const longestReason = 160;

function judgedHeld({ date, by }: DoneCheckBack, judged: "supported" | "refuted", { input }: Past): Told {
  const people = by === undefined || by.length === 0 ? "" : ` by ${peopleWords([by].flat())}`;
  return {
    state: judged === "supported" ? "held" : "not-held",
    sentence: `Judged ${judged} on ${dayText(date, input.today)}${people}.`,
  };
}

function unknownWords(item: DoneCheckBack, { why }: Refusal, { input }: Past): string {
  const on = dayText(item.date, input.today);
  if (!hasReading(item)) {
    return `Measured again on ${on}, but not what came out; write the numbers, or \`held\` with \`because\`.`;
  }
  return `Whether it held on ${on} is not known: ${why} Or write \`held\` with \`because\`.`;
}

const readingKeys = ["successes", "mean", "values", "events", "after", "before", "data"] as const;

function hasReading(item: DoneCheckBack): boolean {
  return readingKeys.some((key) => item[key] !== undefined);
}

/** What the verdict was; `undefined` where it showed neither. */
function wasSupported({ state }: Verdict): boolean | undefined {
  if (state === "supported" || state === "judged-supported") return true;
  return isRefuted(state) ? false : undefined;
}

function markOf({ held }: DoneCheckBack, state: HeldState, { input, verdict }: Past): HeldMark | null {
  if (state === "unknown" || !choiceOf(input.record)) return null;
  const before = wasSupported(verdict);
  if (before === true) return state;
  // A flag speaks of what was found, a number of the threshold.
  const isChanged = held === undefined ? before === false && state === "held" : !held;
  return isChanged ? "changed" : null;
}
