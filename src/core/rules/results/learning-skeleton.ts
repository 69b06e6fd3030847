import type { Fix } from "../../base/read.ts";

/** A learning whose words are all still to be written: what we would make up could stay. */
export const addLearning: Fix = {
  title: "Write a learning",
  edits: [
    {
      type: "add-record",
      key: "learnings",
      after: ["memo", "observations", "exploratory", "results", "window", "hypothesis"],
      value: "{ insight: ",
      rest: ", recommendation: , appliesTo: [] }",
    },
  ],
  isSafe: false,
};
