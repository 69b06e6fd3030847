import type { ReadSentence } from "./read-sentence.ts";

/** As developers write them. */
export const engineeringSentences: readonly ReadSentence[] = [
  {
    text: "p95 latency stays below 300 ms",
    claim: "at-most< 300 ms false",
    metric: "p95 latency",
  },
  {
    text: "If we cache the catalogue, p95 latency of the product page drops below 300ms.",
    claim: "at-most< 300 ms false",
    metric: "p95 latency of the product page",
    change: "we cache the catalogue",
  },
  {
    text: "Caching reduces p99 response time to at most 0.8 s.",
    claim: "at-most 0.8 s false",
    metric: "p99 response time",
    change: "Caching",
  },
  {
    text: "Build time will drop by 20 % once we split the bundle.",
    claim: "decrease 0.2 percent null",
    metric: "Build time",
    change: "we split the bundle",
  },
  {
    text: "with the new index, search takes less than 200 milliseconds",
    claim: "at-most< 200 ms false",
    metric: "search",
    change: "the new index",
  },
  {
    text: "CI runs under 10 minutes after moving to the larger runner",
    claim: "at-most< 10 min false",
    metric: "CI runs",
    change: "moving to the larger runner",
  },
  {
    text: "Memory use of the worker does not exceed 512 after v2.1",
    claim: "at-most 512 count false",
    metric: "Memory use of the worker",
  },
  {
    text: "Code reviews are picked up within 4 hours.",
    claim: "at-most 4 h false",
    metric: "Code reviews",
  },
  {
    text: "Lazy loading makes the start page 200 ms faster.",
    claim: "decrease 200 ms false",
    metric: "start page",
    change: "Lazy loading",
  },
  {
    text: "We will see at most 5 errors per 1000 requests during the rollout.",
    claim: "at-most 0.005 ratio false",
    metric: "errors",
    window: "during the rollout",
  },
  {
    text: "Flaky tests go down from 14 to 5.",
    claim: "at-most 5 count false",
    metric: "Flaky tests",
    baseline: 14,
  },
  {
    text: "Pair programming halves the number of defects found after release.",
    claim: "decrease 0.5 times true",
    metric: "number of defects found after release",
    change: "Pair programming",
  },
  {
    text: "Deployment frequency will go from 2 per week to 5 per week.",
    claim: "at-least 5 count/week false",
    metric: "Deployment frequency",
    baseline: 2,
  },
  {
    text: "Error rate < 0.5% after the migration to Python 3",
    claim: "at-most< 0.005 percent false",
    metric: "Error rate",
    change: "the migration to Python 3",
  },
  {
    text: "The HTTP 500 rate stays under 0.1% on iOS 17.",
    claim: "at-most< 0.001 percent false",
    metric: "HTTP 500 rate",
  },
  {
    text: "Time to restore (MTTR) falls from 4 hours to 1 hour.",
    claim: "at-most 1 h false",
    metric: "Time to restore",
    baseline: 4,
  },
  {
    text: "At least 95 % of requests are answered within 200 ms.",
    claim: "at-least 0.95 percent false",
    metric: "are answered within 200 ms",
    population: "requests",
  },
  {
    text: "We will know that the queue helps when no more than 1% of jobs fail.",
    claim: "at-most 0.01 percent false",
    metric: "fail",
    population: "jobs",
  },
  {
    text: "Bundle size shrinks by at least 80 compared to last month.",
    claim: "decrease 80 count false",
    metric: "Bundle size",
  },
  {
    text: "Using Brotli instead of gzip at level 6, page weight will decrease by 12%.",
    claim: "decrease 0.12 percent null",
    metric: "page weight",
    change: "Brotli instead of gzip at level 6",
  },
  {
    text: "The 24/7 on-call rota gets no more than 2 alerts per night.",
    claim: "at-most 2 count/night false",
    metric: "alerts per night",
    change: "The 24/7 on-call rota",
  },
  {
    text: "Developers will need at least 30 minutes less per release",
    claim: "decrease 30 min false",
    metric: "need",
    population: "Developers",
  },
];
