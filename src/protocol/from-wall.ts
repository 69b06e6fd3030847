import * as z from "zod";

/** What can be done with a card: a step of the cycle, or a word about the file itself. */
export const deeds = [
  "experiment",
  "register",
  "record",
  "observe",
  "memo",
  "learn",
  "wrong",
  "decide",
  "propagate",
  "follow-up",
  "amend",
  "check-back",
  "link-branch",
  "start-branch",
  "pin",
  "unpin",
] as const;

const uri = z.string().min(1).max(10_000);

/** Wall to editor: small wishes, checked on arrival because a webview is not trusted. */
export const FromWall = z.discriminatedUnion("type", [
  /** The wall can show cards, or missed some: send everything. */
  z.object({ type: z.literal("ready") }),
  /** Open the file of a card at its line, or at another (from zero). */
  z.object({ type: z.literal("open"), uri, line: z.int().min(0).optional() }),
  /** Run one of the actions that are not about one card. */
  z.object({
    type: z.literal("run"),
    action: z.enum(["newUnit", "newExperiment", "openSample", "openReview", "exportWall", "asOf", "asOfToday"]),
  }),
  /** Do something with a card; what must be asked for it, the editor asks. */
  z.object({ type: z.literal("act"), deed: z.enum(deeds), uri }),
  /** Take back the last edit that was made from the wall. */
  z.object({ type: z.literal("undo") }),
  /**
   * What the wall shows beside cards, all of it each time: the editor answers at once, and again whenever it has
   * changed, until it is told otherwise.
   */
  z.object({
    type: z.literal("watch"),
    story: uri.optional(),
    playbook: z.boolean(),
    meeting: z.boolean(),
  }),
  /** Keep a query in the team's settings, under a name that the editor asks for. */
  z.object({ type: z.literal("saveView"), query: z.string().max(10_000) }),
  /** Put a text on the clipboard. */
  z.object({ type: z.literal("copy"), text: z.string().max(50_000_000) }),
]);
export type FromWall = z.infer<typeof FromWall>;
export type Deed = (typeof deeds)[number];
