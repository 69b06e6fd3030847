import assert from "node:assert/strict";
import fc from "fast-check";
import { anyText } from "../../kit/texts.ts";
import { toMarkdownWords } from "../../../../src/core/query/page/markdown-words.ts";
import { toHtml } from "../../../../src/core/query/page/page-html.ts";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";
import { toPlainText } from "../../../../src/core/query/page/page-text.ts";
import type { Page } from "../../../../src/core/query/page/page.ts";

function pageOf(words: string): Page {
  return {
    title: words,
    blocks: [
      { type: "heading", level: 2, words },
      { type: "paragraph", words },
      { type: "list", items: [words] },
      { type: "checks", items: [words] },
      { type: "facts", rows: [[words, words]] },
      { type: "table", headings: [words, words], rows: [[words, words]] },
      { type: "card", title: words, rows: [[words, words]] },
    ],
  };
}

describe("a page", () => {
  it("is written as Markdown", () => {
    assert.equal(
      toMarkdown({
        title: "Review",
        blocks: [
          { type: "card", title: "I was wrong", rows: [["Now", "I know"]] },
          { type: "heading", level: 2, words: "One" },
          { type: "paragraph", words: "First,\nstill first.\n\nSecond." },
          { type: "facts", rows: [["Decided", "stop"]] },
          { type: "checks", items: ["Ask?"] },
          { type: "table", headings: ["a", "b"], rows: [["1", "x|y"]] },
        ],
      }),
      `# Review

> **I was wrong**
>
> - **Now:** I know

## One

First, still first.

Second.

- **Decided:** stop

- [ ] Ask?

| a | b |
| --- | --- |
| 1 | x\\|y |
`,
    );
  });

  it("is written as plain text, with columns that stand below each other", () => {
    assert.equal(
      toPlainText({
        title: "Review",
        blocks: [
          { type: "table", headings: ["id", "verdict"], rows: [["long-name", "Refuted"]] },
          { type: "facts", rows: [["Decided", "stop"]] },
          { type: "list", items: [] },
        ],
      }),
      "Review\n\nid         verdict\nlong-name  Refuted\n\n  Decided: stop\n",
    );
  });

  for (const [words, escaped] of [
    ["# no heading", "\\# no heading"],
    ["2. no list", "2\\. no list"],
    ["2.5% more", "2.5% more"],
    ["- no item", "\\- no item"],
    ["a well-known button, 8 of 9 (90%).", "a well-known button, 8 of 9 (90%)."],
    ["[x](command:run) ![y](z)", "\\[x\\](command:run) !\\[y\\](z)"],
    [
      "<b>https://a.example www.b.example &copy; dana@x",
      "\\<b\\>https\\://a.example www\\.b.example \\&copy; dana\\@x",
    ],
    ["two\nlines\u0007\u202e", "two lines"],
    ["`code` *bold* a|b $x$", "\\`code\\` \\*bold\\* a\\|b \\$x\\$"],
  ] as const) {
    it(`shows ${JSON.stringify(words)} as it is in Markdown`, () => assert.equal(toMarkdownWords(words), escaped));
  }

  it("holds no tag in HTML but its own, each closed, whatever the words are", () => {
    const expected = tagsOf(toHtml(pageOf("x")));
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant("<script>'\"&</style>-->")), (words) => {
        assert.deepEqual(tagsOf(toHtml(pageOf(`x${words.replaceAll(/\s/g, " ")}`))), expected);
      }),
    );
    assert.deepEqual(unclosedIn(expected), []);
  });

  it("keeps its lines in Markdown, whatever the words are", () => {
    const shape = (words: string): string[] =>
      toMarkdown(pageOf(words))
        .split("\n")
        .map((line) => line.slice(0, 5).replaceAll(/[^#>|* [\]-]/g, ""));
    fc.assert(
      fc.property(anyText, (words) => {
        assert.equal(shape(`x${words.replaceAll(/\s/g, " ")}`).length, shape("x").length);
      }),
    );
  });

  it("shows words in HTML as they are", () => {
    assert.match(toHtml(pageOf(`<img src=x onerror="a">`)), /<p>&lt;img src=x onerror=&quot;a&quot;&gt;<\/p>/);
  });
});

/** The tags of a page in their order, with what stands in them but for the words of labels. */
function tagsOf(html: string): string[] {
  return Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/ aria-label="[^"]*"/, " aria-label"));
}

const alone = /^<(?:!doctype|meta|input)\b/;

function unclosedIn(tags: readonly string[]): string[] {
  const open: string[] = [];
  for (const tag of tags) {
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? "";
    if (alone.test(tag)) continue;
    if (!tag.startsWith("</")) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}
