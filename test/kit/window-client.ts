import type { WindowDriver } from "./window-driver.ts";

/**
 * The window around the suite, for real clicks and keys: `await editorWindow.click({ selector: "…" })`.
 *
 * The deed is done by the process that started the editor; see `bridge.ts`.
 */
export const editorWindow: WindowDriver = {
  click: (target) => ask("click", target),
  press: (wish) => ask("press", wish),
  type: (wish) => ask("type", wish),
  runCommand: (wish) => ask("runCommand", wish),
  waitFor: (target) => ask("waitFor", target),
  textOf: (target) => ask("textOf", target),
  countOf: (target) => ask("countOf", target),
  screenshot: (wish) => ask("screenshot", wish),
};

async function ask<T>(wish: keyof WindowDriver, argument: object): Promise<T> {
  const bridge = process.env["LEARNING_WALL_BRIDGE"];
  if (!bridge) throw new Error("LEARNING_WALL_BRIDGE is not set: nobody outside can click for this suite.");

  const response = await fetch(`${bridge}/${wish}`, { method: "POST", body: JSON.stringify(argument) });
  const { value, message } = (await response.json()) as { value: T; message?: string };
  if (!response.ok) throw new Error(message);
  return value;
}
