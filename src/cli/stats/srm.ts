import { srm as srmTest } from "../../core/stats/srm.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import type { Question } from "./question.ts";
import { measure } from "./words.ts";

export const srm: Question = {
  name: "srm",
  summary: "whether the arms have the sizes that were planned",
  example: "uol stats srm --observed 8000,8500 --expected 50,50",
  flags: ["--observed", "--expected"],

  answer(typed) {
    const observed = typed.list("--observed");
    const expectedWeights = typed.has("--expected") ? typed.list("--expected") : observed.map(() => 1);
    const input = { observed, expectedWeights };
    const result = srmTest(input);
    const reply = { method: "srm", input, result };
    if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };

    const pValue = result.exactTwoArmPValue ?? result.pValue;
    return {
      ...reply,
      lines: [
        `Seen: ${observed.map(countWords).join(" and ")}, planned as ${expectedWeights.join(" to ")}.`,
        `Shown: ${judge(pValue)} (p = ${measure(pValue)}).`,
        `Method: ${result.exactTwoArmPValue === null ? "chi-square test" : "exact binomial test"} of the split.`,
      ],
    };
  },
};

function judge(pValue: number): string {
  if (pValue < 0.001)
    return "the split is not the planned one; find the cause first, because no result is to be trusted";
  return pValue < 0.01 ? "the split looks odd; look for a cause" : "nothing speaks against the planned split";
}
