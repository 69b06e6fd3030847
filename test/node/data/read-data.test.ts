import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { filePlacesOf } from "../../../src/core/base/file-places.ts";
import type { DataRead, DataReading } from "../../../src/core/data/data-reading.ts";
import type { DataReadingOptions } from "../../../src/core/data/data-source.ts";
import { readData } from "../../../src/node/data/read-data.ts";
import { folderWith, removeFolders } from "../../cli/kit/folder.ts";

describe("readData", () => {
  after(removeFolders);

  it("reads a file with its hash, beside the experiment first", async () => {
    const text = "\uFEFFms\r\n1\r\n2\r\n";
    const folder = folderWith({ "rows.csv": "ms\n9\n", "learning/rows.csv": text });
    const reading = await ask(folder, "rows.csv");
    assert.deepEqual(reading, {
      uri: pathToFileURL(join(folder, "learning/rows.csv")).href,
      hash: createHash("sha256").update(text).digest("hex"),
      rows: 2,
      samples: [{ sample: { type: "values", values: Float64Array.of(1, 2) } }],
      leftOut: { count: 0, first: [] },
      outside: { count: 0, first: [] },
    });
  });

  it("reads from the root what is not beside the experiment, and JSON by its name", async () => {
    const folder = folderWith({ "results/day 1.json": '[{"ms": 3}]' });
    assert.equal(readOf(await ask(folder, "results/day 1.json")).rows, 1);
    assert.equal(readOf(await ask(folder, "../results/day 1.json")).rows, 1);
  });

  it("puts letters together that are cut between two pieces", async () => {
    const folder = folderWith({ "rows.csv": `arm,ms\n${"grün,1\n".repeat(40_000)}` });
    const { samples, leftOut } = readOf(await ask(folder, "rows.csv", { arm: "arm", value: "ms" }));
    assert.equal(leftOut.count, 0);
    assert.deepEqual(
      samples.map(({ arm }) => arm),
      ["grün"],
    );
  });

  it("refuses what is no file of text inside the root", async () => {
    const outside = folderWith({ "rows.csv": "ms\n1\n" });
    const folder = folderWith({
      "empty.csv": "",
      "zip.csv": Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      "excel.csv": Buffer.from("\uFEFFms\n1\n", "utf16le"),
      "folder.csv/rows.csv": "ms\n1\n",
      "shop/inside.csv": "ms\n1\n",
    });
    symlinkSync(join(outside, "rows.csv"), join(folder, "link.csv"));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync(join(folder, "shop"), join(folder, "shortcut"));
    const why = async (path: string): Promise<string> => {
      const reading = await ask(folder, path);
      return "why" in reading ? reading.why : "read";
    };
    assert.match(await why("empty.csv"), /^The file is empty/);
    assert.match(await why("zip.csv"), /is a binary file/);
    assert.match(await why("excel.csv"), /UTF-16; save it as UTF-8/);
    assert.match(await why("folder.csv"), /is no plain file/);
    assert.match(await why("absent.csv"), /There is no file absent\.csv/);
    assert.match(await why("empty.csv/rows.csv"), /There is no file/);
    assert.match(await why(`../../${outside.split("/").at(-1)}/rows.csv`), /leads out of the folder/);
    assert.match(await why("https://example.com/rows.csv"), /leads out of the folder/);
    assert.match(await why("link.csv"), /leads out of the folder/);
    assert.match(await why("linked/rows.csv"), /leads out of the folder/);
    assert.equal(await why("shortcut/inside.csv"), "read");
    writeFileSync(join(folder, "..rows.csv"), "ms\n1\n");
    assert.equal(await why("..rows.csv"), "read");
    assert.match(await why("half a letter \uD800.csv"), /leads out of the folder/);
    assert.match(await why(`${"a".repeat(300)}.csv`), /^There is no file a{97}\.\.\., neither/);
  });

  it("stops when it is told to", async () => {
    const folder = folderWith({ "rows.csv": `ms\n${"1\n".repeat(500_000)}` });
    const stop = new AbortController();
    const reading = ask(folder, "rows.csv", { value: "ms" }, { signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(reading, { name: "AbortError" });
  });

  it("holds none of the text while it reads a large file", async () => {
    const folder = folderWith({});
    const file = openSync(join(folder, "rows.csv"), "w");
    writeSync(file, "user,day,variant,clicked,note\n");
    const lines = `some-user-with-a-long-name,2026-03-04T10:00:00Z,new,1,"a note, in quotes"\n`.repeat(14_000);
    for (let at = 0; at < 20; at++) writeSync(file, lines);
    closeSync(file);
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held: number[] = [];
    let next = 0;
    const measure = (done: number): void => {
      if (done < next) return;
      next += 4_000_000;
      collect();
      held.push(process.memoryUsage().heapUsed);
    };
    collect();
    const before = process.memoryUsage().heapUsed;
    const columns = { arm: "variant", outcome: "clicked", date: "day" };
    const reading = readOf(await ask(folder, "rows.csv", columns, { onProgress: measure }));
    assert.equal(reading.rows, 280_000);
    assert.deepEqual(reading.samples, [{ arm: "new", sample: { type: "proportion", successes: 280_000, n: 280_000 } }]);
    assert.ok(4 < held.length);
    const most = Math.max(...held) - before;
    assert.ok(most < 6_000_000, `${most} bytes are held`);
  }).timeout(30_000);

  it("gives up on a file of zeros at once", async () => {
    const folder = folderWith({});
    const path = join(folder, "rows.csv");
    writeFileSync(path, "");
    truncateSync(path, 1_000_000_000);
    mkdirSync(join(folder, "learning"));
    const reading = await ask(folder, "rows.csv");
    assert.match("why" in reading ? reading.why : "", /binary/);
  });
});

async function ask(
  folder: string,
  path: string,
  columns: Readonly<Record<string, string>> = { value: "ms" },
  options: DataReadingOptions = {},
): Promise<DataReading> {
  const root = pathToFileURL(folder).href;
  const places = filePlacesOf(path, { uri: `${root}/learning/a.experiment.yaml`, root });
  const [reading] = await readData({ root, path, places, requests: [{ path, columns, arms: [] }] }, options);
  assert.ok(reading);
  return reading;
}

function readOf(reading: DataReading): DataRead {
  if ("why" in reading) assert.fail(reading.why);
  return reading;
}
