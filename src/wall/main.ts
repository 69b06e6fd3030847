import { applyToFeed, type Feed } from "./feed.ts";
import { OncePerFrame } from "./once-per-frame.ts";
import { findHost } from "./find-host.ts";
import { keepFocus } from "./keep-focus.ts";
import { pageStyles } from "./styles/page-styles.ts";
import { WallApp } from "./wall-app.ts";

const noData = "The file data.js of this wall is missing or damaged. Copy the whole folder, or write the wall again.";

/** Composition root of the page: ties what the elements ask for to whoever stands behind it, and the answers to them. */
function start(): void {
  const host = findHost();
  if (!host) return document.body.append(noData);
  const app = new WallApp();
  app.view = host.readState();

  app.addEventListener("wall-open", ({ uri, line }) =>
    host.post({ type: "open", uri, ...(line === undefined ? {} : { line }) }),
  );
  app.addEventListener("wall-act", ({ deed, uri }) => host.post({ type: "act", deed, uri }));
  app.addEventListener("wall-save-view", ({ query }) => host.post({ type: "saveView", query }));
  app.addEventListener("wall-copy", ({ text }) => host.post({ type: "copy", text }));
  app.addEventListener("wall-run", ({ action }) => host.post({ type: "run", action }));
  app.addEventListener("wall-undo", () => host.post({ type: "undo" }));
  app.addEventListener("wall-watch", ({ watch }) => host.post(watch));
  app.addEventListener("wall-state", ({ state }) => host.keepState(state));

  let feed: Feed | undefined;
  const shown = new OncePerFrame<Feed>((next) => (app.feed = next));
  host.onMessage((message) => {
    if (message.type !== "cards" && message.type !== "changes") {
      shown.flush();
      return app.take(message);
    }
    const next = applyToFeed(feed, message);
    if (next) shown.give(next);
    // Asked once per gap: until the answer comes, every further change would be a gap as well.
    else if (feed) host.post({ type: "ready" });
    feed = next;
  });

  if (pageStyles.styleSheet) document.adoptedStyleSheets.push(pageStyles.styleSheet);
  document.body.append(app);
  keepFocus(() => app.focus());
  host.post({ type: "ready" });
}

start();
