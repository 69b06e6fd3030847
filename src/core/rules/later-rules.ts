/**
 * Ids that teams may already write, although what they report needs git history, statistics or code: no typing errors.
 *
 * An id goes from here when its rule comes into the catalogue.
 */
export const laterRules = [
  // Refinement.
  "cadence-without-learning",
  "item-needs-learning-goal",
] as const;
