import type { DecisionChoice } from "../../src/core/base/decision-choice.ts";
import type { Card, CardVerdict } from "../../src/core/query/card.ts";
import { verdictWith } from "../core/kit/cards.ts";
import { cardOf } from "./sample-cards.ts";

interface Question {
  readonly title: string;
  readonly owner: string;
  readonly ledBy?: string;
  readonly verdict?: CardVerdict["state"];
  readonly choice?: DecisionChoice;
  readonly more?: Partial<Card>;
}

const questions: Readonly<Record<string, Question>> = {
  carts: {
    title: "Why do carts die at the payment step?",
    owner: "dana",
    verdict: "judged-supported",
    choice: "persevere",
  },
  "one-click": {
    title: "Will customers use a one-click checkout?",
    owner: "dana",
    ledBy: "carts",
    verdict: "supported",
    choice: "persevere",
  },
  security: {
    title: "Which security message calms the doubt at the button?",
    owner: "dana",
    ledBy: "one-click",
    verdict: "collecting",
  },
  guest: {
    title: "Would people buy without an account?",
    owner: "mira",
    ledBy: "one-click",
    more: { stage: "design" },
  },
  redesign: {
    title: "Does the redesigned checkout keep people from leaving?",
    owner: "lee",
    ledBy: "carts",
    verdict: "inconclusive",
    more: { stage: "decide", owed: { what: "decision", due: "2026-04-18", daysOverdue: 19 } },
  },
  trials: {
    title: "Why do trials go quiet in week two?",
    owner: "mira",
    verdict: "judged-supported",
    choice: "persevere",
    more: { owed: { what: "propagation", due: "2026-05-01", daysOverdue: 6 } },
  },
  yearly: {
    title: "Does the yearly plan sell better when it comes first?",
    owner: "lee",
    ledBy: "trials",
    verdict: "refuted",
    choice: "stop",
  },
  checklist: {
    title: "Does a checklist get new teams to a first result?",
    owner: "mira",
    ledBy: "trials",
    verdict: "supported",
    choice: "pivot",
  },
  example: {
    title: "Do new teams learn faster from a filled example?",
    owner: "mira",
    ledBy: "checklist",
    verdict: "supported",
    choice: "persevere",
  },
  digest: {
    title: "Does a weekly digest bring quiet people back?",
    owner: "noor",
    ledBy: "trials",
    verdict: "refuted",
    choice: "pivot",
  },
  "in-app": {
    title: "Does the digest work inside the product?",
    owner: "noor",
    ledBy: "digest",
    verdict: "collecting",
  },
  dark: { title: "Do evening users stay longer with dark colours?", owner: "jo", verdict: "inconclusive" },
  quiet: { title: "Do two quiet afternoons lower the switching?", owner: "jo", more: { stage: "run" } },
};

/** Two families of questions and two questions alone; a unit that only asks ends the first family. */
export const lineageCards: readonly Card[] = [
  ...Object.entries(questions).map(([id, { title, owner, ledBy, verdict, choice, more }]) =>
    cardOf(id, choice ? "learned" : "run", {
      title,
      owner,
      ...(ledBy ? { ledBy: cardOf(ledBy, "run").uri } : {}),
      ...(verdict ? { verdict: verdictWith({ state: verdict }) } : {}),
      ...(choice ? { decision: { choice } } : {}),
      ...more,
    }),
  ),
  cardOf("saved", "define", {
    kind: "unit",
    uri: "file:///shop/learning/saved.uol.yaml",
    title: "Would people pay to keep a saved cart?",
    owner: "dana",
    ledBy: cardOf("guest", "run").uri,
  }),
];
