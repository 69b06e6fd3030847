/**
 * Verbs with which people write what they will build instead of what they want to know.
 *
 * Collected from titles of backlog items. Verbs that lead a question about learning as often (test, try, measure, improve,
 * reduce, offer, make) are left out.
 */

/** Nobody reads these as anything but a task; what follows is built, and people may use it. */
export const buildVerbs: ReadonlySet<string> = new Set(
  "build implement create develop add introduce deploy install integrate provide deliver".split(" "),
);

/** The same, for what is there already and becomes another: people do not use the change, they are better off by it. */
export const changeVerbs: ReadonlySet<string> = new Set(
  "migrate refactor rewrite replace remove rebuild rework automate configure restructure modernise modernize extend fix".split(
    " ",
  ),
);

/** Verbs that are nouns as well ("Launch emails", "Design reviews"): tasks only in front of an article or its like. */
export const buildNouns: ReadonlySet<string> = new Set("launch ship release design code program prototype".split(" "));
export const changeNouns: ReadonlySet<string> = new Set(
  "redesign upgrade update port move switch convert finish complete".split(" "),
);

/** Verbs of two words. */
export const twoWordVerbs: ReadonlySet<string> = new Set(["set up", "roll out", "put in", "switch to", "move to"]);

/** What follows a verb and never a noun that is part of a name. */
export const determiners: ReadonlySet<string> = new Set(
  "the a an our new another this these that those its their your my one some all every".split(" "),
);

/** Words that say where, when or how, in front of which nothing has an article. */
export const places: ReadonlySet<string> = new Set(
  (
    "to into onto from for in on at by with without of off over under via through across between behind before after " +
    "until during and or away out up down back later now soon again sooner earlier first together everywhere"
  ).split(" "),
);

/** What follows "build" where it is a noun: "Build times". */
export const buildThings: ReadonlySet<string> = new Set(
  "time times speed failure failures cache server servers minutes duration error errors log logs pipeline pipelines or vs".split(
    " ",
  ),
);
