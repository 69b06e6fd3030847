/**
 * Histories as a few lines of text, for tests that need commits: one line a commit, in the order in which they come.
 *
 *     02-20: plan                              a date, and what was done; files are written as `x`, dates are in 2026
 *     03-10 by lee on side: result             branches begin at the tip of main, or `from` a commit or `nothing`
 *     03-12 merge side: threshold: at least 6% what was done on top of the merge: an evil one
 *     03-13 join lib: subtree lib vendor       a merge that takes nothing of the other side
 *     today: no threshold                      what is not committed
 *
 * Commits are called `#1`, `#2`, ... A merge takes over whatever only the other side changed, key by key, and keeps
 * ours otherwise. Deeds: `plan x`, `result x`, `x.key: value`, `no key x`, `text x = ...` (with `↵`), `move x y`,
 * `copy x y`, `swap x y`, `delete x`, `as #1 x`, `pick #3`, `revert #3`, `squash side`, `subtree lib vendor`.
 */
export interface ScriptedHistory {
  readonly commits: readonly ScriptedCommit[];
  /** The files as they lie in the work tree, over `main`. */
  readonly today: Files;
}

export interface ScriptedCommit {
  /** `#3` */
  readonly name: string;
  readonly branch: string;
  readonly date: string;
  readonly by: string;
  readonly parents: readonly ScriptedCommit[];
  readonly files: Files;
}

/** The text of a file: as keys, which a merge can tell apart, or as it is. */
export type FileText = ReadonlyMap<string, string> | string;

/** By path. */
export type Files = ReadonlyMap<string, FileText>;

export const planOfScript: ReadonlyMap<string, string> = new Map([
  ["hypothesis", "At least 8% of visitors click the button."],
  ["metric", "clicks"],
  ["threshold", "at least 8%"],
  ["window", "{ from: 2026-03-02, to: 2026-03-16 }"],
]);
export const resultOfScript = "[{ date: 2026-03-09, successes: 90, of: 1000 }]";

export function parseHistory(script: string): ScriptedHistory {
  const commits: ScriptedCommit[] = [];
  const tips = new Map<string, ScriptedCommit>();
  let today: Files | undefined;
  const at = (name: string): ScriptedCommit | undefined => tips.get(name) ?? commits.find((one) => one.name === name);
  for (const line of linesOf(script)) {
    const {
      date = "",
      by = "dana",
      branch = "main",
      from = "main",
      way,
      other = "",
      deeds = "",
    } = known(head.exec(line)?.groups, line);
    const tip = tips.get(branch) ?? at(from);
    if (date === "today") {
      today = filesAfter(deeds, tip?.files ?? new Map<string, FileText>(), at);
      continue;
    }
    const second = way === undefined ? undefined : known(at(other), other);
    const parents = [tip, second].flatMap((parent) => parent ?? []);
    const start = way === "merge" && tip && second ? mergedFiles(tip, second) : (tip?.files ?? new Map());
    const name = `#${commits.length + 1}`;
    const commit = { name, branch, date: dayOf(date), by, parents, files: filesAfter(deeds, start, at) };
    commits.push(commit);
    tips.set(branch, commit);
  }
  return { commits, today: today ?? tips.get("main")?.files ?? new Map() };
}

/** The text of a file as it is written. */
export function textOf(file: FileText): string {
  return typeof file === "string" ? file : Array.from(file, ([key, value]) => `${key}: ${value}\n`).join("");
}

/** `learning/x.experiment.yaml` for `x`; a name with an ending is a path. */
export function pathOf(name: string): string {
  if (/\.\w+$/.test(name)) return name;
  return `${name.includes("/") ? "" : "learning/"}${name}.experiment.yaml`;
}

function linesOf(script: string): readonly string[] {
  return script
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const head =
  /^(?<date>today|[\d-]+)(?: by (?<by>\S+?))?(?: on (?<branch>\S+?))?(?: from (?<from>\S+?))?(?: (?<way>merge|join) (?<other>\S+?))?(?:: (?<deeds>.*))?$/;

function dayOf(date: string): string {
  return date.length === "03-10".length ? `2026-${date}` : date;
}

type At = (name: string) => ScriptedCommit | undefined;

function filesAfter(deeds: string, before: Files, at: At): Files {
  const parts = deeds.split(";").map((deed) => deed.trim());
  return parts.reduce((files, deed) => (deed === "" ? files : filesAfterDeed(deed, files, at)), before);
}

function filesAfterDeed(deed: string, before: Files, at: At): Files {
  const text = /^text (\S+) = (.*)$/s.exec(deed);
  if (text) return withFile(before, text[1], text[2]?.replaceAll("↵", "\n"));
  const field = /^(?:([\w/-]+)\.)?(\w+): (.*)$/s.exec(deed);
  if (field) return withField(before, field[1], field[2] ?? "", field[3]);
  const [verb = "", a = "x", b = "x"] = deed.split(" ");
  return known(verbs[verb], deed)(before, a, b, at);
}

type Verb = (files: Files, a: string, b: string, at: At) => Files;

const verbs: Readonly<Record<string, Verb>> = {
  plan: (files, a) => withFile(files, a, planOfScript),
  result: (files, a) => withField(files, a, "results", resultOfScript),
  no: (files, a, b) => withField(files, b, a, undefined),
  delete: (files, a) => withFile(files, a, undefined),
  move: (files, a, b) => withFile(withFile(files, a, undefined), b, files.get(pathOf(a))),
  copy: (files, a, b) => withFile(files, b, files.get(pathOf(a))),
  swap: (files, a, b) => withFile(withFile(files, a, files.get(pathOf(b))), b, files.get(pathOf(a))),
  as: (files, a, b, at) => withFile(files, b, known(at(a), a).files.get(pathOf(b))),
  pick: (files, a, _, at) => replayed(files, parentFiles(known(at(a), a)), known(at(a), a).files),
  revert: (files, a, _, at) => replayed(files, known(at(a), a).files, parentFiles(known(at(a), a))),
  squash: (files, a, _, at) => replayed(files, parentFiles(baseOf(known(at(a), a))), known(at(a), a).files),
  subtree: (files, a, b, at) =>
    new Map([...files, ...Array.from(known(at(a), a).files, ([path, file]) => [`${b}/${path}`, file] as const)]),
};

/** The first commit of a branch that is not of main. */
function baseOf(commit: ScriptedCommit): ScriptedCommit {
  const [parent] = commit.parents;
  return parent && parent.branch === commit.branch ? baseOf(parent) : commit;
}

function parentFiles({ parents }: ScriptedCommit): Files {
  return parents[0]?.files ?? new Map<string, FileText>();
}

function withFile(files: Files, name = "", file: FileText | undefined): Files {
  const changed = new Map(files);
  if (file === undefined) changed.delete(pathOf(name));
  else changed.set(pathOf(name), file);
  return changed;
}

function withField(files: Files, name = "x", key: string, value: string | undefined): Files {
  const old = files.get(pathOf(name));
  const fields = new Map(typeof old === "string" ? [] : old);
  if (value === undefined) fields.delete(key);
  else fields.set(key, value);
  return withFile(files, name, fields);
}

function mergedFiles(ours: ScriptedCommit, theirs: ScriptedCommit): Files {
  const older = new Set(ancestorsOf(ours));
  const base = ancestorsOf(theirs).find((commit) => older.has(commit));
  return replayed(ours.files, base?.files ?? new Map<string, FileText>(), theirs.files);
}

/** A commit and all that leads to it, the latest first as far as one branch goes. */
export function ancestorsOf(commit: ScriptedCommit): readonly ScriptedCommit[] {
  const seen = new Set([commit]);
  for (const one of seen) for (const parent of one.parents) seen.add(parent);
  return Array.from(seen);
}

/** What changed from one to another, done to `files`; where they changed it themselves they stay as they are. */
function replayed(files: Files, from: Files, to: Files): Files {
  const mergeValue = <Value>(ours?: Value, base?: Value, theirs?: Value): Value | undefined =>
    isSame(ours, base) ? theirs : ours;
  const paths = new Set([...files.keys(), ...to.keys()]);
  return mapOf(paths, (path): FileText | undefined => {
    const [ours, base, theirs] = [files.get(path), from.get(path), to.get(path)];
    if (!(ours instanceof Map && theirs instanceof Map)) return mergeValue(ours, base, theirs);
    const old: ReadonlyMap<string, string> = base instanceof Map ? base : new Map();
    const keys = new Set<string>([...ours.keys(), ...theirs.keys()]);
    return mapOf(keys, (key) => mergeValue<string>(ours.get(key), old.get(key), theirs.get(key)));
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Map && b instanceof Map && textOf(a) === textOf(b));
}

function mapOf<Value>(keys: Iterable<string>, valueOf: (key: string) => Value | undefined): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const key of keys) {
    const value = valueOf(key);
    if (value !== undefined) map.set(key, value);
  }
  return map;
}

function known<Value>(value: Value | undefined, of: string): Value {
  if (value === undefined) throw new Error(`The script knows nothing of: ${of}`);
  return value;
}
