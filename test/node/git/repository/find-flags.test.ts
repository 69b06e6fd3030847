import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { runGit } from "../../../kit/make-history.ts";

const flag = "one-click";
const line = `if (isOn("${flag}")) {}\n`;

/** `path:line:character flag` of each place, from zero; or why there is no answer. */
async function find(folder: string, flags: readonly string[] = [flag]): Promise<string | readonly string[]> {
  const places = await createRepositorySource().findFlags({ folder: pathToFileURL(folder).href, flags });
  if ("why" in places) return places.why;
  return places.map((place) => `${place.path}:${place.line}:${place.character} ${place.flag}`);
}

async function repositoryOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = folderWith(files);
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  return folder;
}

async function commitAll(folder: string): Promise<void> {
  await runGit(folder, ["add", "--all"]);
  const author = ["-c", "user.name=dana", "-c", "user.email=dana@example.com"];
  await runGit(folder, [...author, "commit", "--quiet", "--message", "all"]);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe("findFlags", () => {
  after(removeFolders);

  it("finds a flag in files that are committed, changed, and new, and in none that git ignores", async () => {
    const folder = await repositoryOf({
      "src/a.ts": `\n${line}`,
      "src/b.ts": "const on = true;\n",
      ".gitignore": "dist/\n*.log\n",
    });
    await commitAll(folder);
    write(folder, "src/b.ts", line);
    write(folder, "src/new.ts", line);
    write(folder, "dist/a.js", line);
    write(folder, "src/debug.log", line);
    assert.deepEqual(await find(folder), [
      "src/a.ts:1:10 one-click",
      "src/b.ts:0:10 one-click",
      "src/new.ts:0:10 one-click",
    ]);
  });

  it("sees only whole names, each of them in a line, and each flag on its own", async () => {
    const folder = await repositoryOf({
      "a.ts": `one-click-2 no-one-click one-clicks\n"one-click" || "one-click"; x.fast\nfast-lane\n`,
    });
    assert.deepEqual(await find(folder, [flag, "fast"]), [
      "a.ts:1:1 one-click",
      "a.ts:1:16 one-click",
      "a.ts:1:30 fast",
    ]);
  });

  it("takes signs in a flag for what they are", async () => {
    const folder = await repositoryOf({ "a.ts": "a.b\naxb\n[a-z]+\n^x$\n-v\n--all-\n" });
    assert.deepEqual(await find(folder, ["a.b", "[a-z]+", "^x$", "-v"]), [
      "a.ts:0:0 a.b",
      "a.ts:2:0 [a-z]+",
      "a.ts:3:0 ^x$",
      "a.ts:4:0 -v",
    ]);
  });

  it("passes over what is no code: texts, tables, files of ours, packages, and what is binary", async () => {
    const names = ["README.md", "a.csv", "a.uol.yaml", "b.experiment.yml", "learning.yaml", "node_modules/x/a.ts"];
    const folder = await repositoryOf({
      ...Object.fromEntries(names.map((name) => [name, line])),
      "a.bin": new Uint8Array([0, ...Buffer.from(line)]),
      "flags.yaml": line,
    });
    assert.deepEqual(await find(folder), ["flags.yaml:0:10 one-click"]);
  });

  it("counts characters as an editor does, whatever stands before them and ends the lines", async () => {
    const folder = await repositoryOf({
      "ümläut dir/ä\nb.ts": `😀ü ${flag}\r\n\r\n${flag}\r\n`,
      "latin.ts": Buffer.from(`ü "${flag}"\n`, "latin1"),
      "bom.ts": `\uFEFF${flag}\n`,
    });
    assert.deepEqual(await find(folder), [
      "bom.ts:0:0 one-click",
      "latin.ts:0:3 one-click",
      "ümläut dir/ä\nb.ts:0:4 one-click",
      "ümläut dir/ä\nb.ts:2:0 one-click",
    ]);
  });

  it("looks below the folder that is asked about, and sees paths from there", async () => {
    const folder = await repositoryOf({ "web/src/a.ts": line, "api/a.ts": line });
    await commitAll(folder);
    assert.deepEqual(await find(join(folder, "web")), ["src/a.ts:0:10 one-click"]);
  });

  it("leaves a repository within to those who ask there, a submodule too", async () => {
    const inner = await repositoryOf({ "a.ts": line });
    await commitAll(inner);
    const folder = await repositoryOf({ "a.ts": line });
    const add = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${inner}`, "lib"];
    await runGit(folder, add);
    await runGit(folder, ["clone", "--quiet", inner, "clone"]);
    await runGit(folder, ["config", "submodule.recurse", "true"]);
    assert.deepEqual(await find(folder), ["a.ts:0:10 one-click"]);
    assert.deepEqual(await find(join(folder, "lib")), ["a.ts:0:10 one-click"]);
  });

  it("finds the same where no commit is, and outside of every repository", async () => {
    const files = { "src/a.ts": line, "src/b.ts": line, ".gitignore": "b.ts\n", "node_modules/a.ts": line };
    assert.deepEqual(await find(await repositoryOf(files)), ["src/a.ts:0:10 one-click"]);
    assert.deepEqual(await find(folderWith(files)), ["src/a.ts:0:10 one-click"]);
  });

  for (const setting of [
    "grep.column=true",
    "grep.lineNumber=false",
    "grep.fullName=true",
    "grep.patternType=perl",
    "grep.extendedRegexp=true",
    "grep.fallbackToNoIndex=true",
    "color.grep=always",
    "core.quotePath=true",
  ]) {
    it(`finds the same where somebody has set ${setting}`, async () => {
      const folder = await repositoryOf({ "web/ä.ts": line });
      const [key = "", value = ""] = setting.split("=");
      await runGit(folder, ["config", key, value]);
      assert.deepEqual(await find(join(folder, "web")), ["ä.ts:0:10 one-click"]);
    });
  }

  it("tells the first thousand places of a flag, and all of a flag beside it", async () => {
    const folder = await repositoryOf({ "a.ts": "word\n".repeat(3_000), "b.ts": line });
    const places = await find(folder, ["word", flag]);
    assert.equal(places.length, 1_001);
    assert.equal(places.at(-1), "b.ts:0:10 one-click");
  });

  it("passes over a line that only a program would write, and goes on behind it", async () => {
    const folder = await repositoryOf({ "a.js": `${"x ".repeat(2_000_000)}${flag}\n${flag}\n`, "b.ts": line });
    assert.deepEqual(await find(folder), ["a.js:1:0 one-click", "b.ts:0:10 one-click"]);
  });

  it("starts no git where nothing is asked, and says so where there is none", async () => {
    const source = createRepositorySource({ gitPath: "/no/such/git" });
    const folder = pathToFileURL(folderWith({})).href;
    const answer = await source.findFlags({ folder, flags: [flag] });
    assert.equal("why" in answer && answer.why, "git-missing");
  });

  it("ends when it is cancelled", async () => {
    const folder = await repositoryOf({ "a.ts": line });
    const cancelled = AbortSignal.abort(new Error("enough"));
    const asked = { folder: pathToFileURL(folder).href, flags: [flag], signal: cancelled };
    await assert.rejects(createRepositorySource().findFlags(asked), /enough/);
  });
});
