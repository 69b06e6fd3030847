import { noPast, type Past } from "../../../src/core/history/past.ts";
import type { Unanswered } from "../../../src/core/history/unanswered.ts";
import { applyHistory, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { committed } from "./committed.ts";
import { snapshotOf, testRoot, type Files } from "./snapshots.ts";

/** How the plan of an experiment came to stand in git beside its results. */
export type Proof = "sealed" | "amended" | "broken" | "unproved";

/** A snapshot of files, in which git tells of each experiment that it is proved as its path says, sealed unless it says otherwise. */
export function provedSnapshot(files: Files, proofs: Readonly<Record<string, Proof>> = {}): Snapshot {
  const snapshot = snapshotOf(files);
  const experiments = Object.entries(files).filter(([path]) => path.endsWith(".experiment.yaml"));
  const byUri = new Map(
    experiments.map(([path, text]) => [`${testRoot}/${path}`, pastOf(path, text, proofs[path] ?? "sealed")] as const),
  );
  return applyHistory(snapshot, testRoot, { byUri, otherwise: noPast });
}

function pastOf(path: string, text: string, proof: Proof): Past | Unanswered {
  const plan = text.replace(/^(?:results|learnings|decision|memo|amendments):.*\n(?:[ -].*\n)*/gm, "");
  const old = plan.replace(/^threshold: .*$/m, "threshold: at least 77%");
  const first = proof === "unproved" ? [] : [{ date: "2026-01-05", text: proof === "sealed" ? plan : old }];
  const last = { date: "2026-02-20", text };
  const snapshot = committed(path, text, [...first, last]);
  return snapshot.entries.get(`${testRoot}/${path}`)?.past ?? noPast;
}
