/** The groups below the units of a branch, in their order. */
export const branchGroupTitles = {
  concerns: "Before it is merged",
  learnings: "Learnings for this branch",
  others: "Other branches",
} as const;

export type BranchGroupId = keyof typeof branchGroupTitles;
