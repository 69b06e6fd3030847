import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** `refused` where the file leaves no safe place. */
const refused = "refused";

const insert: DocumentEdit = {
  type: "insert-key",
  key: "threshold",
  after: ["metric", "hypothesis"],
  value: "at least 8%",
};
const inserted: Record<string, [before: string, after: string]> = {
  "behind the first anchor": [
    "hypothesis: a\nmetric: b\nsample: 5\n",
    "hypothesis: a\nmetric: b\nthreshold: at least 8%\nsample: 5\n",
  ],
  "behind the next anchor": ["hypothesis: a\nsample: 5\n", "hypothesis: a\nthreshold: at least 8%\nsample: 5\n"],
  "at the end without an anchor": ["sample: 5\n", "sample: 5\nthreshold: at least 8%\n"],
  "into an empty text": ["", "threshold: at least 8%\n"],
  "behind comments alone": ["# later\n", "# later\nthreshold: at least 8%\n"],
  "behind a comment without an end of line": ["# later", "# later\nthreshold: at least 8%"],
  "with CRLF": ["metric: b\r\nsample: 5\r\n", "metric: b\r\nthreshold: at least 8%\r\nsample: 5\r\n"],
  "with lone CRs": ["metric: b\rsample: 5\r", "metric: b\rthreshold: at least 8%\rsample: 5\r"],
  "without an end of line": ["metric: b", "metric: b\nthreshold: at least 8%"],
  "behind the comment of its anchor": [
    "metric: b  # as agreed\n# about the sample\nsample: 5\n",
    "metric: b  # as agreed\nthreshold: at least 8%\n# about the sample\nsample: 5\n",
  ],
  "behind a block": [
    "metric: |\n  b\n\n  c\nsample: 5\n",
    "metric: |\n  b\n\n  c\nthreshold: at least 8%\nsample: 5\n",
  ],
  "behind a block that keeps its blank lines": [
    "metric: |+\n  b\n\nsample: 5\n",
    "metric: |+\n  b\n\nthreshold: at least 8%\nsample: 5\n",
  ],
  "behind a block that ends the text": ["metric: |\n  b", "metric: |\n  b\nthreshold: at least 8%"],
  "behind nested lines": [
    "metric:\n  - b\n  # last\nsample: 5\n",
    "metric:\n  - b\nthreshold: at least 8%\n  # last\nsample: 5\n",
  ],
  "behind a flow of several lines": [
    "metric: [a,\n  b] # c\nsample: 5\n",
    "metric: [a,\n  b] # c\nthreshold: at least 8%\nsample: 5\n",
  ],
  "behind a key without a value": ["metric:\nsample: 5\n", "metric:\nthreshold: at least 8%\nsample: 5\n"],
  "behind a key with a null in a line below": [
    "metric:\n  null\n  # c\nsample: 5\n",
    "metric:\n  null\nthreshold: at least 8%\n  # c\nsample: 5\n",
  ],
  "behind a document start": ["---\nmetric: b\n", "---\nmetric: b\nthreshold: at least 8%\n"],
  "before a document end": ["metric: b\n...\n", "metric: b\nthreshold: at least 8%\n...\n"],
  "before a second document": ["metric: b\n---\nc: d\n", "metric: b\nthreshold: at least 8%\n---\nc: d\n"],
  "into a document that only starts": ["---\n", "---\nthreshold: at least 8%\n"],
  "as far in as the others": ["  metric: b\n  sample: 5\n", "  metric: b\n  threshold: at least 8%\n  sample: 5\n"],
  "below a first key with an anchor": [
    "&x metric: b\nsample: 5\n",
    "&x metric: b\nthreshold: at least 8%\nsample: 5\n",
  ],
  "below an only key with an anchor": ["&x metric: b\n", "&x metric: b\nthreshold: at least 8%\n"],
  "into braces": ["{ metric: b, sample: 5 }\n", "{ metric: b, threshold: at least 8%, sample: 5 }\n"],
  "into braces behind a key alone": ["{ metric, sample: 5 }\n", "{ metric, threshold: at least 8%, sample: 5 }\n"],
  "into empty braces": ["{}\n", refused],
  "as the value of the key that is there": ["metric: b\nthreshold:\n", "metric: b\nthreshold: at least 8%\n"],
  "before the comment of an empty key": [
    "metric: b\nthreshold: # to do\nsample: 5\n",
    "metric: b\nthreshold: at least 8% # to do\nsample: 5\n",
  ],
  "for a null": ["metric: b\nthreshold: ~ # c\n", "metric: b\nthreshold: at least 8% # c\n"],
  "into braces, for a null": ["{ metric: b, threshold: null }\n", "{ metric: b, threshold: at least 8% }\n"],
  "for a null in a line below": [
    "threshold: # c\n  ~\n  # d\nsample: 5\n",
    "threshold: # c\n  at least 8%\n  # d\nsample: 5\n",
  ],
  "as the value of a key alone": ["{ metric: b, threshold }\n", refused],
  "in front of an anchor": ["metric: b\nthreshold: &x\n", refused],
  "nowhere when it has a value": ["metric: b\nthreshold: c\n", "metric: b\nthreshold: c\n"],
  "into a list": ["- a\n", refused],
};

const add: DocumentEdit = { type: "add-item", key: "branches", after: ["learn"], item: "learn/a" };
const added: Record<string, [before: string, after: string]> = {
  "to a flow list": ["branches: [x, y] # c\n", "branches: [x, y, learn/a] # c\n"],
  "to a flow list of several lines": ["branches: [\n  x, # c\n  y\n]\n", "branches: [\n  x, # c\n  y, learn/a\n]\n"],
  "to a flow list with a last comma": ["branches: [x, ]\n", "branches: [x, learn/a, ]\n"],
  "to an empty list": ["branches: []\nwhy: b\n", "branches: [learn/a]\nwhy: b\n"],
  "to a block list": ["branches:\n  - x\n  - y # c\nwhy: b\n", "branches:\n  - x\n  - y # c\n  - learn/a\nwhy: b\n"],
  "to a block list without indentation": ["branches:\n- x\nwhy: b\n", "branches:\n- x\n- learn/a\nwhy: b\n"],
  "to a block list with CRLF and no end of line": ["branches:\r\n  - x", "branches:\r\n  - x\r\n  - learn/a"],
  "to a block list that ends in a mapping": [
    "branches:\n  - repo: r\n    branch: b\nwhy: b\n",
    "branches:\n  - repo: r\n    branch: b\n  - learn/a\nwhy: b\n",
  ],
  "to a block list that ends in an empty item": ["branches:\n  - x\n  -\n", "branches:\n  - x\n  - learn/a\n  -\n"],
  "to a value alone": ["branches: x # c\n", "branches: [x, learn/a] # c\n"],
  "to a quoted value alone": ['branches: "x"\n', 'branches: ["x", learn/a]\n'],
  "to a quoted value that a list would split": ["branches: 'x,y'\n", "branches: ['x,y', learn/a]\n"],
  "to a value that a list would split": ["branches: feature/a,b\n", 'branches: ["feature/a,b", learn/a]\n'],
  "to a value with braces": ["branches: a{b} # c\n", 'branches: ["a{b}", learn/a] # c\n'],
  "to a value of several lines that a list would split": ["branches: a,\n  b\n", 'branches: ["a, b", learn/a]\n'],
  "to a number as it is written": ["branches: 1.10\n", "branches: [1.10, learn/a]\n"],
  "to a value with an anchor": ["branches: &x y\nwhy: *x\n", refused],
  "to an alias alone": ["why: &x y\nbranches: *x\n", refused],
  "to an alias in a list": ["why: &x y\nbranches: [*x]\n", "why: &x y\nbranches: [*x, learn/a]\n"],
  "to an alias of nothing in a list": ["branches: [*x]\n", "branches: [learn/a, *x]\n"],
  "to an empty item in a list": ["branches: [~]\n", "branches: [learn/a, ~]\n"],
  "to an alias of a list": ["x: &x\n  - y\nbranches:\n  *x\n", refused],
  "to a block of text": ["branches: |\n  x\n", refused],
  "to a file whose quote is never closed": ['learn: "Whether\n', refused],
  "to a file whose bracket is never closed": ["learn: [a, b\n", refused],
  "to a mapping": ["branches: { x: y }\n", refused],
  "as a new key behind its anchor": ["learn: a\nwhy: b\n", "learn: a\nbranches: [learn/a]\nwhy: b\n"],
  "as the value of an empty key": ["branches: # none yet\n", "branches: [learn/a] # none yet\n"],
  "nowhere when it is there": ['branches:\n  - "learn/a"\n', 'branches:\n  - "learn/a"\n'],
  "nowhere when it is the value alone": ["branches: learn/a\n", "branches: learn/a\n"],
};

const remove: DocumentEdit = { type: "remove-items", key: "branches", items: ["learn/a"] };
const removed: Record<string, [before: string, after: string]> = {
  "from the end of a flow list": ["branches: [x, learn/a] # c\n", "branches: [x] # c\n"],
  "from the start of a flow list": ["branches: [learn/a, x]\n", "branches: [x]\n"],
  "from the middle of a flow list": ["branches: [x, 'learn/a', y]\n", "branches: [x, y]\n"],
  "each time it is there": ["branches: [learn/a, x, learn/a, learn/a, y]\n", "branches: [x, y]\n"],
  "before a last comma": ["branches: [x, learn/a, ]\n", "branches: [x, ]\n"],
  "from a block list": ["branches:\n  - x\n  - learn/a # c\n  - y\n", "branches:\n  - x\n  - y\n"],
  "from a block list with CRLF": ["branches:\r\n  - learn/a\r\n  - y\r\n", "branches:\r\n  - y\r\n"],
  "from below the dash of a block list": ["branches:\n  - x\n  -\n    learn/a\n", "branches:\n  - x\n"],
  "from its line in a flow list": [
    "branches: [\n  x, # first\n  learn/a # second\n]\n",
    "branches: [\n  x, # first\n]\n",
  ],
  "from its line in a flow list with CRLF": [
    "branches: [\r\n  learn/a, # first\r\n  x # second\r\n]\r\n",
    "branches: [\r\n  x # second\r\n]\r\n",
  ],
  "from between comments in a flow list": [
    "branches: [\n  x,\n  # above\n  learn/a,\n  # below\n  y\n]\n",
    "branches: [\n  x,\n  # above\n  # below\n  y\n]\n",
  ],
  "from behind a comment in the end of a flow list": [
    "branches: [x, # first\n  learn/a]\n",
    "branches: [x, # first\n  ]\n",
  ],
  "from before a comment in the start of a flow list": [
    "branches: [learn/a, # first\n  x]\n",
    "branches: [ # first\n  x]\n",
  ],
  "from a line that it shares": ["branches: [\n  x, learn/a, # both\n  y\n]\n", "branches: [\n  x, # both\n  y\n]\n"],
  "from before a comma in a line below": [
    "branches: [\n  learn/a # first\n  # below, too\n  , x\n]\n",
    "branches: [\n  # below, too\n  x\n]\n",
  ],
  "each time it is there, before commas in lines below": [
    "branches: [ learn/a\n  , learn/a # c\n  , x ]\n",
    "branches: [ \n   # c\n  x ]\n",
  ],
  "from before an empty item": ["branches: [learn/a, ~]\n", "branches: [~]\n"],
  "from behind an empty item": ["branches: [~, learn/a]\n", "branches: [~, ]\n"],
  "from a flow list, where it has an anchor": ["branches: [&x learn/a, *x, y]\n", refused],
  "from an alias of a list": ["x: &x [learn/a]\nbranches: *x\n", refused],
  "from the end of the text": ["branches:\n  - x\n  - learn/a", "branches:\n  - x\n"],
  "with its key, when it is the last": ["learn: a\nbranches: [learn/a]\nwhy: b\n", "learn: a\nwhy: b\n"],
  "with its key and lines, when it is the last": [
    "learn: a\nbranches:\n  - learn/a\n# about why\nwhy: b\n",
    "learn: a\n# about why\nwhy: b\n",
  ],
  "leaving an empty list where its key is alone": ["branches: [learn/a]\n", "branches: []\n"],
  "leaving an empty list in the place of its lines": ["branches: # c\n- learn/a # d\n", "branches: [] # c\n"],
  "leaving an empty list between comments": [
    "branches:\n  # head\n  - learn/a\n  # tail",
    "branches: []\n  # head\n  # tail",
  ],
  "leaving an empty list between comments, each time it is there": [
    "why: b\nbranches: # c\n  # head\n  - learn/a # d\n  # between\n  - learn/a\n  # tail\n",
    "why: b\nbranches: [] # c\n  # head\n  # between\n  # tail\n",
  ],
  "leaving an empty list around comments": [
    "why: b\nbranches: [\n  # head\n  learn/a, # d\n  # tail\n] # c\n",
    "why: b\nbranches: [\n  # head\n  # tail\n] # c\n",
  ],
  "leaving an empty list before a comment of its own": [
    "why: b\nbranches: [\n  learn/a\n] # c\n",
    "why: b\nbranches: [] # c\n",
  ],
  "leaving an empty list for a value below a comment": [
    "why: b\nbranches: # c\n  learn/a\n",
    "why: b\nbranches: # c\n  []\n",
  ],
  "leaving an empty list for a block of text": ["branches: |-\n  learn/a\n", "branches: []\n"],
  "as the last, where it has an anchor": ["branches: [&x learn/a]\nwhy: *x\n", refused],
  "leaving an empty list above a comment that a block of text would swallow": [
    "memo: |\n  a\nbranches:\n  - learn/a\n\n  # b\nwhy: c\n",
    "memo: |\n  a\nbranches: []\n\n  # b\nwhy: c\n",
  ],
  "leaving an empty list above a blank line that a block of text would keep": [
    "memo: |+\n  a\nbranches: [learn/a]\n\nwhy: c\n",
    "memo: |+\n  a\nbranches: []\n\nwhy: c\n",
  ],
  "as the value alone": ["learn: a\nbranches: learn/a\n", "learn: a\n"],
  "from braces": ["{ learn: a, branches: [learn/a] }\n", "{ learn: a, branches: [] }\n"],
  "nowhere without the key": ["learn: a\n", "learn: a\n"],
  "nowhere without the item": ["branches: [x]\n", "branches: [x]\n"],
  "from a mapping": ["branches: { x: learn/a }\n", refused],
};

const quote: DocumentEdit = { type: "quote", path: ["why"] };
const quoted: Record<string, [before: string, after: string]> = {
  "a plain text": ["why: a b\n", 'why: "a b"\n'],
  "a text that a comment cut off": ["why: plan #2 # c\n", 'why: "plan #2 # c"\n'],
  "a text with a colon": ["why: we believe: that\n", 'why: "we believe: that"\n'],
  "a comparison": ["why: >= 8%  # as agreed\n", 'why: ">= 8%"  # as agreed\n'],
  "a text with quotes inside": ["why: 5\" and it's 2\n", "why: '5\" and it''s 2'\n"],
  "a text with a backslash": ["why: C:\\temp\n", "why: 'C:\\temp'\n"],
  "a text of several lines": ["why: a\n  b # c\nlearn: d\n", 'why: "a\n  b" # c\nlearn: d\n'],
  "a text that is quoted": ['why: "a"\n', refused],
  "a literal block": ["why: |\n  a\n", refused],
  "a folded block": ["why: >-\n  a\n", refused],
  "an alias": ["learn: &x a\nwhy: *x\n", refused],
  "a list": ["why: [a]\n", refused],
  "a key without a value": ["why:\n", refused],
};

const rename: DocumentEdit = { type: "rename-key", path: ["window", "too"], key: "to" };
const renamed: Record<string, [before: string, after: string]> = {
  "in a flow": ["window: { too: 2026-03-16 } # c\n", "window: { to: 2026-03-16 } # c\n"],
  "in a block": ["window:\n  # c\n  too : 2026-03-16\n", "window:\n  # c\n  to : 2026-03-16\n"],
  "in quotes": ['window: { "too": 2026-03-16 }\n', "window: { to: 2026-03-16 }\n"],
  "without a value": ["window: { too }\n", "window: { to }\n"],
  "that is not there": ["window: {}\n", refused],
};

const nested: DocumentEdit = {
  type: "insert-key",
  at: ["decision"],
  key: "because",
  after: ["by"],
  value: '"It held."',
};
const insertedBelow: Record<string, [before: string, after: string]> = {
  "a flow": ["decision: { by: dana, date: a } # c\n", 'decision: { by: dana, because: "It held.", date: a } # c\n'],
  "a block": [
    "decision:\n  by: dana # c\n  date: a\n",
    'decision:\n  by: dana # c\n  because: "It held."\n  date: a\n',
  ],
  "a block without the anchor": ["decision:\n    date: a\n", 'decision:\n    date: a\n    because: "It held."\n'],
  "a key that is empty": ["decision:\n  because: # c\n", 'decision:\n  because: "It held." # c\n'],
  "a mapping that has it": ["decision: { because: b }\n", "decision: { because: b }\n"],
  "a text": ["decision: pivot\n", refused],
  nothing: ["why: c\n", refused],
};

const set: DocumentEdit = { type: "set-value", path: ["guardrails", 0, "metric"], value: "b" };
const overwritten: Record<string, [before: string, after: string]> = {
  "a plain text": ["guardrails:\n  - metric: a # c\n", "guardrails:\n  - metric: b # c\n"],
  "a quoted text in a flow": ['guardrails: [{ metric: "a" }]\n', "guardrails: [{ metric: b }]\n"],
  "a block": ["guardrails:\n  - metric: |\n      a\n    x: 1\n", "guardrails:\n  - metric: b\n    x: 1\n"],
  "nothing behind the key": ["guardrails:\n  - metric:\n", "guardrails:\n  - metric: b\n"],
  "what an anchor shares": ["guardrails:\n  - metric: &x a\n", refused],
  "an alias": ["why: &x a\nguardrails:\n  - metric: *x\n", refused],
  "a list": ["guardrails:\n  - metric: [a]\n", refused],
  "what is not there": ["guardrails: []\n", refused],
};

const lines: DocumentEdit = { type: "insert-key", key: "memo", after: ["metric"], value: "|\n  one\n  two" };
const insertedLines: Record<string, [before: string, after: string]> = {
  "behind the anchor": ["metric: b\nsample: 5\n", "metric: b\nmemo: |\n  one\n  two\nsample: 5\n"],
  "with CRLF": ["metric: b\r\nsample: 5\r\n", "metric: b\r\nmemo: |\r\n  one\r\n  two\r\nsample: 5\r\n"],
  "as far in as the others": ["  metric: b\n  sample: 5\n", "  metric: b\n  memo: |\n    one\n    two\n  sample: 5\n"],
};

const tables = {
  lines,
  insertedLines,
  nested,
  insertedBelow,
  set,
  overwritten,
  insert,
  inserted,
  add,
  added,
  remove,
  removed,
  quote,
  quoted,
  rename,
  renamed,
};

describe("toTextEdits", () => {
  const groups: readonly [verb: string, edit: DocumentEdit, table: Record<string, [string, string]>][] = [
    ["inserts a key", tables.insert, tables.inserted],
    ["adds an item", tables.add, tables.added],
    ["removes an item", tables.remove, tables.removed],
    ["quotes", tables.quote, tables.quoted],
    ["renames a key", tables.rename, tables.renamed],
    ["inserts a key into", tables.nested, tables.insertedBelow],
    ["inserts several lines", tables.lines, tables.insertedLines],
    ["overwrites", tables.set, tables.overwritten],
  ];
  for (const [verb, edit, table] of groups) {
    for (const [name, [before, after]] of Object.entries(table)) {
      it(`${after === refused ? "refuses what" : "knows how it"} ${verb} ${name}`, () => {
        const edits = toTextEdits(parseSource(before), before, [edit]);
        assert.equal(edits ? applyTextEdits(before, edits) : refused, after);
      });
    }
  }

  const placeholders: Record<string, string> = {
    "an empty text": "",
    "a new line": "metric: b\nsample: 5\n",
    "a text without an end of line": "metric: b",
    "an empty key": "metric: b\nthreshold:\n",
    braces: "{ metric: b }\n",
  };
  for (const [name, text] of Object.entries(placeholders)) {
    it(`says what to type over in ${name}`, () => {
      const edit: DocumentEdit = { ...insert, value: "", placeholder: "at least 8%" };
      const [first] = toTextEdits(parseSource(text), text, [edit]) ?? [];
      const { offset = 0, length = 0 } = first?.placeholder ?? {};
      assert.equal(first?.newText.slice(offset, offset + length), "at least 8%");
    });
  }

  it("closes what it opened behind the words to type over", () => {
    const value = { value: "{ choice: stop, because: ", placeholder: "Why", rest: " }" };
    const edits: Record<string, DocumentEdit> = {
      "metric: b\n": { type: "insert-key", key: "decision", after: ["metric"], ...value },
      "metric: b\ndecision:\n": { type: "insert-key", key: "decision", after: ["metric"], ...value },
      "metric: b\ndecision: stop\n": { type: "set-value", path: ["decision"], ...value },
    };
    for (const [text, edit] of Object.entries(edits)) {
      const written = toTextEdits(parseSource(text), text, [edit]) ?? [];
      assert.equal(applyTextEdits(text, written), "metric: b\ndecision: { choice: stop, because: Why }\n");
      assert.equal(written[0]?.newText.slice(written[0].placeholder?.offset).slice(0, 3), "Why");
    }
  });

  const comments: Record<string, [before: string, after: string]> = {
    "with its line": ["a: 1\n  # x\nb: 2\n", "a: 1\nb: 2\n"],
    "behind a value": ["a: 1 # x\nb: 2\n", "a: 1 \nb: 2\n"],
    "at the end of the text": ["a: 1\n# x", "a: 1\n"],
    "that is none": ["a: 1\nx: 2\n", refused],
  };
  for (const [name, [before, after]] of Object.entries(comments)) {
    it(`${after === refused ? "refuses to take" : "takes"} out a comment ${name}`, () => {
      const start = before.indexOf(before.includes("#") ? "#" : "x");
      const edits = toTextEdits(parseSource(before), before, [{ type: "remove-comment", start }]);
      assert.equal(edits ? applyTextEdits(before, edits) : refused, after);
    });
  }

  it("writes a block of text behind indented comments, which would become part of it", () => {
    const memo: DocumentEdit = { type: "insert-key", key: "memo", after: ["a"], value: "|\n  ", placeholder: "Words." };
    for (const [before, after] of [
      ["a: 1\n  # x\n\n  # y\nb: 2\n", "a: 1\n  # x\n\n  # y\nmemo: |\n  Words.\nb: 2\n"],
      ["a: 1\r\n  # x", "a: 1\r\n  # x\r\nmemo: |\r\n  Words."],
      ["a: 1\n\n# x\n", "a: 1\nmemo: |\n  Words.\n\n# x\n"],
    ] as const) {
      const edits = toTextEdits(parseSource(before), before, [memo]);
      assert.equal(edits && applyTextEdits(before, edits), after);
    }
  });

  it("carries out several edits together, in their order", () => {
    const before = "hypothesis: a\nmemo: b";
    const edits = toTextEdits(parseSource(before), before, [
      { type: "insert-key", key: "metric", after: ["hypothesis"], value: "m" },
      { type: "insert-key", key: "threshold", after: ["metric", "hypothesis"], value: "t" },
      { type: "insert-key", key: "window", after: [], value: "w" },
      { type: "insert-key", key: "sample", after: [], value: "5" },
    ]);
    assert.equal(
      edits && applyTextEdits(before, edits),
      "hypothesis: a\nmetric: m\nthreshold: t\nmemo: b\nwindow: w\nsample: 5",
    );
  });

  it("refuses edits of one place, and all when one is refused", () => {
    const before = "metric: a\nwindow: [x]\n";
    const value: DocumentEdit = { type: "set-value", path: ["metric"], value: "b" };
    assert.equal(toTextEdits(parseSource(before), before, [value, { ...value, value: "c" }]), undefined);
    assert.equal(toTextEdits(parseSource(before), before, [value, { ...value, path: ["window"] }]), undefined);
  });
});
