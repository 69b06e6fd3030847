import { plural } from "../../base/plural.ts";
import type { Sliced } from "../../base/sliced.ts";
import { uriBelow } from "../../base/uri.ts";
import type { EntryOf } from "../../index/entry.ts";
import { foundFor, foundForFileInSlices } from "../learnings/found-for.ts";
import type { Found } from "../learnings/found.ts";
import type { LearningCard } from "../learnings/learning-card.ts";
import { latestOf, weighInSlices, type RelevantLearning } from "../learnings/relevant-learnings.ts";
import type { BranchWorld } from "./branch-world.ts";

/** What is known where a branch works. Plain JSON. */
export interface BranchLearnings {
  /** Those that name a file that the branch changed, the surest first, then those that apply to its units. */
  readonly items: readonly BranchLearning[];
  /** How many more there are. */
  readonly more: number;
}

export interface BranchLearning {
  readonly learning: LearningCard;
  /** "path src/checkout/**, 3 files", "tag checkout". */
  readonly why: string;
  /** How many files of the branch it names; 0 where it applies to a unit. */
  readonly files: number;
}

/** Longer lists are not read. */
const most = 20;
/** Of more than so many only the latest are weighed. */
const mostWeighed = 60;

/** @param files What the branch changed, as seen from the folder; none where git cannot say. */
export function* branchLearningsOf(
  units: readonly EntryOf<"unit">[],
  world: Pick<BranchWorld, "snapshot" | "today" | "folder">,
  files: readonly string[] = [],
): Sliced<BranchLearnings> {
  const counts = yield* countFiles(files, world);
  const byFile = Array.from(counts.values(), ({ found, files: count }) => ({
    ...found,
    why: `${found.why}, ${plural(count, "file")}`,
  }));
  const byUnit = units
    .flatMap((unit) => foundFor(unit, world.snapshot))
    .filter((found) => !counts.has(keyOfFound(found)));
  const others = Array.from(new Map(byUnit.map((found) => [keyOfFound(found), found])).values());
  const weigh = (found: readonly Found[]): Sliced<RelevantLearning[]> =>
    weighInSlices(latestOf(found, mostWeighed), world.snapshot, world.today);
  const weighed = [...(yield* weigh(byFile)), ...(yield* weigh(others))];
  return {
    items: weighed.slice(0, most).map((one) => ({ ...one, files: counts.get(keyOf(one.learning))?.files ?? 0 })),
    more: Math.max(0, counts.size + others.length - most),
  };
}

/** The learnings that name one of many files, each with how many it names. */
function* countFiles(
  files: readonly string[],
  { snapshot, folder }: Pick<BranchWorld, "snapshot" | "folder">,
): Sliced<ReadonlyMap<string, { readonly found: Found; readonly files: number }>> {
  const counts = new Map<string, { found: Found; files: number }>();
  for (const file of files) {
    for (const found of yield* foundForFileInSlices(uriBelow(folder, file), snapshot)) {
      const known = counts.get(keyOfFound(found));
      if (known) known.files++;
      else counts.set(keyOfFound(found), { found, files: 1 });
    }
    yield;
  }
  return counts;
}

function keyOfFound({ entry: { uri }, number }: Found): string {
  return keyOf({ uri, number });
}

function keyOf({ uri, number }: Pick<LearningCard, "uri" | "number">): string {
  return `${uri}#${number}`;
}
