import * as vscode from "vscode";
import { ancestorsOf, folderOf, isWithin } from "../../core/base/uri.ts";
import type { DataReading, DataUnread } from "../../core/data/data-reading.ts";
import { findForeignBytes, unread } from "../../core/data/data-refusals.ts";
import type { DataQuestion, DataReadingOptions } from "../../core/data/data-source.ts";
import { formatOf, startReading } from "../../core/data/start-reading.ts";
import { TimeSlices } from "../time-slices.ts";
import type { DataFiles } from "./data-files.ts";

/** What the editor reads for us is in memory as a whole. */
const mostBytes = 50_000_000;
const pieceLength = 65_536;

/** From the disk in pieces where the folder is trusted and on this machine, else through the editor. */
export function editorDataFiles(disk: DataFiles): DataFiles {
  const mayUseDisk = (scheme: string): boolean => vscode.workspace.isTrusted && scheme === "file";
  return {
    readData: (question, options) =>
      mayUseDisk(vscode.Uri.parse(question.root).scheme)
        ? disk.readData(question, options)
        : readThroughEditor(question, options),
    readStart: (file) => (mayUseDisk(file.scheme) ? disk.readStart(file) : readStartThroughEditor(file)),
  };
}

async function readThroughEditor(
  question: DataQuestion,
  { signal }: DataReadingOptions = {},
): Promise<readonly DataReading[]> {
  const { path, requests } = question;
  const found = await findFile(question);
  if ("why" in found) return requests.map(() => found);
  const bytes = await bytesOf(found);
  signal?.throwIfAborted();
  if (!bytes) return requests.map(() => unread("locked", path));
  const foreign = findForeignBytes(bytes.subarray(0, pieceLength));
  if (foreign) return requests.map(() => unread(foreign, path));
  const hash = toHex(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
  const readers = requests.map((request) => startReading(request, formatOf(path)));
  const slices = new TimeSlices();
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const text = decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
    for (const reader of readers) reader.push(text);
    await slices.pause();
    signal?.throwIfAborted();
  }
  const end = decoder.decode();
  return readers.map((reader) => {
    reader.push(end);
    const read = reader.finish();
    return "why" in read ? read : { uri: found.toString(), hash, ...read };
  });
}

async function findFile({ root, path, places }: DataQuestion): Promise<vscode.Uri | DataUnread> {
  if (places.length === 0) return unread("outside", path);
  for (const place of places) {
    const uri = vscode.Uri.parse(place);
    const stat = await statOf(uri);
    if (!stat) continue;
    // Where a link leads, the editor does not say.
    if (await isBehindLink(place, root)) return unread("outside", path);
    if (stat.type !== vscode.FileType.File) return unread("noFile", path);
    return mostBytes < stat.size ? unread("tooLarge", path) : uri;
  }
  return unread("absent", path);
}

async function isBehindLink(uri: string, root: string): Promise<boolean> {
  const above = ancestorsOf(uri).filter((folder) => folder !== root && isWithin(folder, root));
  const stats = await Promise.all([uri, ...above].map((one) => statOf(vscode.Uri.parse(one))));
  return stats.some((stat) => stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0);
}

async function readStartThroughEditor(file: vscode.Uri): Promise<string | undefined> {
  const found = await findFile({
    root: folderOf(file.toString()),
    path: file.path,
    places: [file.toString()],
    requests: [],
  });
  if ("why" in found) return undefined;
  const bytes = await bytesOf(found);
  return bytes && new TextDecoder().decode(bytes.subarray(0, pieceLength), { stream: true });
}

/** `undefined` where the file may not be read, or has just gone. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
