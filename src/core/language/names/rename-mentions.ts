import type { TextEdit } from "../../base/text-edit.ts";
import { toEscaped, toScalar } from "../../authoring/quote-scalar.ts";
import { readEntry, type Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { parseSource } from "../../source/parse-source.ts";
import { rangeAt } from "../../source/source-document.ts";
import { mentionsOf, type Mention } from "./mentions-of.ts";
import { isSameTarget, targetOf, type Target } from "./target-of.ts";

/** A target and the id that it is to have. */
export interface NewName {
  readonly target: Target;
  readonly id: string;
}

/**
 * The edits of one file that make it name its targets by their new ids.
 *
 * Worked out against the text of this moment and not of the snapshot, so that nothing is overwritten that was typed
 * meanwhile. How an id is quoted stays as it is, unless the new one needs quotes.
 */
export function renameMentions(
  { uri, root }: Pick<Entry, "uri" | "root">,
  text: string,
  names: readonly NewName[],
  snapshot: Snapshot,
): TextEdit[] {
  const source = parseSource(text);
  const entry = readEntry(uri, root, source);
  if (!entry) return [];
  const renamed = mentionsOf(entry).flatMap((mention) => {
    const name = newNameOf(mention, entry, names, snapshot);
    return name ? [{ mention, id: name.id }] : [];
  });
  const shared = anchorsOf(
    renamed.map(({ mention }) => mention),
    text,
  );
  return renamed.flatMap(({ mention, id }) => {
    const edit = editOf(mention, id, text, shared);
    return edit ? [{ range: rangeAt(source, edit.start, edit.end), newText: edit.newText }] : [];
  });
}

function newNameOf(mention: Mention, from: Entry, names: readonly NewName[], snapshot: Snapshot): NewName | undefined {
  const mayBe = names.filter(({ target }) => target.id === mention.id && mention.kinds.includes(target.kind));
  if (mayBe.length === 0) return undefined;
  const meant = targetOf(mention, from, snapshot);
  return mayBe.find(({ target }) => isSameTarget(target, meant));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

function editOf(mention: Mention, newId: string, text: string, shared: ReadonlySet<string>): Edit | undefined {
  const { node, id, before, behind } = mention;
  const raw = text.slice(node.start, node.end);
  // What stands at the anchor is renamed there.
  if (raw.startsWith("*") && shared.has(raw.slice(1))) return undefined;
  const quote = /^["']/.exec(raw)?.[0] ?? "";
  if (raw === quote + before + id + behind + quote && (quote === "" ? standsBare : standsQuoted).test(newId)) {
    const start = node.start + quote.length + before.length;
    return { start, end: start + id.length, newText: newId };
  }
  const end = node.start + raw.trimEnd().length;
  const words = before + newId + behind;
  return { start: node.start, end, newText: words === newId ? toScalar(newId) : toEscaped(words) };
}

/** What every reader takes for words wherever a bare id may stand; `null` and `yes` are none. */
const standsBare = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[\p{L}_][\p{L}\p{M}\p{N}_-]*$/iu;
const standsQuoted = /^[\p{L}\p{M}\p{N}_-]+$/u;

/** The names of the anchors in front of what is renamed. */
function anchorsOf(mentions: readonly Mention[], text: string): ReadonlySet<string> {
  return new Set(
    mentions.flatMap(({ node: { start } }) => {
      const before = text.slice(Math.max(0, start - longestAnchor), start);
      return /&([^\s,[\]{}]+)(?:[ \t]+![^\s]*)?[ \t]+$/.exec(before)?.[1] ?? [];
    }),
  );
}

const longestAnchor = 100;
