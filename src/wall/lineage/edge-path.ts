import { layerEvery, nodeSize, type Place } from "./family-layout.ts";

const gap = layerEvery - nodeSize.width;

/** The line of an edge, as SVG draws it: a bend at the beginning of each gap between two layers, then straight on. */
export function edgePath({ left, top }: Place, heights: readonly number[]): string {
  const start = left + nodeSize.width;
  const middle = top + nodeSize.height / 2;
  let last = middle;
  const bends = heights.map((height, at) => {
    const x = start + at * layerEvery;
    const bend = `C${x + 44} ${last} ${x + 32} ${height} ${x + 60} ${height}`;
    last = height;
    return `${bend}H${x + (at === heights.length - 1 ? gap - 2 : layerEvery)}`;
  });
  return `M${start} ${middle}${bends.join("")}`;
}

/** The tip of its arrow. */
export function tipPath({ left, top }: Place): string {
  const y = top + nodeSize.height / 2;
  return `M${left - 7} ${y - 4}L${left - 2} ${y}L${left - 7} ${y + 4}`;
}

/** The bar behind a question at which somebody stopped. */
export function endPath({ left, top }: Place): string {
  const [x, y] = [left + nodeSize.width, top + nodeSize.height / 2];
  return `M${x} ${y}h24m0 -6v12`;
}
