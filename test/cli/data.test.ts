import assert from "node:assert/strict";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placesOf, type CheckAnswer } from "./kit/answers.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours-taken
threshold: at least 8%
population: everybody
sample: 1000
window: { from: 2026-03-02, to: 2026-03-16 }
results:
  - { date: 2026-03-09, data: results/tours.csv, columns: { successes: taken, of: shown } }
`;
const file = "learning/tours.experiment.yaml";

/** Long ago, so that a file may be trusted by its time. */
const settled = new Date("2026-01-01T00:00:00Z");

describe("uol and files of rows", () => {
  before(buildOnce);
  after(removeFolders);

  it("counts the rows for the stage, and tells of those that do not count", () => {
    const folder = folderWith({ [file]: plan, "results/tours.csv": "taken,shown\n31,400\n40,x\n50,600\n" });
    const { findings } = askUol<CheckAnswer>(folder, "check");
    const found = findings.filter(({ rule }) => rule.startsWith("data-"));
    assert.deepEqual(placesOf({ findings: found }), [`${file}:8:31 data-rows-left-out`]);
    assert.match(
      found[0]?.message ?? "",
      /^1 of 3 rows of results\/tours\.csv is left out, first row 3: `shown` is "x"/,
    );
    assert.equal(stageIn(folder), "analyse");
    writeFileSync(join(folder, "results/tours.csv"), "taken,shown\n31,400\n");
    assert.equal(stageIn(folder), "run");
  });

  it("says in check what is wrong with a file, and goes on", () => {
    const faults: readonly [string | Uint8Array, RegExp][] = [
      ["", /The file is empty/],
      ["taken,shown\n", /no rows below it/],
      ["taken;all\n1;2\n", /no column `shown`; the file has taken, all/],
      [Buffer.from([1, 0, 2]), /binary/],
      ["x".repeat(1_200_000), /Row 1 is longer than 1 MB/],
    ];
    for (const [content, sentence] of faults) {
      const folder = folderWith({ [file]: plan, "results/tours.csv": content });
      const { status, stdout } = runUol(folder, ["check"]);
      assert.equal(status, 1);
      assert.match(stdout, sentence);
    }
    assert.match(runUol(folderWith({ [file]: plan }), ["check"]).stdout, /There is no file results\/tours\.csv/);
  });

  it("reads only what experiments name", () => {
    const folder = folderWith({ [file]: plan, "results/tours.csv": "taken,shown\n1,2\n", "results/other.csv": "\0" });
    assert.doesNotMatch(runUol(folder, ["check"]).stdout, /other\.csv|binary/);
  });

  it("reads a large file once, and again when it has changed", () => {
    const folder = folderWith({ [file]: plan, "results/tours.csv": "" });
    const rows = join(folder, "results/tours.csv");
    const write = (last: string): void => {
      writeFileSync(rows, `taken,shown\n${"0,0\n".repeat(300_000)}${last}\n`);
      utimesSync(rows, settled, settled);
    };
    write("1,999");
    const cache = folderWith({});
    const stage = (): string | undefined => stageIn(folder, { LEARNING_WALL_CACHE: cache });
    assert.equal(stage(), "run");
    const [kept = ""] = readdirSync(cache);
    const before = readFileSync(join(cache, kept));
    // Other bytes of the same size, with the time of before: as a copy that keeps the times.
    write("1,2e3");
    assert.equal(stage(), "analyse");
    write("9,99991");
    assert.equal(stage(), "analyse");
    assert.notDeepEqual(readFileSync(join(cache, kept)), before);
    for (const damaged of [Buffer.alloc(0), before.subarray(0, 100), Buffer.concat([before, Buffer.from("x")])]) {
      writeFileSync(join(cache, kept), damaged);
      assert.equal(stage(), "analyse");
    }
  });

  it("shows on a terminal how far it is, and leaves nothing behind", async () => {
    const folder = folderWith({ [file]: plan, "results/tours.csv": `taken,shown\n${"0,1\n".repeat(1_500_000)}` });
    const { stderr } = await callUol(folder, ["list"], () => ({ isTerminal: true }));
    assert.ok(stderr.includes("\r\u001b[KReading results/tours.csv, 50%"));
    assert.ok(stderr.endsWith("\r\u001b[K"));
    const { stderr: silent } = await callUol(folder, ["list"], () => ({}));
    assert.equal(silent, "");
  });
});

function stageIn(folder: string, env: NodeJS.ProcessEnv = {}): string | undefined {
  const { stdout } = runUol(folder, ["list", "--format", "json"], env);
  const { records } = JSON.parse(stdout) as { records: readonly { readonly stage: string }[] };
  return records[0]?.stage;
}
