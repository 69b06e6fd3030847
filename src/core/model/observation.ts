import * as z from "zod";
import { count, words } from "./fields.ts";

/** Something that was seen or heard: what no metric counts. */
export const Observation = z
  .looseObject({
    saw: words.describe("What somebody did or said, as it was."),
    from: words.describe("Where it was seen, such as session recordings."),
    count: count.describe("How often."),
  })
  .partial();
export type Observation = z.infer<typeof Observation>;
