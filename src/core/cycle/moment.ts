import type { Day } from "../base/day.ts";
import type { EntryOf } from "../index/entry.ts";
import type { Snapshot } from "../index/snapshot.ts";

/** What every step knows: all records, and the day. */
export interface WorkspaceMoment {
  readonly snapshot: Snapshot;
  readonly today: Day;
}

/** The moment of a step that goes on with an experiment, in the text that is edited. */
export interface ExperimentMoment extends WorkspaceMoment {
  readonly entry: EntryOf<"experiment">;
}

/** The moment of a step that goes on with a unit or an experiment. */
export interface RecordMoment extends WorkspaceMoment {
  readonly entry: EntryOf<"unit"> | EntryOf<"experiment">;
}

/** The moment of a step that writes a new file. */
export interface FileMoment extends WorkspaceMoment {
  /** The root that gets the file. */
  readonly root: string;
  /** Whether a name of a file is in use there. */
  readonly isTaken: (name: string) => boolean;
}
