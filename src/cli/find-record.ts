import type { Entry } from "../core/index/entry.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import { kindNames } from "../core/model/kinds.ts";
import { insteadOf } from "../core/base/instead-of.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * The record that a person means by `ID` or `kind:ID`.
 *
 * Of two files with one id, a fault that `check` reports, the first by path answers.
 */
export function findRecord({ entries }: Snapshot, reference: string): Entry {
  const known = Array.from(entries.values()).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const found = known.filter(({ kind, id }) => id === reference || `${kind}:${id}` === reference);
  const [first] = found;
  if (!first) {
    const similar = insteadOf(
      reference,
      known.flatMap(({ kind, id }) => [id, `${kind}:${id}`]),
      '"uol list" lists the ids there are.',
    );
    throw new WrongUse(`There is no "${reference}"; ${similar}`);
  }
  const kindsFound = kindNames.filter((kind) => found.some((entry) => entry.kind === kind));
  if (kindsFound.length === 1) return first;
  const named = kindsFound.map((kind) => `"${kind}:${reference}"`).join(" or ");
  throw new WrongUse(`There is more than one kind of file called "${reference}"; type ${named}.`);
}
