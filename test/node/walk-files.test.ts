import assert from "node:assert/strict";
import { join } from "node:path";
import { walkFiles } from "../../src/node/walk-files.ts";
import { folderWith, removeFolders } from "../cli/kit/folder.ts";

describe("walking through a folder", () => {
  after(removeFolders);

  it("refuses a root that is a file or is not there", () => {
    const folder = folderWith({ "a.uol.yaml": "" });
    for (const name of ["a.uol.yaml", "a.uol.yaml/below", "absent"]) {
      assert.throws(() => walkFiles(join(folder, name), () => true));
    }
  });
});
