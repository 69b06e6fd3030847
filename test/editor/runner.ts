import { readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { testOutputMark } from "../kit/test-output-mark.ts";

/** From `dist/test/editor/`, where this file is bundled to. */
const reporter = join(__dirname, "..", "..", "..", "test", "kit", "counting-reporter.cjs");

/** What VS Code calls in the extension host: runs every suite, and rejects when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: readonly unknown[]) => console.log(`${testOutputMark}${format(...args)}`);
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 60_000, retries: 1, reporter });
  for (const file of suiteFiles()) mocha.addFile(file);

  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the editor failed.`);
}

function suiteFiles(): readonly string[] {
  const folder = join(__dirname, "suite");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".test.js"))
    .sort()
    .map((file) => join(folder, file));
}
