import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";

import type { Story } from "../../../../src/core/query/story/story.ts";
import { siteFiles, type SiteParts } from "../../../../src/core/query/site/site-files.ts";
import { withoutRoots } from "../../../../src/core/query/site/without-roots.ts";
import { findTaken, staleStories } from "../../../../src/core/query/site/site-place.ts";
import type { SiteData } from "../../../../src/core/query/site/site.ts";
import { cardWith } from "../../kit/cards.ts";

const root = "file:///home/dana/shop";

const cards = Array.from({ length: 120 }, (_, at) =>
  cardWith({ uri: `${root}/learning/e${at}.experiment.yaml`, id: `e${at}`, title: `Question ${at}` }),
);

function partsWith(more: Partial<SiteParts["content"]> = {}): SiteParts {
  return {
    roots: [root],
    script: "start();",
    styles: ":root {}",
    storyOf: (uri) => ({ uri }) as Story,
    content: {
      status: { today: "2026-05-07", isCopy: true },
      cards,
      learnings: [],
      meeting: { period: { from: "2026-04-08", to: "2026-05-07" } } as SiteParts["content"]["meeting"],
      ...more,
    },
  };
}

function textsOf(parts: SiteParts): Map<string, string> {
  return new Map(Array.from(siteFiles(parts), ({ path, text }) => [path, text]));
}

/** What the scripts of a site leave in the page. */
function loadedFrom(texts: ReadonlyMap<string, string>): { data: SiteData; stories: Map<number, object> } {
  const stories = new Map<number, object>();
  const page = {
    window: {} as { learningWallData: SiteData },
    learningWallStories: (file: number, some: object) => stories.set(file, some),
  };
  for (const [path, text] of texts) {
    if (path === "data.js" || path.startsWith("stories/")) runInNewContext(text, page);
  }
  return { data: page.window.learningWallData, stories };
}

describe("the files of a site", () => {
  it("are the page, the wall, its colours, the cards, and stories a few at a time", () => {
    const texts = textsOf(partsWith());
    assert.deepEqual(
      [...texts.keys()],
      ["index.html", "stories/0.js", "stories/1.js", "stories/2.js", "data.js", "wall.js", "wall.css"],
    );
    const { data, stories } = loadedFrom(texts);
    assert.equal(data.cards.length, 120);
    const counts = Array.from(stories.values(), (some) => Object.keys(some).length);
    assert.deepEqual(counts, [50, 50, 20]);
    assert.equal(data.storiesPerFile, 50);
  });

  it("never say where the workspace lies, and keep which URI is which", () => {
    const texts = textsOf(partsWith());
    for (const [path, text] of texts) assert.ok(!text.includes("/home/dana"), path);
    const { data, stories } = loadedFrom(texts);
    const [first] = data.cards;
    assert.equal(first?.uri, "wall:/learning/e0.experiment.yaml");
    assert.equal(JSON.stringify(stories.get(0)).includes(`{"uri":"${first.uri}"}`), true);
  });

  it("keep every text as it is, and hold no end of a script", () => {
    const nasty = [
      "</script><script>alert(1)</script>",
      "<!--",
      "\u2028 \u2029",
      "'\"`${x}\\",
      "__proto__",
      "\u0000\uD800",
    ];
    const texts = textsOf(partsWith({ cards: nasty.map((title, at) => cardWith({ uri: `${root}/${at}`, title })) }));
    const { data } = loadedFrom(texts);
    assert.deepEqual(
      Array.from(data.cards, ({ title }) => title),
      nasty,
    );
    assert.ok(!texts.get("data.js")?.includes("<"));
  });

  it("let only their own scripts and styles run, and nothing be sent", () => {
    const page = textsOf(partsWith()).get("index.html") ?? "";
    const [, nonce] = /script-src 'nonce-(\d+)'/.exec(page) ?? [];
    assert.match(page, /default-src 'none'/);
    assert.equal(page.split(`nonce="${nonce}"`).length, 4);
    assert.doesNotMatch(page, /unsafe|https?:|connect-src/);
  });

  it("are the same bytes for the same parts", () => {
    assert.deepEqual(textsOf(partsWith()), textsOf(partsWith()));
  });

  it("tell several folders apart", () => {
    const value = { "file:///a/x": ["file:///a/x", "file:///b/x", "file:///c/x", "say file:///a/x"] };
    assert.deepEqual(withoutRoots(value, ["file:///a", "file:///b"]), {
      "wall:/1/x": ["wall:/1/x", "wall:/2/x", "file:///c/x", "say file:///a/x"],
    });
  });
});

describe("a folder for a site", () => {
  it("may hold files of other names, or an earlier site", () => {
    const page = textsOf(partsWith()).get("index.html") ?? "";
    assert.equal(findTaken({ names: [] }), undefined);
    assert.equal(findTaken({ names: [".git", "CNAME", "notes.md"] }), undefined);
    assert.equal(findTaken({ names: ["index.html", "stories"], page }), undefined);
    assert.equal(findTaken({ names: ["a", "index.html"], page: "<html>" }), "index.html");
    assert.equal(findTaken({ names: ["stories"] }), "stories");
  });

  it("loses the stories that an earlier site left, and nothing else", () => {
    const names = ["0.js", "1.js", "2.js", "mine.js", "7.txt"];
    assert.deepEqual(staleStories(names, ["stories/0.js", "data.js"]), ["1.js", "2.js"]);
  });
});
