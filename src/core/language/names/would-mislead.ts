import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { mentionsOf, type Mention } from "./mentions-of.ts";
import type { NewName } from "./rename-mentions.ts";
import { filesNaming, mentionsOfTarget, targetOf, type Target } from "./target-of.ts";

/**
 * Whether a new id would make a file mean another one than before.
 *
 * An id is sought in its own folder first, and a parent among units before experiments. So a new id can hide what was
 * meant elsewhere, or be hidden itself.
 *
 * @param uri Where the file will be.
 */
export function wouldMislead({ target, id }: NewName, uri: string, snapshot: Snapshot): boolean {
  if (target.uri === undefined || target.kind === "objective") return false;
  const after: Target = { ...target, id, uri };
  const isOther = ({ uri: found }: Target): boolean => found !== undefined && found !== target.uri;
  const isHidden = mentionsOfTarget(target, snapshot).some(({ entry, mention }) => {
    const found = targetOf({ ...mention, id }, entry, snapshot);
    return isOther(found) && comesFirst(found, after, mention, entry);
  });
  return (
    isHidden ||
    filesNaming({ ...target, id }, snapshot).some((entry) =>
      mentionsOf(entry).some((mention) => {
        if (mention.id !== id || !mention.kinds.includes(target.kind)) return false;
        const found = targetOf(mention, entry, snapshot);
        return isOther(found) && comesFirst(after, found, mention, entry);
      }),
    )
  );
}

/** Whether a mention would find `a` before `b`. */
function comesFirst(a: Target, b: Target, { kinds }: Mention, { root }: Entry): boolean {
  const rankOf = (target: Target): string =>
    `${kinds.indexOf(target.kind)} ${target.root === root ? 0 : 1} ${target.uri ?? ""}`;
  return rankOf(a) < rankOf(b);
}
