import { firstNamesOf } from "../../base/first-names-of.ts";
import { plural } from "../../base/plural.ts";
import { flagOf } from "../../model/flag-of.ts";
import { choiceOf } from "../../model/stage-of.ts";
import type { FlagPlace } from "../../repository/flag-place.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isFlagOver } from "../../verdict/is-flag-over.ts";
import { verdictFor } from "../results/verdict-for.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors take the guest checkout.
method: interview
criterion: Half of the people we talk to ask for it.
window: { from: 2026-02-16, to: 2026-03-02 }
`;
const refuted = `${plan}flag: guest-checkout${mark}
results: [{ date: 2026-03-02, judged: refuted, by: [sam, dana] }]
observations: [{ saw: Nobody asked for it., from: interviews, count: 5 }]
`;
const stopped = `${plan}flag: guest-checkout${mark}
decision: { choice: stop, date: 2026-03-02, because: The payment provider asks for an account. }
`;
const flag = "guest-checkout";
const flagPlaces: readonly FlagPlace[] = [
  { flag, path: "src/checkout/form.ts", line: 11, character: 8 },
  { flag, path: "src/checkout/pay.ts", line: 40, character: 2 },
];
const told = "whose flag stands in the code";

export const flagOfStoppedExperiment = defineRule({
  id: "flag-of-stopped-experiment",
  severity: "warning",
  title: "Take the flag of a stopped experiment out of the code.",
  reason: `
An experiment was stopped, or the data refuted it, and its flag still stands in the code. Nobody decides by it any more, but
everybody has to read it, and one day somebody switches it on. Take the flag and what hangs on it out, in one small
change. Where a refuted change is kept all the same, decide to persevere and say why.
`,
  examples: {
    bad: [stopped, refuted].map((text) => ({ files: { "guest-checkout.experiment.yaml": text }, told, flagPlaces })),
    good: [
      {
        files: { "guest-checkout.experiment.yaml": stopped.replace(mark, "") },
        told: "whose flag is out of the code",
      },
      {
        files: {
          "guest-checkout.experiment.yaml": `${refuted.replace(mark, "")}decision: { choice: persevere, date: 2026-03-03, because: A law asks for it. }\n`,
        },
        told,
        flagPlaces,
      },
      { files: { "guest-checkout.experiment.yaml": `${plan}flag: guest-checkout\n` }, told, flagPlaces },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source, flagPlaces: places = [] } = entry;
    const name = flagOf(record);
    const standing = places.filter((place) => place.flag === name);
    const choice = choiceOf(record);
    if (standing.length === 0 || !isFlagOver(choice, () => verdictFor(entry, context))) return;
    const why = choice === "stop" ? "was stopped" : "is refuted";
    yield {
      message: `This experiment ${why}, and its flag still stands in the code in ${plural(standing.length, "place")}: ${sayPlaces(standing)}. Take it out.`,
      range: placeForMissing(source, ["flag"]),
    };
  },
});

/** The others are found from these, and by the list of all places. */
const mostNamed = 3;

function sayPlaces(places: readonly FlagPlace[]): string {
  const names = places.map(({ path, line }) => `\`${path}:${line + 1}\``);
  return firstNamesOf(names, mostNamed);
}
