import type { Judgement } from "../judgement.ts";

/** What a method finds; the table adds its name. */
export type Finding = Omit<Judgement, "method" | "name">;
