import { parseRefspec, type Refspec } from "../../../core/repository/fate/refspec.ts";
import type { RemoteSettings } from "../../../core/repository/fate/remote-settings.ts";
import { askGit } from "../ask-git.ts";
import type { Asked } from "./ask-tree.ts";

const asked = "^(remote\\..*\\.(url|fetch)|init\\.defaultbranch)$";

export async function readRemotes({ gitPath, topLevel, signal }: Asked): Promise<RemoteSettings> {
  // Git ends with 1 where nothing of it is set.
  const { printed } = await askGit({
    gitPath,
    folder: topLevel,
    args: ["config", "-z", "--get-regexp", asked],
    signal,
  });
  return parseRemotes(printed);
}

/** @param printed For each setting its key, a line break, its value and a NUL. */
function parseRemotes(printed: string): RemoteSettings {
  const remotes = new Map<string, { name: string; address?: string; fetch: Refspec[] }>();
  let firstBranch: string | undefined;
  for (const setting of printed.split("\0")) {
    const [key = "", ...lines] = setting.split("\n");
    const value = lines.join("\n");
    const [, name, field] = /^remote\.(.*)\.(\w+)$/s.exec(key) ?? [];
    if (key === "init.defaultbranch") firstBranch = value;
    if (name === undefined) continue;
    const remote = remotes.get(name) ?? { name, fetch: [] };
    remotes.set(name, remote);
    if (field === "url") remote.address ??= value;
    const refspec = field === "fetch" ? parseRefspec(value) : undefined;
    if (refspec) remote.fetch.push(refspec);
  }
  return { remotes: Array.from(remotes.values()), ...(firstBranch ? { firstBranch } : {}) };
}
