import type { Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { Closers } from "./closers.ts";
import { startEditorServer, type EditorServerOptions, type EditorWindow } from "./editor-server.ts";
import { windowDriverOf, type WindowDriver } from "./window-driver.ts";

export interface OpenEditorOptions extends EditorServerOptions, EditorWindow {
  /** Size of the window in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** 2 gives pictures that are sharp on today's displays. */
  readonly deviceScaleFactor?: number | undefined;
  /** Called with the empty page, for what must be there before the workbench loads. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined;
}

/** A real VS Code in a headless browser, to be driven from outside. */
export interface OpenEditor {
  readonly page: Page;
  /** The same hands that suites inside the editor have. */
  readonly window: WindowDriver;
  /** Reloads the window, as `Developer: Reload Window` does, and waits until it is back. */
  reload(): Promise<void>;
  /** Rejects when the window or its server ends by itself; it never resolves. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/** Opens `workspace` in a VS Code server of its own and waits until the workbench is there. */
export async function openEditor(options: OpenEditorOptions): Promise<OpenEditor> {
  const closers = new Closers();
  try {
    const server = await startEditorServer(options);
    closers.add(() => server.close());
    const browser = await launchChromium();
    closers.add(() => browser.close());

    const { viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 } = options;
    const page = await browser.newPage({ viewport, deviceScaleFactor });
    // Shorter than mocha's, so that it is playwright who says what was missing.
    page.setDefaultTimeout(20_000);
    await options.prepare?.(page);
    const broken = Promise.race([server.broken, brokenPage(page)]);
    broken.catch(() => undefined);

    await page.goto(server.urlOf(options));
    await workbenchOn(page);
    const window = windowDriverOf(page);
    return {
      page,
      window,
      broken,
      reload: async () => {
        // Not the browser's reload, which leaves the workbench no time to write down what was open.
        await Promise.all([page.waitForEvent("load"), window.runCommand({ title: "Developer: Reload Window" })]);
        await workbenchOn(page);
      },
      close: () => closers.close(),
    };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

function brokenPage(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once("crash", () => reject(new Error("The editor's window crashed.")));
    page.once("close", () => reject(new Error("The editor's window was closed.")));
  });
}

/**
 * The workbench is there when its explorer lists the folder and what extensions contribute is known. Before that, clicks
 * and keys go astray.
 */
async function workbenchOn(page: Page): Promise<void> {
  const timeout = 60_000;
  await page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor({ timeout });
  await page.waitForFunction(() => performance.getEntriesByName("code/didLoadExtensions").length > 0, null, {
    timeout,
  });
}
