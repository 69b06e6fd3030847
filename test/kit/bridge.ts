import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import type { WindowDriver } from "./window-driver.ts";

/** Carries the wishes of a suite inside the editor to the process that drives the window around it. */
export interface Bridge {
  /** Where `window-client.ts` finds this end. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param driver Asked for at every wish, because the window may not be there yet when the bridge is built. */
export async function openBridge(driver: () => Promise<WindowDriver>): Promise<Bridge> {
  const server = createServer((request, response) => {
    void answer(request, driver).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closeServer(server) };
}

/** The path names the wish, the body is its argument; a wish that fails is answered, never left hanging. */
async function answer(
  request: IncomingMessage,
  driver: () => Promise<WindowDriver>,
): Promise<{ status: number; body: unknown }> {
  const wish = (request.url ?? "").slice(1);
  try {
    const argument = await json(request);
    const value = await perform(await driver(), wish, argument);
    return { status: 200, body: { value } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 500, body: { message: stripVTControlCharacters(`${wish}: ${reason}`) } };
  }
}

/** The other end is our own client, whose types say what fits which wish; only the name is checked. */
async function perform(driver: WindowDriver, wish: string, argument: unknown): Promise<unknown> {
  if (!Object.hasOwn(driver, wish)) throw new Error("The window driver knows no such wish.");
  return driver[wish as keyof WindowDriver](argument as never);
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
