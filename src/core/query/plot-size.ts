/** Where the parts of an interval plot stand, in pixels from its upper edge. */
export interface PlotSize {
  readonly height: number;
  /** Where the words stand, where the line of the threshold begins, and that of the baseline. */
  readonly words: number;
  readonly top: number;
  readonly baseline: number;
  readonly band: readonly [top: number, bottom: number];
  readonly middle: number;
  /** How high the ends of the interval are, and how thick its line. */
  readonly cap: number;
  readonly line: number;
  /** How much larger marks are than on a card. */
  readonly times: number;
}

/** On a card: the words stand in the first 10, then the band, then a line below it. */
export const cardPlot: PlotSize = {
  height: 34,
  words: 9,
  top: 10,
  baseline: 24,
  band: [13, 31],
  middle: 23,
  cap: 7,
  line: 2,
  times: 1,
};

/** To be read from afar, with numbers below the axis. */
export const largePlot: PlotSize = {
  height: 112,
  words: 16,
  top: 22,
  baseline: 62,
  band: [28, 84],
  middle: 56,
  cap: 16,
  line: 3,
  times: 1.75,
};

/** Where a mark on the axis of a large plot ends, and where its number stands. */
export const largeTicks = { bottom: 90, words: 108 } as const;
