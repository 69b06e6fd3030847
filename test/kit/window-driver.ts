import type { FrameLocator, Locator, Page } from "playwright-core";

/** Something in the window. With `frame`, inside the webview that is in front. */
export interface Target {
  readonly selector: string;
  readonly frame?: "webview" | undefined;
}

/**
 * What a suite inside the editor may ask of the window around it: real clicks and real keys.
 *
 * A wish travels as JSON, so every one takes one plain object and gives back a plain value.
 */
export interface WindowDriver {
  /** Clicks the first visible match, as soon as it can be clicked. */
  click(target: Target & { readonly button?: "left" | "right"; readonly clicks?: number }): Promise<void>;
  /** Presses one key or chord, in playwright's words: `Enter`, `Control+Shift+P`. */
  press(wish: { readonly keys: string }): Promise<void>;
  /** Types into whatever has the focus. */
  type(wish: { readonly text: string }): Promise<void>;
  /** Runs a command by its title, as a person does in the command palette. */
  runCommand(wish: { readonly title: string }): Promise<void>;
  /** Waits until a match is visible, or with `hidden` until none is. */
  waitFor(target: Target & { readonly hidden?: boolean }): Promise<void>;
  /** What a person reads in the first visible match. */
  textOf(target: Target): Promise<string>;
  /** How many visible elements match now. */
  countOf(target: Target): Promise<number>;
  /** Writes a picture of the whole window. */
  screenshot(wish: { readonly path: string }): Promise<void>;
}

/** Drives `page`, which shows the workbench. */
export function windowDriverOf(page: Page): WindowDriver {
  const find = ({ selector, frame }: Target): Locator => {
    // The workbench keeps hidden twins of much that it shows.
    return (frame ? webviewOf(page) : page).locator(selector).filter({ visible: true });
  };
  return {
    click: ({ button = "left", clicks = 1, ...target }) => find(target).first().click({ button, clickCount: clicks }),
    press: ({ keys }) => page.keyboard.press(keys),
    type: ({ text }) => page.keyboard.type(text),
    runCommand: async ({ title }) => {
      await page.keyboard.press("F1");
      // Into the field itself: until it has the focus, keys go to whatever had it before.
      await page.locator(".quick-input-widget .quick-input-box input").fill(`>${title}`);
      // Not Enter: what the palette puts first may be a longer title.
      await page.locator(".quick-input-list .label-name").getByText(title, { exact: true }).first().click();
    },
    waitFor: ({ hidden = false, ...target }) =>
      find(target)
        .first()
        .waitFor({ state: hidden ? "hidden" : "visible" }),
    textOf: (target) => find(target).first().innerText(),
    countOf: (target) => find(target).count(),
    screenshot: async ({ path }) => void (await page.screenshot({ path })),
  };
}

/** The content of the webview in front. VS Code wraps it in two frames, the outer one from an origin of its own. */
export function webviewOf(page: Page): FrameLocator {
  const outer = page.locator("iframe.webview.ready").filter({ visible: true }).last();
  return outer.contentFrame().frameLocator("#active-frame");
}
