import { folderOf, relativePath } from "../../core/base/uri.ts";
import type { Unanswered } from "../../core/history/unanswered.ts";
import type { LinkedRepository } from "../../core/query/units-of-branch.ts";
import type { PathPast } from "../../core/repository/path-past.ts";
import { askRepository, holdsFiles } from "../branch/asked-repository.ts";
import type { Io } from "../io.ts";
import type { Workspace } from "../read-workspace.ts";
import type { CommonFlags } from "../verb.ts";
import type { Place } from "./find-place.ts";
import type { LinkedRecords } from "./read-linked-records.ts";

/** What git says of a place, and what was read of our files meanwhile. */
export interface AskedPath {
  readonly workspace: Workspace;
  readonly repository: LinkedRepository;
  readonly past: PathPast | Unanswered;
}

/**
 * Reads our files while git looks for what commits did to a place; it is asked for its log, and for nothing else of the
 * history. What reads them is loaded when git has begun.
 */
export async function askPath(io: Io, { uri, isFolder }: Place, flags: CommonFlags): Promise<AskedPath> {
  const near = isFolder ? uri : folderOf(uri);
  const folder = io.findGitRoot(near) ?? near;
  const holds = holdsFiles(io, folder);
  let reading: Promise<LinkedRecords> | undefined;
  const read = (): Promise<LinkedRecords> => (reading ??= loadAndRead(io, flags));
  const branches = async (): Promise<readonly string[]> => {
    const { links } = await read();
    const own = links.filter(({ link, unit }) => link.repo !== undefined || holds(unit.uri));
    return Array.from(new Set(own.map(({ link }) => link.branch)));
  };
  const past = await io.repository.readPath({ folder, path: relativePath(uri, folder), branches });
  const { workspace, links } = await read();
  // By which name others link to this repository must be known only where one does.
  const isNamed = links.some(({ link }) => link.repo !== undefined);
  const name = isNamed ? (await askRepository(io, folder)).linked.name : "";
  return { workspace, past, repository: { name, holds } };
}

async function loadAndRead(io: Io, flags: CommonFlags): Promise<LinkedRecords> {
  const { readLinkedRecords } = await import("./read-linked-records.ts");
  return readLinkedRecords(io, flags);
}
