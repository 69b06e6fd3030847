import type { Day } from "../base/day.ts";
import type { Range } from "../base/position.ts";
import type { Fix } from "../base/read.ts";
import type { Severity } from "../base/severity.ts";
import type { Entry, EntryOf } from "../index/entry.ts";
import type { KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";

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
  /** The keys of other files that its answer depends on (`index/keys.ts`); none for a rule that sees one file. */
  reads(entry: Entry): readonly string[];
  check(entry: Entry, context: RuleContext): Iterable<Issue>;
}

export interface Examples {
  /** The line that ends in the mark is the one on which the finding must begin. */
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** Texts of files by name; a text alone is an experiment. */
export type Example = string | { readonly [file: string]: string };

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
  /** The entries that provide a key, which must be one of those that `reads` named. */
  find(key: string): readonly Entry[];
}

interface Definition<Name extends KindName> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reason: string;
  readonly examples: Examples;
  readonly kinds: readonly Name[];
  readonly readsBroken?: boolean;
  reads?(entry: EntryOf<Name>): readonly string[];
  check(entry: EntryOf<Name>, context: RuleContext): Iterable<Issue>;
}

/** Gives a rule its type: `check` sees only entries of the kinds that it names. */
export function defineRule<Name extends KindName, const Id extends string>(
  definition: Definition<Name> & { readonly id: Id },
): Rule & { readonly id: Id } {
  const { reads, readsBroken = false } = definition;
  return {
    ...definition,
    readsBroken,
    reads: (entry) => reads?.(entry as EntryOf<Name>) ?? [],
    check: (entry, context) => definition.check(entry as EntryOf<Name>, context),
  };
}
