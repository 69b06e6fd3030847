import * as fc from "fast-check";
import {
  ancestorsOf,
  parseHistory,
  textOf,
  type Files,
  type ScriptedCommit,
  type ScriptedHistory,
} from "../../kit/history-script.ts";
import { baseName, markIn } from "./reference-reading.ts";

const thresholds = ["at least 8%", "at least 7%", "at least 6%"];
const windows = ["{ from: 2026-03-02, to: 2026-03-16 }", "{ from: 2026-03-09, days: 14 }"];
const anyDay = fc.constantFrom("02-20", "02-25", "03-01", "03-02", "03-05", "03-10", "03-20", "2031-01-01");
const file = fc.constantFrom("x", "x", "x", "archive/x", "y", "z");
const commit = fc.nat({ max: 8 }).map((number) => `#${number + 1}`);

const amendment = fc
  .record({ was: fc.constantFrom(...thresholds), why: fc.constantFrom("", ", why: A slip."), file })
  .map((one) => `${one.file}.amendments: [{ field: threshold, was: ${one.was}, date: 2026-03-12${one.why} }]`);
const edit = fc.oneof(
  fc.tuple(file, fc.constantFrom(...thresholds)).map(([x, bar]) => `${x}.threshold: ${bar}`),
  fc.tuple(file, fc.constantFrom(...windows)).map(([x, window]) => `${x}.window: ${window}`),
  fc.tuple(file, fc.constantFrom("400", "5000")).map(([x, count]) => `${x}.sample: ${count}`),
  fc.tuple(file, fc.constantFrom("sample", "threshold", "memo")).map(([x, key]) => `no ${key} ${x}`),
  file.map((x) => `${x}.memo: It works.`),
  amendment,
);
const result = fc.oneof(
  { weight: 3, arbitrary: file.map((x) => `result ${x}`) },
  file.map((x) => `no results ${x}`),
);
const birth = fc
  .tuple(
    fc.constantFrom("x", "archive/x"),
    fc.nat({ max: 99 }),
    fc.constantFrom("", "result", "threshold: at least 6%"),
  )
  .map(
    ([x, n, more]) => `plan ${x} ; ${x}.flag: new-${n} ; ${more === "result" ? `result ${x}` : more && `${x}.${more}`}`,
  );
const life = fc.oneof(
  file.map((x) => `delete ${x}`),
  fc.tuple(file, commit).map(([x, at]) => `as ${at} ${x}`),
  fc.constantFrom("move x archive/x", "move archive/x x"),
  birth,
);
const deeds = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 4, arbitrary: result },
  { weight: 4, arbitrary: life },
  { weight: 1, arbitrary: fc.tuple(edit, result).map((two) => two.join(" ; ")) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("pick", "revert"), commit).map((two) => two.join(" ")) },
);
const branch = fc.constantFrom("", "", " on side", " on side", " on other", " on late from #2");
const way = fc.constantFrom(
  " merge side",
  " join side",
  " merge other",
  " merge late",
  " join late",
  " on side merge main",
);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(anyDay, branch, deeds).map(([day, on, what]) => `${day}${on}: ${what}`) },
  { weight: 1, arbitrary: fc.tuple(anyDay, way).map(([day, how]) => `${day}${how}`) },
  { weight: 1, arbitrary: fc.tuple(anyDay, way, deeds).map(([day, how, what]) => `${day}${how}: ${what}`) },
);
/** What chance alone would seldom put together. */
const episode = fc.oneof(
  fc.tuple(anyDay, branch, fc.constantFrom("result z", "no threshold z", "delete y")).map(([day, on, more]) => {
    return [`${day}${on}: plan z ; z.flag: third ; ${more}`];
  }),
  fc.tuple(birth, branch).map(([born, on]) => [`03-11${on}: delete x`, `03-12${on}: ${born}`]),
  fc.tuple(commit, branch).map(([at, on]) => [`03-11${on}: delete x`, `03-12${on}: as ${at} x`]),
  fc.tuple(anyDay, edit).map(([day, what]) => [`${day} on side: ${what}`, `${day} merge side: result x`]),
  fc
    .tuple(commit, commit)
    .map(([a, b]) => [`03-11: delete x`, `03-12 on side: as ${a} x`, `03-13 join side: as ${b} x`]),
  fc.tuple(anyDay, fc.constantFrom(...thresholds)).map(([day, bar]) => {
    return [
      `${day}: result x`,
      `03-12: x.threshold: ${bar} ; x.amendments: [{ field: threshold, was: at least 8%, date: 2026-03-12, why: A slip. }]`,
    ];
  }),
);
const lines = fc.array(fc.oneof({ weight: 5, arbitrary: line.map((one) => [one]) }, episode), {
  minLength: 1,
  maxLength: 20,
  size: "max",
});
const today = fc.option(
  fc
    .oneof(
      edit,
      result,
      fc.tuple(edit, result).map((two) => two.join(" ; ")),
    )
    .map((what) => `today: ${what}`),
  { nil: "" },
);

const start = `
  02-18: plan ; flag: first
  02-19: plan y ; y.flag: second ; y.hypothesis: At least 20% of buyers come back. ; y.metric: returns`;

/** The script of any history in which it is clear which file is which. */
export const anyHistory: fc.Arbitrary<string> = fc
  .tuple(lines, today)
  .map(([some, last]) => [...some.flat(), last].reduce(withLine, start));

/** Lines that cannot be done, or after which nobody could say which file is which, are left out. */
function withLine(script: string, one: string): string {
  const longer = `${script}\n  ${one}`;
  try {
    return isClear(parseHistory(longer)) ? longer : script;
  } catch {
    return script;
  }
}

function isClear({ commits, today: now }: ScriptedHistory): boolean {
  const last = commits.at(-1);
  if (!last || new Set(last.parents).size < last.parents.length || !isMarked(now) || !isMarked(last.files))
    return false;
  if (!comesBackAsItWas(last)) return false;
  return last.parents.every((parent) => keepNames(parent.files, last.files)) && keepNames(last.files, now);
}

/** What was deleted comes back under its mark only with its plan; with another plan nobody could say which file it is. */
function comesBackAsItWas(commit: ScriptedCommit): boolean {
  const older = ancestorsOf(commit).filter((one) => one !== commit);
  return Array.from(commit.files.values(), textOf).every((text) => {
    const isIn = (one: ScriptedCommit): boolean => textsOf(one.files).some((other) => markIn(other) === markIn(text));
    if (commit.parents.some(isIn)) return true;
    const marked = older.flatMap((one) => textsOf(one.files)).filter((other) => markIn(other) === markIn(text));
    return marked.every((other) => planIn(other) === planIn(text));
  });
}

function textsOf(files: Files): readonly string[] {
  return Array.from(files.values(), textOf);
}

function planIn(text: string): string {
  return text.replace(/^(?:results|memo|amendments): .*\n/gm, "");
}

/** Every file has a mark, and no two the same. */
function isMarked(files: Files): boolean {
  const marks = Array.from(files.values(), (one) => markIn(textOf(one)));
  const names = Array.from(files.keys(), baseName);
  return !marks.includes("") && new Set(marks).size === marks.length && new Set(names).size === names.length;
}

/** No name goes from one file to another in one step. */
function keepNames(before: Files, after: Files): boolean {
  const markOf = new Map(Array.from(before, ([path, text]) => [baseName(path), markIn(textOf(text))]));
  return Array.from(after).every(([path, text]) => {
    const mark = markOf.get(baseName(path));
    return mark === undefined || mark === markIn(textOf(text));
  });
}
