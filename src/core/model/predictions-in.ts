import { findNode, type SourceDocument } from "../source/source-document.ts";
import { probabilityOf } from "./probability-of.ts";

/** How probable each person thinks it is that the claim holds, by name, from 0 to 1. */
export type Predictions = Readonly<Record<string, number>>;

/** The predictions that a file holds; those that are no probability are left out. `undefined` where there are none. */
export function predictionsIn(source: SourceDocument): Predictions | undefined {
  const written = findNode(source, ["predictions"]);
  if (written?.kind !== "mapping") return undefined;
  const predictions = new Map<string, number>();
  for (const { key, value } of written.entries) {
    if (value?.kind !== "scalar" || predictions.has(key)) continue;
    const probability = probabilityOf(String(value.text ?? value.value));
    if (probability !== undefined) predictions.set(key, probability);
  }
  return predictions.size === 0 ? undefined : Object.fromEntries(predictions);
}
