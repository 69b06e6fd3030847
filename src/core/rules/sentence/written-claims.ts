import type { Path } from "../../base/document-edit.ts";
import { findNode, type ScalarNode, type SourceDocument, type SourceNode } from "../../source/source-document.ts";

/** A threshold with the metric that it is about, as they stand in a file. */
export interface WrittenClaim {
  readonly role: "primary" | "guardrails" | "secondary";
  /** Of its threshold. */
  readonly path: Path;
  readonly text: string;
  readonly metric: string | undefined;
}

const known = new WeakMap<SourceDocument, readonly WrittenClaim[]>();

/** Every threshold of an experiment, readable or not: its own, and those of guardrails and secondary metrics. */
export function writtenClaims(source: SourceDocument): readonly WrittenClaim[] {
  let claims = known.get(source);
  if (!claims) {
    claims = Array.from(claimsIn(source));
    known.set(source, claims);
  }
  return claims;
}

function* claimsIn(source: SourceDocument): Generator<WrittenClaim> {
  yield* claimIn(source.root, [], "primary");
  for (const role of ["guardrails", "secondary"] as const) {
    const list = findNode(source, [role]);
    if (list?.kind !== "sequence") continue;
    for (const [at, item] of list.items.entries()) yield* claimIn(item, [role, at], role);
  }
}

function* claimIn(node: SourceNode | undefined, path: Path, role: WrittenClaim["role"]): Generator<WrittenClaim> {
  const threshold = scalarOf(node, "threshold");
  if (!threshold) return;
  const metric = scalarOf(node, "metric");
  yield { role, path: [...path, "threshold"], text: wordsOf(threshold), metric: metric && wordsOf(metric) };
}

function scalarOf(node: SourceNode | undefined, key: string): ScalarNode | undefined {
  const value = node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === "scalar" ? value : undefined;
}

function wordsOf({ text, value }: ScalarNode): string {
  return text ?? String(value);
}
