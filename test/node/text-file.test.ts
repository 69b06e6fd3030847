import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readTextFile, replaceTextFile } from "../../src/node/text-file.ts";
import { folderWith, removeFolders } from "../cli/kit/folder.ts";

describe("replacing a text file", () => {
  after(removeFolders);

  it("refuses when somebody else has changed the file since it was read", () => {
    const path = join(folderWith({ "a.txt": "before" }), "a.txt");
    const file = readTextFile(path);
    assert.ok(file);
    writeFileSync(path, "theirs");
    assert.equal(replaceTextFile(file, "ours"), false);
    assert.equal(readFileSync(path, "utf8"), "theirs");
  });

  it("does not bring back what was removed, or made a folder, since it was read", () => {
    const path = join(folderWith({ "a.txt": "before" }), "a.txt");
    const file = readTextFile(path);
    assert.ok(file);
    rmSync(path);
    assert.equal(replaceTextFile(file, "ours"), false);
    mkdirSync(path);
    assert.equal(replaceTextFile(file, "ours"), false);
    assert.deepEqual(readdirSync(path), []);
  });

  it("refuses a file that nobody may write to, though its folder would let it be replaced", () => {
    const folder = folderWith({ "a.txt": "before" });
    const path = join(folder, "a.txt");
    chmodSync(path, 0o444);
    const file = readTextFile(path);
    assert.ok(file);
    asNobody([folder, path], () => assert.throws(() => replaceTextFile(file, "after"), { code: /^EACCES|EPERM$/ }));
    assert.equal(readFileSync(path, "utf8"), "before");
  });

  it("reads no folder, no absent file and no bytes that it could not write back", () => {
    const folder = folderWith({ "latin-1.txt": Buffer.from("Größe", "latin1") });
    symlinkSync("nowhere", join(folder, "dangling.txt"));
    for (const name of ["", "absent.txt", "latin-1.txt", "latin-1.txt/below.txt", "dangling.txt"])
      assert.equal(readTextFile(join(folder, name)), undefined);
  });
});

/** Does it as somebody whom permissions hold; root passes all of them. */
function asNobody(owned: readonly string[], act: () => void): void {
  if (process.geteuid?.() !== 0) return act();
  const nobody = 65534;
  for (const path of owned) chownSync(path, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    act();
  } finally {
    process.seteuid?.(0);
  }
}
