import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DataQuestion } from "../../../src/core/data/data-source.ts";
import { readDataFiles } from "../../../src/node/data/read-data-files.ts";
import { folderWith, removeFolders } from "../../cli/kit/folder.ts";

/** Long ago, so that a file may be trusted by its time. */
const settled = new Date("2026-01-01T00:00:00Z");
const now = Date.parse("2026-03-10T00:00:00Z");

describe("readDataFiles", () => {
  after(removeFolders);

  it("reads a large file once, until anything of it changes", async () => {
    const folder = folderWith({ "rows.csv": "" });
    const file = join(folder, "rows.csv");
    const write = (last: string): void => {
      writeFileSync(file, `ms\n${"1\n".repeat(600_000)}${last}\n`);
      utimesSync(file, settled, settled);
    };
    const root = pathToFileURL(folder).href;
    const question = (column: string): DataQuestion => ({
      root,
      path: "rows.csv",
      places: [`${root}/rows.csv`],
      requests: [{ path: "rows.csv", columns: { value: column }, arms: [] }],
    });
    const cache = join(folderWith({}), "cache");
    const ask = async (column = "ms"): Promise<readonly [isRead: boolean, leftOut: number | string]> => {
      let isRead = false;
      const [[reading] = []] = await readDataFiles([question(column)], cache, now, () => (isRead = true));
      assert.ok(reading);
      return [isRead, "why" in reading ? reading.why : reading.leftOut.count];
    };
    write("2");
    assert.deepEqual(await ask(), [true, 0]);
    assert.deepEqual(await ask(), [false, 0]);
    const [isRead, why] = await ask("other");
    assert.equal(isRead, true);
    assert.match(String(why), /no column `other`/);
    // Of the same size and with the time of before, as a copy that keeps it.
    write("x");
    assert.deepEqual(await ask(), [true, 1]);
  });
});
