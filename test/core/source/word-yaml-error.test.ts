import assert from "node:assert/strict";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { wordYamlError } from "../../../src/core/source/word-yaml-error.ts";

const noColon = "This line has no colon. Write `key: value`.";
const otherColumn = "This line begins in another column than its neighbours. Indent it like them.";
const opened = (what: string): string => `This ${what} is opened and never closed. Close it where it ends.`;
const quoteIt = 'YAML reads ": " as the end of a key. Put this in quotes.';
const special = "A value that begins with !, & or * has a meaning of its own in YAML. Put it in quotes.";

/** A text in which `«»` draw the place that the first finding marks, and what it says. */
const faults: readonly (readonly [drawn: string, message: string])[] = [
  // Colons
  ["owner: dana\n«metric click-rate»\nunit: a", noColon],
  ["«metric»\nowner: dana", noColon],
  ["owner: dana\n«metric»", noColon],
  ["owner: dana\r\n«metric»\r\nunit: a\r\n", noColon],
  ["owner: dana\r«metric»\runit: a\r", noColon],
  ["window:\n  from: 2026-03-02\n  «to 2026-03-16»\nowner: dana", noColon],
  [
    "memo: People like it,\n«and they come back again.»\nowner: dana",
    "This line has no colon. Write `key: value`, or indent it to continue the text above.",
  ],
  ["owner: dana\n«metric:click-rate»\nunit: a", "Write a space behind the colon."],
  ["owner: dana\n«metric:click-rate»", "Write a space behind the colon."],
  ["window:\n  from: «a: b»", quoteIt],
  ["hypothesis: «We think\n  that this works: yes»\nowner: dana", quoteIt],
  ["metric: a\n&a «»", noColon],
  // Quotes
  ['title: «"»abc\nowner: dana', opened("quote")],
  ["title: «'»abc\nowner: dana", opened("quote")],
  [
    "title: 'don'«t do it'»\nowner: dana",
    "The quotes end before this. Put all of it in quotes, and write '' for an apostrophe inside.",
  ],
  ['title: "abc" «def»', 'The quotes end before this. Put all of it in quotes, and write \\" for a quote inside.'],
  ['title: "abc\n  owner: "«dana"»\nunit: a', "A quote from a line above ends here. Close it on its own line."],
  ['title: "C:«\\»dir"', "Write a backslash twice in double quotes, or use single quotes."],
  // Brackets
  ["tags: «[»a, b\nowner: dana", opened("bracket")],
  ["window: «{» from: 2026-03-02", opened("brace")],
  ["window: «{» from: 2026\nowner: dana\narms: { a: b }", opened("brace")],
  ["tags: «[»a, b\nowner: dana\nbranches: [\n  c\n]", opened("bracket")],
  ["tags: [a«}»\nowner: dana", 'This closes a bracket of another kind. Write "]".'],
  ["arms: { a: b«]»\nowner: dana", 'This closes a bracket of another kind. Write "}".'],
  ["tags: [\n«a»,\nb\n]", "Lines between brackets must be indented. Put spaces before this one."],
  ["window: {\n«f»rom: a,\nto: b\n}", "Lines between brackets must be indented. Put spaces before this one."],
  ["tags: [a, «b»\n  owner: dana", "The bracket is still open where the next key begins. Close it here."],
  ["tags: [a]«]»\nowner: dana", 'No bracket is open that this "]" could close. Remove it.'],
  ["owner: dana\n«}»", 'No bracket is open that this "}" could close. Remove it.'],
  ["tags: [a,«,»b]", "There is one comma too many. Remove it."],
  ["tags: ['a' «'»b']", "Write a comma between this and what stands before it."],
  [
    "window: { from: «2026-03-02 to: 2026-03-16» }",
    "Two keys stand here without a comma between them. Write one, or put the text in quotes.",
  ],
  ["window: {\n  from:\n  «- a» }", "A list in brackets takes commas, not dashes. Write `[a, b]`."],
  ["tags: [a] «b»", "This does not belong behind the value. Remove it, or put all of it in quotes."],
  // Indentation
  ["owner: dana\n  «metric: a»", otherColumn],
  ["hypothesis: We think: yes.\n  «metric: a»", otherColumn],
  ["window:\n  from: 2026-03-02\n    «to: 2026-03-16»", otherColumn],
  ["window:\n    from: 2026-03-02\n\n  # until\n  «to: 2026-03-16»", otherColumn],
  ["  owner: dana\n«metric: a»", otherColumn],
  ["results:\n  - date: 2026-03-02\n   «measured: 3»", otherColumn],
  ["results:\n  - date: 2026-03-02\n  «measured: 3»", otherColumn],
  ["results:\n  - date: 2026-03-02\n «- date: 2026-03-03»", otherColumn],
  ["memo: |\n   a\n  «b»", otherColumn],
  ["window:\n«\t»from: 2026-03-02", "YAML does not allow tabs for indentation. Use spaces."],
  ["memo: |\n    \n  «b»", "The empty lines above are indented further than this text. Empty them."],
  // Lists
  ["tags:\n  - a\n  «b»\nowner: dana", "Begin this item of the list with `- `."],
  ["owner: dana\n«- a»\nmetric: b", "A list item stands between keys here. Put it below a key of its own."],
  ["tags: «-» a", "Begin this list on the next line, or write `[a, b]`."],
  // Signs
  ["owner: «@»dana", 'A value cannot begin with "@". Put it in quotes.'],
  ["title: «`»a`", 'A value cannot begin with "`". Put it in quotes.'],
  ["title: «%»a", 'A value cannot begin with "%". Put it in quotes.'],
  ["title: «?» why", 'A value cannot begin with "?". Put it in quotes.'],
  ["title: «&» sons", 'A value cannot begin with "&". Put it in quotes.'],
  ["title: *bold* «text»", special],
  ["title: «!<x» b", special],
  ["memo: |«t»ext", "Behind | or > the text begins on the next line, indented."],
  ['title: "a"«#b»', "Write a space before the # of a comment."],
  ["«%YAML»\nowner: dana", "A line that begins with % is an order to YAML itself. Remove it."],
];

describe("wordYamlError", () => {
  for (const [drawn, message] of faults) {
    it(`says at ${JSON.stringify(drawn)}: ${message}`, () => {
      const text = drawn.replace(/[«»]/g, "");
      const source = parseSource(text);
      // What was recovered comes first, and what is wrong with names behind.
      const problem = source.problems.find((one) => one.message === message);
      assert.ok(problem, source.problems.map((one) => one.message).join("\n"));
      const [start, end] = [problem.range.start, problem.range.end].map(
        ({ line, character }) => (source.lineStarts[line] ?? 0) + character,
      );
      assert.equal(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, drawn);
      assert.equal(source.isBroken, true);
    });
  }

  it("keeps to the first line of what the library says where there are no words of ours", () => {
    const message = "Something is wrong:\n\na: b\n^\n";
    const wording = wordYamlError({ code: "NEW", message, start: 0, end: 4, text: "a: b\nc: d", root: undefined });
    assert.deepEqual(wording, { message: "This is not valid YAML: Something is wrong.", start: 0, end: 4 });
  });
});
