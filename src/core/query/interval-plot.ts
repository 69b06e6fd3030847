import { percent } from "./percent.ts";
import { fitWords, letterWidth, placeLabel, placeLabels, widthBeside, type PlotLabel } from "./plot-labels.ts";
import { plotScaleOf, type PlotScale } from "./plot-scale.ts";
import { cardPlot, largePlot, largeTicks, type PlotSize } from "./plot-size.ts";

/** The numbers of one experiment beside its threshold, on one scale. Plain JSON. */
export interface IntervalPlot {
  /** What the picture says, in one sentence. */
  readonly label: string;
  /** The threshold in words, above its line. */
  readonly words: string;
  readonly bound: number;
  /** The upper end of a claim with two. */
  readonly to?: number;
  /** On which side of `bound` the claim holds. */
  readonly side: "at-least" | "at-most" | "between";
  /** Where the threshold stood when it was registered, if it moved. */
  readonly was?: { readonly value: number; readonly words: string };
  readonly baseline?: number;
  /** What the plan expects; absent once something was observed. */
  readonly expect?: number;
  readonly observed?: {
    readonly estimate: number;
    /** An end that does not exist is `null`, and drawn as an arrow. */
    readonly interval: readonly [number | null, number | null];
    readonly mark: "supported" | "refuted" | "open" | "collecting";
  };
}

/** The colours by their roles: values of CSS, or plain ones where no style sheet reaches. */
export interface PlotPalette {
  readonly text: string;
  readonly muted: string;
  readonly open: string;
  readonly supported: string;
  readonly refuted: string;
  readonly wrong: string;
  readonly track: string;
  /** What lies behind the plot, for hollow marks. */
  readonly page: string;
}

export interface PlotLook {
  readonly palette: PlotPalette;
  /** In pixels: the least that the plot gets, by which its words are placed. */
  readonly width: number;
  /** Whether it takes all the room that there is, instead of `width`. */
  readonly isFluid: boolean;
  /** Of the words, in pixels. */
  readonly fontSize: number;
  /** Absent where the words are to look like those around them. */
  readonly fontFamily?: string;
  /** Whether it stands in a row of a table, `barePlotHeight` high and without its words. */
  readonly isBare?: boolean;
  /** Where it is to be read from afar: what stands below its axis. */
  readonly large?: { readonly ticks: readonly PlotTick[] };
}

/** A number below the axis. */
export interface PlotTick {
  readonly value: number;
  readonly words: string;
}

/** In pixels. */
export const plotHeight = cardPlot.height;
/** The same without the words and the line below. */
export const barePlotHeight = 20;

/**
 * Draws a threshold and what was observed beside it as SVG: the side on which the claim holds as a band, the interval
 * that decides as a bar, the estimate as the shape of the verdict.
 *
 * Positions are percentages, so that it stretches without bending. The empty text where there is nothing to draw.
 */
export function drawIntervalPlot(plot: IntervalPlot, look: PlotLook): string {
  const { bound, to, was, baseline, expect, observed } = plot;
  const scale = plotScaleOf(
    [bound, to, was?.value, baseline, expect, observed?.estimate, ...(observed?.interval ?? [])],
    { isOpenBelow: observed?.interval[0] === null, isOpenAbove: observed?.interval[1] === null },
  );
  if (!scale || !Number.isFinite(bound)) return "";
  const { palette } = look;
  const size = look.large ? largePlot : cardPlot;
  const [bandTop, bandBottom] = size.band;
  const parts = [
    band(plot, scale, size, palette),
    line({ from: 0, to: 100, y: bandBottom, colour: palette.track }),
    look.large ? ticksBelow(look.large.ticks, scale, look) : "",
    baseline === undefined ? "" : upright(scale(baseline), [size.baseline, bandBottom], palette.muted),
    was ? upright(scale(was.value), [bandTop, bandBottom], palette.wrong, dashes) : "",
    ...[bound, to].map((end) => (end === undefined ? "" : upright(scale(end), [size.top, bandBottom], palette.text))),
    expect === undefined ? "" : diamond(scale(expect), size, palette),
    observed ? bar(observed, scale, size, palette) : "",
    ...(look.isBare
      ? []
      : labelsOf(plot, scale, look).map(([label, colour]) => text({ ...label, y: size.words }, colour, look))),
  ];
  const height = look.isBare ? barePlotHeight : size.height;
  const place = look.isBare ? ` transform="translate(0 ${barePlotHeight - 1 - bandBottom})"` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${look.isFluid ? "100%" : look.width}" height="${height}" role="img" aria-label="${escapeXml(plot.label)}"><g aria-hidden="true"${place}>${parts.join("")}</g></svg>`;
}

const dashes = ' stroke-dasharray="3 2"';

function band({ bound, to, side }: IntervalPlot, scale: PlotScale, size: PlotSize, { track }: PlotPalette): string {
  const [bandTop, bandBottom] = size.band;
  const start = side === "at-most" ? 0 : scale(bound);
  const end = side === "at-most" ? scale(bound) : side === "between" && to !== undefined ? scale(to) : 100;
  const width = percent(Math.max(0, end - start));
  return `<rect x="${percent(start)}" y="${bandTop}" width="${width}" height="${bandBottom - bandTop}" fill="${track}" fill-opacity="0.2"/>`;
}

interface Level {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly colour: string;
  readonly width?: number;
  readonly more?: string;
}

function line({ from, to, y, colour, width = 1, more = "" }: Level): string {
  return `<line x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="${width}"${more}/>`;
}

function upright(at: number, [top, bottom]: readonly [number, number], colour: string, more = "", width = 1.5): string {
  const x = percent(at);
  return `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${colour}" stroke-width="${width}"${more}/>`;
}

/** Shapes of a fixed size at a position in percent. */
function shapeAt(at: number, shape: string, { middle, times }: PlotSize): string {
  const sized = times === 1 ? shape : `<g transform="scale(${times})">${shape}</g>`;
  return `<svg x="${percent(at)}" y="${middle}" overflow="visible">${sized}</svg>`;
}

function diamond(at: number, size: PlotSize, { muted, page }: PlotPalette): string {
  return shapeAt(at, `<path d="M-4 0L0-4 4 0 0 4Z" fill="${page}" stroke="${muted}" stroke-width="1.5"/>`, size);
}

type Observed = NonNullable<IntervalPlot["observed"]>;

function bar({ estimate, interval, mark }: Observed, scale: PlotScale, size: PlotSize, palette: PlotPalette): string {
  const colour = { ...palette, collecting: palette.muted }[mark];
  const [low, high] = interval.map((end) => (end === null ? undefined : scale(end)));
  const more = mark === "collecting" ? dashes : "";
  return [
    line({ from: low ?? 0, to: high ?? 100, y: size.middle, colour, width: size.line, more }),
    low === undefined ? arrow(0, "M6-4L1 0 6 4", colour, size) : cap(low, colour, size),
    high === undefined ? arrow(100, "M-6-4L-1 0-6 4", colour, size) : cap(high, colour, size),
    shapeAt(scale(estimate), markShape(mark, colour, palette.page), size),
  ].join("");
}

function cap(at: number, colour: string, { middle, cap: height, line: thickness }: PlotSize): string {
  return upright(at, [middle - height / 2, middle + height / 2], colour, "", thickness - 0.5);
}

/** The end of an interval that goes on beyond the edge. */
function arrow(at: number, path: string, colour: string, size: PlotSize): string {
  return shapeAt(at, `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`, size);
}

/** Numbers below the axis; of more than fit every second, third and so on. */
function ticksBelow(ticks: readonly PlotTick[], scale: PlotScale, look: PlotLook): string {
  const { palette, width, fontSize } = look;
  const seen = ticks.filter(({ value }) => 0 <= scale(value) && scale(value) <= 100);
  const longest = seen.reduce((most, { words }) => Math.max(most, words.length), 0);
  const every = Math.max(1, Math.ceil((seen.length * (longest + 2) * letterWidth * fontSize) / width));
  return seen
    .filter((_, index) => index % every === 0)
    .map(({ value, words }) => {
      const at = scale(value);
      const label = text({ words, at, anchor: "middle", y: largeTicks.words }, palette.muted, look);
      return upright(at, [largePlot.band[1], largeTicks.bottom], palette.track) + label;
    })
    .join("");
}

function markShape(mark: Observed["mark"], colour: string, page: string): string {
  if (mark === "supported") return `<circle r="4" fill="${colour}" stroke="${page}"/>`;
  const ring = `<circle r="4" fill="${page}" stroke="${colour}" stroke-width="2"/>`;
  const slash = `<path d="M-2.5 2.5L2.5-2.5" stroke="${colour}" stroke-width="1.5"/>`;
  return mark === "refuted" ? ring + slash : ring;
}

type Coloured = readonly [label: PlotLabel, colour: string];

function labelsOf({ words, bound, side, was }: IntervalPlot, scale: PlotScale, look: PlotLook): readonly Coloured[] {
  const { palette, width, fontSize: size } = look;
  const at = scale(bound);
  if (!was) {
    return [[placeLabel(fitWords(words, { width, size }), at, side === "at-most", { width, size }), palette.text]];
  }
  const now = fitWords(words, { width: width / 2, size });
  const then = fitWords(`was ${was.words}`, { width: widthBeside(now, { width, size }), size });
  const [ofNow, ofThen] = placeLabels({ words: now, at }, { words: then, at: scale(was.value) });
  return [
    [ofNow, palette.text],
    [ofThen, palette.muted],
  ];
}

interface PlacedText {
  readonly words: string;
  readonly at: number;
  readonly anchor: PlotLabel["anchor"] | "middle";
  readonly y: number;
}

function text({ words, at, anchor, y }: PlacedText, colour: string, { fontSize, fontFamily }: PlotLook): string {
  const family = fontFamily === undefined ? "" : ` font-family="${escapeXml(fontFamily)}"`;
  return `<text x="${percent(at)}" y="${y}" text-anchor="${anchor}" font-size="${fontSize}" fill="${colour}"${family}>${escapeXml(words)}</text>`;
}

/** Words of people as XML, without the signs that XML does not know. */
function escapeXml(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cn}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
