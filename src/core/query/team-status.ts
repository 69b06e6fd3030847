import { definedOf } from "../base/defined-of.ts";
import type { Snapshot } from "../index/snapshot.ts";

/** What the settings of the teams say that a wall shows beside its cards. Plain JSON. */
export interface TeamStatus {
  readonly objectives: readonly { readonly title: string; readonly until?: string }[];
  /** Queries that are kept under names. */
  readonly views: readonly { readonly name: string; readonly query: string }[];
  /** How many experiments may wait for a decision after their window; of several teams all together. */
  readonly debtLimit?: number;
}

/** The settings of all folders, in the order of their URIs. */
export function teamStatusOf({ settings }: Snapshot): TeamStatus {
  const all = Array.from(settings)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { record }]) => record);
  const limits = all.flatMap(({ limits }) => (typeof limits?.debt === "number" ? limits.debt : []));
  return {
    objectives: all.flatMap(({ objectives = {} }) =>
      Object.entries(objectives).map(([id, { title, until }]) => ({ title: title ?? id, ...definedOf({ until }) })),
    ),
    views: all.flatMap(({ views = {} }) => Object.entries(views).map(([name, query]) => ({ name, query }))),
    ...(limits.length === 0 ? {} : { debtLimit: limits.reduce((sum, limit) => sum + limit, 0) }),
  };
}
