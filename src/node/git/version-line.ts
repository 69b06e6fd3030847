import { hashText } from "../../core/base/hash-text.ts";
import type { ObjectId } from "../../core/history/commit.ts";
import type { Protocol } from "../../core/history/protocol.ts";
import type { ExperimentVersion, MetricVersion, Version } from "../../core/history/version.ts";
import type { VersionKind } from "./version-of-text.ts";

/** A version as a line of the cache, before it is unpacked. */
export interface VersionLine {
  readonly kind: VersionKind;
  readonly id: ObjectId;
  readonly seal: string;
  /** Everything but the protocol, then a tab, then the protocol; as JSON. */
  readonly packed: string;
}

/** `experiment`, id, seal and JSON with tabs between; JSON has no tab and no line break of its own. */
export function formatVersionLine(
  kind: VersionKind,
  id: ObjectId,
  version: Version<ExperimentVersion> | Version<MetricVersion>,
): string {
  const packed = packVersion(version);
  return `${kind}\t${id}\t${sealOf(kind, id, packed)}\t${packed}`;
}

/** The parts of a line; `undefined` when it is none. Whether it is whole is seen when it is read. */
export function parseVersionLine(text: string): VersionLine | undefined {
  const [, kind, id, seal, packed] = /^(experiment|metric)\t([0-9a-f]{40,64})\t(\w+)\t(.*)$/.exec(text) ?? [];
  if (kind === undefined || id === undefined || seal === undefined || packed === undefined) return undefined;
  return { kind: kind as VersionKind, id, seal, packed };
}

/**
 * The version in a line; `undefined` when the line is damaged.
 *
 * @param protocols Protocols that were unpacked before, by their JSON, so that equal ones are one object.
 */
export function readVersionLine(
  { kind, id, seal, packed }: VersionLine,
  protocols: Map<string, Protocol>,
): Version<ExperimentVersion> | Version<MetricVersion> | undefined {
  if (sealOf(kind, id, packed) !== seal) return undefined;
  const tab = packed.indexOf("\t");
  if (tab === -1) return JSON.parse(packed) as Version<MetricVersion>;
  const json = packed.slice(tab + 1);
  const protocol = protocols.get(json) ?? (JSON.parse(json) as Protocol);
  protocols.set(json, protocol);
  return { protocol, ...(JSON.parse(packed.slice(0, tab)) as Omit<ExperimentVersion, "protocol">) };
}

function packVersion(version: Version<ExperimentVersion> | Version<MetricVersion>): string {
  if (typeof version === "string" || !("protocol" in version)) return JSON.stringify(version);
  const { protocol, ...others } = version;
  let json = protocolTexts.get(protocol);
  if (json === undefined) {
    json = JSON.stringify(protocol);
    protocolTexts.set(protocol, json);
  }
  return `${JSON.stringify(others)}\t${json}`;
}

/** Most versions of a file share one protocol. */
const protocolTexts = new WeakMap<Protocol, string>();

function sealOf(kind: VersionKind, id: ObjectId, packed: string): string {
  return hashText(`${kind}\t${id}\t${packed}`).toString(36);
}
