import { phraseTable } from "../phrase-table.ts";
import { wordSet } from "./word-set.ts";

/** What people put in front of what they believe; it says nothing itself. */
export const leadIns = phraseTable<true>(
  [
    "we believe, we think, we expect, we assume, we predict, we bet, we suspect, we guess, we anticipate, we hypothesize",
    "we hypothesise, we are confident, we're confident, we are convinced, we hope, we want, we aim, i believe, i think",
    "i expect, i bet, i assume, i predict, i guess, our hypothesis is, our hypothesis, the hypothesis is, hypothesis",
    "my hypothesis is, our assumption is, my guess is, our guess is, our bet is, my bet is, our belief is, our claim is",
    "our prediction is, my prediction is, we would expect, we'd expect, we will see, we'll see, we should see, assumption",
    "expected result, expected outcome, the result is, the result will be, it is our belief, goal, prediction, outcome",
    "we are betting, we're betting, they expect, the team believes, the team expects, our theory is, we see, we're sure",
    "we are sure, it is likely, it's likely, our goal is, the goal is, our aim is, our target is, the aim is, we intend, i want, i hope",
  ]
    .flatMap((line) => line.split(", "))
    .map((phrase) => [true, `${phrase}, ${phrase} that`] as const),
);

/** What begins the sentence that says how we will know. */
export const signalOpeners = phraseTable<true>([
  [true, "we will know, we'll know, we’ll know, we know, we shall know, we would know, we’d know, we'd know"],
]);

/** Words in front of an "if" that make it say how we will know, and not what we change. */
export const proofWords = wordSet(
  "right true proven proved confirmed success successful succeeded validated valid works worked supported correct holds",
);

/** What begins the words for the change that is made. */
export const changeOpeners = phraseTable<true>([
  [true, "if, when, whenever, once, as soon as, provided that, provided, assuming, assuming that, after, by, through"],
  [true, "via, thanks to, as a result of, using, as long as"],
]);

/** What begins words that give a reason or compare, whose numbers claim nothing. */
export const asideOpeners = phraseTable<true>([
  [
    true,
    "because, because of, since, as we, as users, as people, as most, given, given that, although, though, due to",
  ],
  [
    true,
    "even though, unless, based on, instead of, rather than, compared to, compared with, versus, vs, vs ., up from",
  ],
  [
    true,
    "down from, currently, today, right now, at the moment, against, in contrast to, from the current, at present",
  ],
]);

/** What begins one more statement. */
export const joints = phraseTable<"claim" | "guard">([
  ["claim", "so that, so, which, in order to, which in turn, thereby"],
  ["guard", "while, whereas, without, but, however, yet"],
]);
