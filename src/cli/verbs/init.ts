import { relativePath } from "../../core/base/uri.ts";
import { ExitCode } from "../exit-code.ts";
import { findRoot } from "../find-root.ts";
import { firstFiles } from "../first-files.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import { settingsFiles, todayOf } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol init`: the first three files, to be edited. Asks nothing and overwrites nothing. */
export const init: Verb = {
  example: "uol init && uol check",
  formats: ["text", "json"],
  flags: [],

  async run(io, { flags }) {
    const root = findRoot(io, flags);
    if (!io.exists(root)) throw new WrongUse(`There is no folder ${io.toPath(root)}; name one with --root.`);
    const files = firstFiles(todayOf(io, flags, {})).map(({ path, text }) => ({ uri: `${root}/${path}`, text }));
    const places = [...settingsFiles.map((path) => `${root}/${path}`), ...files.map(({ uri }) => uri)];
    const obstacle = places.find((uri) => io.exists(uri));
    if (obstacle) {
      throw new WrongUse(
        `${relativePath(obstacle, root)} is already there and nothing was written; type "uol check" to go on.`,
      );
    }
    for (const { uri, text } of files) createOrRefuse(io, root, uri, text);

    const written = files.map(({ uri }) => relativePath(uri, root));
    if (flags.format === "json") printJson(io, "init", { files: written });
    else io.out(toText(written, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

function createOrRefuse(io: Io, root: string, uri: string, text: string): void {
  try {
    io.createFile(uri, text);
  } catch {
    throw new WrongUse(
      `${relativePath(uri, root)} cannot be written; see that ${io.toPath(root)} and "learning" in it are folders that you may write to, or name another folder with --root.`,
    );
  }
}

function toText(files: readonly string[], paint: ReturnType<typeof paintFor>): string {
  return `${files.map((file) => `${paint("green", "+")} ${file}`).join("\n")}

Next:
  1. Put your own question and your own hypothesis into the two files.
  2. Type "uol check". It finds one thing on purpose: the experiment has no threshold yet.
     That line is yours to write, before the first result, because it is what could prove you wrong.
  3. Commit the plan, then run the experiment: the commit shows that the threshold was fixed first.
`;
}
