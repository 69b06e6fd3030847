import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";
import { plan, planWithoutThreshold } from "./kit/texts.ts";

/** Plans of as many teams, each with people of its own, so that none disturbs another. */
function planOfTeam(team: number): string {
  return plan.replace("everybody", `everybody in shop ${team}`);
}

/** Long ago, so that a file may be trusted by its time. */
const settled = new Date("2026-01-01T00:00:00Z");
/** Not passed when the command has started, however long that takes. */
const young = new Date(Date.now() + 3_600_000);

describe("the cache of uol", () => {
  before(buildOnce);
  after(removeFolders);

  function prepare(): { folder: string; cache: string; check: () => string } {
    const files = Array.from({ length: 60 }, (_, at) => [
      `a${at}.experiment.yaml`,
      at % 2 ? planOfTeam(at) : planWithoutThreshold,
    ]);
    const folder = folderWith(Object.fromEntries(files));
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), settled, settled);
    const cache = folderWith({});
    return { folder, cache, check: () => runUol(folder, ["check"], { LEARNING_WALL_CACHE: cache }).stdout };
  }

  const fileOf = (cache: string): string => join(cache, readdirSync(cache)[0] ?? "none");

  it("gives the same answer the second time", () => {
    const { cache, check } = prepare();
    const first = check();
    const written = readFileSync(fileOf(cache));
    assert.equal(check(), first);
    assert.deepEqual(readFileSync(fileOf(cache)), written);
  });

  it("sees a file that was changed, added or removed", () => {
    const { folder, check } = prepare();
    assert.match(check(), /30 errors; 60 files read/);
    writeFileSync(join(folder, "a0.experiment.yaml"), plan);
    writeFileSync(join(folder, "new.experiment.yaml"), planWithoutThreshold);
    assert.match(check(), /30 errors; 61 files read/);
  });

  it("sees a change that kept size and time, when the file was young when it was read", () => {
    const { folder, check } = prepare();
    const path = join(folder, "a1.experiment.yaml");
    writeFileSync(path, plan);
    utimesSync(path, young, young);
    assert.match(check(), /30 errors/);
    writeFileSync(path, plan.replace("threshold", "thresholt"));
    utimesSync(path, young, young);
    assert.match(check(), /31 errors/);
  });

  it("ignores what is damaged in it", () => {
    const { cache, check } = prepare();
    const answer = check();
    const sound = readFileSync(fileOf(cache), "utf8");
    const damages = [
      "",
      "garbage",
      "{}",
      sound.slice(0, sound.length / 2),
      sound.replaceAll("guest-clicks", "other-clicks"),
    ];
    for (const damaged of damages) {
      writeFileSync(fileOf(cache), damaged);
      assert.equal(check(), answer);
    }
  });

  it("works where no cache can be kept", () => {
    const { folder, cache } = prepare();
    const { status, stderr } = runUol(folder, ["check"], { LEARNING_WALL_CACHE: join(folder, "a0.experiment.yaml") });
    assert.deepEqual({ status, stderr }, { status: 1, stderr: "" });
    mkdirSync(join(cache, "unused"));
    runUol(folder, ["check"], { LEARNING_WALL_CACHE: "off" });
    assert.deepEqual(readdirSync(cache), ["unused"]);
  });

  it("gives the same answer from several threads as from one", () => {
    const files = Array.from({ length: 700 }, (_, at) => [
      `a${at}.experiment.yaml`,
      at % 7 ? planOfTeam(at) : planWithoutThreshold,
    ]);
    const folder = folderWith(Object.fromEntries(files));
    assert.match(runUol(folder, ["check"]).stdout, /100 errors; 700 files read/);
  });
});
