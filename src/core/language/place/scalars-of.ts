import type { Path } from "../../base/document-edit.ts";
import type { ScalarNode, SourceDocument, SourceNode } from "../../source/source-document.ts";

export interface PlacedScalar {
  readonly path: Path;
  readonly node: ScalarNode;
}

/** Every scalar of a document with its path, from top to bottom; keys are none. */
export function scalarsOf({ root }: SourceDocument): PlacedScalar[] {
  const found: PlacedScalar[] = [];
  const visit = (node: SourceNode | undefined, path: Path): void => {
    if (node?.kind === "scalar") found.push({ path, node });
    else if (node?.kind === "sequence") for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    else if (node) for (const { key, value } of node.entries) visit(value, [...path, key]);
  };
  visit(root, []);
  return found;
}
