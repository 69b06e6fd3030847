import assert from "node:assert/strict";

import type { LineageFamily } from "../../src/core/query/lineage/lineage.ts";
import { edgePath } from "../../src/wall/lineage/edge-path.ts";
import type { FamilyLayout } from "../../src/wall/lineage/family-layout.ts";
import { layoutFamily } from "../../src/wall/lineage/layout-family.ts";
import { layoutLineage } from "../../src/wall/lineage/layout-lineage.ts";

/** A family from its edges: "a>b a>c". */
function family(drawn: string): LineageFamily {
  const edges = drawn.split(" ").map((edge) => {
    const [from = "", to = ""] = edge.split(">");
    return { from, to };
  });
  const uris = Array.from(new Set(edges.flatMap(({ from, to }) => [from, to])));
  const nodes = uris.map((uri) => {
    return { uri, members: [uri], title: uri, stage: "run", isUnreadable: false, lastDay: "" } as const;
  });
  return { nodes, edges };
}

/** In which layer and row each question stands: "a 0:0.5, b 1:0, c 1:1". */
function drawn({ places }: FamilyLayout): string {
  return Array.from(places, ([uri, { left, top }]) => `${uri} ${left / 368}:${top / 84}`)
    .sort()
    .join(", ");
}

describe("the layout of a lineage", () => {
  it("stands what led to others in the middle of them, and keeps their order", () => {
    assert.equal(drawn(layoutFamily(family("a>b a>c c>d"))), "a 0:0.5, b 1:0, c 1:1, d 2:1");
  });

  it("stands a question that several led to behind the last of them", () => {
    const { places, ways } = layoutFamily(family("a>b b>c a>c"));
    assert.deepEqual(
      ["a", "b", "c"].map((uri) => (places.get(uri)?.left ?? NaN) / 368),
      [0, 1, 2],
    );
    assert.deepEqual(
      ways.map(({ heights }) => heights.length),
      [1, 1, 2],
    );
  });

  it("draws an edge over two layers past what stands between", () => {
    assert.equal(
      edgePath({ left: 0, top: 0 }, [120, 36]),
      "M232 36C276 36 264 120 292 120H600C644 120 632 36 660 36H734",
    );
  });

  it("never lays one question over another, however many there are", () => {
    const families = Array.from({ length: 60 }, (_, at) =>
      family(`a${at}>b${at} a${at}>c${at} c${at}>d${at} b${at}>d${at}`),
    );
    const { places, width, height } = layoutLineage(families, new Map());
    const boxes = Array.from(places.values());
    const overlaps = boxes.filter((box, at) =>
      boxes.some(
        (other, index) => index < at && Math.abs(box.left - other.left) < 232 && Math.abs(box.top - other.top) < 72,
      ),
    );
    assert.equal(boxes.length, 240);
    assert.deepEqual(overlaps, []);
    assert.ok(width < 3 * height && height < 3 * width);
  });
});
