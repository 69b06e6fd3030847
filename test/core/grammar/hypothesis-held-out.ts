import type { ReadSentence } from "./read-sentence.ts";

/** Sentences that were written before anybody looked at how they are read; the grammar was not made for them. */
export const heldOutRead: readonly ReadSentence[] = [
  {
    text: "We believe that if we let customers track their parcel, calls to the hotline will go down by 25 %.",
    claim: "decrease 0.25 percent null",
    metric: "calls to the hotline",
    change: "we let customers track their parcel",
  },
  {
    text: "Offering Apple Pay will increase mobile conversion from 1.8% to 2.1% within 30 days",
    claim: "at-least 0.021 percent false",
    metric: "mobile conversion",
    change: "Offering Apple Pay",
    baseline: 0.018,
    window: "within 30 days",
  },
  {
    text: "I think at least 3 out of 5 test users can find the export button without help.",
    claim: "at-least 0.6 ratio false",
    metric: "find the export button without help",
    population: "test users",
  },
  {
    text: "Users of the new editor save at least 10 minutes per article.",
    claim: "at-least 10 min/article false",
    metric: "save",
    population: "Users of the new editor",
  },
  {
    text: "Page speed: LCP on the home page will be under 2.5s for mobile users",
    claim: "at-most< 2.5 s false",
    metric: "LCP on the home page",
    population: "mobile users",
  },
  {
    text: "Replacing the stock photo with a real team picture will raise the application rate by at least 1 percentage point.",
    claim: "increase 1 points false",
    metric: "application rate",
    change: "Replacing the stock photo with a real team picture",
  },
  {
    text: "If candidates get an answer the same day, our offer acceptance rate rises above 75%.",
    claim: "at-least> 0.75 percent false",
    metric: "offer acceptance rate",
    change: "candidates get an answer the same day",
  },
  {
    text: "We hypothesize that weekly demos will reduce rework by a third.",
    claim: "decrease 0.3333333333333333 percent null",
    metric: "rework",
    change: "weekly demos",
  },
  {
    text: "≥ 15 % of readers scroll to the end of the article",
    claim: "at-least 0.15 percent false",
    metric: "scroll to the end of the article",
    population: "readers",
  },
  {
    text: "The average handling time (AHT) will decrease by 45 seconds once agents have the new macro.",
    claim: "decrease 45 s false",
    metric: "average handling time",
    change: "agents have the new macro",
  },
  {
    text: "Sending a reminder 24 hours before the appointment will cut no-shows to fewer than 5%.",
    claim: "at-most< 0.05 percent false",
    metric: "no-shows",
    change: "Sending a reminder 24 hours before the appointment",
  },
  {
    text: "Our churn rate will stay under 2% per month even if we raise prices by 10%.",
    claim: "at-most< 0.02 percent/month false",
    metric: "churn rate",
    change: "we raise prices by 10%",
  },
  {
    text: "The rewrite will bring the crash-free rate to at least 99.5%.",
    claim: "at-least 0.995 percent false",
    metric: "crash-free rate",
    change: "The rewrite",
  },
  {
    text: "By moving the CTA above the fold we'll get 2 points more clicks.",
    claim: "increase 2 points false",
    metric: "clicks",
    change: "moving the CTA above the fold",
  },
  {
    text: "It takes new developers no longer than 3 days to their first commit.",
    claim: "at-most 3 days false",
    population: "new developers",
  },
  {
    text: "With the four-day week, productivity stays no worse than 3% relative.",
    claim: "no-worse 0.03 percent true",
    metric: "productivity",
    change: "the four-day week",
  },
  {
    text: "Black Friday mailing: revenue per recipient > 0.35 EUR",
    claim: "at-least> 0.35 eur false",
    metric: "revenue per recipient",
  },
  {
    text: "We are right if fewer than 3 of the 20 teams drop out during the pilot.",
    claim: "at-most< 0.15 ratio false",
    metric: "drop out",
    population: "teams",
    window: "during the pilot",
  },
];

/** Sentences of the same kind that must be refused. */
export const heldOutRefused: readonly string[] = [
  "Our users deserve a better search experience.",
  "If we simplify pricing, it will be a game changer for 1,000 companies.",
  "Create a dashboard that shows the top 10 customers.",
  "Can we get 5% more leads from LinkedIn?",
  "Set up an A/B test for the hero image with 50/50 traffic",
  "Load time should be 2 seconds.",
  "The campaign will reach a lot of people and generate at least 20 leads and 5% more traffic.",
  "We will interview 12 customers until 31 March 2026.",
  "Productivity will change by 12% because of the new office.",
  "Most of our 300 employees will use the app.",
  "A new logo makes the brand feel 10 years younger.",
  "Increase in customer satisfaction through faster replies",
  "Our assumption: a loyalty card makes customers come back 1 more time per month, i.e. at least 3 visits per month.",
  "Showing social proof increases sign ups by 8 to 10 percent, at least 8%.",
];
