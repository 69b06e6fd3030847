import type { ObjectId } from "./commit.ts";
import type { Protocol } from "./protocol.ts";
import type { ExperimentVersion, MetricVersion, Version } from "./version.ts";

/** The version that stands in a blob, of the kind that the path claims. */
export type VersionLookup = (
  path: string,
  blob: ObjectId,
) => Version<ExperimentVersion> | Version<MetricVersion> | undefined;

export interface PlacedBlob {
  readonly path: string;
  readonly blob: ObjectId;
}

/**
 * Which of the files that are gone each new one was, where that can be shown.
 *
 * The strongest evidence counts first: the same bytes, the same file name (which is the id), the same complete plan,
 * the same results of the same metric. Likeness alone is none: experiments are written from templates, and a plan that
 * is told to be another one's would be accused of changes that nobody made. Nor is a name that was given again, for
 * another question, or for another plan after the results of the first. A file that is not matched is new, and then
 * nothing that came along with it is proved.
 *
 * @param cameBack Those of `born` that were deleted under their name before, with the plan that they have: the name and
 *   the plan together say more than the plan of a file that bore another name.
 */
export function matchMoves<Gone extends PlacedBlob, New extends PlacedBlob>(
  gone: readonly Gone[],
  born: readonly New[],
  versionIn: VersionLookup,
  cameBack: ReadonlySet<PlacedBlob> = new Set(),
): ReadonlyMap<New, Gone> {
  const matches = new Map<New, Gone>();
  if (gone.length === 0 || born.length === 0) return matches;
  const left = new Set(gone);
  const lookUp: ExperimentLookup = (file) => experimentIn(versionIn, file);
  const isOther = (one: Gone, file: New): boolean => isOtherExperiment(lookUp(one), lookUp(file));
  for (const evidenceOf of evidence(lookUp, cameBack)) {
    const byEvidence = new Map<string, Gone[]>();
    for (const file of left) {
      const key = evidenceOf(file);
      if (key !== undefined) byEvidence.set(key, [...(byEvidence.get(key) ?? []), file]);
    }
    for (const file of born) {
      if (matches.has(file)) continue;
      const key = evidenceOf(file);
      const candidates = key === undefined ? [] : (byEvidence.get(key) ?? []);
      const at = candidates.findIndex((one) => !isOther(one, file));
      const [found] = at === -1 ? [] : candidates.splice(at, 1);
      if (!found) continue;
      matches.set(file, found);
      left.delete(found);
    }
  }
  return matches;
}

type ExperimentLookup = (file: PlacedBlob) => ExperimentVersion | undefined;

/** What a file says as an experiment; `undefined` for what is none, or cannot be read. */
export function experimentIn(versionIn: VersionLookup, { path, blob }: PlacedBlob): ExperimentVersion | undefined {
  const version = versionIn(path, blob);
  return typeof version === "object" && "protocol" in version ? version : undefined;
}

/** Whether two files hold one plan: a file that comes back with its plan as it was has not been away. */
export function isSamePlan(versionIn: VersionLookup, a: PlacedBlob, b: PlacedBlob): boolean {
  const [old, young] = [experimentIn(versionIn, a), experimentIn(versionIn, b)];
  return old !== undefined && young !== undefined && protocolKey(old) === protocolKey(young);
}

/** Whether a new file only took a name over: its question is another one, or its plan is and it has none of the results. */
function isOtherExperiment(old: ExperimentVersion | undefined, young: ExperimentVersion | undefined): boolean {
  if (!old?.isComplete || !young?.isComplete || protocolKey(old) === protocolKey(young)) return false;
  const keys = (["hypothesis", "metric"] as const).map((field) => [
    old.protocol[field]?.key,
    young.protocol[field]?.key,
  ]);
  const asksTheSame = keys.some(([before, after]) => before !== undefined && before === after);
  return !asksTheSame || (old.results !== undefined && young.results === undefined);
}

function evidence(
  lookUp: ExperimentLookup,
  cameBack: ReadonlySet<PlacedBlob>,
): readonly ((file: PlacedBlob) => string | undefined)[] {
  const lookUpNew: ExperimentLookup = (file) => (cameBack.has(file) ? undefined : lookUp(file));
  return [
    (file) => `${nameOf(file.path)}\0${file.blob}`,
    (file) => `${extensionOf(file.path)}\0${file.blob}`,
    (file) => nameOf(file.path),
    (file) => {
      const version = lookUpNew(file);
      return version?.isComplete ? protocolKey(version) : undefined;
    },
    (file) => {
      const version = lookUpNew(file);
      return version && resultsKey(version);
    },
  ];
}

/**
 * A text that is equal for the same results of the same metric; without a metric, of the same hypothesis, because two
 * experiments that were judged on one day can have results that are letter by letter the same.
 */
export function resultsKey({ results, protocol }: ExperimentVersion): string | undefined {
  return results === undefined ? undefined : `${results} ${(protocol.metric ?? protocol.hypothesis)?.key ?? ""}`;
}

/** A text that is equal for protocols that ask the same, in the very words of the hypothesis. */
export function protocolKey({ protocol }: ExperimentVersion): string {
  let key = protocolKeys.get(protocol);
  if (key === undefined) {
    key = JSON.stringify(Object.entries(protocol).map(([field, value]) => [field, value.key]));
    protocolKeys.set(protocol, key);
  }
  return key;
}

/** Asked for again and again of the versions of a file, which mostly share one protocol. */
const protocolKeys = new WeakMap<Protocol, string>();

/** Whether the path is that of a file whose versions are followed. */
export function isTraced(path: string): boolean {
  return /\.(?:experiment|metric)\.ya?ml$/.test(path);
}

/** `one-click.experiment` of `learning/one-click.experiment.yaml`: `.yml` is the same file. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

/** `.experiment` or `.metric`: a metric does not become an experiment. */
function extensionOf(path: string): string {
  const name = nameOf(path);
  return name.slice(name.lastIndexOf("."));
}
