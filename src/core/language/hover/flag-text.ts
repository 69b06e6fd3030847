import { escapeMarkdown, toLink } from "../../base/markdown.ts";
import { plural } from "../../base/plural.ts";
import { uriBelow } from "../../base/uri.ts";
import { flagOf } from "../../model/flag-of.ts";
import type { FlagPlace } from "../../repository/flag-place.ts";
import { wordsAt } from "../place/place.ts";
import type { Subject } from "../place/question.ts";

const mostShown = 5;

/** Where the flag of an experiment stands in code, on its key and on its name. Tells what is known, and looks for nothing. */
export function flagText({ entry, place: { slot, path }, text, place, root }: Subject): string | undefined {
  if (entry?.kind !== "experiment") return undefined;
  const isKey = slot === "key" && path.length === 0 && wordsAt(text, place) === "flag";
  if (!isKey && !(slot === "value" && path.join() === "flag")) return undefined;
  const flag = flagOf(entry.record);
  // Of a name that is being typed nothing is known yet.
  if (flag === undefined || (!isKey && wordsAt(text, place).trim() !== flag)) return undefined;
  if (!entry.flagPlaces) return "*Find All References* on the name of the flag shows where it stands in code.";
  return placesText(entry.flagPlaces, root);
}

function placesText(places: readonly FlagPlace[], root: string): string {
  if (places.length === 0) return "The flag stands nowhere in the code any more.";
  const rest = places.length - mostShown;
  return [
    `The flag stands in code at ${plural(places.length, "place")}:`,
    [
      ...places.slice(0, mostShown).map((place) => `- ${linkTo(place, root)}`),
      ...(rest <= 0 ? [] : [`- ${escapeMarkdown(`and ${plural(rest, "more place")}`)}`]),
    ].join("\n"),
  ].join("\n\n");
}

function linkTo({ path, line, character }: FlagPlace, root: string): string {
  return toLink(`${path}:${line + 1}`, `${uriBelow(root, path)}#L${line + 1},${character + 1}`);
}
