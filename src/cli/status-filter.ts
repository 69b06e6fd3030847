import { hasStatus, statuses } from "../core/query/statuses.ts";
import type { Flag } from "./verb.ts";
import { insteadOf } from "../core/base/instead-of.ts";
import { WrongUse } from "./wrong-use.ts";

/** The flag by which verbs are asked for records that stand somewhere. */
export const statusFlag: Flag = {
  usage: "--status <status...>",
  summary: statuses.join(", "),
  values: statuses,
};

/** The words that were typed behind it. */
export function statusesOf(wanted: readonly string[] | undefined): readonly string[] | undefined {
  const unknown = wanted?.find((status) => !statuses.includes(status));
  if (unknown === undefined) return wanted;
  const instead = insteadOf(unknown, statuses, `choose among ${statuses.join(", ")}.`);
  throw new WrongUse(`There is no status "${unknown}"; ${instead}`);
}

/** Whether a record stands where one of the words says; all do where none was typed. */
export function statusFilter(
  typed: readonly string[] | undefined,
): (record: Parameters<typeof hasStatus>[0]) => boolean {
  const wanted = statusesOf(typed);
  return (record) => wanted?.some((status) => hasStatus(record, status)) ?? true;
}
