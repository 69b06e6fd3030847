import { Command, CommanderError, Option } from "commander";
import { version } from "../../package.json";
import { arrangeArgs } from "./arrange-args.ts";
import { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { fixedDay } from "./fixed-day.ts";
import { tame } from "./output/tame.ts";
import { toSentence } from "./to-sentence.ts";
import type { CommonFlags, Flag, ListedVerb, Verb } from "./verb.ts";
import { verbs } from "./verbs.ts";
import { insteadOf } from "../core/base/instead-of.ts";
import { WrongUse } from "./wrong-use.ts";

const commonFlags: readonly Flag[] = [
  {
    usage: "--root <folder>",
    summary: "the folder to read; else the top level of the git work tree, or the current folder",
  },
  { usage: "--today <day>", summary: "the day to judge by, YYYY-MM-DD, instead of the clock's" },
  { usage: "--format <format>", summary: "how to answer" },
  { usage: "--no-color", summary: "no colours, even on a terminal" },
];

/** Runs the verb that the arguments name. Whatever goes wrong is one sentence on stderr, never a stack trace. */
export async function runProgram(io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.fine;
  try {
    const loaded = await loadVerbs(io.args);
    const program = createProgram(io, loaded, (code) => (exitCode = code));
    const flags = [...commonFlags, ...Array.from(loaded.values()).flatMap((verb) => verb.flags)];
    await program.parseAsync(arrangeArgs(io.args, flags), { from: "user" });
    return exitCode;
  } catch (error) {
    // Help and version end the same way as faults do.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.fine;
    io.err(tame(`${messageOf(error)}\n`));
    return ExitCode.wrongUse;
  }
}

/**
 * The verbs without which the arguments cannot be read, by their names: the one that stands first, or behind `help`. Where a
 * flag stands there, all of them, because only the flags of all tell which word is the verb and which is a value.
 */
async function loadVerbs(args: readonly string[]): Promise<ReadonlyMap<string, Verb>> {
  const [first = "", second = ""] = args;
  const isFlagFirst = first.startsWith("-") && second !== "";
  const name = first === "help" ? second : first;
  const needed = isFlagFirst ? verbs : verbs.filter((verb) => verb.name === name);
  return new Map(await Promise.all(needed.map(async (verb) => [verb.name, await verb.load()] as const)));
}

function createProgram(io: Io, loaded: ReadonlyMap<string, Verb>, end: (code: ExitCode) => void): Command {
  const program = new Command("uol")
    .description("Learning-driven development: what you asked, what you have not answered, what you already know.")
    .version(version, "-V, --version", "the version")
    .helpOption("-h, --help", "what can be typed, with an example")
    .configureOutput({ writeOut: io.out, writeErr: () => {} })
    .exitOverride((error) => {
      const isHelpOfNoVerb = error.code === "commander.help" && error.exitCode !== 0;
      throw isHelpOfNoVerb ? new WrongUse(unknownVerb(program.args[1] ?? "")) : toWrongUse(error, program);
    })
    .helpCommand("help [verb]", "what a verb does")
    // Only reached when no verb was recognised; its flags are then nobody's.
    .allowUnknownOption()
    .allowExcessArguments()
    .argument("[verb]")
    .action((word?: string) => {
      throw new WrongUse(word === undefined || word.startsWith("-") ? noVerb : unknownVerb(word));
    });
  for (const listed of verbs) {
    const command = addListed(program, listed);
    const verb = loaded.get(listed.name);
    if (verb) addVerb(command, verb, io, end);
    // The list says that a verb takes options, and not which.
    else for (const flag of commonFlags) command.addOption(toOption(flag));
  }
  return program;
}

const noVerb = 'Say what to do, for example "uol check"; "uol --help" lists all verbs.';

/** What is loaded when it is needed can be gone, for example after an update meanwhile. */
const partMissing = "A part of uol is missing; call it again, or install Learning Wall again.";

function unknownVerb(word: string): string {
  const names = verbs.map(({ name }) => name);
  return `There is no verb "${word}"; ${insteadOf(word, names, '"uol --help" lists all verbs.')}`;
}

function addListed(program: Command, { name, words, summary }: ListedVerb): Command {
  return program.command(`${name} ${words}`.trim()).description(summary);
}

function addVerb(command: Command, verb: Verb, io: Io, end: (code: ExitCode) => void): void {
  command
    .allowExcessArguments(false)
    .addHelpText(
      "after",
      `${verb.wordsHelp === undefined ? "" : `\n${verb.wordsHelp}\n`}\nExample:\n  $ ${verb.example}`,
    )
    .exitOverride((error) => {
      throw toWrongUse(error, command);
    });
  for (const flag of verb.flags) command.addOption(toOption(flag));
  // Whoever calls us may have put some of these first; the last one counts.
  for (const flag of commonFlags) command.addOption(toCommonOption(flag, verb));
  command.action(async () => {
    const flags = command.opts<CommonFlags>();
    if (!verb.formats.includes(flags.format)) {
      const choices = verb.formats.join(", ");
      throw new WrongUse(
        `There is no format "${flags.format}" for ${command.name()}; ${insteadOf(flags.format, verb.formats, `choose one of ${choices}.`)}`,
      );
    }
    // A slip is one even for a verb that needs no day.
    fixedDay(io, flags);
    // JSON escapes what could steer a terminal by itself.
    const isForPrograms = flags.format === "json" || flags.format === "sarif";
    const shown = isForPrograms ? io : { ...io, out: (text: string) => io.out(tame(text)) };
    end(await verb.run(shown, { words: command.args, flags }));
  });
}

function toCommonOption({ usage, summary }: Flag, { formats }: Verb): Option {
  const option = new Option(usage, summary);
  return usage.startsWith("--format") ? option.default(formats[0], formats.join(", ")) : option;
}

function toOption({ usage, summary }: Flag): Option {
  const option = new Option(usage, summary);
  // Of two values one would be lost without a word.
  if (!option.variadic) return option.required ? option.argParser(onceOnly(option)) : option;
  // `arrangeArgs` gives each value a flag of its own; commander would take the words of the verb for values, too.
  option.variadic = false;
  return option.argParser((value, before: string[] | undefined) => [...(before ?? []), ...value.split(",")]);
}

function onceOnly({ long }: Option): (value: string, before: string | undefined) => string {
  return (value, before) => {
    if (before === undefined) return value;
    throw new WrongUse(`${long} stands there twice; leave one of the two out.`);
  };
}

/** Help and version pass; everything else becomes our own sentence. */
function toWrongUse(error: CommanderError, command: Command): Error {
  return error.exitCode === 0 ? error : new WrongUse(toSentence(error, command));
}

function messageOf(error: unknown): string {
  if (error instanceof WrongUse) return error.message;
  if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return partMissing;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something went wrong that should not have: ${reason.replaceAll(/\s+/g, " ")}`;
}
