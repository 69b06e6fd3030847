import { pageName, type SiteFile } from "../../core/query/site/site-files.ts";
import { findTaken, holdsSite, staleStories } from "../../core/query/site/site-place.ts";
import type { Io } from "../io.ts";
import { WrongUse } from "../wrong-use.ts";

/** A folder to which a site is written. */
export interface SiteFolder {
  /** @throws WrongUse when it may not be written there. */
  write(file: SiteFile): void;
  /** Removes what an earlier site left behind; the paths of all files that were written, in order. */
  finish(): readonly string[];
}

/**
 * A new folder, one in which only files of other names are, or one that holds an earlier site of ours.
 *
 * @throws WrongUse when a file of somebody else would be overwritten.
 */
export function openSiteFolder(io: Io, folder: string): SiteFolder {
  const place = { names: listOrRefuse(io, folder), page: io.readText(`${folder}/${pageName}`)?.text };
  const taken = findTaken(place);
  if (taken !== undefined) {
    throw new WrongUse(
      `${io.toPath(folder)} already holds ${taken}, which is not of an earlier wall, and nothing was written; name another folder with --out.`,
    );
  }
  const written: string[] = [];
  return {
    write({ path, text }) {
      writeOrRefuse(io, `${folder}/${path}`, text);
      written.push(path);
    },
    finish() {
      const stories = `${folder}/stories`;
      for (const name of holdsSite(place) ? staleStories(io.listNames(stories), written) : []) {
        io.removeFile(`${stories}/${name}`);
      }
      return written.toSorted();
    },
  };
}

function listOrRefuse(io: Io, folder: string): readonly string[] {
  try {
    return io.listNames(folder);
  } catch {
    throw new WrongUse(`${io.toPath(folder)} is no folder that can be read; name another one with --out.`);
  }
}

function writeOrRefuse(io: Io, uri: string, text: string): void {
  try {
    io.writeFile(uri, text);
  } catch {
    throw new WrongUse(`${io.toPath(uri)} cannot be written; name a folder that you may write to with --out.`);
  }
}
