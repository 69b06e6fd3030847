import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of this repository. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Editors and browsers of the tests; the folder that `@vscode/test-electron` uses too. */
export const downloads = join(projectRoot, ".vscode-test");
