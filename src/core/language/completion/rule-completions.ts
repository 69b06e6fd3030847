import { catalogue } from "../../rules/catalogue.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Completion } from "./completion.ts";
import { ruleText } from "../hover/rule-text.ts";

const rules: readonly Rule[] = catalogue;

/** The rules by their ids, for `# uol-ignore`; the cursor goes on to the reason, where none stands there yet. */
export function ignoredRules(hasReason: boolean): readonly Completion[] {
  return hasReason ? bareRules : rulesWithReason;
}

const bareRules = rules.map((rule) => toItem(rule, rule.id));
const rulesWithReason = rules.map((rule) => toItem(rule, `${rule.id}: \${1:why}`));

/** The rules by their ids, as keys of `rules:` in the settings. */
export function ruleKeys(written: ReadonlySet<string>, hasColon: boolean): readonly Completion[] {
  return rules
    .filter(({ id }) => !written.has(id))
    .map((rule) => ({ ...toItem(rule, hasColon ? rule.id : `${rule.id}: `), goesOn: !hasColon }));
}

/** What a comment of ours can begin with. */
export const ignoreComments: readonly Completion[] = [
  {
    label: "uol-ignore",
    kind: "rule",
    detail: "live with a finding of the next line",
    insert: "uol-ignore ",
    goesOn: true,
  },
  {
    label: "uol-ignore-file",
    kind: "rule",
    detail: "live with a finding in this file; before its first key",
    insert: "uol-ignore-file ",
    goesOn: true,
  },
];

function toItem(rule: Rule, insert: string): Completion {
  return { label: rule.id, kind: "rule", detail: rule.severity, documentation: ruleText(rule), insert };
}
