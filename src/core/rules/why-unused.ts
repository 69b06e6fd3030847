import type { EntryOf } from "../index/entry.ts";
import type { KindName } from "../model/kinds.ts";
import type { Suppression } from "../source/source-document.ts";
import { laterRules } from "./later-rules.ts";
import { historyRules } from "./registration/history-rules.ts";
import type { RuleContext } from "./rule.ts";

/** Rules that speak of suppressions themselves: whether one of them hides something shows too late. */
const aboutSuppressions = ["ignore-unused", "ignore-without-reason"];

/**
 * Why a suppression hides nothing; `undefined` where it hides something, or may do so elsewhere or another day: its rule
 * is switched off here, or is not checked here.
 *
 * Only the last rules of the catalogue know, when all others have spoken.
 */
export function whyUnused(
  suppression: Suppression,
  entry: Pick<EntryOf<KindName>, "past" | "fates" | "flagPlaces">,
  { used, ruleIds, settings }: Pick<RuleContext, "used" | "ruleIds" | "settings">,
): "unknown" | "last" | "late" | "idle" | undefined {
  const { rule, misplaced } = suppression;
  if (!ruleIds.has(rule)) return "unknown";
  if (misplaced) return misplaced;
  const isUnclear = settings.rules?.[rule] === "off" || notChecked.has(rule) || isUnasked(rule, entry);
  return used.has(suppression) || isUnclear ? undefined : "idle";
}

/** Whether a rule may find something once git is asked. */
function isUnasked(rule: string, { past, fates, flagPlaces }: Parameters<typeof whyUnused>[1]): boolean {
  if (askingBranches.has(rule)) return fates === undefined;
  if (rule === "flag-of-stopped-experiment") return flagPlaces === undefined;
  // Another file knows whether git was asked.
  if (rule === "built-more-than-needed") return true;
  return askingHistory.has(rule) && (past === undefined || "why" in past);
}

const askingBranches: ReadonlySet<string> = new Set(["branch-merged-undecided", "branch-gone-unlearned"]);

/** Those that may find something only where git has answered; of a receipt, that a document was not committed. */
const askingHistory: ReadonlySet<string> = new Set([...historyRules, "propagation-open"]);

const notChecked: ReadonlySet<string> = new Set([...laterRules, ...aboutSuppressions]);
