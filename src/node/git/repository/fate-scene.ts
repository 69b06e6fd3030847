import type { FateWorld } from "../../../core/repository/fate/fate-world.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import type { FateMemory } from "./fate-memory.ts";
import type { Scene } from "./open-scene.ts";

/** A repository whose branches are asked about. */
export interface FateScene extends Scene, Pick<FateWorld, "places" | "linked"> {
  readonly memory: FateMemory;
  /** Empty where there is no main line, and where its history is not all here. */
  readonly mains: readonly Main[];
}
