import assert from "node:assert/strict";
import { BlobParser } from "../../../src/node/git/blob-parser.ts";
import { LogParser } from "../../../src/node/git/log-parser.ts";

const [one, two] = ["1".repeat(40), "2".repeat(40)];

const endings = {
  all: new Set([".experiment.yaml", ".md", "rows.csv", "module"]),
  edited: new Set([".experiment.yaml", ".md"]),
};

function byteByByte<Out>(bytes: Buffer, push: (chunk: Buffer) => readonly Out[]): Out[] {
  return Array.from(bytes).flatMap((byte) => push(Buffer.from([byte])));
}

describe("what git prints", () => {
  it("is read however it is cut: blobs", () => {
    const text = `${one} blob 3\na\nb\n${two} missing\n${one} blob 9\n123456789\n${two} tree 2\nxx\n${two} blob 0\n\n`;
    const parser = new BlobParser(8);
    const blobs = byteByByte(Buffer.from(text), (chunk) => parser.push(chunk));
    assert.deepEqual(
      blobs.map(({ id, bytes, why }) => [id[0], why ?? bytes?.toString()]),
      [
        ["1", "a\nb"],
        ["2", "missing"],
        ["1", "too-large"],
        ["2", "too-large"],
        ["2", ""],
      ],
    );
    assert.equal(new BlobParser(8).push(Buffer.from(text)).length, 5);
  });

  it("is read however it is cut: commits, whatever files are called", () => {
    const change = (modes: string, before: string, after: string): string => `:${modes} ${before} ${after} M`;
    const tokens = [
      `\u0001${two} ${one}\u00022026-03-02\u0002Ü`,
      `\n${change("100644 100755", one, two)}`,
      ":100644 is.experiment.yaml",
      change("120000 100644", one, two),
      "\u0001.experiment.yaml",
      change("100644 100755", one, one),
      "same.experiment.yaml",
      change("100644 100644", one, two),
      "rows.csv",
      change("100644 100644", one, two),
      "docs/page.md",
      change("000000 100644", "0".repeat(40), two),
      "README.txt",
      change("000000 160000", "0".repeat(40), two),
      "module",
      `\u0001${one} \u00022026-03-01\u0002Lee`,
    ];
    const bytes = Buffer.from(`${tokens.join("\0")}\0`);
    const parser = new LogParser(endings);
    const commits = [...byteByByte(bytes, (chunk) => parser.push(chunk)), ...parser.end()];
    assert.deepEqual(commits, [
      {
        id: two,
        parents: [one],
        date: "2026-03-02",
        by: "Ü",
        changes: [
          { path: ":100644 is.experiment.yaml", before: one, after: two },
          { path: "\u0001.experiment.yaml", after: two },
          { path: "docs/page.md", before: one, after: two },
        ],
      },
      { id: one, parents: [], date: "2026-03-01", by: "Lee", changes: [] },
    ]);
  });

  it("says nothing of an author or a date that git cannot read, and takes no sign that steers a terminal", () => {
    const parser = new LogParser(endings);
    const bytes = Buffer.from(
      `\u0001${two} ${one}\u0002%as\u0002%aN\0\u0001${one} \u00022026-03-01\u0002L\u001B[2Jee\0`,
    );
    const commits = [...parser.push(bytes), ...parser.end()];
    assert.deepEqual(
      commits.map(({ date, by }) => [date, by]),
      [
        ["1970-01-01", ""],
        ["2026-03-01", "L[2Jee"],
      ],
    );
  });

  it("keeps names apart that are no UTF-8", () => {
    const parser = new LogParser(endings);
    const change = Buffer.from(`:000000 100644 0 ${one} A\0`);
    const pathOf = (byte: number): Buffer => Buffer.concat([Buffer.from([byte]), Buffer.from(".experiment.yaml\0")]);
    parser.push(
      Buffer.concat([Buffer.from(`\u0001${one} \u0002\u0002\0`), change, pathOf(0xff), change, pathOf(0xfe)]),
    );
    const paths = parser.end().flatMap(({ changes }) => changes.map(({ path }) => path));
    assert.equal(new Set(paths).size, 2);
  });
});
