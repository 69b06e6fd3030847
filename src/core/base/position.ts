/** A place in a text. Lines and characters count from zero; characters are UTF-16 units, as in VS Code. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The text from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The range that stands in for "the whole file" when there is no better place. */
export const startOfText: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Negative when `a` stands before `b`, zero when they are the same place. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether two ranges share a place; ranges that only touch do. */
export function rangesTouch(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
