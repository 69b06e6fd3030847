import { Lexer } from "yaml";

/** Of what follows this sign the library says that it is a scalar, though it may begin with `#`. */
const scalarMark = "\u001F";

/** The comments of a YAML text, in their order. */
export function commentsOf(text: string): readonly string[] {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes.filter((lexeme, at) => lexeme.startsWith("#") && lexemes[at - 1] !== scalarMark);
}
