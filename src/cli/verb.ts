import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";

/** A verb as `verbs.ts` lists it, which is all that is known of it until it is called. */
export interface ListedVerb {
  readonly name: string;
  /** What may follow the verb, in the notation of commander: `[path...]`. */
  readonly words: string;
  /** One sentence for the list of verbs. */
  readonly summary: string;
  load(): Promise<Verb>;
}

/** One thing that `uol` can do. It lives in a file of its own. */
export interface Verb<Flags extends object = object> {
  readonly example: string;
  /** How its words are written, where a sentence cannot tell. */
  readonly wordsHelp?: string;
  /** What `--format` may be; the first unless it is given. */
  readonly formats: readonly [Format, ...Format[]];
  readonly flags: readonly Flag[];
  run(io: Io, call: Call<Flags>): Promise<ExitCode>;
}

/** What was typed behind a verb. */
export interface Call<Flags extends object = object> {
  readonly words: readonly string[];
  readonly flags: Flags & CommonFlags;
}

/** Flags that every verb takes. */
export interface CommonFlags {
  readonly root?: string;
  readonly today?: string;
  readonly format: Format;
  /** `false` with `--no-color`. */
  readonly color: boolean;
}

export type Format = "text" | "json" | "sarif" | "github" | "markdown" | "html" | "playbook" | "csv";

export interface Flag {
  /** In the notation of commander: `--rule <id...>`. */
  readonly usage: string;
  readonly summary: string;
  /** The values of a list, which tell where it ends and the words of the verb go on. */
  readonly values?: readonly string[];
}
