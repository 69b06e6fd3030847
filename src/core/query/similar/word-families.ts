import { contentWordsOf } from "../../grammar/content-words.ts";

/** Words that teams use for each other, so that the same question in other words is found. */
const families = [
  "basket cart trolley",
  "purchase buy bought order",
  "pay payment paid",
  "press click tap push hit",
  "mail email letter",
  "guide article post",
  "picture image photo",
  "delivery shipping shipment dispatch",
  "price cost fee",
  "reminder nudge notification prompt",
  "signup register registration account onboard onboarding",
  "abandon leave quit drop-off",
  "cancel churn unsubscribe",
  "explain explanation describe description tell",
  "trust confidence safe safety secure security",
  "return refund",
  "team squad group",
  "fast faster quick quicker speed latency slow slower",
  "scarce scarcity stock few",
  "review feedback rating",
  "colleague teammate pair pairing",
  "meeting call sync",
  "candidate applicant",
  "deploy deployment release ship",
  "bug defect fault",
  "free gratis",
  "discount voucher coupon rebate",
];

/** Of who is observed, and of rising and falling: nearly every hypothesis has one of each, so they tell little. */
const quietFamilies = [
  "customer user visitor shopper buyer consumer person people client subscriber everybody everyone",
  "increase rise grow growth raise lift improve gain higher go",
  "decrease drop fall reduce reduction cut lower shrink decline halve",
  "rate share number amount count average how many much",
  "put show shown display see saw offer give take use add",
];

/** How much a word of a quiet family counts, as against any other. */
export const quietWeight = 0.35;

interface Term {
  /** What stands for all words that are taken for each other. */
  readonly term: string;
  readonly isQuiet: boolean;
}

const termOfStem: ReadonlyMap<string, Term> = new Map([
  ...families.flatMap((words) => membersOf(words, false)),
  ...quietFamilies.flatMap((words) => membersOf(words, true)),
]);

function membersOf(words: string, isQuiet: boolean): (readonly [string, Term])[] {
  const stems = words.split(" ").flatMap((word) => Array.from(contentWordsOf(word).keys()));
  return stems.map((stem) => [stem, { term: `~${stems[0] ?? ""}`, isQuiet }] as const);
}

const endings = /(?<=.{4})(?:ment|ation|ity|ness|ance|ence|ion|ly|er|y)$/;

/** What a stem of `contentWordsOf` is looked up by: its family, else itself without the endings that make nouns of verbs. */
export function termOf(stem: string): Term {
  const known = termOfStem.get(stem);
  if (known) return known;
  let bare = stem;
  for (let shorter = bare.replace(endings, ""); shorter !== bare; shorter = bare.replace(endings, "")) bare = shorter;
  return termOfStem.get(bare) ?? { term: bare, isQuiet: false };
}
