import type { Entry } from "../../index/entry.ts";
import type { Card } from "../../query/card.ts";
import { registrationShapes, registrationTitles } from "../../query/card-words.ts";
import { lookOf, verdictLooks, verdictPhrase } from "../../query/verdict-words.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { CodeLens } from "./code-lens.ts";

type Lens = Omit<CodeLens, "range">;

/** What the data of an experiment say, and whether its bar stood there before them; of a draft nothing. */
export function verdictLensesOf(entry: Entry, card: Card | undefined): Lens[] {
  if (!card?.verdict || (card.stage === "design" && card.verdict.state === "none")) return [];
  const { verdict, registration } = card;
  const results = findKeyRange(entry.source, ["results"]);
  const leadsTo: Lens["leadsTo"] = results
    ? { type: "places", places: [{ uri: entry.uri, range: results }] }
    : { type: "wall" };
  return [
    { title: verdictPhrase(verdict), shape: verdictLooks[lookOf(verdict)].shape, tooltip: verdict.shown, leadsTo },
    ...(registration
      ? [
          {
            title: registrationTitles[registration.state],
            shape: registrationShapes[registration.state],
            tooltip: registration.reason,
            leadsTo: { type: "history" } as const,
          },
        ]
      : []),
  ];
}
