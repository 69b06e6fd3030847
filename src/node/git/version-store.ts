import type { ObjectId } from "../../core/history/commit.ts";
import type { Protocol } from "../../core/history/protocol.ts";
import type { ExperimentVersion, MetricVersion, Version } from "../../core/history/version.ts";
import { formatVersionLine, parseVersionLine, readVersionLine, type VersionLine } from "./version-line.ts";
import type { VersionKind } from "./version-of-text.ts";

export type AnyVersion = Version<ExperimentVersion> | Version<MetricVersion>;

/**
 * What the blobs of all repositories say, by their ids: the same bytes always say the same.
 *
 * Lines of a cache are unpacked when they are asked for, so that loading them takes no time.
 */
export class VersionStore {
  readonly #versions = { experiment: new Map<ObjectId, AnyVersion>(), metric: new Map<ObjectId, AnyVersion>() };
  readonly #lines = { experiment: new Map<ObjectId, VersionLine>(), metric: new Map<ObjectId, VersionLine>() };
  /** Protocols by what they are in a line: most versions of a file share one. */
  readonly #protocols = new Map<string, Protocol>();
  #fresh = 0;

  /** How many versions no line of the cache tells. */
  get fresh(): number {
    return this.#fresh;
  }

  find(kind: VersionKind, id: ObjectId): AnyVersion | undefined {
    const known = this.#versions[kind].get(id);
    if (known !== undefined) return known;
    const line = this.#lines[kind].get(id);
    if (!line) return undefined;
    this.#lines[kind].delete(id);
    const version = readVersionLine(line, this.#protocols);
    if (version !== undefined) this.#versions[kind].set(id, version);
    return version;
  }

  keep(kind: VersionKind, id: ObjectId, version: AnyVersion): void {
    this.#versions[kind].set(id, version);
    if (version !== "missing") this.#fresh++;
  }

  /** Takes in a line of a cache; a damaged one is passed over. */
  addLine(text: string): void {
    const line = parseVersionLine(text);
    if (line && !this.#versions[line.kind].has(line.id)) this.#lines[line.kind].set(line.id, line);
  }

  /** A line of a cache for a blob; `undefined` when nothing lasting is known of it. */
  lineOf(kind: VersionKind, id: ObjectId): string | undefined {
    const version = this.find(kind, id);
    return version === undefined || version === "missing" ? undefined : formatVersionLine(kind, id, version);
  }

  /** Says that everything is in the cache now. */
  settle(): void {
    this.#fresh = 0;
  }
}
