import type { SourceNode, Suppression } from "./source-document.ts";

const comment = /^[ \t]*#[ \t]*uol-ignore(-file)?[ \t]+([A-Za-z0-9-]+)[ \t]*:?[ \t]*(.*)$/;
const onlyCommentOrBlank = /^[ \t]*(#.*)?$/;

/**
 * The findings that the file asks to be silent about.
 *
 * `# uol-ignore RULE: reason` speaks for the next line that is neither blank nor a comment; `# uol-ignore-file`
 * for the whole file, and only before its first key. What stands where it can hide nothing is marked as misplaced.
 * Words inside a block scalar are content, not comments.
 */
export function findSuppressions(
  text: string,
  lineStarts: readonly number[],
  root: SourceNode | undefined,
): Suppression[] {
  if (!text.includes("uol-ignore")) return [];
  const lines = lineStarts.map((start, line) => text.slice(start, lineStarts[line + 1]).trimEnd());
  const firstKey = root?.start ?? text.length;
  const contentBelow = nextContentLines(lines);

  return lines.flatMap((content, line): Suppression[] => {
    const match = comment.exec(content);
    const start = lineStarts[line] ?? 0;
    if (!match || isInsideScalar(root, start + content.length)) return [];
    const [, forFile, rule = "", reason = ""] = match;
    const place = { start: start + content.indexOf("#"), end: start + content.length };
    const suppression = { rule, reason, ...place };
    if (forFile) return [start < firstKey ? suppression : { ...suppression, misplaced: "late" }];
    const below = contentBelow[line];
    return [below === undefined ? { ...suppression, misplaced: "last" } : { ...suppression, line: below }];
  });
}

/** For each line the next one below it that is neither blank nor a comment. */
function nextContentLines(lines: readonly string[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let below: number | undefined;
  for (let line = lines.length - 1; 0 <= line; line--) {
    next[line] = below;
    if (!onlyCommentOrBlank.test(lines[line] ?? "")) below = line;
  }
  return next;
}

function isInsideScalar(node: SourceNode | undefined, offset: number): boolean {
  if (!node || offset <= node.start || node.end <= offset) return false;
  if (node.kind === "scalar") return true;
  const children = node.kind === "sequence" ? node.items : node.entries.map(({ value }) => value);
  return children.some((child) => isInsideScalar(child, offset));
}
