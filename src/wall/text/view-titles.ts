import type { WallView } from "../../protocol/wall-view.ts";
import type { IconName } from "../icons.ts";

export const viewTitles: Readonly<Record<WallView, string>> = {
  board: "Board",
  timeline: "Timeline",
  lineage: "Lineage",
  table: "Table",
  insights: "Insights",
  playbook: "Playbook",
};

export const viewShapes: Readonly<Record<WallView, IconName>> = {
  board: "project",
  timeline: "calendar",
  lineage: "type-hierarchy-sub",
  table: "table",
  insights: "graph-line",
  playbook: "book",
};
