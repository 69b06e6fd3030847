import assert from "node:assert/strict";
import { drawIntervalPlot, type IntervalPlot, type PlotLook } from "../../../src/core/query/interval-plot.ts";

const look: PlotLook = {
  palette: {
    text: "text",
    muted: "muted",
    open: "open",
    supported: "supported",
    refuted: "refuted",
    wrong: "wrong",
    track: "track",
    page: "page",
  },
  width: 200,
  isFluid: false,
  fontSize: 10,
};

/** From 0 to 10 with 5% air: 0 stands at 4.55%, 5 at 50%, 10 at 95.45%. */
const plain: IntervalPlot = {
  label: "5 against at least 5.",
  words: "at least 5",
  bound: 5,
  side: "at-least",
  observed: { estimate: 5, interval: [0, 10], mark: "open" },
};

type Observed = NonNullable<IntervalPlot["observed"]>;

function observed(more: Partial<Observed>): Pick<IntervalPlot, "observed"> {
  return { observed: { estimate: 5, interval: [0, 10], mark: "open", ...more } };
}

describe("drawIntervalPlot", () => {
  it("fits into a row of a table without its words", () => {
    const svg = drawIntervalPlot(plain, { ...look, isBare: true });
    assert.match(
      svg,
      /^<svg[^>]* height="20" role="img" aria-label="5 against at least 5."><g [^>]*translate\(0 -12\)/,
    );
    assert.doesNotMatch(svg, /<text/);
  });

  it("is large enough to be read from afar, with as many numbers below as fit", () => {
    const ticks = [0, 5, 10, 20].map((value) => ({ value, words: `${value} ms` }));
    const roomy = drawIntervalPlot(plain, { ...look, large: { ticks } });
    assert.match(roomy, /^<svg[^>]* height="112"/);
    assert.match(roomy, /<line x1="4\.55%" x2="95\.45%" y1="56" y2="56" stroke="open"/);
    const numbersIn = (svg: string): string[] =>
      Array.from(svg.matchAll(/y="108" text-anchor="middle"[^>]*>([^<]*)</g), ([, words]) => words ?? "");
    assert.deepEqual(numbersIn(roomy), ["0 ms", "5 ms", "10 ms"]);
    assert.deepEqual(numbersIn(drawIntervalPlot(plain, { ...look, width: 100, large: { ticks } })), ["0 ms", "10 ms"]);
  });

  it("puts bar, mark and threshold where their numbers stand on one scale", () => {
    const svg = drawIntervalPlot(plain, look);
    assert.match(svg, /<line x1="4\.55%" x2="95\.45%" y1="23" y2="23" stroke="open"/);
    assert.match(svg, /<svg x="50%" y="23" overflow="visible"><circle/);
    assert.match(svg, /<line x1="50%" x2="50%" y1="10" y2="31" stroke="text"/);
  });

  const bands: readonly [side: Partial<IntervalPlot>, band: RegExp][] = [
    [{ side: "at-least" }, /<rect x="50%" y="13" width="50%"/],
    [{ side: "at-most" }, /<rect x="0%" y="13" width="50%"/],
    [{ side: "between", bound: 0, to: 10 }, /<rect x="4\.55%" y="13" width="90\.91%"/],
  ];
  for (const [side, band] of bands) {
    it(`shades the side on which the claim holds: ${String(side.side)}`, () =>
      assert.match(drawIntervalPlot({ ...plain, ...side }, look), band));
  }

  const marks: Readonly<Record<Observed["mark"], RegExp>> = {
    supported: /<circle r="4" fill="supported"/,
    refuted: /<circle r="4" fill="page" stroke="refuted" stroke-width="2"\/><path/,
    open: /<circle r="4" fill="page" stroke="open" stroke-width="2"\/><\/svg>/,
    collecting: /<circle r="4" fill="page" stroke="muted"/,
  };
  for (const [mark, shape] of Object.entries(marks) as [Observed["mark"], RegExp][]) {
    it(`draws the shape of ${mark}, and dashes only while data come in`, () => {
      const svg = drawIntervalPlot({ ...plain, ...observed({ mark }) }, look);
      assert.match(svg, shape);
      assert.equal(svg.includes("dasharray"), mark === "collecting");
    });
  }

  it("ends a bar without an end in an arrow at the edge instead of a cap", () => {
    const caps = (svg: string): number => svg.split(/y1="19\.5" y2="26\.5"/).length - 1;
    const open = drawIntervalPlot({ ...plain, ...observed({ interval: [0, null] }) }, look);
    assert.equal(caps(drawIntervalPlot(plain, look)), 2);
    assert.equal(caps(open), 1);
    assert.match(open, /x2="100%" y1="23" y2="23"/);
    assert.match(open, /<svg x="100%"[^>]*><path/);
  });

  it("shows what is expected", () => {
    const { observed: _, ...planned } = plain;
    const diamond = /<path d="M-4 0L0-4 4 0 0 4Z"/;
    assert.match(drawIntervalPlot({ ...planned, expect: 8, baseline: 2 }, look), diamond);
    assert.doesNotMatch(drawIntervalPlot({ ...planned, baseline: 2 }, look), diamond);
  });

  it("keeps the place of a threshold that moved, in the colour of what is wrong", () => {
    const svg = drawIntervalPlot({ ...plain, was: { value: 10, words: "at least 10" } }, look);
    assert.match(svg, /<line x1="95\.45%"[^>]*stroke="wrong"[^>]*dasharray/);
    assert.match(svg, /text-anchor="end"[^>]*>was at least 10</);
  });

  const labels: readonly [name: string, plot: Partial<IntervalPlot>, label: RegExp][] = [
    ["on the side of the claim", {}, /<text x="50%" y="9" text-anchor="start"/],
    ["on the left of a limit", { side: "at-most" }, /<text x="50%" y="9" text-anchor="end"/],
    ["on the other side where it has no room", { bound: 10 }, /<text x="95\.45%" y="9" text-anchor="end"/],
    [
      "at the edge where neither has room",
      { words: "at least five of those" },
      /<text x="100%" y="9" text-anchor="end"/,
    ],
  ];
  for (const [name, plot, label] of labels) {
    it(`writes the threshold ${name}`, () => assert.match(drawIntervalPlot({ ...plain, ...plot }, look), label));
  }

  it("escapes the words of people, and leaves out what XML does not know", () => {
    const svg = drawIntervalPlot({ ...plain, label: '"<b>&\0', words: "<script>&\ud800" }, look);
    assert.match(svg, /aria-label="&quot;&lt;b&gt;&amp; "/);
    assert.match(svg, />&lt;script&gt;&amp; <\/text>/);
  });

  it("cuts words that are longer than the plot", () => {
    assert.ok(drawIntervalPlot({ ...plain, words: "x".repeat(100_000) }, look).length < 3000);
  });

  it("stands in the middle when all numbers are the same", () => {
    const svg = drawIntervalPlot({ ...plain, ...observed({ interval: [5, 5] }) }, look);
    assert.match(svg, /<line x1="50%" x2="50%" y1="23"/);
  });

  for (const bound of [NaN, Infinity, -Infinity]) {
    it(`draws nothing of a threshold of ${bound}`, () => assert.equal(drawIntervalPlot({ ...plain, bound }, look), ""));
  }

  it("draws numbers that are too far apart for a difference", () => {
    const far = observed({ estimate: 0, interval: [-Number.MAX_VALUE, Number.MAX_VALUE] });
    assert.doesNotMatch(drawIntervalPlot({ ...plain, ...far }, look), /NaN|Infinity/);
  });
});
