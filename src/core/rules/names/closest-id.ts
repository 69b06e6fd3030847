import { closestWord } from "../../base/closest-word.ts";
import { kindKey } from "../../index/keys.ts";
import type { KindName } from "../../model/kinds.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The id of one of `kinds` that was probably meant by `id` in the file at `uri`, which never means itself.
 *
 * Goes through all of them, so ask only where an id is unknown.
 */
export function closestId(
  { find }: RuleContext,
  kinds: readonly KindName[],
  id: string,
  uri: string,
): string | undefined {
  const others = kinds.flatMap((kind) => find(kindKey(kind))).filter((provider) => provider.uri !== uri);
  return closestWord(id, Array.from(new Set(others.map((provider) => provider.id))));
}
