import { similarTo, type Match } from "../../core/query/similar/similar-to.ts";
import { nothingSimilar, outcomeWords } from "../../core/query/similar/similar-words.ts";
import { ExitCode } from "../exit-code.ts";
import { printJson } from "../output/json.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";

/** `uol similar`: what was asked before and is like a sentence, the refuted and the stopped first. */
export const similar: Verb = {
  example: 'uol similar "If guests need no account, more of them finish their order."',
  formats: ["text", "json"],
  flags: [],

  async run(io, { words, flags }) {
    const { snapshot, today } = await readWorkspace(io, flags);
    const matches = similarTo(words.join(" "), snapshot, today);
    if (flags.format === "json") printJson(io, "similar", { matches: matches.map(toAnswer) });
    else io.out(toText(matches, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

function toAnswer({ id, kind, file, line, title, score, why, ...match }: Match): object {
  const { experiment, verdict, exploratory, decision, date } = match;
  return { id, kind, file, line: line + 1, title, score, experiment, verdict, exploratory, decision, date, why };
}

function toText(matches: readonly Match[], paint: Paint): string {
  if (matches.length === 0) return `${nothingSimilar}\n`;
  return matches.map((match) => matchText(match, paint)).join("\n");
}

function matchText(match: Match, paint: Paint): string {
  const { title, score, file, line, why } = match;
  return [
    `${score.toFixed(2)}  ${paint("bold", title.replaceAll(/\s+/g, " "))}`,
    `      ${outcomeWords(match)}`,
    `      ${why}`,
    `      ${paint("dim", `${file}:${line + 1}`)}`,
  ]
    .map((text) => `${text}\n`)
    .join("");
}
