/** How a word gets away: with a size, doubt, an exception, a praise or an amount that nobody can check. */
export type WeaselKind = "size" | "hedge" | "escape" | "quality" | "amount";

/**
 * Words that let a hypothesis be right whatever happens.
 *
 * Chosen from the vague terms and escape clauses of INCOSE's *Guide to Writing Requirements* (rules 7 and 8), from the
 * ambiguous terms in Karl Wiegers' *Software Requirements*, and from Matt Might's list of weasel words. Words that
 * hypotheses use honestly are left out: many, most, some, about, better, faster, improve, often, usually, should.
 */
export const weaselVocabulary: ReadonlyMap<string, WeaselKind> = new Map(
  Object.entries({
    size:
      "significantly, significant, substantially, substantial, considerably, considerable, noticeably, noticeable, " +
      "measurably, dramatically, dramatic, drastically, drastic, massively, hugely, greatly, markedly, meaningfully, " +
      "materially, vastly, slightly, somewhat, marginally, tremendously, radically, remarkably, appreciably, " +
      "a lot, lots of, a little, a bit, by far, way more",
    hedge:
      "might, may, could, perhaps, maybe, possibly, potentially, hopefully, probably, presumably, arguably, ideally",
    escape:
      "if possible, where possible, when possible, wherever possible, as far as possible, as much as possible, " +
      "as soon as possible, as appropriate, where appropriate, if appropriate, if necessary, where necessary, " +
      "as necessary, as needed, to some extent, to some degree, in most cases, in many cases, more or less, " +
      "sooner or later, in the long run, in the long term, eventually, at some point, or so, and so on, etc",
    quality:
      "user friendly, userfriendly, customer friendly, intuitive, intuitively, seamless, seamlessly, frictionless, " +
      "world class, best in class, state of the art, cutting edge, next level, delightful, optimal, robust, " +
      "easy to use, hassle free",
    amount: "several, numerous, countless, plenty of, a number of, quite a few, a few, a couple of, a handful of",
  } satisfies Record<WeaselKind, string>).flatMap(([kind, words]) =>
    words.split(", ").map((word) => [word, kind as WeaselKind] as const),
  ),
);
