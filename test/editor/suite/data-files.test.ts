import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { DataReading } from "../../../src/core/data/data-reading.ts";
import { editorDataFiles } from "../../../src/editor/data/editor-data-files.ts";

const root = "rows:/shop";
const csv = `\uFEFFarm,ms\n${"grün,1.5\n".repeat(20_000)}x\n`;
const { File, Directory, SymbolicLink } = vscode.FileType;
const sizeOfLargest = 50_000_001;

/** What lies in a folder that is on no disk. */
const files: ReadonlyMap<
  string,
  { readonly type: vscode.FileType; readonly bytes?: Uint8Array; readonly size?: number }
> = new Map([
  ["/shop/rows.csv", { type: File, bytes: new TextEncoder().encode(csv) }],
  ["/shop/zip.csv", { type: File, bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0) }],
  ["/shop/folder.csv", { type: Directory }],
  ["/shop/large.csv", { type: File, size: sizeOfLargest }],
  ["/shop/locked.csv", { type: File, size: 3 }],
  ["/shop/link.csv", { type: File | SymbolicLink, bytes: Uint8Array.of(1) }],
  ["/shop/linked", { type: Directory | SymbolicLink }],
  ["/shop/linked/rows.csv", { type: File, bytes: Uint8Array.of(1) }],
]);

describe("files of rows that are on no disk", () => {
  const { readData, readStart } = editorDataFiles({
    readData: () => Promise.reject(new Error("The disk was asked.")),
    readStart: () => Promise.reject(new Error("The disk was asked.")),
  });
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider("rows", provider, { isReadonly: true });
  });
  after(() => registered.dispose());

  const ask = async (path: string, places = [`${root}/${path}`], signal?: AbortSignal): Promise<DataReading> => {
    const requests = [{ path, columns: { arm: "arm", value: "ms" }, arms: [] }];
    const [reading] = await readData({ root, path, places, requests }, signal ? { signal } : {});
    assert.ok(reading);
    return reading;
  };

  it("are read through the editor, with the same hash as everywhere", async () => {
    const reading = await ask("rows.csv");
    assert.deepEqual(reading, {
      uri: `${root}/rows.csv`,
      hash: createHash("sha256").update(csv).digest("hex"),
      rows: 20_001,
      samples: [{ arm: "grün", sample: { type: "values", values: new Float64Array(20_000).fill(1.5) } }],
      leftOut: { count: 1, first: [{ row: 20_002, problem: "it has 1 cell, and the heading has 2" }] },
      outside: { count: 0, first: [] },
    });
    assert.ok((await readStart(vscode.Uri.parse(`${root}/rows.csv`)))?.startsWith("arm,ms\ngrün,1.5\n"));
    assert.equal(await readStart(vscode.Uri.parse(`${root}/absent.csv`)), undefined);
  });

  const refused: readonly (readonly [path: string, sentence: RegExp, places?: string[]])[] = [
    ["zip.csv", /is a binary file/],
    ["folder.csv", /is no plain file/],
    ["large.csv", /larger than 50 MB/],
    ["locked.csv", /cannot be opened/],
    ["link.csv", /leads out of the folder/],
    ["linked/rows.csv", /leads out of the folder/],
    ["absent.csv", /There is no file/],
    ["../rows.csv", /leads out of the folder/, []],
  ];
  for (const [path, sentence, places] of refused) {
    it(`are refused: ${path}`, async () => {
      const reading = await ask(path, places);
      assert.match("why" in reading ? reading.why : "read", sentence);
    });
  }

  it("are not read to the end when they are asked for otherwise", async () => {
    await assert.rejects(ask("rows.csv", undefined, AbortSignal.abort()), { name: "AbortError" });
  });
});

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => {}),
  stat({ path }) {
    const file = files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return { type: file.type, ctime: 0, mtime: 0, size: file.size ?? file.bytes?.length ?? 0 };
  },
  readFile({ path }) {
    const bytes = files.get(path)?.bytes;
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  },
  readDirectory: () => [],
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
