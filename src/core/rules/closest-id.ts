import { closestWord } from "../base/closest-word.ts";
import { kindKey } from "../index/keys.ts";
import type { KindName } from "../model/kinds.ts";
import type { RuleContext } from "./rule.ts";

/** The id of one of `kinds` that was probably meant. Goes through all of them, so ask only where an id is unknown. */
export function closestId({ find }: RuleContext, kinds: readonly KindName[], id: string): string | undefined {
  const known = kinds.flatMap((kind) => find(kindKey(kind)).map((provider) => provider.id));
  return closestWord(id, Array.from(new Set(known)));
}
