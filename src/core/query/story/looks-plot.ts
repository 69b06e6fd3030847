import { dayText } from "../../base/day-text.ts";
import { definedOf } from "../../base/defined-of.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { verdictInputInSnapshot, verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { measureAgain } from "../../verdict/check-back/measure-again.ts";
import { remeasuredIn } from "../../verdict/check-back/remeasured-in.ts";
import type { Held } from "../../verdict/check-back/held.ts";
import type { Claim } from "../../verdict/claim.ts";
import { claimsOf } from "../../verdict/claims-of.ts";
import { comparisonsOf, controlIn } from "../../verdict/comparisons-of.ts";
import type { Evidence } from "../../verdict/evidence.ts";
import { isRefusal } from "../../verdict/judgement.ts";
import { readingsOf } from "../../verdict/readings-of.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { VerdictInput } from "../../verdict/verdict-input.ts";
import { weigh } from "../../verdict/weigh.ts";
import { intervalWords, valueWords } from "../../verdict/words/value-words.ts";
import { plotOf, rounded } from "../plot-of.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import { plotTicks, tickWords } from "./plot-ticks.ts";
import type { LookRow, LooksPlot } from "./story.ts";
import type { Telling } from "./telling.ts";

/** Of the readings before the last, the latest so many; each costs a test of its own. */
const mostEarlier = 8;
const mostAgain = 8;

interface Looking {
  readonly input: VerdictInput;
  readonly verdict: Verdict;
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly today: string;
}

/** All that was read of the claim that decides, on one scale; `undefined` where there is no number with an interval. */
export function looksPlot({ entry, snapshot, today }: Telling<"experiment">): LooksPlot | undefined {
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const input = verdictInputInSnapshot(entry, snapshot, today);
  const claim = claimsOf(input).find(({ role }) => role === "primary");
  const evidence = verdict.claims.find(({ role }) => role === "primary");
  if (!claim || !evidence || evidence.estimate === null || !Number.isFinite(evidence.bound)) return undefined;
  const looking = { input, verdict, claim, evidence, today };
  const again = heldInSnapshot(entry, snapshot, today).slice(-mostAgain);
  const rows = [...lookRows(looking), ...again.flatMap((held) => againRow(held, looking))];
  const { metric } = entry.record;
  const baseline = plotOf(entry.record, verdict, metric === undefined ? undefined : input.metricOf(metric))?.baseline;
  const { bound, to, side, threshold } = evidence;
  return {
    words: threshold,
    bound,
    side,
    ...definedOf({ to }),
    ...(baseline !== undefined && {
      baseline: { value: baseline, words: tickWords(baseline, evidence) },
    }),
    ticks: plotTicks(
      [bound, to, baseline, ...rows.flatMap(({ estimate, interval }) => [estimate, ...interval])],
      evidence,
    ),
    rows,
  };
}

function lookRows(looking: Looking): readonly LookRow[] {
  const { input, claim, evidence, verdict, today } = looking;
  const days = readingsOf(input, claim).looks;
  const earlier = days.slice(0, -1);
  const rows = earlier.slice(-mostEarlier).flatMap((day) => {
    const name = `${dayText(day, today)}, look ${days.indexOf(day) + 1}`;
    return earlierRow(day, name, looking);
  });
  const last = days.at(-1);
  const end = earlier.length === 0 ? "" : `, look ${days.length}`;
  const arm = evidence.arm === undefined ? "" : `, ${evidence.arm}`;
  const name = `${last === undefined ? "Result" : dayText(last, today)}${end}${arm}`;
  const { look } = verdictTitleOf(verdict);
  const mark = look === "supported" || look === "refuted" || look === "collecting" ? look : "open";
  return [...rows, rowOf(name, evidence, evidence, mark)];
}

/** What a look before the last came to, as if it had been the only one. */
function earlierRow(day: string, name: string, { input, claim, evidence, verdict }: Looking): LookRow[] {
  const compared = comparisonsOf(claim, readingsOf(input, claim, day).samples, input.record);
  const same = isRefusal(compared) ? undefined : compared.find(({ arm }) => arm === evidence.arm);
  const weighed = same && weigh(claim, same, { level: verdict.level });
  if (!weighed || isRefusal(weighed) || weighed.bounds[0].scale !== evidence.scale) return [];
  return [rowOf(name, weighed.judgement, evidence, "collecting")];
}

/** What was measured again, where it is counted as the result was. */
function againRow(held: Held, { input, verdict, evidence, today }: Looking): LookRow[] {
  const sameDay = remeasuredIn(input.record).filter(({ date }) => date === held.date);
  const item = sameDay.find(({ due }) => due === held.due);
  if (!item) return [];
  const control = controlIn(Object.keys(input.record.arms ?? {}));
  const beside = sameDay.filter((one) => one === item || (control !== undefined && one.arm === control));
  const measured = measureAgain(item, beside, input, verdict);
  if (isRefusal(measured) || measured.bounds[0].scale !== evidence.scale) return [];
  const name = `${dayText(held.date, today)}, check-back`;
  const mark = held.mark === "held" ? "supported" : held.mark === "not-held" ? "not-held" : "open";
  const weighed = held.fitting === undefined ? undefined : weigh(measured.claim, measured.compared, verdict);
  const known = weighed && !isRefusal(weighed) ? weighed.judgement : undefined;
  const { point } = measured;
  return [rowOf(name, known ?? { estimate: point, interval: [point, point] }, evidence, mark)];
}

function rowOf(
  name: string,
  { estimate, interval }: Pick<Evidence, "estimate" | "interval">,
  evidence: Evidence,
  mark: LookRow["mark"],
): LookRow {
  const bounds = evidence.to === undefined ? [evidence.bound] : [evidence.bound, evidence.to];
  const value = estimate ?? evidence.bound;
  return {
    name,
    value: valueWords(value, evidence, ...bounds),
    estimate: rounded(value),
    interval: [rounded(interval[0]), rounded(interval[1])],
    mark,
    ...definedOf({ range: intervalWords(interval, evidence, ...bounds) }),
  };
}
