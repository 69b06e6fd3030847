import { nothing, svg, type SVGTemplateResult } from "lit";

import type { Day } from "../../core/base/day.ts";
import type { TimelineBar, TimelineMark, TimelineRow } from "../../core/query/timeline/timeline-row.ts";
import { iconPaths } from "../icons.ts";
import type { TimeScale } from "./time-scale.ts";
import { timelineLooks } from "./timeline-looks.ts";

/** In pixels. */
const height = 28;
const middle = height / 2;
const barHeight = 10;
const barTop = middle - barHeight / 2;
const markSize = 14;
/** How far an end that nobody has set is drawn, dashed and open. */
const openLength = 28;
const gap = 6;
/** A generous guess, so that no word runs into what stands behind it. */
const letterWidth = 6.2;

/** A mark where it stands: its middle, in pixels. */
interface PlacedMark extends TimelineMark {
  readonly x: number;
}

/** One row of the timeline as a picture; what it says stands in words beside it. */
export function renderRow(row: TimelineRow, scale: TimeScale, today: Day): SVGTemplateResult {
  const now = scale.startOf(today);
  const barEnd = row.bar && endOfBar(row.bar, scale);
  const marks = placeMarks(row.marks, scale, barEnd ?? 0);
  const decision = marks.find(({ look }) => timelineLooks[look].word !== undefined);
  return svg`
    ${row.bar ? renderBar(row.bar, scale, now) : nothing}
    ${decision && barEnd !== undefined ? renderWait(barEnd, decision.x - markSize / 2) : nothing}
    ${row.overdue ? renderOverdue(row.overdue, scale, now) : nothing}
    ${marks.map((mark) => renderMark(mark, roomBehind(mark, marks, row.overdue && scale.startOf(row.overdue.from))))}
  `;
}

function renderBar({ state, from, to }: TimelineBar, scale: TimeScale, now: number): SVGTemplateResult {
  const start = from === undefined ? scale.endOf(to ?? "") - openLength : scale.startOf(from);
  if (from === undefined || to === undefined) return renderOpenBar(state, to === undefined, start, now);
  const width = Math.max(4, scale.endOf(to) - start);
  return svg`
    <rect class="window ${state}" x=${start} y=${barTop} width=${width} height=${barHeight} rx="2"></rect>
    ${state === "running" ? renderRan(start, Math.min(now, start + width)) : nothing}
  `;
}

/** Of a window with one end only as much as is known: the other end is left open. */
function renderOpenBar(state: TimelineBar["state"], isEndless: boolean, start: number, now: number): SVGTemplateResult {
  const ran = state === "running" && isEndless ? Math.max(2, now - start) : 0;
  const end = start + ran + openLength;
  const edge = isEndless ? start : end;
  const bottom = barTop + barHeight;
  return svg`
    <path class="window ${state} open" d=${`M${start + ran} ${barTop}H${end}M${start + ran} ${bottom}H${end}`}></path>
    <path class="window ${state}" d=${`M${edge} ${barTop}V${bottom}`}></path>
    ${ran > 0 ? renderRan(start, start + ran) : nothing}
  `;
}

function renderRan(start: number, end: number): SVGTemplateResult {
  return svg`<rect class="ran" x=${start} y=${barTop} width=${Math.max(2, end - start)} height=${barHeight} rx="2"></rect>`;
}

function endOfBar({ state, to, from }: TimelineBar, scale: TimeScale): number | undefined {
  if (to !== undefined) return scale.endOf(to);
  return from === undefined || state === "running" ? undefined : scale.startOf(from) + openLength;
}

/** From the end of a window to what was decided on it. */
function renderWait(from: number, to: number): unknown {
  return from < to ? svg`<path class="wait" d=${`M${from} ${middle}H${to}`}></path>` : nothing;
}

function renderOverdue({ from, words }: NonNullable<TimelineRow["overdue"]>, scale: TimeScale, now: number): unknown {
  return svg`
    <path class="overdue" d=${`M${scale.startOf(from)} ${middle}H${now}`}></path>
    <text x=${now + 10} y=${middle + 4}>${words}</text>
  `;
}

/** Marks on their days; those without a day right behind the window, one after the other. */
function placeMarks(marks: readonly TimelineMark[], scale: TimeScale, barEnd: number): readonly PlacedMark[] {
  const undated = marks.filter(({ day }) => day === undefined);
  return marks.flatMap((mark): PlacedMark[] => {
    if (mark.day === undefined) return [{ ...mark, x: barEnd + gap + markSize * (undated.indexOf(mark) + 0.5) }];
    return scale.holds(mark.day) ? [{ ...mark, x: (scale.startOf(mark.day) + scale.endOf(mark.day)) / 2 }] : [];
  });
}

/** In pixels: how much room is left for a word behind a mark. */
function roomBehind({ x }: PlacedMark, marks: readonly PlacedMark[], overdueFrom: number | undefined): number {
  const behind = [...marks.map((mark) => mark.x - markSize / 2), overdueFrom ?? Infinity].filter((start) => x < start);
  return Math.min(...behind, Infinity) - x - markSize / 2 - 2 * gap;
}

function renderMark({ look, x }: PlacedMark, room: number): SVGTemplateResult {
  const { shape, colour = "", word } = timelineLooks[look];
  const scaled = markSize / 16;
  const hasRoom = word !== undefined && word.length * letterWidth <= room;
  return svg`
    <path class="mark ${colour}" d=${iconPaths[shape]} transform=${`translate(${x - markSize / 2} ${middle - markSize / 2}) scale(${scaled})`}></path>
    ${hasRoom ? svg`<text x=${x + markSize / 2 + gap} y=${middle + 4}>${word}</text>` : nothing}
  `;
}
