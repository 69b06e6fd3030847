import { stages, type Stage } from "../base/stage.ts";

/** Words for where records stand, beside the stages, as the stages that they sum up. */
const groups = {
  active: ["design", "run", "analyse", "decide"],
  proposed: ["define", "design"],
  completed: ["propagate", "learned"],
} as const satisfies Record<string, readonly Stage[]>;

/** Every word by which records can be asked for. */
export const statuses: readonly string[] = [...stages, ...Object.keys(groups), "overdue"];

/** Whether a record stands where a word says. */
export function hasStatus(
  { stage, overdue }: { readonly stage: Stage; readonly overdue: string | null },
  status: string,
): boolean {
  if (status === "overdue") return overdue !== null;
  const members: readonly Stage[] = Object.entries(groups).find(([name]) => name === status)?.[1] ?? [];
  return stage === status || members.includes(stage);
}
