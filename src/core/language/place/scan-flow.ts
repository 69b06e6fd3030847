import { endOfLine, endOfQuotes, skipSpaces } from "./text-lines.ts";
import type { Style } from "./place.ts";

/** A pair of brackets that is open where the scan stopped. */
export interface FlowFrame {
  readonly kind: "mapping" | "sequence";
  /** Offset of the opening bracket. */
  readonly open: number;
  /** The key whose value stands next; absent where a key is expected. */
  key?: string | undefined;
  /** Which item of a sequence stands next. */
  index: number;
}

/** A key or value between brackets. */
export interface FlowToken {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** How far a scan came: the frames that were open there, and the token that holds the offset it was to stop at. */
export interface FlowScan {
  readonly end: number;
  readonly frames: readonly FlowFrame[];
  readonly token: FlowToken | undefined;
  readonly isInComment: boolean;
}

/**
 * Reads `{...}` or `[...]` from its bracket at `at` until it closes, reaches `limit`, or holds `offset`.
 *
 * @param onName Told of each key or item of the outermost brackets, with its start.
 */
export function scanFlow(
  text: string,
  at: number,
  limit: number,
  offset: number,
  onName?: (name: string, start: number) => void,
): FlowScan {
  const frames: FlowFrame[] = [];
  const stop = (end: number, token?: FlowToken, isInComment = false): FlowScan => ({ end, frames, token, isInComment });
  while (at < limit) {
    const sign = text[at] ?? "";
    if (0 < frames.length && at === offset && !startsToken(text, at)) return stop(at);
    if (sign === "{" || sign === "[") {
      frames.push({ kind: sign === "{" ? "mapping" : "sequence", open: at, index: 0 });
      at++;
    } else if (sign === "}" || sign === "]") {
      frames.pop();
      at++;
      if (frames.length === 0) return stop(at);
    } else if (sign === ",") {
      nextItem(frames.at(-1));
      at++;
    } else if (sign === "#" && isBlank(text[at - 1])) {
      const end = endOfLine(text, at);
      if (at < offset && offset <= end) return stop(at, { start: at, end, style: "plain" }, true);
      at = end;
    } else if (isBlank(sign) || sign === ":") {
      at++;
    } else {
      const token = readToken(text, at, limit);
      const outer = outerEnd(text, token);
      const colon = colonBehind(text, outer, frames.at(-1));
      if (at <= offset && offset <= (colon ?? outer)) return stop(outer, token);
      if (colon !== undefined || frames.at(-1)?.kind === "sequence") takeName(text, token, frames, onName);
      at = colon === undefined ? outer : colon + 1;
    }
  }
  return stop(limit);
}

/** The token that begins at `at`: in quotes, or bare words up to what ends them between brackets. */
function readToken(text: string, at: number, limit: number): FlowToken {
  const sign = text[at];
  if (sign === '"' || sign === "'") {
    const style = sign === '"' ? "double" : "single";
    const close = endOfQuotes(text, at, limit);
    // Without an end the quotes were only just opened; they do not reach beyond their line.
    return { start: at + 1, end: close < limit ? close : Math.max(at + 1, endOfLine(text, at)), style };
  }
  let end = at;
  while (end < limit && !endsBareWords(text, end)) end++;
  const stop = Math.max(end, at + 1);
  while (at < end && isBlank(text[end - 1])) end--;
  return { start: at, end: Math.max(end, Math.min(stop, at + 1)), style: "plain" };
}

function endsBareWords(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  if (",{}[]\n\r".includes(sign)) return true;
  if (sign === ":") return isBlank(text[at + 1]) || ",{}[]".includes(text[at + 1] ?? " ");
  return sign === "#" && isBlank(text[at - 1]);
}

/** The colon that makes a key of the token that ends at `end`. */
function colonBehind(text: string, end: number, frame: FlowFrame | undefined): number | undefined {
  const colon = skipSpaces(text, end);
  return text[colon] === ":" && frame?.kind === "mapping" && frame.key === undefined ? colon : undefined;
}

function takeName(
  text: string,
  { start, end }: FlowToken,
  frames: readonly FlowFrame[],
  onName: ((name: string, start: number) => void) | undefined,
): void {
  const frame = frames.at(-1);
  if (!frame) return;
  const name = text.slice(start, end);
  if (frame.kind === "mapping") frame.key = name;
  if (frames.length === 1) onName?.(name, start);
}

function nextItem(frame: FlowFrame | undefined): void {
  if (!frame) return;
  frame.index++;
  frame.key = undefined;
}

/** Where a token ends together with its quotes. */
function outerEnd(text: string, { end, style }: FlowToken): number {
  return style !== "plain" && text[end] === (style === "double" ? '"' : "'") ? end + 1 : end;
}

function startsToken(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  return !isBlank(sign) && !"{}[],:".includes(sign) && !(sign === "#" && isBlank(text[at - 1]));
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || " \t\r\n".includes(sign);
}
