import type { Experiment } from "../../model/experiment.ts";
import type { Settings } from "../../model/settings.ts";
import { wordsOf } from "../sentence/words-of.ts";
import type { KnownPeople } from "./blamed-subject.ts";

/** What an experiment and the settings tell of the people that its texts may speak of. */
export function peopleKnownTo(record: Experiment, settings: Settings): Omit<KnownPeople, "isObservation"> {
  return { names: namesIn(settings), studied: studiedIn(record) };
}

/** The ids and first names of the people that the team has listed. */
function namesIn({ people = noPeople }: Settings): ReadonlySet<string> {
  let names = namesOfPeople.get(people);
  if (!names) {
    const all = Object.entries(people).flatMap(([id, { name = "" }]) => [id, name.split(/\s+/)[0] ?? ""]);
    names = new Set(all.filter((name) => 1 < name.length).map((name) => name.toLowerCase()));
    namesOfPeople.set(people, names);
  }
  return names;
}

const noPeople: NonNullable<Settings["people"]> = {};
const namesOfPeople = new WeakMap<NonNullable<Settings["people"]>, ReadonlySet<string>>();

/** The words of the plan for those who are studied, in the singular as well. */
function studiedIn({ population = "", hypothesis = "" }: Experiment): ReadonlySet<string> {
  const words = wordsOf(`${population} ${hypothesis}`);
  return new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]));
}
