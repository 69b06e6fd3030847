import type { ReadSentence } from "./read-sentence.ts";

/** As people in HR write them. */
export const peopleSentences: readonly ReadSentence[] = [
  {
    text: "At least two thirds of new hires will rate their first week 4 or better.",
    claim: "at-least 0.6666666666666666 percent false",
    metric: "rate their first week 4 or better",
    population: "new hires",
  },
  {
    text: "If every new colleague has a buddy, the share of people who leave in the first six months will fall by 5 percentage points.",
    claim: "decrease 5 points false",
    metric: "share of people who leave",
    change: "every new colleague has a buddy",
    window: "in the first six months",
  },
  {
    text: "Time to hire drops from 48 days to 35 days when we offer interview slots online.",
    claim: "at-most 35 days false",
    metric: "Time to hire",
    change: "we offer interview slots online",
    baseline: 48,
  },
  {
    text: "Naming the salary in the ad will bring at least 30% more applications.",
    claim: "increase 0.3 percent null",
    metric: "applications",
    change: "Naming the salary in the ad",
  },
  {
    text: "Applicants hear back from us in less than 5 days.",
    claim: "at-most< 5 days false",
    metric: "hear back from us",
    population: "Applicants",
  },
  {
    text: "With a no-meeting Wednesday, employees report at least 6 hours of focus time per week.",
    claim: "at-least 6 h false",
    metric: "focus time per week",
    change: "a no-meeting Wednesday",
    population: "employees",
  },
  {
    text: "The eNPS will rise to 30 or more.",
    claim: "at-least 30 count false",
    metric: "eNPS",
  },
  {
    text: "Sick days per person decrease by 1 day if people may choose their shifts.",
    claim: "decrease 1 days false",
    metric: "Sick days per person",
    change: "people may choose their shifts",
  },
  {
    text: "A 14-day trial period for home office reduces attrition to at most 8%.",
    claim: "at-most 0.08 percent false",
    metric: "attrition",
    change: "A 14-day trial period for home office",
  },
  {
    text: "No fewer than 12 of 20 managers will hold a weekly one-to-one.",
    claim: "at-least 0.6 ratio false",
    metric: "hold a weekly one-to-one",
    population: "managers",
  },
  {
    text: "Retrospectives will take at most 45 minutes.",
    claim: "at-most 45 min false",
    metric: "Retrospectives",
  },
  {
    text: "Cycle time improves from 9 days to 6 days.",
    claim: "at-most 6 days false",
    metric: "Cycle time",
    baseline: 9,
  },
  {
    text: "Mentoring improves the retention of juniors from 70% to 80%.",
    claim: "at-least 0.8 percent false",
    metric: "retention of juniors",
    change: "Mentoring",
    baseline: 0.7,
  },
  {
    text: "fifteen percent or more of the staff will join the lunch lottery",
    claim: "at-least 0.15 percent false",
    metric: "join the lunch lottery",
    population: "the staff",
  },
  {
    text: "Onboarding costs shrink by $500 per person.",
    claim: "decrease 500 usd/person false",
    metric: "Onboarding costs",
  },
];
