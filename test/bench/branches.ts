// Prints, as JSON, how many milliseconds it costs to know the branches of a repository and the work of the one that is
// checked out: at first, and after a switch to another one; and for how long the thread was held at most.
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { AskedLink } from "../../src/core/repository/repository-source.ts";
import { createRepositorySource } from "../../src/node/git/repository/repository-source.ts";
import { quantile } from "./quantile.ts";
import { branchCount, branchName, unitName } from "./write-code.ts";

const [root = ""] = process.argv.slice(2);
const folder = pathToFileURL(root).href;
const links = Array.from({ length: branchCount }, (_, at): AskedLink => {
  return { branch: branchName(at), units: [unitName(at)], isMeasured: at % 2 === 0 };
});
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How long the processor worked for us at most between two turns of others, while something was done. */
async function longestWhile(work: () => Promise<unknown>): Promise<{ took: number; longest: number }> {
  let isDone = false;
  let longest = 0;
  let last = process.cpuUsage();
  const beat = (): void => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.cpuUsage();
    if (!isDone) setTimeout(beat, 1);
  };
  setTimeout(beat, 1);
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  isDone = true;
  return { took, longest };
}

async function main(): Promise<void> {
  const source = createRepositorySource();
  const ask = async (): Promise<void> => {
    const [facts, work] = await Promise.all([
      source.readBranches({ folder, links, pause }),
      source.readWork({ folder, pause }),
    ]);
    if ("why" in facts || "why" in work) throw new Error(JSON.stringify([facts, work]));
    const merged = Object.values(facts.fates).filter(({ is }) => is === "merged");
    if (merged.length !== branchCount / 2) throw new Error(`${merged.length} branches are merged`);
  };
  const cold = await longestWhile(ask);
  const switched: { took: number; longest: number }[] = [];
  for (let round = 0; round < 7; round++) {
    execFileSync("git", ["-C", root, "checkout", "--quiet", branchName(branchCount - 1 - round)]);
    switched.push(await longestWhile(ask));
  }
  execFileSync("git", ["-C", root, "checkout", "--quiet", "main"]);
  console.log(
    JSON.stringify({
      cold: cold.took,
      switched: quantile(
        switched.map(({ took }) => took),
        0.5,
      ),
      longest: Math.max(cold.longest, ...switched.map(({ longest }) => longest)),
    }),
  );
}

void main();
