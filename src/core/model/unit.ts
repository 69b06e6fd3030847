import * as z from "zod";
import { appliesTo, day, flag, listOf, oneOf, reference, words } from "./fields.ts";
import { Observation } from "./observation.ts";

/** A branch that works on a unit: its name, or its name in another repository. */
export const Branch = z
  .union([
    words,
    z.looseObject({
      repo: words.describe("The folder name of the other repository's address."),
      branch: words.describe("The name of the branch there."),
    }),
  ])
  .meta({ expected: "the name of a branch, or { repo, branch }", isAsWritten: true });
export type Branch = z.infer<typeof Branch>;

/** Kinds that ask why (customer, market, product) and kinds that ask how (process, technical). */
export const unitKinds = ["customer", "market", "product", "process", "technical"] as const;

/** `*.uol.yaml`: the smallest valuable piece of knowledge to gain. */
export const Unit = z
  .looseObject({
    title: words.describe("The question, as a person would ask it."),
    learn: words.describe("What will be known in the end that is not known now."),
    why: words.describe("Why the answer is worth having."),
    objective: reference.describe("The objective it serves, from `learning.yaml`."),
    kind: oneOf(unitKinds).describe("What it is about."),
    owner: words.describe("Who answers for it."),
    due: day.describe("The last day on which the answer is still of use."),
    unknowns: listOf(words).describe("Open questions and doubts."),
    branches: listOf(Branch).describe("Branches that work on it."),
    appliesTo: appliesTo.describe("Code paths and tags that it concerns."),
    parent: reference.describe("The unit or experiment that led to it."),
    observations: listOf(Observation).describe("What was seen and raised the question."),
    pinned: flag.describe("Keep it in front on the wall."),
    was: words.describe("What we believed; with `now` and `pinned` a card that says: we were wrong."),
    now: words.describe("What we know now."),
    draftedBy: words.describe("Who or what drafted it, if not its owner."),
  })
  .partial();
export type Unit = z.infer<typeof Unit>;
