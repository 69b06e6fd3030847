import type { Snapshot } from "../../core/index/snapshot.ts";
import type { Finding } from "../../core/rules/finding.ts";

/**
 * The findings that were not there before: those of the same rule, in the file of the same id, with the same message but
 * for its numbers, are left out, as many of them as there were.
 */
export function newFindings(findings: readonly Finding[], now: Snapshot, before: KnownFindings): readonly Finding[] {
  const left = new Map(before);
  return findings.filter((finding) => {
    const key = keyOf(finding, now);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** How often each finding was there. */
export type KnownFindings = ReadonlyMap<string, number>;

export function knownFindings(findings: readonly Finding[], snapshot: Snapshot): KnownFindings {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding, snapshot);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ rule, uri, message }: Finding, { entries }: Snapshot): string {
  const entry = entries.get(uri);
  const file = entry ? `${entry.kind}:${entry.id}` : uri;
  return JSON.stringify([rule, file, message.replace(/\d+(?:[.,:-]\d+)*/g, "")]);
}
