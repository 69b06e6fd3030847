/**
 * Markdown with each paragraph on one line, as an editor that wraps lines itself shows it best.
 *
 * Lists, quotes, headings and blocks of code keep their lines.
 */
export function unwrapParagraphs(markdown: string): string {
  return markdown
    .trim()
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith("```") ? part : part.replace(wrap, " ")))
    .join("");
}

/** A line end between words: neither beside an empty line, nor before what begins a block of its own. */
const wrap = /(?<=\S)[ \t]*\n(?=[ \t]*\S)(?![ \t]*(?:[-*+>#|]|\d+[.)])[ \t])[ \t]*/g;
