import { Composer, Lexer, Parser, YAMLParseError, type CST, type Document } from "yaml";
import { TooMuch } from "./too-much.ts";

/** Deeper nesting than this is no file of ours; a fixed bound, so that findings do not depend on the size of a stack. */
const maximumDepth = 100;

/**
 * The first document of a text as the library reads it.
 *
 * Its own `parseDocument` recurses over what is nested, and a stack that runs out inside a regular expression ends the
 * whole process, so the depth is watched while the text is taken apart, which needs no stack.
 *
 * @throws TooMuch when it is nested too deeply.
 */
export function parseYaml(text: string): Document.Parsed {
  // A lone CR ends a line in YAML as in editors; the library knows it only beside an LF.
  const lines = text.replace(/\r(?!\n)/g, "\n");
  // Errors are worded by us, keys that are no strings stay as they are written, and repeated ones are found by us.
  const composer = new Composer({ prettyErrors: false, keepSourceTokens: false, stringKeys: false, uniqueKeys: false });
  const [first, second] = composer.compose(tokensOf(lines), true, lines.length) as Iterable<Document.Parsed>;
  if (!first) throw new Error("The composer was told to give a document for any text.");
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", ""));
  return first;
}

function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (maximumDepth < parser.stack.length)
      throw new TooMuch("This file is nested too deeply to be read.", parser.offset);
  }
  yield* parser.end();
}
