import { wordUnclosed } from "./word-unclosed.ts";
import { specialSign, wordBehindValue, wordIndent, wordKeyInValue, wordNoColon } from "./word-yaml-line.ts";
import type { Wording, YamlError } from "./yaml-error.ts";

/** A syntax error in plain words, with what to write instead; for rare ones the first line of what the library says. */
export function wordYamlError(error: YamlError): Wording {
  const words = table.find(([code, shape]) => code === error.code && shape.test(error.message))?.[2] ?? ofLibrary;
  const said = typeof words === "string" ? words : words(error);
  if (typeof said === "string") return { message: said, start: error.start, end: endOnLine(error) };
  // Where only room is left on the line, a line ends before the error begins.
  return { ...said, end: Math.max(said.start, said.end) };
}

type Words = string | ((error: YamlError) => string | Wording);

const any = /^/;
const space = "Write a space behind the colon.";
const comma = "There is one comma too many. Remove it.";
const header = "Behind | or > the text begins on the next line, indented.";
const hash = "Write a space before the # of a comment.";
const directive = "A line that begins with % is an order to YAML itself. Remove it.";

/** By code and, where one code says many things, by the beginning or end of the sentence. The first that fits counts. */
const table: readonly (readonly [code: string, shape: RegExp, words: Words])[] = [
  ["MULTIPLE_DOCS", any, ofWholeDocument],
  ["TAB_AS_INDENT", any, "YAML does not allow tabs for indentation. Use spaces."],
  ["MULTILINE_IMPLICIT_KEY", /flow/, "The bracket is still open where the next key begins. Close it here."],
  ["MULTILINE_IMPLICIT_KEY", any, wordNoColon],
  ["MISSING_CHAR", /^Implicit map keys/, wordNoColon],
  ["MISSING_CHAR", /^Missing closing/, wordUnclosed],
  ["MISSING_CHAR", /end with a [\]}]$/, wordUnclosed],
  ["MISSING_CHAR", /^Missing space after :/, space],
  ["MISSING_CHAR", /^Missing .* between/, "Write a comma between this and what stands before it."],
  ["MISSING_CHAR", /^Sequence item without/, wordIndent],
  ["MISSING_CHAR", /^Comments must/, hash],
  ["MISSING_CHAR", /^Tags and anchors/, specialSign],
  ["MISSING_CHAR", /directives-end/, directive],
  ["MISSING_CHAR", /leading empty lines/, "The empty lines above are indented further than this text. Empty them."],
  ["BAD_INDENT", /end with a [\]}]$/, wordUnclosed],
  ["BAD_INDENT", any, wordIndent],
  ["BLOCK_AS_IMPLICIT_KEY", /block sequence/, wordIndent],
  ["BLOCK_AS_IMPLICIT_KEY", any, wordKeyInValue],
  ["BLOCK_IN_FLOW", any, wordBlockInFlow],
  ["UNEXPECTED_TOKEN", /at node end$/, wordBehindValue],
  ["UNEXPECTED_TOKEN", /^Unexpected flow-(?:seq|map)-end/, wordStrayEnd],
  ["UNEXPECTED_TOKEN", /^Unexpected (?:,|empty item) in/, comma],
  ["UNEXPECTED_TOKEN", /^(?:Block scalar header|Not a YAML token)/, header],
  ["UNEXPECTED_TOKEN", /^Unexpected block-seq-ind on same/, "Begin this list on the next line, or write `[a, b]`."],
  ["BAD_SCALAR_START", any, wordBadStart],
  ["BAD_ALIAS", /empty string$/, wordBadStart],
  ["BAD_DQ_ESCAPE", any, "Write a backslash twice in double quotes, or use single quotes."],
  ["BAD_DIRECTIVE", any, directive],
  ["TAG_RESOLVE_FAILED", any, specialSign],
  ["MULTIPLE_ANCHORS", any, specialSign],
  ["MULTIPLE_TAGS", any, specialSign],
  ["ALIAS_PROPS", any, specialSign],
  ["KEY_OVER_1024_CHARS", any, "A key has at most 1,024 characters. Write the colon sooner."],
];

function ofLibrary({ message }: YamlError): string {
  const [line = ""] = message.trim().split("\n");
  return `This is not valid YAML: ${line.replace(/[.:]$/, "")}.`;
}

function ofWholeDocument({ start, end }: YamlError): Wording {
  return { message: "Only the first document of a file is read. Move this one to a file of its own.", start, end };
}

function wordBlockInFlow({ text, start }: YamlError): string {
  return text.startsWith("- ", start)
    ? "A list in brackets takes commas, not dashes. Write `[a, b]`."
    : "Two keys stand here without a comma between them. Write one, or put the text in quotes.";
}

function wordStrayEnd({ text, start }: YamlError): string {
  return `No bracket is open that this "${text[start] ?? ""}" could close. Remove it.`;
}

function wordBadStart({ text, start }: YamlError): string {
  return `A value cannot begin with "${text[start] ?? ""}". Put it in quotes.`;
}

/** Places of the library reach over lines that are fine; ours end with the line on which they begin. */
function endOnLine({ text, start, end }: YamlError): number {
  const words = text.slice(start, end).split("\n", 1)[0] ?? "";
  return start + Math.max(1, words.trimEnd().length);
}
