import { addDays } from "../../src/core/base/day.ts";
import { benchToday, experimentText } from "./experiment-text.ts";
import { Picker } from "./picker.ts";
import { deeds, measures, names, objectives, people, places, sights } from "./vocabulary.ts";

const filesPerFolder = 250;
const experimentsPerUnit = 6;

/** The texts of a workspace of `count` files by their paths: settings, metrics, units and experiments. */
export function benchFiles(count: number): Map<string, string> {
  const files = new Map([["learning.yaml", settingsText()]]);
  for (const place of places) {
    for (const measure of measures) files.set(`metrics/${place}-${measure}.metric.yaml`, metricText(place, measure));
  }
  const rest = count - files.size;
  const units = Math.floor(rest / (experimentsPerUnit + 1));
  for (let number = 0; number < units; number++) files.set(`units/${unitId(number)}.uol.yaml`, unitText(number));
  for (let number = 0; number < rest - units; number++) {
    files.set(experimentPath(number), experimentText(number, unitId(number % units)));
  }
  return files;
}

export function experimentPath(number: number): string {
  return `area-${Math.floor(number / filesPerFolder)}/trial-${number}.experiment.yaml`;
}

function unitId(number: number): string {
  return `question-${number}`;
}

function unitText(number: number): string {
  const picker = new Picker(1_000_000 + number);
  const [who, deed] = [picker.one(people), picker.one(deeds)];
  return `title: Will ${who} ${deed}?
learn: Whether ${who} ${deed} once they ${picker.one(sights)}.
why: We lose more of them than we win, and nobody knows at which step.
objective: ${picker.one(objectives)}
kind: ${picker.one(["customer", "market", "product"])}
owner: ${picker.one(names)}
due: ${addDays(benchToday, 30 + picker.below(60))}
branches: [learn/${unitId(number)}]
appliesTo: [${picker.some(places, 2).join(", ")}]
`;
}

function metricText(place: string, measure: string): string {
  const isBad = measure === "error-rate";
  return `title: ${place[0]?.toUpperCase()}${place.slice(1)} ${measure.replace("-", " ")}
kind: ${isBad ? "operational" : "behaviour"}
type: proportion
unit: "%"
better: ${isBad ? "lower" : "higher"}
formula: those who did / those who could
owner: dana
`;
}

function settingsText(): string {
  const until = addDays(benchToday, 100);
  return `timeZone: Europe/Berlin
cadence: { kind: sprint, length: 14 days }
grace: 7 days
limits: { running: 1000, window: 90 days, debt: 1000 }
objectives:
${objectives.map((id) => `  ${id}: { title: More ${id.replaceAll("-", " ")}, until: ${until} }\n`).join("")}people:
${names.map((id) => `  ${id}: { name: ${id[0]?.toUpperCase()}${id.slice(1)}, roles: [product] }\n`).join("")}stakeholders: [support team]
consolidation: [{ from: 2026-12-20, to: 2026-12-31, why: The end of the year. }]
`;
}
