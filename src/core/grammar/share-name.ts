import { amountNouns, shareNouns } from "./hypothesis/measure-nouns.ts";

/**
 * Whether what people call by a name is a share, so that a change of it in percent can mean two things: yes of
 * `cart-abandonment` and "Open rate of the letter", no of `checkout-time` and "orders per customer".
 *
 * @returns `undefined` where the name does not tell.
 */
export function isShareName(name: string): boolean | undefined {
  const parts: readonly string[] = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.includes("per")) return false;
  const joint = parts.findIndex((part, at) => at > 0 && joints.has(part));
  const [before = "", noun = ""] = ["", ...(joint === -1 ? parts : parts.slice(0, joint))].slice(-2);
  const both = `${before}-${noun}`;
  if (amountNouns.has(noun) || amountNouns.has(both)) return false;
  if (noun === "rate" || noun === "rates") return otherRates.has(before) ? undefined : true;
  return (shareNouns.has(noun) && !mayBeAmounts.has(noun)) || shareNouns.has(both) || moreShares.has(both) || undefined;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** What begins the rest of a name, in which no noun says what is measured: "rate of users in trial". */
const joints = words("of for to in on at from among by with until after before");

/** Shares of two words, beside those that the reader of sentences knows. */
const moreShares = words("drop-off drop-offs drop-out drop-outs fall-off opt-in opt-out open-rate");

/** Nouns of shares that many teams count, or put in money, as well. */
const mayBeAmounts = words("shares turnover margin conversions fluctuation accuracy coverage percent");

/** What stands before "rate" where it is no share of anything, but a speed, a price or a count in a time. */
const otherRates = words(
  "heart pulse breathing respiratory frame refresh bit baud data transfer clock sample sampling polling request message " +
    "event arrival birth hourly daily weekly monthly day night pay wage salary room burn run exchange growth interest " +
    "inflation fire spawn flow throughput discount billing freight publishing deployment release commit ingestion",
);
