import { hashText } from "../../base/hash-text.ts";
import type { Story } from "../story/story.ts";
import { siteNames, storyPath, type SiteContent, type SiteData } from "./site.ts";
import { withoutRoots } from "./without-roots.ts";

/** A file of a site: its path in the site's folder, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What a site is made of. */
export interface SiteParts {
  readonly content: SiteContent;
  /** The story of a card; asked for once each, while the files are taken. */
  readonly storyOf: (uri: string) => Story | undefined;
  /** The URIs of the workspace's folders, which nobody needs to know. */
  readonly roots: readonly string[];
  /** The wall itself: the script of the webview. */
  readonly script: string;
  /** The colours that an editor would give. */
  readonly styles: string;
}

/** Small enough to be read in a moment, and large enough that 10,000 cards do not make 10,000 files. */
const storiesPerFile = 50;

/** The page that opens the site. A folder that holds it as we write it may be written again. */
export const pageName = "index.html";

/**
 * The files of a wall that opens from disk without a server, one after another.
 *
 * Scripts are classic ones that hold their data, because a page from disk may neither fetch nor load modules. The same
 * parts give the same bytes, and no file says where on a disk the workspace lies. The page comes first: by it a folder
 * in which somebody was interrupted is known as one of ours.
 */
export function* siteFiles({ content, storyOf, roots, script, styles }: SiteParts): Generator<SiteFile, void> {
  const { cards } = content;
  yield { path: pageName, text: pageOf(String(hashText(script))) };
  for (let start = 0; start < cards.length; start += storiesPerFile) {
    const uris = cards.slice(start, start + storiesPerFile).map(({ uri }) => uri);
    const stories = uris.flatMap((uri): [string, Story][] => {
      const story = storyOf(uri);
      return story ? [[uri, story]] : [];
    });
    const file = start / storiesPerFile;
    const text = `${siteNames.stories}(${file}, ${scriptValue(withoutRoots(Object.fromEntries(stories), roots))});\n`;
    yield { path: storyPath(file), text };
  }
  const data: SiteData = withoutRoots({ ...content, storiesPerFile }, roots);
  yield { path: "data.js", text: `window.${siteNames.data} = ${scriptValue(data)};\n` };
  yield { path: "wall.js", text: script };
  yield { path: "wall.css", text: styles };
}

/**
 * A value as an expression of JavaScript: JSON in a text, because an object's own notation gives `__proto__` a meaning,
 * and without `<`, which a page could take for the end of a script.
 */
function scriptValue(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value)).replaceAll("<", "\\u003c")})`;
}

export const siteMark = '<meta name="generator" content="Learning Wall" />';

/** @param nonce Lets our own scripts run, and no other that might get into the page. */
function pageOf(nonce: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${siteMark}
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Learning Wall</title>
    <link rel="stylesheet" nonce="${nonce}" href="wall.css" />
  </head>
  <body>
    <noscript>The wall needs JavaScript. Nothing leaves this page.</noscript>
    <script nonce="${nonce}" src="data.js"></script>
    <script nonce="${nonce}" src="wall.js"></script>
  </body>
</html>
`;
}
