/** What a team does with what it learned. No other word is a decision. */
export const decisionChoices = ["pivot", "persevere", "stop"] as const;
export type DecisionChoice = (typeof decisionChoices)[number];
