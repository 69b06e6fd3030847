import * as fc from "fast-check";

/**
 * Documents as people write them: any order of keys, quoting, comments, blank lines, flow or block, LF or CRLF.
 *
 * Each can be parsed without a problem. `branches`, `threshold` and `why` come in every form, because edits aim at them.
 */
export const anyDocument: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom("", "---\n", "# A file of ours.\n\n", "\n"),
    entries: fc.shuffledSubarray([
      "unit",
      "branches",
      "threshold",
      "why",
      "memo",
      "window",
      "metric",
      "sampel",
      "sample",
    ]),
    tail: fc.constantFrom("", "\n", "# The end.\n", "  # Indented, at the end.\n"),
    endOfLine: fc.constantFrom("\n", "\r\n"),
    hasFinalEnd: fc.boolean(),
  })
  .chain(({ head, entries, tail, endOfLine, hasFinalEnd }) =>
    fc.tuple(...entries.map(entryOf)).map((texts) => {
      const text = head + texts.join("") + tail;
      return (hasFinalEnd ? text : text.replace(/\n$/, "")).replaceAll("\n", endOfLine);
    }),
  );

const gap = fc.constantFrom("", "", "\n", "# A comment.\n", "\n  # Indented.\n\n");
const comment = fc.constantFrom("", "", " # as agreed", "   # 🎉 100% [sure]: {yes}", " #");

/** One line behind the key, and lines below it. */
const sentence = fc.constantFrom(
  "Half of all carts are abandoned.",
  '"We believe this: at least 8% 🎉 of users."',
  "'It''s # the price, [and] {trust}.'",
  '"two\n  lines"',
  "two\n  plain lines",
  "-5 or more",
  "8%",
  "true",
);
const block = fc
  .tuple(fc.constantFrom("|", ">", "|-", ">-", "|+", ">+", "|2"), fc.constantFrom("", "\n", "\n\n"))
  .map(([header, end]) => `${header}\n  It works: but\n\n   # no comment\n  - at all\n${end}`);
const empty = fc.constantFrom("", " ", " ~", " null");
const branch = fc.constantFrom(
  "learn/a",
  '"learn/a"',
  "'learn/a'",
  "learn/b",
  '"🎉 # x"',
  "{ repo: shop, branch: learn/a }",
);

const flowList = fc
  .tuple(
    fc.array(branch, { maxLength: 4 }),
    fc.constantFrom(["[", ", ", "]"], ["[ ", " ,", " ]"], ["[\n  ", ",\n  ", "\n  ]"]),
  )
  .map(([items, [open = "", between = "", close = ""]]) =>
    items.length === 0 ? "[]" : open + items.join(between) + close,
  );
const blockList = fc
  .tuple(
    fc.array(fc.tuple(branch, comment, fc.constantFrom("", "", "\n", "    # between\n")), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom("", "  ", "    "),
    fc.constantFrom("- ", "-   "),
  )
  .map(([items, indentation, dash]) =>
    items.map(([item, behind, below]) => `${indentation}${dash}${item}${behind}\n${below}`).join(""),
  );

const line = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, comment).map(([text, behind]) => ` ${text}${behind}\n`);
const nothing = fc.tuple(empty, comment).map(([text, behind]) => `${text}${behind}\n`);
const below = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(comment, lines).map(([behind, text]) => `${behind}\n${text}`);

const values: Record<string, fc.Arbitrary<string>> = {
  branches: fc.oneof(
    line(flowList),
    below(blockList),
    line(fc.constantFrom("learn/a", "learn/b", '"learn/b"')),
    nothing,
  ),
  threshold: fc.oneof(line(fc.constantFrom("at least 8%", '">= 8%"')), nothing),
  why: fc.oneof(
    line(sentence),
    line(fc.constant("plan #2 and more")),
    block.map((text) => ` ${text}`),
    nothing,
  ),
  memo: fc.oneof(
    block.map((text) => ` ${text}`),
    line(sentence),
  ),
  window: fc.oneof(
    line(fc.constantFrom("{ from: 2026-03-02, to: 2026-03-16 }", "{ from: 2026-03-02,\n  days: 14 }", "{}")),
    below(fc.constantFrom("  from: 2026-03-02\n  # until\n  days: 14\n", "    to: 2026-03-16 # c\n\n")),
  ),
};

function entryOf(key: string): fc.Arbitrary<string> {
  const value = values[key] ?? fc.oneof(line(fc.constantFrom("one-click", '"one-click"', "5")), nothing);
  return fc.tuple(gap, value).map(([above, text]) => `${above}${key}:${text}`);
}
