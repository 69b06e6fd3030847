import type { Command, CommanderError } from "commander";
import { insteadOf } from "../core/base/instead-of.ts";

/** A fault in how something was typed, as one sentence that says what to type instead. */
export function toSentence({ code, message }: CommanderError, command: Command): string {
  // Each message of commander has exactly one word in quotes: the one at fault.
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  const help = command.parent ? `uol ${command.name()} --help` : "uol --help";
  switch (code) {
    case "commander.unknownOption": {
      const flags = command.options.map(({ long }) => long ?? "");
      return `There is no flag ${word}; ${insteadOf(word, flags, `"${help}" lists those there are.`)}`;
    }
    case "commander.optionMissingArgument":
      return `The flag ${word} needs a value; "${help}" shows how it is written.`;
    case "commander.missingArgument":
      return `Behind "${command.name()}" the ${word} is missing; type "uol ${command.name()} ${command.usage()}".`;
    case "commander.excessArguments":
      return `There are too many words behind "${command.name()}"; "${help}" shows what it takes.`;
    default:
      return `This cannot be read; "${help}" shows what can be typed.`;
  }
}
