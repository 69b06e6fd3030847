import type { Stage } from "../../src/core/base/stage.ts";
import type { Card, CardVerdict } from "../../src/core/query/card.ts";
import type { IntervalPlot } from "../../src/core/query/interval-plot.ts";
import { cardWith, verdictWith } from "../core/kit/cards.ts";

/** Today on the sample wall. */
export const sampleToday = "2026-05-07";

/** A card with as little as a card can hold. */
export function cardOf(id: string, stage: Stage, more: Partial<Card> = {}): Card {
  return cardWith({
    uri: `file:///shop/learning/${id}.experiment.yaml`,
    id,
    file: `learning/${id}.experiment.yaml`,
    stage,
    title: `Title of ${id}`,
    line: 1,
    ...more,
  });
}

/** As many cards as are asked for, with texts of different lengths, so that no two heights need be the same. */
export function manyCards(count: number): readonly Card[] {
  return Array.from({ length: count }, (_, at) =>
    cardOf(`card-${String(at).padStart(5, "0")}`, at % 10 === 0 ? "run" : "learned", {
      title: `Question ${at}: ${"does it help people ".repeat(1 + (at % 5))}?`,
      ...(at % 3 === 0 ? { question: "At least 8% of users will click. ".repeat(1 + (at % 4)) } : {}),
      ...(at % 2 === 0 ? { owner: "dana" } : {}),
    }),
  );
}

/** The picture of a claim of at least `bound`, but for `more`. */
export function plotWith(bound: number, words: string, more: Partial<IntervalPlot> = {}): IntervalPlot {
  return { label: `The claim is ${words}.`, words, bound, side: "at-least", ...more };
}

function observed(
  estimate: number,
  interval: readonly [number | null, number | null],
  mark: NonNullable<IntervalPlot["observed"]>["mark"],
): Pick<IntervalPlot, "observed"> {
  return { observed: { estimate, interval, mark } };
}

/** What the data say of the sample cards: each look that a verdict can have. */
const verdicts: Readonly<Record<string, Partial<CardVerdict>>> = {
  "review-slots": { plot: plotWith(6, "at most 6 h", { side: "at-most", baseline: 11, expect: 5 }) },
  "saved-filters": { plot: plotWith(0.6, "at least 60%", { baseline: 0.1, expect: 0.75 }) },
  "security-messages": {
    state: "collecting",
    progress: { observed: 2425, planned: 4800 },
    plot: plotWith(0.01, "at least +1 point", observed(0.017, [-0.001, 0.035], "collecting")),
  },
  "digest-in-app": {
    state: "collecting",
    plot: plotWith(0.2, "at least 20%", observed(0.241, [0.193, 0.294], "collecting")),
  },
  "quiet-afternoons": { plot: plotWith(0.8, "at least 8 of 10") },
  "delivery-date": {
    state: "supported",
    confidence: 0.992,
    exploratory: true,
    note: "As registered: refuted (0.992).",
    plot: plotWith(0.07, "at least 7%", {
      was: { value: 0.1, words: "at least 10%" },
      ...observed(0.084, [0.074, 0.095], "open"),
    }),
  },
  "welcome-subject": { plot: plotWith(0.3, "at least 30%", { baseline: 0.24 }) },
  "edge-cache": {
    state: "inconclusive",
    confidence: 0.85,
    leaning: "for",
    stoppedEarly: true,
    progress: { observed: 400, planned: 1500 },
    plot: plotWith(0.7, "at least 70%", observed(0.725, [0.686, 0.762], "open")),
  },
  "redesign-ab": {
    state: "inconclusive",
    confidence: 0.51,
    note: "The fall is real (0.9998); 15% is not shown.",
    plot: plotWith(-0.15, "at most −15%", { side: "at-most", ...observed(-0.151, [-0.216, -0.083], "open") }),
  },
  "invite-step": {
    state: "invalid",
    note: "The split is 8,000 to 8,500 where 50/50 was planned. Find the cause first.",
    plot: plotWith(0.08, "at least 8%"),
  },
  "why-people-leave": { state: "judged-supported" },
  "filled-example": {
    state: "supported",
    confidence: 0.9997,
    plot: plotWith(0.55, "at least 55%", observed(0.62, [0.586, 0.653], "supported")),
  },
  "weekly-digest": {
    state: "refuted",
    confidence: 0.99993,
    plot: plotWith(0.2, "at least 20%", observed(0.148, [0.127, 0.17], "refuted")),
  },
  "checkout-simulation": {
    state: "supported",
    confidence: 0.994,
    plot: plotWith(0.08, "at least 8%", { baseline: 0.065, ...observed(0.09, [0.083, null], "supported") }),
  },
  "onboarding-checklist": {
    state: "judged-refuted",
    note: "lee sees it otherwise.",
  },
};

function withVerdict(card: Card): Card {
  const verdict = verdicts[card.id];
  return verdict ? { ...card, verdict: verdictWith(verdict) } : card;
}

const plainCards: readonly Card[] = [
  cardOf("saved-cart", "define", {
    kind: "unit",
    objective: "Conversion",
    title: "Would people pay to keep a saved cart?",
    question: "Whether a saved cart is worth money, or only expected.",
    owed: { what: "unit", due: "2026-05-29", daysOverdue: -22 },
    owner: "dana",
    window: { from: "2026-04-28" },
  }),
  cardOf("small-shops", "define", {
    kind: "unit",
    objective: "Activation",
    title: "What stops small shops from finishing their setup?",
    question: "The first step at which a shop of fewer than five people gives up, and why.",
    owed: { what: "unit", due: "2026-05-06", daysOverdue: 1 },
    owner: "mira",
  }),
  cardOf("signup-copy", "design", { unreadable: "Line 14: a tab stands where spaces are needed." }),
  cardOf("guest-door", "design", {
    objective: "Conversion",
    title: "Would people buy without an account?",
    question: "Offering a door to a guest checkout makes more people continue.",
    metric: "guest-clicks",
    missing: ["a threshold", "a sample"],
    owner: "mira",
    window: { from: "2026-05-18", to: "2026-05-29" },
  }),
  cardOf("review-slots", "design", {
    registration: {
      state: "unproved",
      reason: "The plan is not committed, so nothing shows when it was made; commit it before the first result.",
    },
    objective: "Better articles",
    title: "Does a fixed review slot shorten the wait?",
    question: "With two fixed review slots a day, an article waits at most 6 hours for a reviewer.",
    metric: "waiting-time",
    threshold: "at most 6 h",
    baseline: "11 h",
    owner: "ali",
    window: { from: "2026-05-11", to: "2026-05-29" },
  }),
  cardOf("saved-filters", "design", {
    objective: "Retention",
    title: "Do saved filters replace the weekly export?",
    question: "At least 6 of 10 people who export every week stop once filters can be saved.",
    metric: "weekly-exports",
    threshold: "at least 60%",
    baseline: "10%",
    missing: ["a window"],
    owner: "noor",
  }),
  cardOf("security-messages", "run", {
    registration: {
      state: "sealed",
      reason: "The plan stands as committed in 1a2b3c4 of 2026-04-24; no result is in yet.",
    },
    objective: "Conversion",
    title: "Which security message calms the doubt at the button?",
    question: "Naming the card’s last digits beside the button lifts one-click use by at least 1 point.",
    metric: "one-click-rate",
    threshold: "at least +1 point",
    seen: { value: "+1.7 points", detail: "2,425 of 4,800 users so far" },
    daysLeft: 6,
    owner: "dana",
    window: { from: "2026-04-27", to: "2026-05-13" },
  }),
  cardOf("digest-in-app", "run", {
    objective: "Retention",
    title: "Does the digest work inside the product?",
    question: "At least 20% of inactive accounts that meet the digest in the product return within 14 days.",
    metric: "return-rate",
    threshold: "at least 20%",
    seen: { value: "24.1%", detail: "51 of 212 so far" },
    daysLeft: 11,
    owner: "noor",
    window: { from: "2026-04-27", to: "2026-05-18" },
  }),
  cardOf("quiet-afternoons", "run", {
    registration: {
      state: "amended",
      reason: "Window changed in 2b3c4d5 of 2026-04-28, after the window opened and before any result.",
    },
    objective: "How we work",
    title: "Do two quiet afternoons a week lower the switching?",
    question: "At least 8 of 10 people report fewer interruptions than in March.",
    threshold: "at least 8 of 10",
    daysLeft: 26,
    owner: "jo",
    window: { from: "2026-04-20", to: "2026-06-02" },
  }),
  cardOf("trial-length", "run", {
    objective: "Conversion",
    title: "Is a 14-day trial long enough to see value?",
    question: "Trials of 30 days lead to at least 5 points more paid plans than trials of 14.",
    metric: "paid-plans",
    threshold: "at least +5 points",
    opensIn: 4,
    owner: "lee",
    window: { from: "2026-05-11", to: "2026-06-22" },
  }),
  cardOf("delivery-date", "analyse", {
    registration: {
      state: "broken",
      reason: "After the first result threshold moved from at least 10% to at least 7%; no amendment says why.",
    },
    objective: "Conversion",
    title: "Does an early delivery date help people decide?",
    question: "At least 7% of visitors who see the date put something in the basket.",
    metric: "basket-rate",
    threshold: "at least 7%",
    seen: { value: "8.4%", detail: "168 of 2,000" },
    owed: { what: "memo", due: "2026-04-29", daysOverdue: 8 },
    owner: "sam",
    window: { from: "2026-04-13", to: "2026-04-26" },
  }),
  cardOf("welcome-subject", "analyse", {
    objective: "Activation",
    title: "Which subject line brings people back on day one?",
    question: "A question as the subject gets at least 30% of new people to open the product on day one.",
    metric: "open-rate",
    threshold: "at least 30%",
    baseline: "24%",
    owed: { what: "result", due: "2026-04-28", daysOverdue: 9 },
    owner: "noor",
    window: { from: "2026-04-14", to: "2026-04-28" },
  }),
  cardOf("edge-cache", "analyse", {
    registration: {
      state: "sealed",
      reason:
        "The plan stood in 3c4d5e6 of 2026-04-17, before the first result in 4d5e6f7 of 2026-04-30, and is unchanged.",
    },
    objective: "Speed",
    title: "Do product pages load fast enough from the edge?",
    question: "At least 70% of product pages are complete within 1.5 s.",
    metric: "fast-pages",
    threshold: "at least 70%",
    seen: { value: "72.5%", detail: "290 of 400" },
    owed: { what: "memo", due: "2026-05-03", daysOverdue: 4 },
    owner: "sam",
    window: { from: "2026-04-20", to: "2026-04-30" },
  }),
  cardOf("redesign-ab", "decide", {
    registration: {
      state: "amended",
      reason:
        "After the first result window moved from 2026-03-30 to 2026-04-12 to 2026-03-30 to 2026-04-14; an amendment says why.",
    },
    objective: "Conversion",
    title: "Does the redesigned checkout keep people from leaving?",
    question: "If we redesign the checkout flow, cart abandonment will decrease by 15%, from 70% to at most 59.5%.",
    metric: "cart-abandonment",
    threshold: "at most −15%",
    seen: { value: "−15.1%", detail: "350 → 297 of 500" },
    owed: { what: "decision", due: "2026-04-18", daysOverdue: 19 },
    owner: "lee",
    window: { from: "2026-03-30", to: "2026-04-14" },
  }),
  cardOf("invite-step", "decide", {
    objective: "Activation",
    title: "Do people invite a teammate when asked at the right moment?",
    question: "At least 8% invite somebody when asked after their first finished task.",
    metric: "invitations",
    threshold: "at least 8%",
    seen: { value: "9.0%", detail: "9 of 100" },
    owed: { what: "decision", due: "2026-05-01", daysOverdue: 6 },
    owner: "mira",
    window: { from: "2026-04-20", to: "2026-04-29" },
  }),
  cardOf("why-people-leave", "decide", {
    objective: "Retention",
    title: "Why do small shops leave in the second month?",
    question: "They leave because they cannot see what the product earned them.",
    seen: { value: "6", detail: "talks for, 1 against" },
    owed: { what: "decision", due: "2026-05-09", daysOverdue: -2 },
    owner: "dana",
    window: { from: "2026-04-13", to: "2026-05-02" },
  }),
  cardOf("filled-example", "propagate", {
    objective: "Activation",
    title: "Do new teams learn faster from a filled example?",
    question: "At least 55% of sign-ups with a sample project come back on day two.",
    metric: "day-two-return",
    threshold: "at least 55%",
    seen: { value: "62.0%", detail: "372 of 600" },
    decision: {
      choice: "persevere",
      because: "Everybody who came back had opened the example; make it the first page.",
    },
    owed: { what: "propagation", due: "2026-05-04", daysOverdue: 3 },
    owner: "mira",
    window: { from: "2026-04-06", to: "2026-04-20" },
  }),
  cardOf("weekly-digest", "propagate", {
    objective: "Retention",
    title: "Does a weekly digest bring quiet people back?",
    question: "At least 20% of inactive accounts return within 14 days of the digest.",
    metric: "return-rate",
    threshold: "at least 20%",
    seen: { value: "14.8%", detail: "118 of 800" },
    decision: { choice: "pivot", because: "They read it in the mail and stay there. Try it inside the product." },
    owed: { what: "propagation", due: "2026-05-11", daysOverdue: -4 },
    owner: "noor",
    window: { from: "2026-03-30", to: "2026-04-13" },
  }),
  cardOf("checkout-simulation", "learned", {
    objective: "Conversion",
    title: "Will customers use a one-click checkout?",
    question: "At least 8% of users shown the simulation will click the one-click button.",
    metric: "one-click-rate",
    threshold: "at least 8%",
    baseline: "6.5%",
    seen: { value: "9.0%", detail: "450 of 5,000" },
    decision: {
      choice: "persevere",
      because: "The threshold was reached; the doubt is about safety, not about price.",
    },
    checkBack: {
      next: "2026-06-17",
      held: "held",
      mark: "held",
      words: "Held on 17 Apr",
      sentence: "8.8% on 17 Apr, still at least 8%.",
    },
    tags: ["checkout", "billing"],
    owner: "dana",
    window: { from: "2026-03-02", to: "2026-03-16" },
  }),
  cardOf("onboarding-checklist", "learned", {
    objective: "Activation",
    title: "Does a checklist get new teams to a first result?",
    question: "At least 45% of new teams with the checklist finish their setup within 7 days.",
    metric: "setup-rate",
    threshold: "at least 45%",
    seen: { value: "48.9%", detail: "489 of 1,000" },
    decision: { choice: "persevere", because: "Keep it, and see whether it lasts." },
    isCheckBackDue: true,
    checkBack: { next: "2026-05-04", toDo: "Measure again, due since 4 May" },
    owner: "mira",
    window: { from: "2026-02-02", to: "2026-02-16" },
  }),
  cardOf("yearly-first", "learned", {
    objective: "Conversion",
    title: "Does the yearly plan sell better when it comes first?",
    question: "With the yearly plan first, at least 4% of visitors to the price page buy.",
    metric: "plan-sales",
    threshold: "at least 4%",
    seen: { value: "2.7%", detail: "54 of 2,000" },
    decision: { choice: "stop", because: "It hides the price people look for." },
    pinned: true,
    wasWrong: {
      was: "People choose the plan that they see first.",
      now: "People look for the price of one month, and leave where it is hidden.",
    },
    owner: "lee",
    window: { from: "2025-12-20", to: "2026-01-15" },
  }),
  cardOf("dark-mode", "learned", {
    objective: "Retention",
    title: "Do evening users stay longer with dark colours?",
    metric: "evening-minutes",
    threshold: "at least +3 min",
    seen: { value: "+0.4 min", detail: "1,204 against 1,188 people" },
    decision: { choice: "persevere" },
    checkBack: {
      held: "not-held",
      mark: "not-held",
      words: "Not held on 4 May, +0.4 min",
      sentence: "+0.4 min on 4 May, no longer at least +3 min.",
    },
    owner: "jo",
    window: { from: "2025-11-03", to: "2025-11-17" },
  }),
];

/** The wall of a small shop in the middle of its year: every stage, and every line that a card can have. */
export const sampleCards: readonly Card[] = plainCards.map(withVerdict);
