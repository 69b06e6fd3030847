import type { ReadSentence } from "./read-sentence.ts";

/** As marketers write them. */
export const marketingSentences: readonly ReadSentence[] = [
  {
    text: "If the subject names a plant, we believe the click rate of the letter will increase by 2 points.",
    claim: "increase 2 points false",
    metric: "click rate of the letter",
    change: "the subject names a plant",
  },
  {
    text: "A shorter e-mail increases the open rate from 21,5% to at least 24%.",
    claim: "at-least 0.24 percent false",
    metric: "open rate",
    change: "A shorter e-mail",
    baseline: 0.215,
  },
  {
    text: "The landing page gets at least 100 sign-ups in the first week.",
    claim: "at-least 100 count false",
    metric: "sign-ups",
    change: "The landing page",
    window: "in the first week",
  },
  {
    text: "Cost per lead will fall below 12 EUR – with the new audience",
    claim: "at-most< 12 eur false",
    metric: "Cost per lead",
    change: "the new audience",
  },
  {
    text: "CTR > 3%",
    claim: "at-least> 0.03 percent false",
    metric: "CTR",
  },
  {
    text: "We're confident that retargeting brings in 10% more orders.",
    claim: "increase 0.1 percent null",
    metric: "orders",
    change: "retargeting",
  },
  {
    text: "Our Instagram posts will get at least three comments per post.",
    claim: "at-least 3 count/post false",
    metric: "comments per post",
    change: "Our Instagram posts",
  },
  {
    text: "Personalised subject lines raise the open rate by 3pp (baseline: 22%).",
    claim: "increase 3 points false",
    metric: "open rate",
    change: "Personalised subject lines",
  },
  {
    text: "I bet the unsubscribe rate won't exceed 0.4%",
    claim: "at-most 0.004 percent false",
    metric: "unsubscribe rate",
  },
  {
    text: "We believe a price of 9 EUR will bring at least 50 new subscribers by the end of March.",
    claim: "at-least 50 count false",
    metric: "new subscribers",
    change: "a price of 9 EUR",
    window: "by the end of March",
  },
  {
    text: "Referral traffic grows by a quarter.",
    claim: "increase 0.25 percent null",
    metric: "Referral traffic",
  },
  {
    text: "Return on ad spend is at least 3x",
    claim: "at-least 3 times true",
    metric: "Return on ad spend",
  },
  {
    text: "Sending the newsletter on Tuesday results in a click rate that is 1 point higher.",
    claim: "increase 1 points false",
    metric: "click rate",
    change: "Sending the newsletter on Tuesday",
  },
  {
    text: "With video ads, we expect the cost per install to go down by 0.50 EUR.",
    claim: "decrease 0.5 eur false",
    metric: "cost per install",
    change: "video ads",
  },
  {
    text: "Visitors from the podcast convert at 4% or more.",
    claim: "at-least 0.04 percent false",
    metric: "convert",
    population: "Visitors from the podcast",
  },
  {
    text: "Adding a countdown timer — as our competitor does — increases conversion by 0.5 points.",
    claim: "increase 0.5 points false",
    metric: "conversion",
    change: "Adding a countdown timer",
  },
];
