import { phraseTable } from "./phrase-table.ts";

export type Change = "increase" | "decrease";

/** A verb or noun of change, and what it says about the number behind it: by how much, where to, or where from. */
export interface ChangeVerb {
  readonly change: Change;
  readonly link: "by" | "to" | "from";
}

const rising =
  "increase increases increased increasing rise rises rose rising grow grows grew growing raise raises raised gain " +
  "gains lift lifts lifted lifting climb climbs climbed boost boosts boosted boosting jump jumps jumped raising growth uplift up go-up " +
  "goes-up went-up going-up an-increase a-rise a-lift a-gain an-uplift a-growth";
const falling =
  "decrease decreases decreased decreasing fall falls fell falling drop drops dropped dropping reduce reduces reduced " +
  "reducing reduction decline declines declined shrink shrinks shrank cut cuts cutting lower lowers lowered lowering " +
  "shorten shortens shortened shortening dip dips dipped down go-down goes-down went-down going-down " +
  "a-decrease a-fall a-drop a-reduction a-decline a-cut";

/** Every form of every verb with the words that may link it to its number: "falls", "falls by", "a drop of". */
export const changeVerbs = phraseTable<ChangeVerb>([
  ...verbLines("increase", rising),
  ...verbLines("decrease", falling),
]);

function verbLines(change: Change, forms: string): readonly (readonly [ChangeVerb, string])[] {
  return forms.split(" ").flatMap((form) => {
    const verb = form.replaceAll("-", " ");
    return [
      [{ change, link: "by" }, `${verb}, ${verb} by, ${verb} of`],
      [{ change, link: "to" }, `${verb} to`],
      [{ change, link: "from" }, `${verb} from`],
    ] as const;
  });
}

/** Verbs that say by how many times as well: doubling is an increase by 1 times what it was. */
export const multiplyingVerbs = phraseTable<{ readonly change: Change; readonly times: number }>([
  [{ change: "increase", times: 1 }, "double, doubles, doubled, doubling"],
  [{ change: "increase", times: 2 }, "triple, triples, tripled, tripling, treble, trebles"],
  [{ change: "increase", times: 3 }, "quadruple, quadruples, quadrupled"],
  [{ change: "decrease", times: 0.5 }, "halve, halves, halved, halving"],
]);

/** Words of change behind the number: "a 10% increase", "15% lower". */
export const changesBehind = phraseTable<Change>([
  ["increase", "increase, rise, lift, gain, growth, uplift, more, higher, up, longer, larger, bigger"],
  ["decrease", "decrease, fall, drop, reduction, decline, cut, less, fewer, lower, down, shorter, smaller, cheaper"],
]);

/** Those of them that people can do as well. */
export const alsoVerbs = phraseTable<true>([[true, "increase, rise, lift, gain, decrease, fall, drop, decline, cut"]]);

/** "1% worse", which with "at most" is a non-inferiority claim. */
export const worseBehind = phraseTable<true>([[true, "worse"]]);

/** Whether a percent change means percent of the starting value, or percentage points. */
export const relativities = phraseTable<"relative" | "absolute">([
  ["relative", "relative, relatively, ( relative ), in relative terms"],
  ["absolute", "absolute, absolutely, ( absolute ), in absolute terms"],
]);

/** What stands between a change and what it is measured against; `over` and its like say the direction as well. */
export const comparisons = phraseTable<Change | "relative" | "either">([
  ["increase", "over, above, more than, higher than"],
  ["decrease", "below, under, less than, lower than"],
  ["relative", "relative to"],
  ["either", "vs, vs ., versus, against, than, from, of, compared to, compared with, on"],
]);

/** What a change is measured against. */
export const references = phraseTable<true>(
  ["baseline", "control", "control group", "control arm"].map((name) => [true, `${name}, the ${name}, its ${name}`]),
);
