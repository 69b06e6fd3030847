/** What the number behind a verdict is, in the words that every surface uses. */
export const confidenceMeaning =
  "Confidence is 1 minus how often a result at least this good would turn up if the truth lay exactly at the threshold; " +
  "it is not the chance that the claim is true.";
