// Installs the browser of the tests where the machine has none: no test should have to wait for that.
import { ensureChromium } from "./chromium.ts";

ensureChromium().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
