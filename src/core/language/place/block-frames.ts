import type { Path } from "../../base/document-edit.ts";

/** A mapping or a list that is open where a scan stands. */
export interface Frame {
  readonly column: number;
  /** The key that was read last; absent in a list. */
  key?: string;
  index: number;
  /** Whether a value stands behind the key or dash, so that nothing can follow on lines below. */
  isFilled: boolean;
}

/** The next item of the list at a column; a new list where there is none. */
export function enterItem(frames: Frame[], column: number): void {
  leaveDeeper(frames, column);
  const last = frames.at(-1);
  if (last && last.column === column && last.key === undefined) {
    last.index++;
    last.isFilled = false;
  } else {
    frames.push({ column, index: 0, isFilled: false });
  }
}

/** The next key of the mapping at a column; a new mapping where there is none. */
export function enterKey(frames: Frame[], column: number, key: string): void {
  leaveDeeper(frames, column);
  if (frames.at(-1)?.column === column && frames.at(-1)?.key === undefined) frames.pop();
  const last = frames.at(-1);
  if (last && last.column === column) {
    last.key = key;
    last.isFilled = false;
  } else {
    frames.push({ column, key, index: 0, isFilled: false });
  }
}

/** Leaves what is indented deeper than a column. */
export function leaveDeeper(frames: Frame[], column: number): void {
  while (column < (frames.at(-1)?.column ?? 0)) frames.pop();
}

export function pathOf(frames: readonly Frame[]): Path {
  return frames.map(({ key, index }) => key ?? index);
}

export function columnOf(frames: readonly Frame[]): number {
  return frames.at(-1)?.column ?? 0;
}
