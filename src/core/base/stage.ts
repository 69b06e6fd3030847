/** Where a unit or an experiment stands in the cycle, in order. Always derived, never stored. */
export const stages = ["define", "design", "run", "analyse", "decide", "propagate", "learned"] as const;
export type Stage = (typeof stages)[number];

/** How a stage is called on screen. */
export const stageTitles: Record<Stage, string> = {
  define: "Define",
  design: "Design",
  run: "Run",
  analyse: "Analyse",
  decide: "Decide",
  propagate: "Propagate",
  learned: "Learned",
};
