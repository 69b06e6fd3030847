import assert from "node:assert/strict";
import * as fc from "fast-check";
import { format } from "prettier";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { findNode, positionAt, valueOf } from "../../../src/core/source/source-document.ts";
import { anyDocument } from "../kit/documents.ts";

type Values = Record<string, unknown>;

interface Law {
  readonly edit: DocumentEdit;
  /** The key whose lines it may touch. */
  readonly key: string;
  /** The values that it makes of others; `undefined` where it must refuse. */
  readonly after: (before: Values, text: string) => Values | undefined;
}

const item = "learn/a";
const laws: Record<string, Law> = {
  "inserting a key": {
    edit: { type: "insert-key", key: "threshold", after: ["metric", "memo"], value: "at most 300 ms" },
    key: "threshold",
    after: (before) => ({ ...before, threshold: before["threshold"] ?? "at most 300 ms" }),
  },
  "inserting a key without an anchor": {
    edit: { type: "insert-key", key: "hypothesis", after: [], value: '"At least 8%: yes."' },
    key: "hypothesis",
    after: (before) => ({ ...before, hypothesis: "At least 8%: yes." }),
  },
  "adding an item": {
    edit: { type: "add-item", key: "branches", after: ["why"], item },
    key: "branches",
    after: (before) => {
      const items = itemsOf(before["branches"]);
      if (items.includes(item)) return before;
      return { ...before, branches: [...items, item] };
    },
  },
  "removing an item": {
    edit: { type: "remove-items", key: "branches", items: [item] },
    key: "branches",
    after: ({ branches, ...others }) => {
      const kept = itemsOf(branches).filter((other) => other !== item);
      if (branches === undefined || kept.length === itemsOf(branches).length) return { ...others, branches };
      return { ...others, branches: kept };
    },
  },
  "quoting a text": {
    edit: { type: "quote", path: ["why"] },
    key: "why",
    after: (before, text) => {
      const node = findNode(parseSource(text), ["why"]);
      if (node?.kind !== "scalar" || /["'|>]/.test(text[node.start] ?? "")) return undefined;
      const { cut } = node;
      return { ...before, why: cut ? text.slice(node.start, cut[1]).trimEnd() : String(node.value) };
    },
  },
  "inserting a key into a mapping": {
    edit: { type: "insert-key", at: ["window"], key: "note", after: ["from"], value: "agreed" },
    key: "window",
    after: (before) => {
      const { window } = before;
      if (!window || typeof window !== "object" || Object.keys(window).length === 0) return undefined;
      return { ...before, window: { ...window, note: "agreed" } };
    },
  },
  "writing another value": {
    edit: { type: "set-value", path: ["why"], value: '"Because: # it is."' },
    key: "why",
    after: (before) => ("why" in before ? { ...before, why: "Because: # it is." } : undefined),
  },
  "renaming a key": {
    edit: { type: "rename-key", path: ["sampel"], key: "renamed" },
    key: "sampel",
    after: (before) => {
      const { sampel, ...others } = before;
      return "sampel" in before ? { ...others, renamed: sampel } : undefined;
    },
  },
};

for (const [name, { edit, key, after }] of Object.entries(laws)) {
  describe(name, () => {
    it("does what it says and nothing else, in its own lines", () => {
      fc.assert(
        fc.property(anyDocument, (before) => {
          const expected = after(valuesOf(before), before);
          const text = apply(before, edit);
          assert.equal(text === undefined, expected === undefined, "refused");
          if (text === undefined || expected === undefined) return;
          assert.deepEqual(parseSource(text).problems, []);
          assert.deepEqual(withoutEmpty(valuesOf(text)), withoutEmpty(expected));
          assertOwnLines(before, text, key);
        }),
        { numRuns: 1000 },
      );
    });

    it("changes nothing when it is done again", () => {
      fc.assert(
        fc.property(anyDocument, (before) => {
          const once = apply(before, edit) ?? before;
          assert.equal(apply(once, edit) ?? once, once);
        }),
      );
    });

    it("keeps its words when Prettier reflows the file, before or after", async () => {
      await fc.assert(
        fc.asyncProperty(anyDocument, async (before) => {
          const text = apply(before, edit);
          if (text === undefined) return;
          assert.deepEqual(valuesOf(await reflow(text)), valuesOf(text));
          const reflowedFirst = apply(await reflow(before), edit);
          assert.deepEqual(withoutEmpty(valuesOf(reflowedFirst ?? "")), withoutEmpty(valuesOf(text)));
        }),
        { numRuns: 60 },
      );
    }).timeout(300_000);
  });
}

describe("removing an item between comments", () => {
  it("leaves what it is not asked for, with every comment that is not in its line", () => {
    fc.assert(
      fc.property(commentedList, (before) => {
        const text = apply(before, { type: "remove-items", key: "branches", items: [item] });
        assert.ok(text !== undefined, "refused");
        assert.deepEqual(parseSource(text).problems, []);
        const kept = itemsOf(valuesOf(before)["branches"]).filter((other) => other !== item);
        assert.deepEqual(itemsOf(valuesOf(text)["branches"]), kept);
        const others = before.split(/\r?\n/).filter((line) => !line.includes(item));
        assert.deepEqual(
          commentsOf(text).filter((comment) => others.join().includes(comment)),
          commentsOf(others.join("\n")),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

/** Lists with comments in every place, each comment another. */
const commentedList = fc
  .record({
    above: fc.constantFrom("", "why: a\n", "memo: |\n  a\n"),
    items: fc.array(
      fc.record({
        branch: fc.constantFrom("learn/a", '"learn/a"', "learn/b", "{ repo: shop }", '"# x"'),
        gap: fc.constantFrom(" ", "\n  ", " #\n  ", " #\n\n  #\n  "),
        afterComma: fc.constantFrom("", " ", "\n  ", " #\n  ", " #\n  #\n  "),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    start: fc.constantFrom("", " ", "\n  ", " #\n  ", "\n  #\n  #\n  "),
    form: fc.constantFrom("flow", "flow with a last comma", "block"),
    tail: fc.constantFrom("\n", " #\n", " #\n  #\n", "\nunit: b\n"),
    endOfLine: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ above, items, start, form, tail, endOfLine }) => {
    const flow = items.map(({ branch, gap, afterComma }, at) => {
      const isLast = at === items.length - 1 && form === "flow";
      return `${branch}${gap}${isLast ? "" : `,${afterComma}`}`;
    });
    const block = items.map(({ branch, gap }) => `\n  - ${branch}${gap.trimEnd()}`);
    const list = form === "block" ? start.trimEnd() + block.join("") : ` [${start}${flow.join("")}]`;
    let count = 0;
    return `${above}branches:${list}${tail}`
      .replace(/#(?! x)/g, () => `# c${String(count++)};`)
      .replaceAll("\n", endOfLine);
  });

function commentsOf(text: string): readonly string[] {
  return text.match(/# c\d+;/g) ?? [];
}

function apply(text: string, edit: DocumentEdit): string | undefined {
  const edits = toTextEdits(parseSource(text), text, [edit]);
  return edits && applyTextEdits(text, edits);
}

function valuesOf(text: string): Values {
  const values = valueOf(parseSource(text).root) ?? {};
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined]));
}

/** An empty list says no more than its absence, where the last item was taken out. */
function withoutEmpty(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== undefined && !(key === "branches" && isEmpty(value))),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A single value counts as a list of one, which it becomes. */
function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

async function reflow(text: string): Promise<string> {
  return format(text, { parser: "yaml" });
}

/** Every line outside of the entry of `key` is there, as it was, in its order, and with the line ends of the file. */
function assertOwnLines(before: string, after: string, key: string): void {
  const old = before.split(/\r\n|\n/);
  const now = after.split(/\r\n|\n/);
  const ends = new Set([...before.matchAll(/\r\n|\n/g), ...after.matchAll(/\r\n|\n/g)].map(([end]) => end));
  assert.ok(ends.size <= 1, "line ends are mixed");

  const { from, to } = linesOfKey(before, key) ?? { from: old.length, to: old.length };
  const above = old.findIndex((line, at) => line !== now[at]);
  const start = Math.min(from, above === -1 ? old.length : above);
  const below = old.length - Math.max(to, start);
  assert.deepEqual(now.slice(0, start), old.slice(0, start));
  assert.deepEqual(now.slice(now.length - below), old.slice(old.length - below));
}

function linesOfKey(text: string, key: string): { from: number; to: number } | undefined {
  const source = parseSource(text);
  const entry = source.root?.kind === "mapping" ? source.root.entries.find((other) => other.key === key) : undefined;
  if (!entry) return undefined;
  const last = Math.max(entry.start, (entry.value?.end ?? entry.end) - 1);
  return { from: positionAt(source, entry.start).line, to: positionAt(source, last).line + 1 };
}
