import type { Entry } from "../../index/entry.ts";
import type { Card } from "../../query/card.ts";
import { heldShapes } from "../../query/held-looks.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { CodeLens } from "./code-lens.ts";

type Lens = Omit<CodeLens, "range">;

/** Whether the decision held, and that it is time to measure again; before the first day there is nothing to say. */
export function checkBackLensesOf({ uri, source }: Entry, card: Card | undefined): Lens[] {
  const { words, sentence, toDo, mark } = card?.checkBack ?? {};
  const range = findKeyRange(source, ["checkBack"]);
  if (!range) return [];
  const leadsTo: Lens["leadsTo"] = { type: "places", places: [{ uri, range }] };
  const done: Lens[] =
    words === undefined
      ? []
      : [{ title: words, tooltip: sentence ?? words, leadsTo, ...(mark && { shape: heldShapes[mark] }) }];
  if (toDo === undefined) return done;
  const tooltip = "Measure the metric once more, and write the reading under checkBack";
  return [...done, { title: toDo, shape: "history", tooltip, leadsTo: { type: "step", step: "check-back" } }];
}
