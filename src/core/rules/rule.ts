import type { Day } from "../base/day.ts";
import type { Range } from "../base/position.ts";
import type { Fix } from "../base/read.ts";
import type { Severity } from "../base/severity.ts";
import type { Entry, EntryOf } from "../index/entry.ts";
import { idKey } from "../index/keys.ts";
import type { Provider } from "../index/provider.ts";
import type { KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";
import type { BranchFate } from "../repository/branch-facts.ts";
import type { FlagPlace } from "../repository/flag-place.ts";
import type { Suppression } from "../source/source-document.ts";

/**
 * One law of method or of form: what it forbids, why, examples that are run as tests, and how to find it.
 *
 * A rule may not wait, touch files or the clock, or know the severity in force. It lives in one file and is listed
 * in `catalogue.ts`; settings, `uol explain`, hovers, links, the README's table and SARIF follow from there.
 */
export interface Rule {
  readonly id: string;
  /** The default; a team changes it in `learning.yaml`. */
  readonly severity: Severity;
  /** One sentence that says what to do. */
  readonly title: string;
  /** Why, in Markdown, for somebody who meets the finding for the first time. */
  readonly reason: string;
  readonly examples: Examples;
  /** The kinds of files that it looks at. */
  readonly kinds: readonly KindName[];
  /** Whether it also speaks of files whose YAML is broken, of which an unknown part is unread. */
  readonly readsBroken: boolean;
  check(entry: Entry, context: RuleContext): Iterable<Issue>;
}

export interface Examples {
  /** The line that ends in the mark is the one on which the finding must begin. */
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** Texts of files by name, files of rows (`.csv`, `.json`) among them; a text alone is an experiment. */
export type Example = string | ExampleFiles | ExampleWithHistory | ExampleWithRepository;

export interface ExampleFiles {
  readonly [file: string]: string;
}

/** One experiment, of which git tells earlier texts; without any it is not committed. */
export interface ExampleWithHistory {
  /** What was committed, the earliest first. */
  readonly history: readonly { readonly date: Day; readonly text: string }[];
  /** Its text of today. */
  readonly now: string;
}

/** Files of which git says what became of branches, or where flags stand in code. */
export interface ExampleWithRepository {
  readonly files: ExampleFiles;
  /** What git says of them, behind the name of the first: "whose branch was merged on 2026-03-03". */
  readonly told: string;
  /** By `keyOfLink`. */
  readonly fates?: Readonly<Record<string, BranchFate>>;
  readonly flagPlaces?: readonly FlagPlace[];
}

/** The day on which every example is checked. */
export const exampleToday: Day = "2026-03-10";

/** Ends the line that a finding is expected on. Taken out before an example is read or shown. */
export const mark = " ◀";

/** One fault, before severity and suppression. */
export interface Issue {
  readonly message: string;
  readonly range: Range;
  readonly fixes?: readonly Fix[];
}

/** What a rule may know beyond its file: all of it data. */
export interface RuleContext {
  readonly today: Day;
  readonly settings: Settings;
  /**
   * Who provides a key (`index/keys.ts`), in all roots, in the order of their URIs.
   *
   * The only way to other files: what was asked for is remembered, and the rule runs again when the answer changes.
   */
  find(key: string): readonly Provider[];
  /** Every id that is or will be a rule, so that other words can be told from them. */
  readonly ruleIds: ReadonlySet<string>;
  /** The suppressions of this file that hid something; complete only for the last rule of the catalogue. */
  readonly used: ReadonlySet<Suppression>;
}

/** The file of an id: in the root that asks, else in the others. */
export function findById({ find }: RuleContext, kind: KindName, id: string, root: string): Provider | undefined {
  const found = find(idKey(kind, id)).filter((provider) => provider.id === id);
  return found.find((provider) => provider.root === root) ?? found[0];
}

/** Whether two files of one kind cannot be told apart (`duplicate-id`), so that nothing else is said of them as a pair. */
export function areOfOneId(a: Pick<Entry, "root" | "id">, b: Pick<Entry, "root" | "id">): boolean {
  return a.root === b.root && a.id.toLowerCase() === b.id.toLowerCase();
}

interface Definition<Name extends KindName> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
  readonly examples: Examples;
  readonly kinds: readonly Name[];
  readonly readsBroken?: boolean;
  check(entry: EntryOf<Name>, context: RuleContext): Iterable<Issue>;
}

/** Gives a rule its type: `check` sees only entries of the kinds that it names. */
export function defineRule<Name extends KindName, const Id extends string>(
  definition: Definition<Name> & { readonly id: Id },
): Rule & { readonly id: Id } {
  const { readsBroken = false } = definition;
  return {
    ...definition,
    readsBroken,
    check: (entry, context) => definition.check(entry as EntryOf<Name>, context),
  };
}
