/**
 * Something to be read from top to bottom, by people who may have neither our editor nor our files.
 *
 * Words are plain words of ours or of files: each form in which a page is written makes them harmless in its own way.
 */
export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: "heading"; readonly level: 2 | 3; readonly words: string }
  /** An empty line within the words begins a paragraph of its own. */
  | { readonly type: "paragraph"; readonly words: string }
  | { readonly type: "list"; readonly items: readonly string[] }
  /** Things to do or to ask, each with a box to tick. */
  | { readonly type: "checks"; readonly items: readonly string[] }
  /** Short names, each with what is to be said of it. */
  | { readonly type: "facts"; readonly rows: readonly Fact[] }
  | { readonly type: "table"; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** What stands apart from the rest, and is seen first. */
  | { readonly type: "card"; readonly title: string; readonly rows: readonly Fact[] };

export type Fact = readonly [name: string, words: string];

/** The paragraphs of words that may have several lines, each in one line. */
export function paragraphsOf(words: string): readonly string[] {
  return words
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(toLine)
    .filter((line) => line !== "");
}

/** Words in one line, whatever white space they hold. */
export function toLine(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

/** The same without what nobody sees and what turns the order of letters, for those who show it as it is. */
export function toVisible(words: string): string {
  return toLine(words).replaceAll(invisible, "");
}

// oxlint-disable-next-line no-control-regex -- These are the characters to be taken out.
const invisible = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Two pages as one: the second begins with its title as a heading. */
export function joinPages(first: Page, second: Page): Page {
  const heading: Block = { type: "heading", level: 2, words: second.title };
  return { title: first.title, blocks: [...first.blocks, heading, ...second.blocks] };
}
