/** A place in a document by its keys and item numbers: `["guardrails", 0, "threshold"]`. */
export type Path = readonly (string | number)[];

/**
 * A change of one of our files in the words of its structure, as plain data.
 *
 * It is turned into text edits against the text of the moment (`authoring/apply-document-edit`), so that a fix
 * that was offered for one version never overwrites another.
 */
export type DocumentEdit =
  /** Writes a new top-level key behind the entry of the first of `after` that is there, else at the end. */
  | {
      readonly type: "insert-key";
      readonly key: string;
      readonly after: readonly string[];
      /** YAML text of the value; `placeholder` is selected behind it, for the person to type over. */
      readonly value: string;
      readonly placeholder?: string;
    }
  /** Adds a scalar to the list under a top-level key, which is written if it is not there. */
  | { readonly type: "add-item"; readonly key: string; readonly after: readonly string[]; readonly item: string }
  /** Removes every item equal to `item` from the list under a top-level key; the key goes with the last item. */
  | { readonly type: "remove-item"; readonly key: string; readonly item: string }
  /** Puts the scalar at `path` in quotes, its words unchanged (with the words that a comment cut off). */
  | { readonly type: "quote"; readonly path: Path }
  /** Renames the key at `path`. */
  | { readonly type: "rename-key"; readonly path: Path; readonly key: string };
