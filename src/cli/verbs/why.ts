import type { Unanswered } from "../../core/history/unanswered.ts";
import type { PathPast } from "../../core/repository/path-past.ts";
import { findRoot } from "../find-root.ts";
import { ExitCode } from "../exit-code.ts";
import type { Verb } from "../verb.ts";
import { askPath } from "../why/ask-path.ts";
import { findPlace } from "../why/find-place.ts";

/** `uol why`: what was asked, tested, learned and decided about a place in the code. */
export const why: Verb = {
  example: "uol why src/checkout/button.ts",
  wordsHelp:
    "By the paths of units, metrics and learnings, by the branches of units, and by trailers of commits. How sure it is, uol proof and uol learnings tell.",
  formats: ["text", "json"],
  flags: [],

  async run(io, { words: [typed = ""], flags }) {
    const place = findPlace(io, findRoot(io, flags), typed);
    const asked = await askPath(io, place, flags);
    const { tellWhy } = await import("../why/tell-why.ts");
    await tellWhy(io, place, asked, flags);
    const doubt = doubtOf(asked.past);
    if (doubt !== undefined) io.err(`${doubt}\n`);
    return ExitCode.fine;
  },
};

/** What must be known of the answer where not all commits were looked at. */
function doubtOf(past: PathPast | Unanswered): string | undefined {
  if (!("commits" in past)) return `Commits were not asked, only paths. ${past.sentence}`;
  if (past.lacks) return `Not all commits were looked at. ${past.lacks.sentence}`;
  return past.isCut ? "There are more commits than were looked at; only the latest count." : undefined;
}
