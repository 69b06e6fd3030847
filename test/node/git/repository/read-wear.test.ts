import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RepositorySource } from "../../../../src/core/repository/repository-source.ts";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { runGit } from "../../../kit/make-history.ts";

const ten = "1 2 3 4 5 6 7 8 9 10".split(" ").map((number) => `line ${number}`);
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

type Texts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A repository with these states of its files, one commit each; the commits are tagged `1`, `2`, ... */
async function repositoryOf(...states: readonly Texts[]): Promise<string> {
  const folder = folderWith({});
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  for (const [at, state] of states.entries()) {
    write(folder, state);
    await runGit(folder, ["add", "--all"]);
    const author = ["-c", "user.name=dana", "-c", "user.email=dana@example.com"];
    await runGit(folder, [...author, "commit", "--quiet", "--allow-empty", "--message", "state"]);
    await runGit(folder, ["tag", `${at + 1}`]);
  }
  return folder;
}

function write(folder: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

const first = async (folder: string): Promise<string> => (await runGit(folder, ["rev-parse", "1"])).trim();

/** "gone of lines" for each list of paths, since the first commit. */
async function wearOf(folder: string, ...asked: readonly (readonly string[])[]): Promise<readonly string[] | string> {
  const since = await first(folder).catch(() => "0".repeat(39) + "1");
  return wearSince(createRepositorySource(), folder, since, asked);
}

async function wearSince(
  source: RepositorySource,
  folder: string,
  since: string,
  asked: readonly (readonly string[])[],
): Promise<readonly string[] | string> {
  const questions = asked.map((paths) => ({ since, paths }));
  const answer = await source.readWear({ folder: pathToFileURL(folder).href, questions });
  if ("why" in answer) return answer.why;
  return answer.map((wear) => (wear ? `${wear.gone} of ${wear.lines}` : "unknown"));
}

describe("readWear", () => {
  after(removeFolders);

  it("counts the lines that stood there and are not there any more", async () => {
    const folder = await repositoryOf(
      { "src/a.ts": textOf(ten), "src/b.ts": textOf(ten), "lib/c.ts": textOf(ten) },
      { "src/a.ts": textOf([...ten.slice(0, 4), "new", "newer"]), "src/new.ts": textOf(ten), "lib/c.ts": "all new\n" },
    );
    assert.deepEqual(await wearOf(folder, ["src/**"], ["src"], ["lib/c.ts"], ["*.ts"], ["no/**"]), [
      "6 of 20",
      "6 of 20",
      "10 of 10",
      "16 of 30",
      "0 of 0",
    ]);
  });

  it("counts a file that is gone, and none that has only moved or was changed a little on its way", async () => {
    const folder = await repositoryOf(
      {
        "src/gone.ts": textOf(ten),
        "src/moved.ts": textOf(ten.map((line) => `moved ${line}`)),
        "src/edited.ts": textOf(ten.map((line) => `edited ${line}`)),
      },
      {},
    );
    renameSync(join(folder, "src/moved.ts"), join(folder, "moved.ts"));
    write(folder, {
      "src/gone.ts": undefined,
      "src/edited.ts": undefined,
      "other/ä.ts": textOf([...ten.slice(1).map((line) => `edited ${line}`), "a"]),
    });
    await runGit(folder, ["add", "--all"]);
    await runGit(folder, ["-c", "user.name=d", "-c", "user.email=d@example.com", "commit", "--quiet", "-m", "move"]);
    assert.deepEqual(await wearOf(folder, ["src/**"], ["src/gone.ts"], ["src/moved.ts"], ["src/edited.ts"]), [
      "11 of 30",
      "10 of 10",
      "0 of 10",
      "1 of 10",
    ]);
  });

  it("takes lines for the same that are indented, in another order, or end otherwise", async () => {
    const folder = await repositoryOf(
      { "a.ts": textOf(ten) },
      {
        "a.ts": [...ten]
          .reverse()
          .map((line) => `\t${line}  \r\n\r\n`)
          .join(""),
      },
    );
    assert.deepEqual(await wearOf(folder, ["a.ts"]), ["0 of 10"]);
  });

  it("counts of equal lines as many as there are", async () => {
    const folder = await repositoryOf({ "a.ts": "}\n}\n}\na\n" }, { "a.ts": "}\nb\n" });
    assert.deepEqual(await wearOf(folder, ["a.ts"]), ["3 of 4"]);
  });

  it("reads names with umlauts and line breaks, old encodings, and no binary file", async () => {
    const latin = new Uint8Array(Buffer.from("Gr\xfc\xdfe\nzwei\n", "latin1"));
    const folder = await repositoryOf(
      { "ü/a\nb.ts": latin, "ü/c.png": new Uint8Array([0, 10, 1, 10]) },
      { "ü/a\nb.ts": "zwei\n", "ü/c.png": new Uint8Array([0, 10, 2, 10]) },
    );
    assert.deepEqual(await wearOf(folder, ["ü"]), ["1 of 2"]);
  });

  it("sees paths from the folder that is asked about", async () => {
    const folder = await repositoryOf(
      { "web/src/a.ts": textOf(ten), "src/a.ts": textOf(ten) },
      { "web/src/a.ts": "new\n" },
    );
    assert.deepEqual(await wearOf(join(folder, "web"), ["src/**"]), ["10 of 10"]);
    assert.deepEqual(await wearOf(folder, ["src/**"]), ["0 of 10"]);
  });

  it("keeps apart what two folders of one repository call by the same path", async () => {
    const folder = await repositoryOf(
      { "web/src/a.ts": textOf(ten), "api/src/a.ts": textOf(ten.slice(5)) },
      { "web/src/a.ts": "new\n" },
    );
    const source = createRepositorySource();
    const since = await first(folder);
    assert.deepEqual(await wearSince(source, join(folder, "web"), since, [["src"]]), ["10 of 10"]);
    assert.deepEqual(await wearSince(source, join(folder, "api"), since, [["src"]]), ["0 of 5"]);
  });

  it("tells commits apart that changed different files, or none", async () => {
    const folder = await repositoryOf(
      { "a.ts": textOf(ten), "b.ts": textOf(ten) },
      { "a.ts": "new\n" },
      { "b.ts": "new\n" },
      {},
    );
    const since = async (tag: string): Promise<string> => (await runGit(folder, ["rev-parse", tag])).trim();
    const questions = [];
    for (const tag of ["4", "3", "2", "1"]) questions.push({ since: await since(tag), paths: ["*.ts"] });
    const answer = await createRepositorySource().readWear({ folder: pathToFileURL(folder).href, questions });
    assert.ok(!("why" in answer));
    assert.deepEqual(
      answer.map((wear) => `${wear?.gone} of ${wear?.lines}`),
      ["0 of 2", "0 of 2", "10 of 11", "20 of 20"],
    );
  });

  it("counts what is committed, not what lies in the work tree, and passes over submodules", async () => {
    const inner = await repositoryOf({ "a.ts": textOf(ten) });
    const folder = await repositoryOf({ "src/a.ts": textOf(ten) });
    const add = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${inner}`, "src/lib"];
    await runGit(folder, add);
    await runGit(folder, ["-c", "user.name=d", "-c", "user.email=d@example.com", "commit", "--quiet", "-m", "add"]);
    write(folder, { "src/a.ts": "new\n" });
    assert.deepEqual(await wearOf(folder, ["src/**"]), ["0 of 10"]);
  });

  it("says nothing of a commit that the clone lacks", async () => {
    const folder = await repositoryOf({ "a.ts": textOf(ten) });
    const source = createRepositorySource();
    assert.deepEqual(await wearSince(source, folder, "1c0ffee".padEnd(40, "0"), [["a.ts"]]), ["unknown"]);
  });

  it("says of a shallow clone, and of none, why there is no answer", async () => {
    const folder = await repositoryOf({ "a.ts": textOf(ten) }, { "a.ts": "new\n" });
    const clone = folderWith({});
    await runGit(clone, ["clone", "--quiet", "--depth=1", `file://${folder}`, "."]);
    const source = createRepositorySource();
    assert.equal(await wearSince(source, clone, await first(folder), [["a.ts"]]), "shallow");
    assert.equal(await wearSince(source, folderWith({}), await first(folder), [["a.ts"]]), "no-repository");
  });

  it("starts git a few times for all questions, and once for those that it knows", async () => {
    const folder = await repositoryOf({ "a.ts": textOf(ten), "b.ts": textOf(ten) }, { "a.ts": "new\n" });
    const bin = folderWith({});
    const log = join(bin, "calls");
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    writeFileSync(join(bin, "git"), `#!/bin/sh\necho call >> "${log}"\nexec "${real}" "$@"\n`);
    chmodSync(join(bin, "git"), 0o755);
    const source = createRepositorySource({ gitPath: join(bin, "git") });
    const callsFor = async (...asked: readonly (readonly string[])[]): Promise<number> => {
      rmSync(log, { force: true });
      await wearSince(source, folder, await first(folder), asked);
      return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").length : 0;
    };
    const isFirst = 1;
    assert.equal(await callsFor(["a.ts"], ["b.ts"], ["*.ts"]), 4 + isFirst);
    assert.equal(await callsFor(["*.ts"], ["a.ts"]), 1);
    assert.equal(await callsFor(), 0);
  });
});
