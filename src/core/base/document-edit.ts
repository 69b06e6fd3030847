/** A place in a document by its keys and item numbers: `["guardrails", 0, "threshold"]`. */
export type Path = readonly (string | number)[];

/** The words of an item, or its keys with their words: `{ repo: app, branch: learn/x }`; a mapping with more keys is the same item. */
export type ListItem = string | Readonly<Record<string, string>>;

/**
 * A change of one of our files in the words of its structure, as plain data.
 *
 * It is turned into text edits against the text of the moment (`authoring/to-text-edits.ts`), so that a fix
 * that was offered for one version never overwrites another.
 */
export type DocumentEdit =
  /** Writes a new key behind the entry of the first of `after` that is there, else at the end. */
  | {
      readonly type: "insert-key";
      /** The mapping that gets the key; the whole document unless it is given. */
      readonly at?: Path;
      readonly key: string;
      readonly after: readonly string[];
      /** YAML text of the value; `placeholder` is selected behind it, for the person to type over. */
      readonly value: string;
      readonly placeholder?: string;
      /** What follows the placeholder, such as a closing brace; without one the cursor goes in front of it. */
      readonly rest?: string;
    }
  /** Adds an item to the list under a top-level key, which is written if it is not there. */
  | { readonly type: "add-item"; readonly key: string; readonly after: readonly string[]; readonly item: ListItem }
  /** Adds a mapping, `value` and `rest` of which are its YAML text in one line; the cursor goes between the two. */
  | {
      readonly type: "add-record";
      readonly key: string;
      readonly after: readonly string[];
      readonly value: string;
      readonly rest: string;
    }
  /** Adds mappings at once, each item their YAML text in one line. */
  | {
      readonly type: "add-records";
      readonly key: string;
      readonly after: readonly string[];
      readonly items: readonly string[];
      /** The same items with a line for each key, for where there is room. */
      readonly lines?: readonly string[];
    }
  /** Moves an item of the list under one top-level key to the end of another, which is written if it is not there. */
  | {
      readonly type: "move-item";
      readonly from: readonly [key: string, at: number];
      readonly key: string;
      readonly after: readonly string[];
    }
  /** Removes every item equal to one of `items` from the list under a top-level key; the key goes with the last item. */
  | { readonly type: "remove-items"; readonly key: string; readonly items: readonly ListItem[] }
  /** Writes YAML text in the place of the scalar at `path`, or behind a key that has no value. */
  | {
      readonly type: "set-value";
      readonly path: Path;
      readonly value: string;
      readonly placeholder?: string;
      readonly rest?: string;
    }
  /** Puts the scalar at `path` in quotes, its words unchanged (with the words that a comment cut off). */
  | { readonly type: "quote"; readonly path: Path }
  /** Renames the key at `path`. */
  | { readonly type: "rename-key"; readonly path: Path; readonly key: string }
  /** Takes out the comment that begins at an offset of the text, with its line where it stands alone. */
  | { readonly type: "remove-comment"; readonly start: number };
