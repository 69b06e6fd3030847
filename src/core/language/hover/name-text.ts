import type { Entry, EntryOf } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import { findLearning } from "../../index/find-learning.ts";
import { mentionKey } from "../../index/keys.ts";
import { settingsOf } from "../../index/snapshot.ts";
import type { KindName } from "../../model/kinds.ts";
import { titleOf } from "../completion/id-completions.ts";
import { escapeMarkdown, toListWords, toLink } from "../../base/markdown.ts";
import { surenessWords } from "../../query/learnings/learning-words.ts";
import { learningsIn } from "../../query/learnings/learnings-of.ts";
import type { Subject } from "../place/question.ts";
import type { Role } from "../place/role-at.ts";
import { stageWords } from "./stage-of-entry.ts";

/** What a name stands for, with a link to its file; `undefined` for words that name nothing. */
export function nameText(subject: Subject, role: Role, name: string): string | undefined {
  switch (role) {
    case "unit":
    case "experiment":
    case "metric":
      return fileText(subject, [role], name);
    case "unit-or-experiment":
      return fileText(subject, ["unit", "experiment"], name);
    case "learning":
      return learningText(subject, name);
    case "person":
      return personText(subject, name);
    case "objective":
      return objectiveText(subject, name);
    case "arm":
      return armText(subject, name);
    default:
      return undefined;
  }
}

function fileText(subject: Subject, kinds: readonly KindName[], id: string): string | undefined {
  const { snapshot, root } = subject;
  for (const kind of kinds) {
    const entry = findById(snapshot, kind, id, root);
    if (entry) return entryText(subject, entry as Entry);
  }
  return kinds.includes("metric") ? metricInUse(subject, id) : missingText(kinds);
}

function missingText(kinds: readonly KindName[]): string {
  return `No ${kinds.join(" and no ")} has this id.`;
}

/** A metric without a file of its own. */
function metricInUse({ snapshot, uri }: Subject, id: string): string {
  const others = (snapshot.byKey.get(mentionKey(id)) ?? []).filter((provider) => provider.uri !== uri).length;
  const used =
    others === 0 ? "No other file names it." : `Named in ${others} other ${others === 1 ? "file" : "files"}.`;
  return `The metric **${escapeMarkdown(id)}** has no file of its own. ${used}`;
}

/** A file of ours in a few lines: its title, where it stands, and the way to it. */
function entryText({ snapshot, today }: Subject, entry: Entry): string {
  const title = titleOf(entry);
  const lines = [
    `**${escapeMarkdown(toListWords(title ?? entry.id, 200))}**`,
    entry.kind === "metric" ? metricFacts(entry) : stageWords(entry, snapshot, today),
    entry.kind === "unit" && entry.record.title ? secondLine(entry.record.learn) : undefined,
    toLink(entry.path, entry.uri),
  ];
  return lines.filter(Boolean).join("\n\n");
}

function secondLine(words: string | undefined): string | undefined {
  return words === undefined ? undefined : escapeMarkdown(toListWords(words, 200));
}

function metricFacts({ record }: EntryOf<"metric">): string {
  const { kind, type, unit, better, baseline, formula } = record;
  const facts = [
    [kind, type].filter(Boolean).join(", "),
    unit && `in ${unit}`,
    better && `${better} is better`,
    baseline && `baseline ${baseline}`,
    formula && `= ${formula}`,
  ];
  return escapeMarkdown(facts.filter(Boolean).join("; "));
}

function learningText(subject: Subject, name: string): string {
  const { snapshot, root, today } = subject;
  const found = findLearning(snapshot, name, root);
  if (!found) return "No learning has this name.";
  const { entry, numbered } = found;
  const card = learningsIn(entry, snapshot, today).find(({ number }) => number === numbered.number);
  const sureness = card ? `, confidence ${surenessWords(card.confidence)}` : "";
  const insight = escapeMarkdown(toListWords(numbered.learning.insight ?? name, 200));
  return [insight, `${toLink(entry.path, entry.uri)}${sureness}`].join("\n\n");
}

function personText({ snapshot, root }: Subject, name: string): string | undefined {
  const person = settingsOf(snapshot, root).people?.[name];
  if (!person) return undefined;
  const roles = person.roles?.length ? `: ${person.roles.map(escapeMarkdown).join(", ")}` : "";
  return `**${escapeMarkdown(person.name ?? name)}**${roles}`;
}

function objectiveText({ snapshot, root }: Subject, name: string): string | undefined {
  const settings = snapshot.settings.get(root);
  const objective = settings?.record.objectives?.[name];
  if (!settings || !objective) return undefined;
  const until = objective.until === undefined ? "" : `, until ${objective.until}`;
  return `**${escapeMarkdown(objective.title ?? name)}**${until}\n\n${toLink(settings.path, settings.uri)}`;
}

function armText({ entry }: Subject, name: string): string | undefined {
  const arms = entry?.kind === "experiment" ? (entry.record.arms ?? {}) : {};
  if (!Object.hasOwn(arms, name)) return undefined;
  const control = Object.hasOwn(arms, "control") ? "control" : Object.keys(arms)[0];
  const role =
    name === control ? "the control: others are compared with it" : `compared with ${control ?? "the first"}`;
  return `Arm of this experiment, ${escapeMarkdown(arms[name] ?? "")} of all; ${escapeMarkdown(role)}.`;
}
