import type { Refspec } from "./refspec.ts";

/** What is set about remotes. */
export interface RemoteSettings {
  readonly remotes: readonly Remote[];
  /** The name that a new repository gives to its first branch. */
  readonly firstBranch?: string;
}

export interface Remote {
  readonly name: string;
  readonly address?: string;
  readonly fetch: readonly Refspec[];
}
