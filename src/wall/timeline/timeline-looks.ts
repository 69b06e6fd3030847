import { heldShapes } from "../../core/query/held-looks.ts";
import { registrationShapes } from "../../core/query/card-words.ts";
import type { TimelineLook } from "../../core/query/timeline/timeline-row.ts";
import { decisionLooks } from "../decision-looks.ts";
import type { IconName } from "../icons.ts";

/** How a mark looks: its shape, its colour where it means something, and the word that stands beside it. */
interface MarkLook {
  readonly shape: IconName;
  readonly colour?: "supported" | "wrong" | "late";
  readonly word?: string;
}

export const timelineLooks: Readonly<Record<TimelineLook, MarkLook>> = {
  ...decisionLooks,
  amended: { shape: registrationShapes.amended },
  broken: { shape: registrationShapes.broken, colour: "wrong" },
  held: { shape: heldShapes.held, colour: "supported" },
  "not-held": { shape: heldShapes["not-held"], colour: "late" },
  changed: { shape: heldShapes.changed },
  measured: { shape: "dash" },
  "check-back": { shape: "circle-large" },
  due: { shape: "inbox" },
};
