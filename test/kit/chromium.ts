import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { fillOnce, installPackages } from "./install-pieces.ts";
import { downloads } from "./project.ts";

const chromiumPackage = "@sparticuz/chromium@153.0.0";

export interface Chromium {
  readonly executablePath: string;
  /** What it needs in its environment besides what is there. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a headless Chromium. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await ensureChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Containers have no user namespaces for the sandbox, and only our own pages are shown.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
}

let chosen: Promise<Chromium> | undefined;

/** The same for all of a process: to choose is to start each that is asked whether it runs. */
export function ensureChromium(): Promise<Chromium> {
  return (chosen ??= chooseChromium());
}

/** The browser of `CHROME_PATH`; else a Chrome or Chromium of this machine; else the one that npm carries. */
async function chooseChromium(): Promise<Chromium> {
  const named = process.env["CHROME_PATH"];
  if (named) return { executablePath: named, env: {} };

  const installed = installedBrowsers().find((executablePath) => isRunnable({ executablePath, env: {} }));
  return installed ? { executablePath: installed, env: {} } : ensurePackagedChromium();
}

function installedBrowsers(): readonly string[] {
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].filter((file) => existsSync(file));
}

/** Asks the browser itself: a file of that name may only say how to install the real one, or lack its libraries. */
function isRunnable({ executablePath, env }: Chromium): boolean {
  return spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env } }).status === 0;
}

async function ensurePackagedChromium(): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome or Chromium was found; install one, or set CHROME_PATH to its executable.");
  }

  const folder = join(downloads, "chromium");
  const executablePath = join(folder, "chromium");
  await fillOnce(folder, chromiumPackage, async (unfinished) => {
    console.log(`Installing ${chromiumPackage} into .vscode-test/, once.`);
    await unpackChromium(unfinished);
    // The carried configuration names folders of a cloud service.
    await writeFile(join(unfinished, "fonts", "fonts.conf"), fontConfiguration(join(folder, "fonts")));
  });

  const env = environmentFor(executablePath, folder);
  if (isRunnable({ executablePath, env })) return { executablePath, env };
  throw new Error(`${chromiumPackage} does not run here; install Chromium, or set CHROME_PATH to its executable.`);
}

async function unpackChromium(folder: string): Promise<void> {
  await installPackages(folder, [chromiumPackage]);
  const carried = join(folder, "node_modules", "@sparticuz", "chromium", "bin");
  await decompress(join(carried, "chromium.br"), join(folder, "chromium"));
  await unpack(join(carried, "al2023.tar.br"), join(folder, "libraries"));
  await unpack(join(carried, "fonts.tar.br"), join(folder, "fonts"));
  await rm(join(folder, "node_modules"), { recursive: true });
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function unpack(from: string, to: string): Promise<void> {
  const archive = `${to}.tar`;
  await mkdir(to);
  await decompress(from, archive);
  const { status, stderr } = spawnSync("tar", ["-xf", archive, "-C", to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`tar could not unpack ${archive}: ${stderr}`);
  await rm(archive);
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}

/** The carried libraries and fonts fill gaps only: the system's own are the better match where it has them. */
function environmentFor(executablePath: string, folder: string): Record<string, string> {
  const env: Record<string, string> = {};
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_PATH"] = join(folder, "fonts");
  if (!isRunnable({ executablePath, env })) env["LD_LIBRARY_PATH"] = join(folder, "libraries", "lib");
  return env;
}
