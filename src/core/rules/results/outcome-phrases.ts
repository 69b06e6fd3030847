/** That the claim held, that it did not hold, or only that it was not shown. */
export type Outcome = "held" | "failed" | "not-shown";

/**
 * Who or what a clause must speak of, so that it speaks of the whole.
 *
 * These phrases are our own, after the ways in which write-ups of experiments begin and end. Only what leaves no doubt is
 * among them, because a wrong finding costs more than a missed one.
 */
export const subjects =
  /^(?:(?:(?<pronoun>it|this|that)|(?:the|our|this) (?:hypothesis|claim|idea|experiment|test|trial|change|simulation|prototype|assumption)) |we (?:have )?(?=confirmed|refuted|disproved|proved|validated))/i;

/** What follows the subject, up to the end of the clause. */
export const outcomePhrases: readonly { readonly outcome: Outcome; readonly pattern: RegExp }[] = [
  {
    outcome: "not-shown",
    pattern: whole("(?:did not|didn['’]t|does not|doesn['’]t|has not|hasn['’]t|never) (?:really )?work(?:ed)?"),
  },
  {
    outcome: "not-shown",
    pattern: whole(
      "(?:is|was|has been|could) (?:not|never) (?:be )?(?:confirmed|supported|proven|proved|validated|shown)",
    ),
  },
  {
    outcome: "held",
    pattern: whole(
      "(?:really |clearly |just )?(?:works|worked|has worked|did work|succeeded|holds|held)(?: well| out)?",
    ),
  },
  {
    outcome: "held",
    pattern: whole(
      "(?:is|was|has been) (?:clearly |now |fully )?(?:confirmed|supported|proven|proved|validated|true|right|correct)",
    ),
  },
  { outcome: "held", pattern: whole("(?:is|was) (?:a |an )?(?:big |clear |full |great )?(?:success|successful|win)") },
  {
    outcome: "held",
    pattern: whole("(?:confirmed|proved|validated) (?:it|this|that|(?:the|our) (?:hypothesis|claim|idea|assumption))"),
  },
  { outcome: "failed", pattern: whole("(?:clearly |has )?failed") },
  {
    outcome: "failed",
    pattern: whole(
      "(?:is|was|has been) (?:clearly |now )?(?:refuted|disproved|disproven|rejected|wrong|false|a failure|incorrect)",
    ),
  },
  {
    outcome: "failed",
    pattern: whole("(?:refuted|disproved) (?:it|this|that|(?:the|our) (?:hypothesis|claim|idea|assumption))"),
  },
];

function whole(words: string): RegExp {
  return new RegExp(`^${words}$`, "i");
}

/** Words by which a sentence leaves open what one of its clauses says. */
export const hedges =
  /\b(?:if|whether|when|unless|until|once|may|might|maybe|perhaps|probably|possibly|would|should|seems?|seemed|appears?|apparently|says|said|claims|yet|unclear|unsure|supposed|supposedly|hopefully)\b/i;

/** Words by which a memo says itself that nothing was shown, so that it contradicts nothing. */
export const admissions =
  /\b(?:inconclusive|(?:not|never|nothing|cannot be|isn['’]t|wasn['’]t) (?:yet )?(?:proven|proved|shown|certain|significant|conclusive)|too (?:few|small|little|early|short)|beyond doubt|no proof|cannot (?:say|tell|know)|can['’]t (?:say|tell|know)|do(?:es)?(?: not|n['’]t) (?:prove|show)|unproven|more data)\b/i;
