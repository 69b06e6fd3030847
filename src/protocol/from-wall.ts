import * as z from "zod";

/** Wall to editor: small wishes, checked on arrival because a webview is not trusted. */
export const FromWall = z.discriminatedUnion("type", [
  /** The wall can show cards, or missed some: send everything. */
  z.object({ type: z.literal("ready") }),
  /** Open the file of a card at its line. */
  z.object({ type: z.literal("open"), uri: z.string().min(1) }),
  /** Run one of the actions that the empty wall offers. */
  z.object({ type: z.literal("run"), action: z.enum(["newUnit", "openSample"]) }),
]);
export type FromWall = z.infer<typeof FromWall>;
