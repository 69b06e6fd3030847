import * as fc from "fast-check";
import { seeds, type Seed } from "./seeds.ts";

/** One slip of a hand, a tool or a merge; text to text. */
export type Mutation = (text: string) => string;

/** A share of a text, so that a mutation means the same place whatever was done before it. */
const share = fc.nat({ max: 9_999 }).map((part) => part / 10_000);

const odd = fc.constantFrom(
  ..."\t,\r,\r\n,\n,\0,\uFEFF,🎉,e\u0301,\u0301,\u2028,\u00A0,\uD83D,\uFFFD,\u202E".split(","),
  ...": ,:, #,#,- ,? ,[,],{,},&a ,*a,!!int ,!,|,>,\",',%,@,`,<<: ,---,...,>-,|+".split(","),
  ",",
  "\n---\n",
);
/** Values that a field may be given by somebody who did not read what it takes. */
const values = fc.constantFrom(
  ..."[] {} [[]] [{}] {a} null ~ '' \"\" 0 -1 -0 1e999 .nan .inf 0x10 1.10 true off yes 8% -8% 110% 1/0".split(" "),
  ..."2026-02-30 2026-03-16 9999-12-31 0000-00-00 2026-03-16T10:00:00Z 14d none pivot stop".split(" "),
  ..."__proto__ constructor toString hasOwnProperty a#b ${x} | > [a,[b,{c:".split(" "),
  "at least 8%",
  "at most 300 ms",
  "increase by 5%",
  "between 3 and 2",
  "at least",
  "no worse than 1%",
  ">= 8%",
  "one of 20",
  "{ from: 2026-03-16, to: 2026-03-02 }",
  "[a, a, a]",
  "[null, ~, '']",
  "{ date: , of: 0 }",
  "will it?",
  "At least 8% and at most 3% click.",
  "we believe",
  "increase by by by 5 5%%",
  "*a",
  "&a [*a]",
);

const lineAt = (lines: readonly string[], part: number): number => Math.floor(part * lines.length);
const onLines =
  (change: (lines: string[]) => void): Mutation =>
  (text) => {
    const lines = text.split("\n");
    change(lines);
    return lines.join("\n");
  };

const insert = fc.tuple(share, odd).map(([at, piece]): Mutation => (text) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start);
});
const remove = fc.tuple(share, fc.nat({ max: 40 })).map(([at, count]): Mutation => (text) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + text.slice(start + count);
});
const truncate = share.map(
  (at): Mutation =>
    (text) =>
      text.slice(0, Math.floor(at * text.length)),
);
const repeatPart = fc
  .tuple(share, fc.integer({ min: 1, max: 12 }), fc.constantFrom(2, 3, 50, 2_000))
  .map(([at, length, count]): Mutation => (text) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + text.slice(start, start + length).repeat(count) + text.slice(start + length);
  });
const duplicateLine = fc
  .tuple(share, share)
  .map(([from, to]) => onLines((lines) => lines.splice(lineAt(lines, to), 0, lines[lineAt(lines, from)] ?? "")));
const removeLine = share.map((at) => onLines((lines) => lines.splice(lineAt(lines, at), 1)));
const swapLines = fc.tuple(share, share).map(([one, other]) =>
  onLines((lines) => {
    const [a, b] = [lineAt(lines, one), lineAt(lines, other)];
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  }),
);
const indent = fc.tuple(share, fc.nat({ max: 4 }), fc.constantFrom("  ", " ", "\t", "")).map(([at, count, by]) =>
  onLines((lines) => {
    const from = lineAt(lines, at);
    for (let line = from; line <= from + count && line < lines.length; line++) {
      lines[line] = by === "" ? (lines[line] ?? "").replace(/^ {1,2}/, "") : by + (lines[line] ?? "");
    }
  }),
);
/** What stands behind a key, or in place of an item. */
const setValue = fc.tuple(share, values).map(([at, value]) =>
  onLines((lines) => {
    const line = lineAt(lines, at);
    lines[line] = (lines[line] ?? "").replace(/^([^:]*: ?|\s*- ?|).*$/, (_, start: string) => start + value);
  }),
);
/** Comments in every place, behind keys whose value was taken away too. */
const addComment = fc
  .tuple(
    share,
    fc.constantFrom(" # as agreed", "   # 🎉 {yes}", " #", " #2"),
    fc.constantFrom("behind", "above", "instead"),
  )
  .map(([at, comment, place]) =>
    onLines((lines) => {
      const line = lineAt(lines, at);
      const [key = ""] = /^[^:]*:/.exec(lines[line] ?? "") ?? [];
      if (place === "above") lines.splice(line, 0, comment);
      else lines[line] = (place === "behind" ? lines[line] : key) + comment;
    }),
  );
/** Values inside of `{ a: b, c: d }`. */
const setInnerValue = fc.tuple(share, values).map(([at, value]): Mutation => (text) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + text.slice(start).replace(/: [^,{}[\]\n]+(?=[,}])/, () => `: ${value}`);
});
const lineEnds = fc.constantFrom("\r\n", "\r").map(
  (end): Mutation =>
    (text) =>
      text.replaceAll("\n", end),
);
const anySeed = fc.constantFrom(...seeds);
const splice = fc
  .tuple(share, anySeed, share, fc.nat({ max: 300 }))
  .map(([at, { text: other }, from, length]): Mutation => {
    const piece = other.slice(Math.floor(from * other.length)).slice(0, length);
    return (text) => text.slice(0, Math.floor(at * text.length)) + piece + text.slice(Math.floor(at * text.length));
  });
const spliceLines = fc.tuple(share, anySeed, share, fc.nat({ max: 5 })).map(([at, { text: other }, from, count]) => {
  const pieces = other.split("\n");
  const start = lineAt(pieces, from);
  return onLines((lines) => lines.splice(lineAt(lines, at), 0, ...pieces.slice(start, start + count)));
});

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  insert,
  remove,
  truncate,
  repeatPart,
  duplicateLine,
  removeLine,
  swapLines,
  indent,
  { arbitrary: addComment, weight: 2 },
  { arbitrary: setValue, weight: 3 },
  { arbitrary: setInnerValue, weight: 2 },
  lineEnds,
  splice,
  spliceLines,
);

/** A seed after some slips, under its own name or, now and then, that of another kind of file. */
export const damagedFile: fc.Arbitrary<Seed> = fc
  .record({
    seed: anySeed,
    mutations: fc.array(mutation, { maxLength: 4 }),
    name: fc.option(
      fc.constantFrom("learning.yaml", "learning/x.uol.yaml", "learning/x.metric.yaml", "learning/x.experiment.yml"),
      { nil: undefined, freq: 12 },
    ),
  })
  .map(({ seed: { path, text, others, history }, mutations, name }) => ({
    path: name ?? path,
    text: mutations.reduce((before, mutate) => mutate(before).slice(0, longest), text),
    others,
    history,
  }));

/** Some pieces are repeated thousands of times, and that more than once. */
const longest = 60_000;
