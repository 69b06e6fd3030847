import type { Entry } from "../../index/entry.ts";
import { allLearningsKey, learningIdKey, learningsKey, ownIdsOfFact } from "../../index/learning-keys.ts";
import { findReferred, parseLearningReference } from "../../model/learning-id.ts";
import { findById, type RuleContext } from "../rule.ts";

/**
 * Whether a reference leads to a learning, seen from the learning of a number in the file that names it.
 *
 * What stands in a file of which a part could not be read counts as found, because nobody knows.
 */
export function findSuccessor(
  context: RuleContext,
  reference: string,
  from: Pick<Entry, "id" | "root" | "uri">,
  number: number,
): "found" | "itself" | "missing" {
  const parsed = parseLearningReference(reference);
  const { experiment, learning } = parsed;
  const providers = context.find(experiment === undefined ? learningIdKey(learning) : learningsKey(experiment));
  if (experiment === undefined) {
    const isOwn = providers.length === 1 && providers[0]?.uri === from.uri && isNumber(context, parsed, from, number);
    return providers.length === 0 ? "missing" : isOwn ? "itself" : "found";
  }
  const file = findById(context, "experiment", experiment, from.root);
  const provider = providers.find(({ uri }) => uri === file?.uri);
  if (!provider) return "missing";
  const ownIds = ownIdsOfFact(provider.fact);
  const at = ownIds && findReferred(ownIds, parsed);
  if (ownIds && at === undefined) return "missing";
  return file?.uri === from.uri && at === number - 1 ? "itself" : "found";
}

/** Whether a reference by the own id of a learning means this very one. */
function isNumber(
  { find }: RuleContext,
  parsed: Parameters<typeof findReferred>[1],
  { id, uri }: Pick<Entry, "id" | "uri">,
  number: number,
): boolean {
  const fact = find(learningsKey(id)).find((provider) => provider.uri === uri)?.fact ?? "";
  return findReferred(ownIdsOfFact(fact) ?? [], parsed) === number - 1;
}

/** What every learning may be called, by its place or by its own id. Goes through all of them. */
export function learningNames({ find }: RuleContext): string[] {
  return find(allLearningsKey).flatMap(({ id, fact }) =>
    (ownIdsOfFact(fact) ?? []).flatMap((ownId, at) => [`${id}#${at + 1}`, ...(ownId === "" ? [] : [ownId])]),
  );
}
