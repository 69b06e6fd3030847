import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHistorySource } from "../../../src/node/git/history-source.ts";
import { folderWith, removeFolders } from "../../cli/kit/folder.ts";
import { git } from "../../kit/git.ts";
import {
  ask,
  commit,
  lowered,
  plan,
  questionOf,
  repositoryWith,
  standIn,
  summaryOf,
  withResult,
} from "./kit/repository.ts";

const name = "a.experiment.yaml";
const many = Array.from({ length: 60 }, (_, at) => `${at}.experiment.yaml`);

/** Git, and what it was asked and told so far. */
function countedGit(): { gitPath: string; asked: () => readonly string[]; ids: () => readonly string[] } {
  const folder = folderWith({ asked: "", ids: "" });
  const [asked, ids] = [join(folder, "asked"), join(folder, "ids")];
  const gitPath = standIn(`
case "$*" in
  *cat-file*) echo cat-file >> ${asked}; tee -a ${ids} | git "$@";;
  *" log "*) echo "log \${*#*--ignore-missing }" >> ${asked}; exec git "$@";;
  *) echo "other" >> ${asked}; exec git "$@";;
esac`);
  const linesOf = (file: string): string[] => readFileSync(file, "utf8").split("\n").slice(0, -1);
  return {
    gitPath,
    asked: () => {
      const lines = linesOf(asked).filter((line) => line !== "other");
      writeFileSync(asked, "");
      return lines;
    },
    ids: () => {
      const lines = linesOf(ids);
      writeFileSync(ids, "");
      return lines;
    },
  };
}

describe("asking git again", () => {
  after(removeFolders);

  it("asks only for the commits and the blobs that are new", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const { gitPath, asked, ids } = countedGit();
    const source = createHistorySource({ gitPath });
    await ask(source, folder, name);
    assert.equal(ids().length, 2);
    const first = await git(folder, "rev-parse", "HEAD");
    assert.match(asked().join(), new RegExp(`^log ${first} --,cat-file$`));
    await ask(source, folder, name);
    assert.deepEqual(asked(), []);
    await commit(folder, { [name]: lowered });
    const second = await git(folder, "rev-parse", "HEAD");
    const [past] = await ask(source, folder, name);
    assert.match(asked().join(), new RegExp(`^log ${second} --not ${first} --,cat-file$`));
    assert.deepEqual(ids(), [await git(folder, "rev-parse", `HEAD:${name}`)]);
    assert.match(summaryOf(past), /^head, 1 results, 1 changes/);
  });

  it("goes back and forth between heads, and to one whose history was rewritten and thrown away", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const source = createHistorySource();
    const summary = async (): Promise<string> => summaryOf((await ask(source, folder, name))[0]);
    assert.match(await summary(), /1 results, 0 changes/);
    await git(folder, "checkout", "--quiet", "HEAD~1");
    assert.match(await summary(), /0 results, 0 changes/);
    await git(folder, "checkout", "--quiet", "main");
    await git(folder, "checkout", "--quiet", "--orphan", "other");
    await commit(folder, { [name]: lowered });
    assert.match(await summary(), /1 results, 0 changes/);
    await commit(folder, { [name]: withResult });
    await git(folder, "branch", "--quiet", "-D", "main");
    await git(folder, "reflog", "expire", "--expire=now", "--all");
    await git(folder, "gc", "--quiet", "--prune=now");
    assert.match(await summary(), /1 results, 1 changes/);
  });

  it("is a question of its own for each work tree, and each repository", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const other = join(folderWith({}), "other");
    await git(folder, "worktree", "add", "--quiet", "--detach", other, "HEAD~1");
    const third = await repositoryWith({ [name]: plan }, { [name]: withResult }, { [name]: lowered });
    const source = createHistorySource();
    const answers = await Promise.all(
      [folder, other, third, folder, other, third].map(async (one) => summaryOf((await ask(source, one, name))[0])),
    );
    assert.deepEqual(answers, [...answers.slice(0, 3), ...answers.slice(0, 3)]);
    assert.deepEqual(answers.map((answer) => answer.slice(0, 27)).slice(0, 3), [
      "head, 1 results, 0 changes,",
      "head, 0 results, 0 changes,",
      "head, 1 results, 1 changes,",
    ]);
  });

  it("can be cancelled at any moment, and answers truly afterwards", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const source = createHistorySource();
    const reason = new Error("enough");
    for (const stretch of [0, 1, 2, 4, 8, 16, 32, 64]) {
      const controller = new AbortController();
      let pauses = 0;
      const pause = (): void => {
        if (stretch <= pauses++) controller.abort(reason);
      };
      if (stretch === 0) controller.abort(reason);
      const question = { ...questionOf(folder, [name]), signal: controller.signal, pause };
      const slow = source.read(question);
      const late = source.read({ ...question, signal: AbortSignal.abort(reason) });
      await assert.rejects(late, reason);
      if (stretch === 0) await assert.rejects(slow, reason);
      else await slow.catch((error: unknown) => assert.equal(error, reason));
    }
    assert.match(summaryOf((await ask(source, folder, name))[0]), /1 results, 0 changes/);
  });

  it("stops git when it is cancelled", async () => {
    const folder = await repositoryWith({ [name]: plan });
    const started = join(folderWith({}), "started");
    const gitPath = standIn(`case "$*" in *" log "*) : > ${started}; exec sleep 600;; *) exec git "$@";; esac`);
    const controller = new AbortController();
    const answer = createHistorySource({ gitPath }).read({ ...questionOf(folder, [name]), signal: controller.signal });
    while (!existsSync(started)) await new Promise(setImmediate);
    controller.abort();
    await assert.rejects(answer, { name: "AbortError" });
  });

  it("gives way while it works", async () => {
    const texts = Object.fromEntries(many.map((one, at) => [one, `${plan}memo: ${"x y ".repeat(2000)}${at}\n`]));
    const folder = await repositoryWith(texts);
    let pauses = 0;
    const question = questionOf(folder, many);
    await createHistorySource().read({ ...question, pause: () => void pauses++ });
    assert.ok(0 < pauses);
  });
});

describe("the cache of old versions", () => {
  after(removeFolders);

  const textsWith = (text: string): Record<string, string> =>
    Object.fromEntries(many.map((one, at) => [one, text.replace("clicks", `clicks-${at}`)]));

  async function answersOf(folder: string, cacheFile: string): Promise<{ answers: string; read: number }> {
    const { gitPath, ids } = countedGit();
    const answers = await ask(createHistorySource({ gitPath, cacheFile }), folder, ...many);
    return { answers: JSON.stringify(answers), read: ids().length };
  }

  it("survives a restart, and is ignored line by line where it is damaged", async () => {
    const folder = await repositoryWith(textsWith(plan), textsWith(withResult), textsWith(lowered));
    const cacheFile = join(folderWith({}), "deep", "cache");
    const cold = await answersOf(folder, cacheFile);
    assert.equal(cold.read, 180);
    assert.deepEqual(await answersOf(folder, cacheFile), { ...cold, read: 0 });

    const text = readFileSync(cacheFile, "utf8");
    const lines = text.split("\n");
    const damaged = [
      ...lines.slice(0, 2),
      "nonsense",
      lines[2]?.replace(/at least \d%/, "at least 1%"),
      lines[3]?.slice(0, -9),
      ...lines.slice(4),
    ];
    writeFileSync(cacheFile, damaged.join("\n"));
    assert.deepEqual(await answersOf(folder, cacheFile), { ...cold, read: 2 });
    for (const bad of [text.replace(/^.*/, "learning-wall history cache 0"), "", "\0".repeat(100), text.slice(0, 40)]) {
      writeFileSync(cacheFile, bad);
      assert.deepEqual(await answersOf(folder, cacheFile), cold);
    }
    rmSync(cacheFile);
    mkdirSync(cacheFile);
    assert.deepEqual(await answersOf(folder, cacheFile), cold);
  });

  it("drops what no history leads to any more, and is not written anew for a few versions", async () => {
    const folder = await repositoryWith(textsWith(plan));
    const cacheFile = join(folderWith({}), "cache");
    await answersOf(folder, cacheFile);
    const { mtimeMs, size } = statSync(cacheFile);
    await commit(folder, { [many[0] ?? ""]: lowered });
    await answersOf(folder, cacheFile);
    assert.deepEqual({ mtimeMs, size }, { mtimeMs: statSync(cacheFile).mtimeMs, size: statSync(cacheFile).size });
    await git(folder, "checkout", "--quiet", "--orphan", "other");
    await commit(folder, textsWith(lowered));
    await answersOf(folder, cacheFile);
    const text = readFileSync(cacheFile, "utf8");
    assert.ok(!text.includes("at least 8%") && text.includes("at least 6%"));
  });
});
