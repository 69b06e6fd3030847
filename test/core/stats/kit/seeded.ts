/** The same cases in every run. */
export const seeded = { seed: 20_261_121, numRuns: 200 };
