import type { Path } from "../../base/document-edit.ts";
import { findNode, type SourceDocument, type SourceNode } from "../../source/source-document.ts";

/** A place of an experiment that names a metric. */
export interface MetricPlace {
  readonly path: Path;
  /** As it is written: `007` stays `007`. */
  readonly id: string;
}

const lists = ["guardrails", "secondary", "results", "exploratory"] as const;

/** Every place that names a metric, the one that decides first. */
export function metricPlacesOf(source: SourceDocument): readonly MetricPlace[] {
  const places = placeIn(source.root, []);
  for (const list of lists) {
    const node = findNode(source, [list]);
    if (node?.kind === "sequence") node.items.forEach((item, at) => places.push(...placeIn(item, [list, at])));
  }
  return places;
}

function placeIn(node: SourceNode | undefined, path: Path): MetricPlace[] {
  const metric = node?.kind === "mapping" ? node.entries.find(({ key }) => key === "metric")?.value : undefined;
  const id = metric?.kind === "scalar" ? (metric.text ?? String(metric.value)).trim() : "";
  return id === "" ? [] : [{ path: [...path, "metric"], id }];
}
